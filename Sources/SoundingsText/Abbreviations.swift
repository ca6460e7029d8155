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
      "mr mrs ms mx messrs dr prof rev revd hon cllr cllrs sgt insp capt col gen lt supt mgr"
    ),
    (.inner, "e.g eg i.e ie vs v cf viz al nb n.b incl excl esp re"),
    (
      .reference,
      """
      no nos para paras s ss p pp fig figs sec secs sect reg regs art arts cl sch schs ch chap app \
      annex pt vol ed c ca approx circa ref tel ext q qs max min est item pg
      """
    ),
    (
      .general,
      """
      etc ltd inc plc co corp bros dept depts govt assoc assn soc org uni univ rd ave av ln cres \
      sq blvd hrs hr mins wk wks yr yrs mth mths ft m km mi kg lb lbs oz jan feb mar apr jun jul \
      aug sept sep oct nov dec mon tue tues wed weds thu thur thurs fri sat sun a.m p.m am pm p.a \
      pa p.w p.c.m pcm misc avg temp perm jr sr sth admin info
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
    the it its we they this that there these those he she i you if in on at for to but and so what \
    why how when who where is are was were do does did can could should would will has have had not \
    no yes please my our your their his her also however because as all any some many most each \
    every nobody nothing then than one with without after before a an by from perhaps maybe only
    """)

  /// Starters that begin a sentence even without a capital, where an abbreviation stands before.
  static let pronouns = ShortWordTable("it we they i he she this there please you why what how")

  /// Words that do not end a heading.
  static let functionWords = ShortWordTable(
    """
    a an the of to in on at by for from with and or but nor as than that which who is are was were \
    be been not no our my your their his her its this these those into over under between near via \
    mr mrs ms dr st s para paras p pp e.g i.e cllr prof rev until since about per every each
    """)

  /// Words after which a single capital is a label and not an initial: option B, Appendix C.
  static let labels = ShortWordTable(
    """
    option options appendix annex plan policy zone band grade group class type table part schedule \
    site section map figure phase area block route question vitamin hepatitis unit team lot
    """)
}
