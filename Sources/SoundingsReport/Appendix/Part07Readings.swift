import SoundingsModel

/// How well the rules find the themes, by readings of some of the comments.
extension AppendixBuilder {
  private static let readingsTitle = "How well the rules find the themes"
  private static let readingsAnchor = "method-readings"

  /// Nothing where nobody has read comments to measure the rules by.
  mutating func readingsBlocks() -> [Block] {
    guard let readings = results.readings else { return [] }
    return [
      .heading(level: 3, id: Self.readingsAnchor, text: Self.readingsTitle),
      .paragraph(readComments(readings)),
      .paragraph(pooledSentences(readings)),
      .paragraph(yardstick(readings)),
      .table(readingsTable(readings)),
    ]
  }

  /// For the list of checks: whether a second reader has coded a sample.
  mutating func secondReaderCheck() -> [Inline] {
    let none = "so there is no figure of agreement between readers."
    guard let readings = results.readings else {
      return [.text("No second reader has coded a sample yet, \(none)")]
    }
    let place: [Inline] = [
      .text(" (see "), .link(Self.readingsTitle, to: Self.readingsAnchor), .text(")"),
    ]
    guard let readers = readings.readers else {
      return [.text("The rules were measured by readings of "), readCount(readings)]
        + [.text(readings.comments.count == 1 ? " comment" : " comments")] + place
        + [.text(". No second reader has read them, \(none)")]
    }
    return [.text("The rules were measured by readings of "), readCount(readings)]
      + [.text(readings.comments.count == 1 ? " comment" : " comments")] + place
      + [.text("; a second reader has read "), readTwice(readers), .text(" of them.")]
  }

  private mutating func readCount(_ readings: ReadingComparison) -> Inline {
    count(
      "readings/comments", readings.comments.count, base: results.comments.count,
      rule: readings.isHeldOut
        ? "Comments of the held-out part that the first reader has read"
        : "Comments that the first reader has read",
      comments: readings.comments)
  }

  private mutating func readTwice(_ readers: Agreement) -> Inline {
    count(
      "readings/readers/comments", readers.comments, base: results.readings?.comments.count,
      rule: "Comments that both readers have read")
  }

  private mutating func readComments(_ readings: ReadingComparison) -> [Inline] {
    let who =
      consultation.report.wording["readers"]
      ?? "readings by the authors, not independent coders; how the comments were drawn is not recorded"
    var inlines: [Inline] = [
      .text("Readers read "), readCount(readings),
      .text(
        (readings.comments.count == 1 ? " comment" : " comments")
          + " and said which themes they found in each: \(who). "),
    ]
    if !readings.isHeldOut {
      inlines.append(
        .text(
          "Whether the rules were written with these comments in view is not recorded; if they were, the "
            + "figures flatter them. "))
    } else {
      inlines.append(.text("They are held out: the rules were written without them. "))
      if readings.open > 0 {
        inlines += [
          count(
            "readings/open", readings.open,
            rule: "Comments of the open part that were read, which stand in no other figure"),
          .text(
            readings.open == 1
              ? " more, which the team may look into, is in no figure below. "
              : " more, which the team may look into, are in no figure below. "),
        ]
      }
    }
    if readings.adjudicated > 0 {
      inlines += [
        .text("Where two readers differed, it was settled between them: "),
        count(
          "readings/adjudicated", readings.adjudicated, base: readings.comments.count,
          rule: "Comments whose reading was settled between two readers"),
        .text(
          " of the comments have such a reading, and the rules are measured by it; the two readers are "
            + "compared as they read at first. "),
      ]
    }
    inlines += leftOutInlines(readings.leftOut)
    inlines.append(
      .text(
        "The rules were applied to the comments as they were received, before any decision of an "
          + "officer. A theme counts once in a comment, and a sub-theme brings the theme above it, for "
          + "readers and rules alike."))
    return inlines
  }

