/// What an element means for the text that flows around and in it.
enum FlowElement {
  case lineBreak, cell, block, hidden, inline

  /// Elements that are not listed are part of the line. So are those with a prefix: `<o:p>` and its
  /// like in pages that Word saved are empty paragraphs, and say nothing here.
  init(_ name: String) { self = Self.known[name] ?? .inline }

  private static let known: [String: FlowElement] = {
    var known: [String: FlowElement] = ["br": .lineBreak, "td": .cell, "th": .cell]
    let hidden = "script style head title template iframe object"
    for name in hidden.split(separator: " ") { known[String(name)] = .hidden }
    let blocks =
      "p div li ul ol dl dt dd tr table blockquote pre hr h1 h2 h3 h4 h5 h6 center address fieldset "
      + "form section article caption"
    for name in blocks.split(separator: " ") { known[String(name)] = .block }
    return known
  }()
}
