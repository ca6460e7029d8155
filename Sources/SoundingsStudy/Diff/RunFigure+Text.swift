internal import SoundingsReport

extension RunFigure {
  /// Whether it is a part of something and no count; a share of 0 or 1 is told by its name.
  var isShare: Bool {
    let name = id.split(separator: "/").last ?? ""
    return lower != nil || value != value.rounded() || name.contains("share")
      || ["difference", "appeared", "due-to-frame"].contains(name)
  }

  /// “59 of 209”, “28.2% of 209”.
  var text: String {
    var text = isShare ? Self.percent(value) : Self.number(value)
    if let lower, let upper { text += " (\(Self.percent(lower)) to \(Self.percent(upper)))" }
    if let base { text += " of \(base)" }
    return text
  }

  private static func number(_ value: Double) -> String {
    abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }

  /// In tenths of a per cent, halves away from zero.
  private static func percent(_ value: Double) -> String {
    guard abs(value) < 1e9 else { return "\(value)" }
    let tenths = Int((value * 1000).rounded(.toNearestOrAwayFromZero))
    return "\(tenths < 0 ? "−" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)%"
  }

  var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("value", isShare ? .number(value) : .integer(Int(value)))
    ]
    if let lower, let upper { members += [("lower", .number(lower)), ("upper", .number(upper))] }
    members.append(("base", base.map { .integer($0) } ?? .null))
    return .object(members)
  }
}

extension RunDiff.Moved {
  /// How far it moved, as a part of its base, so that counts and shares can stand in one order: from 0
  /// to 1 and, for a count without a base, as a part of the larger value.
  var size: Double {
    guard let old, let new else {
      guard let one = new ?? old else { return 0 }
      if one.isShare || one.value == 0 { return abs(one.value) }
      return min(1, Self.part(one.value, one.base))
    }
    let distance = abs(new.value - old.value)
    if new.isShare || old.isShare { return distance }
    let base = max(old.base ?? 0, new.base ?? 0)
    let largest = max(abs(old.value), abs(new.value))
    let whole = base > 0 ? Double(base) : largest
    return whole == 0 ? 0 : distance / whole
  }

  private static func part(_ value: Double, _ base: Int?) -> Double {
    guard let base, base > 0 else { return 1 }
    return abs(value) / Double(base)
  }
}
