/// What an element means for the text that flows around and in it.
enum FlowElement {
  case lineBreak, cell, block, hidden, inline

  init(_ name: String) {
    switch name {
    case "br": self = .lineBreak
    case "td", "th": self = .cell
    case "script", "style", "head", "title", "template", "iframe", "object": self = .hidden
    case "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "blockquote", "pre", "hr",
      "h1", "h2", "h3", "h4", "h5", "h6", "center", "address", "fieldset", "form", "section",
      "article", "caption":
      self = .block
    // `<o:p>` and its like in pages that Word saved are empty paragraphs, and say nothing here.
    default: self = .inline
    }
  }
}
