/// `format=flowed` (RFC 3676): lines that end with a space go on in the next one.
enum FlowedText {
  /// The text with flowed lines joined; quote marks stay before each line, as `> `.
  static func unflow(_ text: String, deletesSpace: Bool) -> String {
    var result: [String] = []
    var open: (depth: Int, text: String)?
    func close() {
      if let open { result.append(quoted(open.text, open.depth)) }
      open = nil
    }
    for line in TextParagraphs.lines(of: text) {
      let depth = line.utf8.prefix { $0 == UInt8(ascii: ">") }.count
      var content = line.dropFirst(depth)
      if content.hasPrefix(" ") { content = content.dropFirst() }
      let isSignature = content == "-- "
      let flows = content.hasSuffix(" ") && !isSignature
      if let before = open, before.depth != depth || isSignature { close() }
      if deletesSpace, flows { content = content.dropLast() }
      open = (depth, (open?.text ?? "") + content)
      if !flows { close() }
    }
    close()
    return result.joined(separator: "\n")
  }

  private static func quoted(_ text: String, _ depth: Int) -> String {
    depth == 0 ? text : String(repeating: ">", count: depth) + " " + text
  }
}
