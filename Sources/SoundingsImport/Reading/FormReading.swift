import SoundingsModel

extension Response.Form {
  /// Values of a kind or a channel, folded, that say that something is no response of a respondent.
  private static let written: [String: Self] = {
    let events = [
      "event", "event notes", "notes", "notes of event", "notes of an event", "notes of the event",
      "notes from event", "notes from an event", "workshop", "workshop notes", "notes of workshop",
      "notes of a workshop", "notes from workshop", "meeting notes", "notes of meeting",
      "notes of a meeting", "notes of the meeting", "notes from meeting", "focus group notes",
      "event record", "record of event", "event feedback notes",
    ]
    let petitions = ["petition", "e petition", "epetition", "online petition", "paper petition"]
    return Dictionary(
      events.map { (Folding.compact($0), .eventNotes) }
        + petitions.map { (Folding.compact($0), .petition) },
      uniquingKeysWith: { first, _ in first })
  }()

  /// Reads the whole of a value; nil where it says nothing of the kind.
  init?(written text: String) {
    guard text.utf8.count <= 40, let form = Self.written[Folding.compact(text)] else { return nil }
    self = form
  }
}

/// How many signatures a petition says that it has.
enum Signatures {
  private static let nouns: Set<String> = [
    "signature", "signatures", "signatories", "signatory", "names", "signers",
  ]
  private static let people: Set<String> = [
    "people", "residents", "parents", "persons", "pupils", "local", "staff", "members",
    "governors", "signatories", "of", "signatures", "households",
  ]
  /// A larger number is none of signatures.
  private static let mostDigits = 7

  /// A cell that is a number: `412`, `1,204`, `about 300`.
  static func number(in cell: String) -> Int? {
    let numbers = numbers(in: cell)
    return numbers.count == 1 ? numbers[0].value : nil
  }

  /// The first number that a text says is one of signatures: ‘signed by 412 people’, ‘412 signatures’.
  static func stated(in text: String) -> Int? {
    let words = words(of: text)
    for (place, word) in words.enumerated() {
      guard let value = value(of: word) else { continue }
      let next = place + 1 < words.count ? words[place + 1].lowercased() : ""
      if nouns.contains(next) { return value }
      let before = words[max(0, place - 4)..<place].map { $0.lowercased() }
      if before.contains("signed"), before.contains("by"), people.contains(next) || next.isEmpty {
        return value
      }
    }
    return nil
  }

  private static func numbers(in text: String) -> [(word: String, value: Int)] {
    words(of: text).compactMap { word in value(of: word).map { (word, $0) } }
  }

  private static func words(of text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == ",") }
      .map { String($0.drop { $0 == "," }.reversed().drop { $0 == "," }.reversed()) }
      .filter { !$0.isEmpty }
  }

  /// Digits, with commas only before groups of three.
  private static func value(of word: String) -> Int? {
    let groups = word.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && !$0.isEmpty }),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { return nil }
    let digits = groups.joined()
    return digits.utf8.count <= mostDigits ? Int(digits) : nil
  }
}
