internal import CLibCMark

/// Owns a tree of cmark; its nodes live as long as it does and do not leave this folder.
@safe final class CMarkTree {
  private let root: OpaquePointer?

  /// Parses CommonMark; raw HTML and images stay nodes of their own.
  init(markdown: String) {
    var text = markdown
    unsafe root = text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
      }
    }
  }

  deinit { if let root = unsafe root { unsafe cmark_node_free(root) } }

  func forEachChild(_ body: (CMarkNode) -> Void) {
    guard let root = unsafe root else { return }
    unsafe CMarkNode(pointer: root).forEachChild(body)
  }
}

/// A node of a tree that is alive for the length of the call that hands it out.
@safe struct CMarkNode {
  enum Kind {
    case heading, paragraph, quote, softBreak, lineBreak, strong, other
    case list(ordered: Bool)
    case text(String)
    case code(String)
    /// A block of raw HTML.
    case html(String)
  }

  private let pointer: OpaquePointer

  fileprivate init(pointer: OpaquePointer) { unsafe self.pointer = pointer }

  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LIST:
      .list(ordered: unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST)
    case CMARK_NODE_TEXT: .text(literal)
    case CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK: .code(literal)
    case CMARK_NODE_HTML_BLOCK: .html(literal)
    default: .other
    }
  }

  /// The depth of a heading, from 1; 0 for other nodes.
  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }

  /// The words in it without their mark-up; line breaks stay.
  var text: String {
    switch kind {
    case .text(let text), .code(let text): return text
    case .softBreak, .lineBreak: return "\n"
    default:
      var text = ""
      forEachChild { text += $0.text }
      return text
    }
  }

  private var literal: String {
    guard let text = unsafe cmark_node_get_literal(pointer) else { return "" }
    return unsafe String(cString: text)
  }

  func forEachChild(_ body: (CMarkNode) -> Void) {
    var child = unsafe cmark_node_first_child(pointer)
    while let node = unsafe child {
      unsafe body(CMarkNode(pointer: node))
      unsafe child = unsafe cmark_node_next(node)
    }
  }
}
