/// A file's text as UTF-8, with how its encoding was decided and what did not fit.
public struct DecodedText: Sendable {
  public var bytes: [UInt8]
  public var encoding: TextEncoding
  public var decision: EncodingDecision
  var problems: [Problem] = []

  /// Something in the bytes that the encoding gives no meaning to.
  struct Problem: Equatable {
    enum Kind: String {
      /// Replaced by U+FFFD.
      case invalidBytes = "invalid-bytes"
      /// Kept as a C1 control.
      case undefinedBytes = "undefined-bytes"
      /// The page's own label, or a byte order mark, says something else.
      case contradictsLabel = "encoding-label"
    }

    var kind: Kind
    var count: Int
    /// Where the first is in `bytes`.
    var offset: Int
  }

  /// - Parameters:
  ///   - declared: the encoding that the source declares; it wins over everything.
  ///   - label: what the file says of itself, as a page's `charset` does. Well-formed UTF-8 wins
  ///     over it, since text in another encoding is hardly ever well-formed UTF-8 by chance.
  public init(_ raw: [UInt8], declared: TextEncoding? = nil, label: TextEncoding? = nil) {
    let mark = Self.byteOrderMark(raw)
    if let declared {
      var start = 0
      var encoding = declared
      if let mark, mark.encoding == declared || (declared.isUTF16 && mark.encoding.isUTF16) {
        (start, encoding) = (mark.length, mark.encoding)
      }
      self.init(raw, from: start, as: encoding, decision: .declared)
      if start == 0, mark != nil { note(.contradictsLabel, at: 0) }
    } else if let mark {
      self.init(raw, from: mark.length, as: mark.encoding, decision: .byteOrderMark)
    } else if let encoding = Self.utf16ByZeroBytes(raw) {
      self.init(raw, from: 0, as: encoding, decision: .zeroBytes)
    } else {
      let check = UTF8Check(raw.span)
      let isUTF8 = check.isValid || check.sequences >= max(check.invalid, 1) || check.isOnlyCutOff
      if check.isValid, check.sequences == 0 {
        self.init(raw, from: 0, as: .utf8, decision: .ascii, isValid: true)
      } else if isUTF8 {
        let decision: EncodingDecision = check.isValid ? .validUTF8 : .mostlyUTF8
        self.init(raw, from: 0, as: .utf8, decision: decision, isValid: check.isValid)
        if let label, label != .utf8 { note(.contradictsLabel, at: 0) }
      } else if let label, label == .windows1252 || label == .macRoman {
        self.init(raw, from: 0, as: label, decision: .label)
      } else if MacRomanEvidence(raw).isConvincing {
        self.init(raw, from: 0, as: .macRoman, decision: .words)
        if label == .utf8 { note(.contradictsLabel, at: 0) }
      } else {
        self.init(raw, from: 0, as: .windows1252, decision: .fallback)
        if label == .utf8 { note(.contradictsLabel, at: 0) }
      }
    }
  }

  private init(
    _ raw: [UInt8], from start: Int, as encoding: TextEncoding, decision: EncodingDecision,
    isValid: Bool = false
  ) {
    self.encoding = encoding
    self.decision = decision
    bytes = []
    switch encoding {
    case .utf8 where isValid && start == 0: bytes = raw
    case .utf8: decodeUTF8(raw.span, from: start)
    case .utf16LittleEndian: decodeUTF16(raw.span, from: start, isBigEndian: false)
    case .utf16BigEndian: decodeUTF16(raw.span, from: start, isBigEndian: true)
    case .windows1252: decodeWindows1252(raw.span, from: start)
    case .macRoman: decodeMacRoman(raw.span, from: start)
    }
  }

  mutating func note(_ kind: Problem.Kind, at offset: Int) {
    if let index = problems.firstIndex(where: { $0.kind == kind }) {
      problems[index].count += 1
    } else {
      problems.append(Problem(kind: kind, count: 1, offset: offset))
    }
  }

  private static func byteOrderMark(_ raw: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if raw.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if raw.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16 without a byte order mark: in the first bytes, most of one half is zero and little of
  /// the other.
  private static func utf16ByZeroBytes(_ raw: [UInt8]) -> TextEncoding? {
    let head = raw.prefix(1024)
    guard head.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let half = head.count / 2
    if zeros[1] * 10 > half * 6, zeros[0] * 10 < half { return .utf16LittleEndian }
    if zeros[0] * 10 > half * 6, zeros[1] * 10 < half { return .utf16BigEndian }
    return nil
  }
}

extension TextEncoding {
  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
