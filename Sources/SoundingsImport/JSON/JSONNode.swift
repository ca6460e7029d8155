/// A value of JSON (RFC 8259) as a file has it; members keep their order and where they stand.
indirect enum JSONNode: Sendable, Equatable {
  case null
  case bool(Bool)
  /// As written: no number is rounded.
  case number(String)
  case string(String)
  case array([JSONNode])
  case object([JSONMember])

  struct JSONMember: Sendable, Equatable {
    var key: String
    var value: JSONNode
    /// Where the value begins, in bytes.
    var offset: Int
  }

  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string, number or truth value; nil for all else.
  var scalar: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// The texts of a list, or of a single value.
  var texts: [String] {
    if case .array(let values) = self { return values.compactMap(\.scalar) }
    return scalar.map { [$0] } ?? []
  }
}

/// Why bytes are not JSON.
struct JSONError: Error, Hashable {
  enum Reason: Hashable {
    case ends, unexpectedCharacter, badNumber, badEscape, controlCharacter, tooDeep, repeatedKey
    case moreAfterValue
  }

  var reason: Reason
  /// In bytes from the beginning of what was read.
  var offset: Int

  var message: String {
    switch reason {
    case .ends: "it ends within a value"
    case .unexpectedCharacter: "a character stands where none of its kind may"
    case .badNumber: "a number is not written as JSON writes numbers"
    case .badEscape: "a backslash is followed by what it cannot be"
    case .controlCharacter: "a control character stands in a string"
    case .tooDeep: "it is nested more than \(JSONReader.mostDeep) deep"
    case .repeatedKey: "an object has a key twice"
    case .moreAfterValue: "something follows the value"
    }
  }
}
