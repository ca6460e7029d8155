/// Takes out of a post what is not its author's own: quoted lines and the signature.
enum PostText {
  /// The text without lines that begin with `>` (and the line `… wrote:` above them), and without
  /// what follows a line `--` or one of 15 to 20 underscores; each is kept as context.
  static func parts(of text: String, context: [String] = []) -> PageText {
    guard mayHoldOthers(text) else { return PageText(text: text.trimmed, context: context) }
    var result = PageText(text: "", context: context)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if let mark = lines.lastIndex(where: isSignatureMark), mark > 0 {
      let signature = lines[(mark + 1)...].joined(separator: "\n").trimmed
      lines = Array(lines[..<mark])
      if !signature.isEmpty { result.context.append(signature) }
    }
    var kept: [Substring] = []
    var quoted: [Substring] = []
    func flush() {
      let quote = quoted.joined(separator: "\n").trimmed
      if !quote.isEmpty { result.context.append(quote) }
      quoted = []
    }
    for line in lines {
      let bare = line.trimmed
      if bare.utf8.first == UInt8(ascii: ">") {
        if quoted.isEmpty, let last = kept.last, last.trimmed.hasSuffix("wrote:") {
          quoted.append(kept.removeLast())
        }
        quoted.append(bare.drop { $0 == ">" || $0 == " " })
      } else {
        flush()
        kept.append(line)
      }
    }
    flush()
    result.text = kept.joined(separator: "\n").trimmed
    return result
  }

  /// Whether a line begins with `>`, `-` or `_`, white space left out; most texts have none.
  private static func mayHoldOthers(_ text: String) -> Bool {
    var isAtStart = true
    for byte in text.utf8 {
      switch byte {
      case 0x0A: isAtStart = true
      case 0x00...0x20: break
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "_"): if isAtStart { return true }
      // Other white space than ASCII's may stand before a mark too.
      case 0x80...: break
      default: isAtStart = false
      }
    }
    return false
  }

  private static func isSignatureMark(_ line: Substring) -> Bool {
    let line = line.trimmed
    if line == "--" { return true }
    return (15...20).contains(line.utf8.count) && line.utf8.allSatisfy { $0 == 0x5F }
  }
}
