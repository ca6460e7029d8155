/// Takes out of a post what is not its author's own: quoted lines and the signature.
enum PostText {
  /// The text without lines that begin with `>` (and the line `… wrote:` above them), and without
  /// what follows a line `--` or one of 15 to 20 underscores; each is kept as context.
  static func parts(of text: String, context: [String] = []) -> PageText {
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

  private static func isSignatureMark(_ line: Substring) -> Bool {
    let line = line.trimmed
    if line == "--" { return true }
    return (15...20).contains(line.utf8.count) && line.utf8.allSatisfy { $0 == 0x5F }
  }
}
