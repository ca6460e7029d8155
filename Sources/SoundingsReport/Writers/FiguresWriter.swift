/// Writes `summary.json`: every figure of the report with its value, its base and its rule.
public enum FiguresWriter {
  public static let schema = "soundings/summary/1"

  /// One figure a line, in the book's order; numbers are unrounded, in their shortest form.
  ///
  /// - Parameter metadata: members that stand between the title and the figures, in this order.
  public static func write(
    title: String, metadata: [(key: String, value: JSONValue)] = [], figures book: FigureBook
  ) -> String {
    var json = "{\"schema\":\(JSONText.quoted(schema)),\n\"title\":\(JSONText.quoted(title)),\n"
    for (key, value) in metadata {
      json += "\(JSONText.quoted(key)):"
      value.write(to: &json)
      json += ",\n"
    }
    json += "\"figures\":["
    for (place, figure) in book.figures.enumerated() {
      json += place == 0 ? "\n" : ",\n"
      JSONValue.object(members(of: figure)).write(to: &json)
    }
    json += "\n]}\n"
    return json
  }

  private static func members(of figure: Figure) -> [(key: String, value: JSONValue)] {
    var members: [(key: String, value: JSONValue)] = [("id", .string(figure.id))]
    switch figure.value {
    case .count(let count): members.append(("value", .integer(count)))
    case .fraction(let fraction): members.append(("value", .number(fraction)))
    case .interval(let value, let lower, let upper):
      members.append(("value", .number(value)))
      members.append(("lower", .number(lower)))
      members.append(("upper", .number(upper)))
    case .suppressed:
      members.append(("value", .null))
      members.append(("suppressed", .bool(true)))
    }
    members.append(("base", figure.base.map { .integer($0) } ?? .null))
    members.append(("rule", .string(figure.rule)))
    return members
  }
}
