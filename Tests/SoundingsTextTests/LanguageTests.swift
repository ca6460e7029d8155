import SoundingsText
import Testing

@Suite("The language of a comment")
struct LanguageTests {
  private func code(_ text: String) -> String? {
    LanguageGuess.language(of: Array(text.utf8).span)?.code
  }

  @Test(
    "Other languages",
    arguments: [
      (
        "pl",
        "Moje dziecko chodzi do tej szkoły i nie rozumiem, dlaczego nie ma już pomocy dla nas."
      ),
      ("pl", "Nie zgadzam sie z tym planem, poniewaz szkola jest za daleko od domu."),
      ("ur", "ہمارے بچوں کے لیے اسکول بہت دور ہے اور بس نہیں آتی۔"),
      ("ur", "Hamare bachon ke liye school bahut door hai aur bus nahi aati."),
      ("gu", "અમારા બાળકો માટે શાળા બહુ દૂર છે."),
      ("pa", "ਸਾਡੇ ਬੱਚਿਆਂ ਲਈ ਸਕੂਲ ਬਹੁਤ ਦੂਰ ਹੈ।"),
      ("so", "Dugsiga waa meel fog oo carruurta ma heli karaan bas, waxaan rabnaa in la caawiyo."),
      ("ar", "المدرسة بعيدة جدا عن بيتنا ولا توجد حافلة."),
      ("bn", "আমাদের বাচ্চাদের জন্য স্কুলটি অনেক দূরে।"),
      ("cy", "Mae'r ysgol yn rhy bell i'r plant ac nid oes bws ar gael yn y bore."),
      ("fr", "L'école est trop loin pour les enfants et nous n'avons pas de bus le matin."),
      ("pt", "A escola é muito longe para as crianças e não temos transporte de manhã."),
      ("ro", "Școala este prea departe pentru copii și nu avem autobuz în fiecare dimineață."),
      ("tr", "Okul çocuklar için çok uzak ve sabahları bir otobüs bile yok."),
      ("uk", "Школа занадто далеко для дітей, і автобуса немає."),
      ("zh", "学校离我们家太远，没有公共汽车。"), ("fa", "مدرسه از خانه ما دور است و گرگان"),
    ])
  func other(language: String, text: String) {
    #expect(code(text) == language)
  }

  @Test(
    "English, mixed and too short to tell",
    arguments: [
      "", "Yes", "Non!", "Nie zgadzam się.", "The school is too far away and there is no bus.",
      "We say mae'r ysgol yn bell at home, but I write in English so that you can read it.",
      "The plan is too long and nobody has asked us. Nie zgadzam się z tym planem, bo jest za drogo.",
      "Café culture, à la carte menus and laissez-faire management de luxe are what we get.",
      "SEN SIP LA DfES NCSL QCA OFSTED 2007", "de la Warr Pavilion, Rue de la Paix, Le Mans",
      "Wards: Aylestone, Belgrave, Castle, Eyres Monsell, Fosse, Latimer, Rushey Mead",
      "Funding. Workload. Too many visits. Duplicate data. Short deadlines.",
      "No to cuts! No no no no no no no no",
    ])
  func english(text: String) {
    #expect(code(text) == nil)
  }

  @Test(
    "Every beginning of a text can be judged", arguments: ["مدرسه far", "Škola je", "ab \u{FFFD}"])
  func beginnings(text: String) {
    let bytes = Array(text.utf8)
    for count in bytes.indices {
      let beginning = Array(bytes[..<count])
      #expect(LanguageGuess.language(of: beginning.span)?.code.isEmpty != true)
    }
  }
}
