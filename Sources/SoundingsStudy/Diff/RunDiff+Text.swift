extension RunDiff {
  /// Causes that a line of a figure names at most.
  private static let mostNumbers = 8

  /// For a terminal: what happened in a sentence, the causes, the figures of the summary, the others.
  ///
  /// - Parameter most: causes and other figures that are shown at most; nil shows all. The figures of
  ///   the summary are always shown.
  public func text(most: Int?) -> String {
    var lines = [sentence]
    if !missing.isEmpty {
      lines.append("Causes may stay unknown: a run lacks \(missing.joined(separator: ", ")).")
    }
    if causes.isEmpty, moved.isEmpty { return lines.map { $0 + "\n" }.joined() }
    let order = causeOrder
    var numbers = Array(repeating: 0, count: causes.count)
    for (place, cause) in order.enumerated() { numbers[cause] = place + 1 }
    lines += ["", "Causes, with how many figures each moved:"]
    var columns = TextColumns([.right, .left, .right])
    for cause in order.prefix(most ?? .max) {
      columns.append("\(numbers[cause])", causes[cause].text, "\(figuresOfCause[cause])")
    }
    lines += columns.lines + rest(order.count, most, "cause")
    let inSummary = moved.filter(\.isInSummary)
    if !inSummary.isEmpty {
      lines += ["", "Figures of the summary (part 2), with the numbers of their causes:"]
      lines += figureLines(inSummary, numbers)
    }
    let others = moved.filter { !$0.isInSummary }
    if !others.isEmpty {
      lines += [
        "", "\(inSummary.isEmpty ? "Figures" : "Other figures"), those that moved furthest first:",
      ]
      let sorted = others.enumerated().sorted {
        ($1.element.size, $0.offset) < ($0.element.size, $1.offset)
      }.map(\.element)
      lines += figureLines(Array(sorted.prefix(most ?? .max)), numbers)
      lines += rest(others.count, most, "figure")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func rest(_ count: Int, _ most: Int?, _ what: String) -> [String] {
    guard let most, count > most else { return [] }
    return ["  and \(Counted.of(count - most, what)) more: --all shows them"]
  }

  /// The causes that moved most figures first.
  private var causeOrder: [Int] {
    causes.indices.sorted { (figuresOfCause[$1], $0) < (figuresOfCause[$0], $1) }
  }

  private func figureLines(_ figures: [Moved], _ numbers: [Int]) -> [String] {
    var columns = TextColumns([.left, .right, .left, .left, .left])
    for figure in figures {
      let (old, new) = (figure.old?.text ?? "none", figure.new?.text ?? "gone")
      let all = Set(figure.causes + figure.groups.flatMap { groups[$0, default: []] })
        .map { numbers[$0] }.sorted()
      var causes = all.prefix(Self.mostNumbers).map(String.init).joined(separator: ", ")
      if all.count > Self.mostNumbers { causes += ", …" }
      columns.append(Excerpt.shown(figure.id), old, "→", new, "[\(causes)]")
    }
    return columns.lines
  }

  /// “3 responses came, 1 is excluded now; 2 decisions; 41 of 1980 figures moved.”
  private var sentence: String {
    let parts = [responsesInWords, decisionsInWords, rulesInWords].filter { !$0.isEmpty }
    if moved.isEmpty { return (parts + ["Nothing moved."]).joined(separator: "; ") }
    let new = moved.lazy.filter { $0.old == nil }.count
    let gone = moved.lazy.filter { $0.new == nil }.count
    var text = "\(moved.count - new - gone) of \(Counted.of(figures.old, "figure")) moved"
    if new > 0 { text += ", \(new) \(new == 1 ? "is" : "are") new" }
    if gone > 0 { text += ", \(gone) \(gone == 1 ? "is" : "are") gone" }
    return (parts + [text + "."]).joined(separator: "; ")
  }

  private var responsesInWords: String {
    var counts: [(String, Int)] = []
    func count(_ words: String, _ isSuch: (RunCause) -> Bool) {
      counts.append((words, causes.lazy.filter(isSuch).count))
    }
    count("came") { if case .came = $0 { true } else { false } }
    count("gone from the sources") { if case .gone = $0 { true } else { false } }
    count("excluded without a new decision") { if case .excluded = $0 { true } else { false } }
    count("no longer excluded") { if case .included = $0 { true } else { false } }
    count("with other words") { if case .words = $0 { true } else { false } }
    var stand: Set<String> = []
    for case .fact(let response, _, _, _) in causes { stand.insert(response) }
    counts.append(("with another type, round, date or permission", stand.count))
    var words: [String] = []
    for (text, number) in counts where number > 0 {
      let counted = words.isEmpty ? Counted.of(number, "response") : "\(number)"
      words.append("\(counted) \(text)")
    }
    return words.joined(separator: ", ")
  }

  private var decisionsInWords: String {
    let words: [(RunCause.DecisionChange, String)] = [
      (.new, "more"), (.gone, "no longer recorded"), (.outcome, "with another outcome"),
    ]
    return words.compactMap { wanted, text in
      var kinds: [String: Int] = [:]
      for case .decision(let decision, wanted) in causes { kinds[decision.what, default: 0] += 1 }
      if kinds.isEmpty { return nil }
      let list = kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      return Counted.of(kinds.values.reduce(0, +), "decision")
        + " \(text) (\(list.joined(separator: ", ")))"
    }.joined(separator: ", ")
  }

  private var rulesInWords: String {
    let number = causes.lazy.filter { if case .rules = $0 { true } else { false } }.count
    guard number > 0 else { return "" }
    return "the rules of \(Counted.of(number, "theme")) code otherwise"
  }
}
