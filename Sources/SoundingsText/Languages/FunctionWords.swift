/// Counts the function words of each language in one text.
struct FunctionWords {
  private var words = 0
  private var english = 0
  private var hits = [Int](repeating: 0, count: Self.languages.count)
  /// Up to three different words of each language, so that a repeated one is not taken for several.
  private var different = [[WordTable.Key]](repeating: [], count: Self.languages.count)

  private static let englishBit: UInt32 = 1 << 31

  mutating func read(_ text: Span<UInt8>) {
    var at = 0
    while at < text.count, words < LanguageGuess.mostWords {
      guard Self.isLetter(text[at]) else {
        at &+= 1
        continue
      }
      let start = at
      while at < text.count, Self.isLetter(text[at]) || text[at] == UInt8(ascii: "'") { at &+= 1 }
      add(WordTable.Key(text, start..<at), isCapital: ASCII.isUpper(text[start]))
      if words == LanguageGuess.firstLook, english * 5 >= words { return }
    }
  }

  /// A capitalised word is counted, but is taken for no function word but of English: names of places
  /// have many.
  private mutating func add(_ word: WordTable.Key, isCapital: Bool) {
    words += 1
    var bits = Self.table[word]
    if bits & Self.englishBit != 0 { english += 1 }
    bits &= isCapital ? 0 : ~Self.englishBit
    while bits != 0 {
      let language = bits.trailingZeroBitCount
      bits &= bits &- 1
      if different[language].count < LanguageGuess.fewestHits,
        !different[language].contains(word)
      {
        different[language].append(word)
      }
      hits[language] += 1
    }
  }

  /// The language with the most hits, where they are many, varied, and twice those of English.
  var language: Language? {
    guard words >= LanguageGuess.fewestWords, let most = hits.max() else { return nil }
    guard let best = hits.firstIndex(of: most), different[best].count == LanguageGuess.fewestHits,
      most * 7 >= words, most >= 2 * english
    else { return nil }
    return Self.languages[best].language
  }

  private static func isLetter(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || byte >= 0x80 }

  private static let table = WordTable(
    languages.enumerated().map { (value: 1 << UInt32($0), words: $1.words) }
      + [(value: englishBit, words: englishWords)])

  private static let englishWords = """
    the and of to in is it that for was you are with be this have from they we not but have what all \
    were when your can there which their has would will if my our as on at by or an i so do no more \
    about who been should because very i'm it's don't its us me he she them than how need children \
    school council people please thank thanks
    """

  /// Words that are common in a language and are no common ones of English.
  private static let languages: [(language: Language, words: String)] = [
    (
      Language("pl", "Polish"),
      """
      nie że się jest na dla ale jak od tak czy są już tylko przez bardzo może ich jego który która które \
      tego tym ma mamy nas mnie moja moje żeby ponieważ oraz być było był była będzie po co ze sie sa juz \
      moze ktory ktora zeby poniewaz byc bylo mój moj nasze nasza dzieci dziecko jestem przy pod bez gdy też
      """
    ),
    (
      Language("ro", "Romanian"),
      """
      și că este sunt nu în pentru la de cu din mai pe un care dar sau fost avem foarte acest această fi au \
      noi ne să va copii copiii al ale lui mea meu cum când daca dacă sa si ca nostru noastră școala prea
      """
    ),
    (
      Language("pt", "Portuguese"),
      """
      não que de para com uma os dos das em é na por mais como mas foi ao são seu sua muito já também pelo \
      pela isso nós eu meu minha crianças escola esta este está tem ou se nao muito nossos nossa porque
      """
    ),
    (
      Language("fr", "French"),
      """
      le la les des et est que qui dans pour pas une je ne sur au avec ce sont nous vous il elle mais ou aux \
      cette mon mes leur très plus n'est c'est j'ai du de en par été enfants école notre nos votre trop
      """
    ),
    (
      Language("es", "Spanish"),
      """
      el la los las que y es en una por con para se lo como más pero sus muy también este esta del al nos \
      mi mis niños escuela porque está ser hay son nuestra nuestro todos cuando sin
      """
    ),
    (
      Language("it", "Italian"),
      """
      il che di non è per una sono con del della gli nel più anche ma questo questa mi come ho hanno alla \
      dei delle ci si nostri scuola bambini perché molto essere al
      """
    ),
    (
      Language("de", "German"),
      """
      der das und nicht ist ich sie wir mit für ein eine auf zu den dem sich auch es dass sind von haben \
      wird aber oder bei kinder schule unsere mehr sehr wenn
      """
    ),
    (
      Language("so", "Somali"),
      """
      waa iyo ka ku oo ay uu aan waxaan waxay leh yahay soo ilaa laakiin waxa badan kale carruurta dugsiga \
      ah ayaa marka u si in aad loo lagu taas tani sida
      """
    ),
    (
      Language("cy", "Welsh"),
      """
      mae yn yr y ac ar ei fod nid ydy yw wedi gan ond hyn bod eu ein fy chi ni gyda hefyd plant ysgol oes \
      rydym dw rwy'n roedd sydd bydd i'r o'r a'r mae'r y'n hwn hon mwy iawn ddim nad
      """
    ),
    (
      Language("tr", "Turkish"),
      """
      bir ve bu için çok ile değil gibi daha var olarak ama biz ben okul çocuklar en kadar sonra ne mi icin \
      cok degil olan
      """
    ),
    (
      Language("sq", "Albanian"),
      """
      dhe të në është për nuk një me që ka janë kjo shumë shkolla fëmijët tonë unë ne te eshte per nje qe \
      jane
      """
    ),
    (
      Language("lt", "Lithuanian"),
      "ir yra kad nėra su tai bet mūsų labai vaikai mokykla į iš kaip už jau tik per mes apie man yra"
    ),
    (
      Language("hu", "Hungarian"),
      "és hogy nem az egy ez van meg csak már gyerekek iskola nagyon mert de ha vagy ezt kell lesz mi"
    ),
    (
      Language("sk", "Slovak or Czech"),
      """
      je že na sa si aby ale sú ako nie pre sme som veľmi deti škola se jsou jako není by ve tak už až při \
      mám našich které
      """
    ),
    (
      Language("ur", "Urdu"),
      """
      hai ke ki ka ko mein nahi nahin aur hum yeh bohat bahut liye hain apne hamare kya se bachon bache \
      hamara par bhi tha thi
      """
    ),
    (
      Language("tl", "Tagalog"),
      "ang ng sa mga ay hindi na ko namin aming mga bata para kung dahil ito po kami natin"
    ),
    (
      Language("sw", "Swahili"),
      "na ya wa kwa ni katika hii watoto shule yetu za la sisi kuwa sana lakini kama hiyo"
    ),
    (
      Language("yo", "Yoruba"),
      "ni ti awọn fun ati ko wa si ọmọ ile pe wọn mo ṣe naa àwọn tí ní àti fún"
    ),
  ]
}
