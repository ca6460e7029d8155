/// Points out submissions that are counted otherwise: petitions, notes of events, and what takes an
/// earlier response back.
enum LetterKinds {
  /// A person decides; nothing is marked here.
  static func note(_ letter: inout Letter) {
    let start =
      (letter.subject.map { [$0] } ?? []) + letter.context.prefix(3)
      + letter.paragraphs.prefix(6).map(\.text)
    let phrases = start.map { " \(Folding.phrase($0.prefix(600))) " }
    func has(_ words: [String]) -> Bool {
      phrases.contains { phrase in words.contains { phrase.after(" \($0) ") != nil } }
    }
    if has([
      "we the undersigned", "this petition", "petition to", "petition against", "petition for",
    ]) {
      letter.note(
        "looks-like-petition",
        "looks like a petition: it counts once, with its signatures stated and not added up")
    }
    let isMinutes = has([
      "minutes of", "notes of the meeting", "notes of a meeting", "note of the meeting",
      "meeting notes", "notes from the meeting", "notes from the workshop", "notes of the workshop",
      "record of the meeting", "notes of the event", "notes from the event",
    ])
    if Withdrawal.isAsked(in: letter.paragraphs.map(\.text)) {
      letter.note(
        "asks-to-withdraw",
        "says only that its sender takes an earlier response back: a person decides, with a decision "
          + "‘withdraw’; until then both are analysed")
    }
    let hasRoll = has(["present"]) && has(["apologies", "apologies for absence", "in attendance"])
    if isMinutes || hasRoll {
      letter.note(
        "looks-like-minutes",
        "looks like notes of an event: nobody's response, so outside every base of respondents")
    }
  }
}
