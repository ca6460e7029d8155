import SoundingsModel

/// A guess from the cells alone, where the header says nothing.
struct ContentGuess {
  private(set) var guess: ColumnGuess

  init(_ header: String, _ profile: ColumnProfile) {
    func make(_ role: Role?, _ reason: String, _ weight: Int) -> ColumnGuess {
      ColumnGuess(role: role, reason: reason, weight: weight)
    }
    let filled = profile.filled
    let values = profile.values.prefix(200).flatMap { value, count in
      Array(repeating: value, count: min(count, 50))
    }
    if filled == 0 {
      guess = make(nil, "no cell has text", 0)
    } else if profile.emails * 5 >= filled * 4 {
      guess = make(.email, "\(profile.emails) of \(filled) cells are e-mail addresses", 40)
    } else if profile.dates * 5 >= filled * 4, !Folding.words(header).contains("birth") {
      guess = make(
        .date,
        "\(profile.dates) of \(filled) cells are dates, \(profile.dateReading ?? "")", 30)
    } else if Self.looksLikeNames(profile) {
      guess = make(nil, "cells look like people's names", 0)
      guess.isPersonal = true
    } else {
      switch AnswerKind(values: values, header: header) {
      case .text where profile.meanWords >= 4:
        guess = make(
          .text, "\(profile.meanWords) words on average, \(Self.distinct(profile)) distinct", 30)
      case .list(let mark):
        let answers = Self.answers(of: profile, partedBy: mark)
        guess = make(
          .question(header.isEmpty ? "question" : header),
          "several answers a cell, parted by ‘\(mark.trimmed)’: \(answers.count) that come back", 20
        )
        guess.answers = answers
        guess.answerMark = mark
      case .choice:
        let isConstant = profile.values.count == 1
        let isQuestion = !isConstant && profile.longest <= 25
        guess =
          isQuestion
          ? make(
            .question(header.isEmpty ? "question" : header),
            "\(Self.distinct(profile)) distinct values in \(filled) cells", 20)
          : make(nil, isConstant ? "the same in every cell" : "values too long for answers", 0)
      default: guess = make(nil, "neither dates, addresses nor text", 0)
      }
    }
  }

  private static func answers(of profile: ColumnProfile, partedBy mark: String) -> [String] {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for (value, count) in profile.values {
      for part in value.components(parting: mark, most: 100).map(\.trimmed) where !part.isEmpty {
        if counts[part] == nil { order.append(part) }
        counts[part, default: 0] += count
      }
    }
    return order.filter { counts[$0] ?? 0 > 1 }
  }

  private static func distinct(_ profile: ColumnProfile) -> String {
    profile.hasMoreValues ? "over \(profile.values.count)" : "\(profile.values.count)"
  }

  /// Most cells are two to four words that begin with a capital, hardly any of them twice.
  static func looksLikeNames(_ profile: ColumnProfile) -> Bool {
    guard profile.filled > 1,
      profile.values.count * 4 >= profile.filled * 3 || profile.hasMoreValues
    else { return false }
    let names = profile.values.count { entry in
      let words = entry.value.split(separator: " ")
      return (2...4).contains(words.count)
        && words.allSatisfy { word in
          word.first?.isUppercase ?? false && !word.contains { $0.isNumber }
        }
    }
    return names * 10 >= profile.values.count * 6
  }
}
