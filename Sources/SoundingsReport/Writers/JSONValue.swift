/// A value of JSON (RFC 8259) whose members keep their order.
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// The value on one line, without spaces.
  public var text: String {
    var json = ""
    write(to: &json)
    return json
  }

  func write(to json: inout String) {
    switch self {
    case .null: json += "null"
    case .bool(let value): json += value ? "true" : "false"
    case .integer(let value): json += String(value)
    case .number(let value): json += DecimalText.shortest(value) ?? "null"
    case .string(let value): JSONText.write(value, to: &json)
    case .array(let values):
      json += "["
      for (place, value) in values.enumerated() {
        if place > 0 { json += "," }
        value.write(to: &json)
      }
      json += "]"
    case .object(let members):
      json += "{"
      for (place, member) in members.enumerated() {
        if place > 0 { json += "," }
        JSONText.write(member.key, to: &json)
        json += ":"
        member.value.write(to: &json)
      }
      json += "}"
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}