  /// What of the readings could not be used.
  private mutating func leftOutInlines(_ leftOut: ReadingComparison.LeftOut) -> [Inline] {
    var inlines: [Inline] = []
    let reasons = [
      (leftOut.gone, "no longer in the sources"), (leftOut.notCounted, "behind no figure"),
      (leftOut.notCoded, "not in English"),
      (leftOut.secondOnly, "without a first reading"),
    ].filter { $0.0 > 0 }.map { "\(Wording.grouped($0.0)) \($0.1)" }
    if !reasons.isEmpty {
      inlines += [
        count(
          "readings/left-out", leftOut.comments,
          rule: "Comments that were read and on which the rules are not measured"),
        .text(
          (leftOut.comments == 1 ? " comment that was read is" : " comments that were read are")
            + " left out (\(Wording.list(reasons))). "),
      ]
    }
    if leftOut.unknownThemes > 0 {
      inlines += [
        count(
          "readings/unknown-themes", leftOut.unknownThemes,
          rule: "Rows of the readings with a theme that the frame does not have"),
        .text(
          (leftOut.unknownThemes == 1 ? " mention" : " mentions")
            + " of themes that the frame no longer has "
            + (leftOut.unknownThemes == 1 ? "is" : "are") + " left out. "),
      ]
    }
    return inlines
  }

  private mutating func pooledSentences(_ readings: ReadingComparison) -> [Inline] {
    let pooled = readings.rules.pooled
    let precision = ratio(.precision, pooled, readings.rules)
    let recall = ratio(.recall, pooled, readings.rules)
    let f1 = ratio(.f1, pooled, readings.rules)
    var inlines: [Inline] = []
    if let precision {
      inlines += [
        .text("Of the mentions of themes that the rules gave, taken together, the reading has "),
        precision, .text(" (precision)."),
      ]
    } else {
      inlines.append(.text("The rules gave these comments no theme, so there is no precision."))
    }
    if let recall {
      inlines += [
        .text(" Of those in the reading, the rules gave "), recall, .text(" (recall)."),
      ]
    } else {
      inlines.append(.text(" The reading has no theme, so there is no recall."))
    }
    if let f1 {
      inlines += [
        .text(" The F1, which is the harmonic mean of the two, is "), f1,
        .text(AgreementText.bracketed(pooled.interval(.f1)) + "."),
      ]
    }
    if frame.themes.contains(where: { $0.kind == .urgent }) {
      inlines.append(
        .text(
          " Themes of urgent remarks, which are for the team, count in these figures and have no row in "
            + "the table."))
    }
    return inlines
  }

  /// How far people agree, which is as much as rules can be asked for.
  private mutating func yardstick(_ readings: ReadingComparison) -> [Inline] {
    var inlines: [Inline] = []
    if let readers = readings.readers {
      inlines += [
        .text("A second reader read "), readTwice(readers), .text(" of the comments. "),
      ]
      if let f1 = ratio(.f1, readers.pooled, readers, scope: AgreementStatistic.readers) {
        inlines +=
          [
            .text("The two readings agree with an F1 of "), f1,
            .text(
              AgreementText.bracketed(readers.pooled.interval(.f1))
                + ", which is their positive agreement. "),
          ] + correctedForChance(readers)
      } else {
        inlines.append(.text("Neither reading has a theme there, so there is no F1 of the two. "))
      }
    } else {
      inlines.append(
        .text(
          "No second reader has read them, so it is not known how far two readers would agree. "))
    }
    inlines.append(
      .text(
        "As a yardstick: people who coded the answers to real consultations agreed with each other with "
          + "an F1 of about .75 (i.AI, six consultations, over 115,000 answers)."))
    return inlines
  }

  /// Kappa, alpha and AC1 of all themes together; they stand beside the positive agreement, since AC1 is
  /// high where readers share nothing.
  private mutating func correctedForChance(_ readers: Agreement) -> [Inline] {
    let pooled = readers.pooled
    var named: [[Inline]] = []
    for statistic in [.kappa, .alpha, .ac1] as [AgreementStatistic] {
      guard
        let value = ratio(statistic, pooled, readers, scope: AgreementStatistic.readers)
      else { continue }
      named.append([
        .text("\(statistic.title) is "), value,
        .text(AgreementText.bracketed(pooled.interval(statistic))),
      ])
    }
    guard !named.isEmpty else { return [] }
    var inlines: [Inline] = [.text("Corrected for chance, ")]
    for (place, figure) in named.enumerated() {
      if place > 0 { inlines.append(.text(place == named.count - 1 ? " and " : ", ")) }
      inlines += figure
    }
    return inlines + [
      .text("; theme by theme they stand in annex E ("),
      .link("How far the two readings agree on each theme", to: Self.readersAnchor), .text("). "),
    ]
  }
}
