import SoundingsModel

extension AppendixBuilder {
  func titleBlock() -> [(label: String, text: String)] {
    var lines = [("Authority", consultation.authority)]
    if let committee = consultation.committee { lines.append(("Committee", committee)) }
    if let date = consultation.date { lines.append(("Meeting", date.inWords)) }
    if let period {
      lines.append(("Consultation", "\(period.from.inWords) to \(period.to.inWords)"))
    }
    if let cutoff = consultation.cutoff { lines.append(("Data cut-off", cutoff.inWords)) }
    lines.append(
      ("Version", "\(input.isFinal ? "Final" : "Draft"), code frame \(frame.version)"))
    return lines.map { (label: $0.0, text: $0.1) }
  }

  /// From the first round to the last day of the consultation: its cut-off, or the end of its rounds.
  var period: (from: CalendarDate, to: CalendarDate)? {
    let received = results.responses.lazy.filter(\.isCounted).compactMap(\.received)
    guard let from = consultation.rounds.map(\.from).min() ?? received.min(),
      let to = consultation.cutoff ?? consultation.rounds.map(\.to).max() ?? received.max(),
      from <= to
    else { return nil }
    return (from, to)
  }

  mutating func aboutPart() -> Part {
    var sentence =
      "This document summarises what respondents said in the consultation on "
      + "“\(consultation.title)”. "
    switch (consultation.committee, consultation.date) {
    case (let committee?, let date?):
      sentence += "It has been prepared for the \(committee), meeting on \(date.inWords). "
    case (let committee?, nil): sentence += "It has been prepared for the \(committee). "
    case (nil, let date?): sentence += "It has been prepared for the decision on \(date.inWords). "
    case (nil, nil): break
    }
    sentence +=
      "Every response that was received is accounted for in part 6, and part 7 says how the "
      + "responses were read and counted."
    return Part(
      number: 1, id: "about", title: "About this document",
      blocks: [.paragraph([.text(sentence)])])
  }
}
