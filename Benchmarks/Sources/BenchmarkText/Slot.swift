/// What stands in a place of a sentence.
enum Slot {
  case plain
  case mention
  case comma
  case hyphenated
  case opened(Pair)
  case aside(StaticString)
  case figure

  /// Marks that come in twos.
  struct Pair {
    var opening: StaticString
    var closing: StaticString
  }

  /// The slot for a number below 65,536; 655 of them are one per cent.
  @inline(__always)
  init(_ dice: UInt64) {
    switch dice {
    case 4000...: self = dice < 8000 ? .comma : .plain
    case ..<3250: self = .mention
    case ..<3500: self = .hyphenated
    case ..<3700: self = .figure
    case ..<3820: self = .aside("–")
    case ..<3840: self = .aside("&")
    case ..<3850: self = .aside("/")
    case ..<3920: self = .opened(Pair(opening: "“", closing: "”"))
    case ..<3950: self = .opened(Pair(opening: "\"", closing: "\""))
    case ..<3970: self = .opened(Pair(opening: "‘", closing: "’"))
    default: self = .opened(Pair(opening: "(", closing: ")"))
    }
  }
}
