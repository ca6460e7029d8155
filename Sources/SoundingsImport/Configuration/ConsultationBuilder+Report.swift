import SoundingsModel
import Yams

extension ConsultationBuilder {
  static let reportKeys = [
    "formats", "floor", "suppress", "quantifiers", "sensitive", "wording", "implications",
  ]

  static let scaleKeys = ["base", "steps"]
  static let stepKeys = ["word", "upto", "inclusive"]

  func settings(_ node: Node) -> ReportSettings {
    var settings = ReportSettings()
    guard let part = reader.mapping(node, of: .report, keys: Self.reportKeys, named: "report")
    else {
      return settings
    }
    if part["formats"] != nil {
      var formats: [ReportSettings.Format] = []
      for node in part.items("formats") {
        guard let format = reader.choice(node, of: "formats", as: ReportSettings.Format.self),
          !formats.contains(format)
        else { continue }
        formats.append(format)
      }
      settings.formats = formats
    }
    if let floor = part.number("floor", from: 1, to: 1_000_000) { settings.floor = Int(floor) }
    if let limit = part.number("suppress", from: 2, to: 1_000) { settings.suppress = Int(limit) }
    settings.sensitive = part.texts("sensitive").map(\.text)
    if let wording = part["wording"] { settings.wording = self.wording(wording) }
    if part["implications"] != nil {
      settings.implications = part.list("implications").compactMap(implication)
    }
    if let quantifiers = part["quantifiers"], let scale = scale(quantifiers) {
      settings.quantifiers = scale
    }
    return settings
  }

  /// Names and texts; the names belong to the report.
  private func wording(_ node: Node) -> [String: String] {
    guard let pairs = node.mapping else {
      reader.report(.wrongShape(key: "wording", expected: .mapping, found: node.shape), at: node)
      return [:]
    }
    var wording: [String: String] = [:]
    for (keyNode, value) in pairs {
      guard let key = keyNode.scalar?.string else {
        reader.report(.keyNotText, at: keyNode)
        continue
      }
      if let text = reader.text(value, of: key) { wording[key] = text }
    }
    return wording
  }

  /// A list of steps, or `base` and `steps`.
  private func scale(_ node: Node) -> QuantifierScale? {
    if node.sequence != nil { return steps(Array(node.sequence ?? []), of: node, base: 10) }
    guard
      let part = reader.mapping(node, of: .quantifiers, keys: Self.scaleKeys, named: "quantifiers")
    else {
      return nil
    }
    let base = part.number("base", from: 1, to: 1_000_000).map(Int.init) ?? 10
    guard part["steps"] != nil else {
      return QuantifierScale(steps: QuantifierScale.standard.steps, smallestBase: base)
    }
    return steps(part.list("steps"), of: part["steps"] ?? node, base: base)
  }

  private func steps(_ nodes: [Node], of list: Node, base: Int) -> QuantifierScale? {
    var steps: [QuantifierScale.Step] = []
    var failed = false
    for node in nodes {
      guard let part = reader.mapping(node, of: .quantifierStep, keys: Self.stepKeys),
        let word = part.requiredText("word"), let text = part.requiredText("upto"),
        let place = part["upto"]
      else {
        failed = true
        continue
      }
      guard let bound = Self.share(text) else {
        reader.report(.notAShare(text), at: place)
        failed = true
        continue
      }
      let inclusive = part.choice("inclusive", as: Inclusive.self)?.holds ?? true
      // Equal bounds leave one share, the bound itself, to the later step.
      if let last = steps.last,
        bound < last.upTo || bound == last.upTo && (last.inclusive || !inclusive)
      {
        reader.report(.sharesNotRising(word: word), at: place)
      }
      steps.append(.init(word, upTo: bound, inclusive: inclusive))
    }
    if failed { return nil }
    guard let last = steps.last, last.upTo == 1, last.inclusive else {
      reader.report(.sharesNotComplete, at: nodes.last ?? list)
      return nil
    }
    return QuantifierScale(steps: steps, smallestBase: base)
  }

  private enum Inclusive: String, CaseIterable {
    case `true`, `false`, yes, no

    var holds: Bool { self == .true || self == .yes }
  }

  /// `0.15` or `15%`, from 0 to 1.
  private static func share(_ text: String) -> Double? {
    let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
    guard digits.allSatisfy({ $0 == "." || $0.isASCII && $0.isNumber }),
      let number = Double(digits)
    else { return nil }
    let share = text.hasSuffix("%") ? number / 100 : number
    return (0...1).contains(share) ? share : nil
  }
}
