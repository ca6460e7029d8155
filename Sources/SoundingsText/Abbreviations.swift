/// What a full stop after an abbreviation means, by what the abbreviation is.
enum Abbreviation: UInt8 {
  /// Stands before a name: Mr, Dr, Cllr. Never ends a sentence before a letter.
  case title
  /// Never ends a sentence: e.g., vs, cf.
  case inner
  /// Stands before a number or a letter: para., s., no.
  case reference
  /// Can end a sentence, and does before a capital: etc., Ltd, Jan.
  case general
  /// Saint or Street.
  case saintOrStreet

  /// The kind of abbreviation that `word` is.
  static func kind(of word: ShortWord) -> Abbreviation? {
    table[word].flatMap { Abbreviation(rawValue: $0) }
  }

  private static let table = ShortWordTable(
    lists.map { (value: $0.rawValue, words: $1) })

  private static let lists: [(Abbreviation, String)] = [
    (
      .title,
      """
      mr mrs ms mx messrs dr drs prof profs rev revd hon cllr cllrs sgt insp capt col gen lt \
      lieut supt mgr fr cpl cdr brig ven mme mlle wm chas thos jas edw robt gt nr
      """
    ),
    (
      .inner,
      "e.g eg i.e ie vs v cf viz nb n.b p.s p.p.s incl excl esp re et a.k.a c.f w.r.t p.p"
    ),
    (
      .reference,
      """
      no nos para paras s ss p pp fig figs sec secs sect reg regs art arts cl sch schs ch chap \
      app annex pt vol vols ed eds c ca approx circa ref refs tel ext q qs max min est item pg \
      cols tab rec recs prop ques appx dept depts govt assoc assn univ asst educ parl misc avg \
      natl intl co soc dep snr jnr inf dist lib encl enc cont contd mt
      """
    ),
    (
      .general,
      """
      etc al inst ult esq cttee ltd inc plc corp bros org uni rd ave av ln cres sq blvd hrs hr \
      mins wk wks yr yrs mth mths ft m km mi kg lb lbs oz jan feb mar apr jun jul aug sept sep \
      oct nov dec mon tue tues wed weds thu thur thurs fri sat sun a.m p.m am pm p.a pa p.w \
      p.c.m pcm temp perm jr sr sth admin info hants glos wilts lincs cambs herts bucks berks \
      lancs notts leics oxon salop worcs yorks staffs beds warks retd
      """
    ),
    (.saintOrStreet, "st sts"),
  ]
}

/// Words that tell what stands around a full stop.
enum SignalWords {
  /// Words that begin a sentence far more often than a name, so that after `etc.` or an initial
  /// they show that the sentence has ended.
  static let starters = ShortWordTable(
    """
    the it its we they this that there these those he she i you if in on at for to but and so \
    what why how when who where is are was were do does did can could should would will has have \
    had not no yes please my our your their his her also however because as all any some many \
    most each every nobody nothing then than one with without after before a an by from perhaps \
    maybe only
    """)

  /// Starters that begin a sentence even without a capital, where an abbreviation stands before.
  static let pronouns = ShortWordTable("it we they i he she this there please you why what how")

  /// Abbreviations before a number that are words as well, and so can end a sentence.
  static let referenceWords = ShortWordTable("no item art arts app annex max min")

  /// Words before which an exclamation or question mark ends no sentence.
  static let continuers = ShortWordTable("of by which than said asked says asks")

  /// Words with which prose goes on after a dash at the start of a line.
  static let conjunctions = ShortWordTable("and but or nor which who though as if even not")

  /// Days and months, which go on after a weekday, a time or a line break, and forms of companies,
  /// which go on after Bros.
  static let datesAndForms = ShortWordTable(
    """
    monday tuesday thursday friday saturday sunday january february march april june july august \
    october november december jan feb mar apr jun jul aug sept sep oct nov dec easter ltd \
    limited plc inc llp bros co
    """)

  /// Words before the pronoun I where a sentence ends with it.
  static let beforeI = ShortWordTable(
    "and or than as do did am was have had nor can could will would should must")

  /// Verbs that say whose the quoted words are.
  static let speech = ShortWordTable(
    "said says asked asks wrote writes replied cried added wondered answered shouted")

  /// First words of a salutation.
  static let salutations = ShortWordTable(
    """
    dear hi hello hey good to sir sirs madam mr mrs ms miss dr cllr ladies friends all team \
    folks
    """)

  /// First words of a sign-off.
  static let signOffs = ShortWordTable(
    """
    yours regards kind kindest best warm warmest with many thanks thank cheers signed love
    """)

  /// Last words of a sign-off that no first word shows.
  static let signOffEnds = ShortWordTable("truly regards wishes servant")

  /// First words of a phrase that a sentence's subject follows.
  static let adverbials = ShortWordTable(
    "at on by from in after before since until between during when if as while although because")

  /// First words of a post, up to their eighth letter.
  static let posts = ShortWordTable(
    """
    head headteac chair chairman clerk deputy governor parent teacher director officer manager \
    treasure councill secretar principa senior assistan chief vice vicar rector business \
    resident bursar convenor
    """)

  /// Answers in one word.
  static let answers = ShortWordTable("yes no")

  /// First words of the header of a message or a post.
  static let headers = ShortWordTable("re subject from to cc date sent posted name")

  /// First words of a line below a name.
  static let contacts = ShortWordTable("tel phone mobile mob email e fax web www t m")

  /// Words that do not end a heading.
  static let functionWords = ShortWordTable(
    """
    a an the of to in on at by for from with and or but nor as than that which who is are was \
    were be been not no our my your their his her its this these those into over under between \
    near via st s para paras p pp e.g i.e until since about per every each if because while \
    where although unless whether miss sir dame lord lady saint would could should will shall \
    must has had have and/or
    """)

  /// Words that a clause or a name often follows, and that a sentence ends with less often.
  static let clauseOpeners = ShortWordTable(
    """
    when what how why before after though think thought hope know believe feel felt say said \
    says see saw met told asked ask so than then only just sure glad sorry afraid like except \
    around against towards off through across behind beyond both either called named is new old \
    great little north south east west upper lower royal chief deputy page pages year years para \
    number least most nearly almost least well also now wish nor
    """)

  /// Words after which a single capital is a label and not an initial: option B, Appendix C.
  static let labels = ShortWordTable(
    """
    option options appendix annex plan policy zone band grade group class type table part \
    schedule site section map figure phase area block route question vitamin hepatitis unit team \
    lot year years page pages para paras clause number numbers no item items aged age key stage \
    form
    """)
}
