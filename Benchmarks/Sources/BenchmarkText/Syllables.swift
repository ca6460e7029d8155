/// Words and names made of syllables, some with accents.
struct Syllables {
  private let onsets: [[UInt8]]
  private let nuclei: [[UInt8]]
  private let codas: [[UInt8]]
  private let accented: [[UInt8]]
  private let places: [[UInt8]]

  init() {
    func bytes(_ list: String) -> [[UInt8]] { list.split(separator: " ").map { Array($0.utf8) } }
    onsets = bytes(
      "b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th "
        + "tr v w ll rh gw")
    nuclei = bytes("a e i o u a e i o ai ea ee io ou oa y")
    codas = bytes("n r l s t d m nt nd st rd ck ng x sh th ll p") + [[], [], [], []]
    accented = bytes("é é é è ö ö ï ü â ê ô î ç ñ ŵ ŷ")
    places = bytes("ton ham ford wick by field mouth stead worth combe well bury dale son man ez")
  }

  /// Two to four syllables; one word in ten has an accent.
  func word(_ random: inout Random) -> [UInt8] {
    var word: [UInt8] = []
    let count = 2 + random.below(5) / 2
    let marked = random.chance(100) ? random.below(count) : -1
    for index in 0..<count {
      word += onsets[random.below(onsets.count)]
      word +=
        index == marked
        ? accented[random.below(accented.count)] : nuclei[random.below(nuclei.count)]
      word += codas[random.below(codas.count)]
    }
    return word
  }

  /// A capitalised name of a place or a person.
  func name(_ random: inout Random) -> [UInt8] {
    var name = word(&random)
    if random.chance(500) { name += places[random.below(places.count)] }
    if name[0] >= 0x61, name[0] <= 0x7A { name[0] ^= 0x20 }
    return name
  }
}
