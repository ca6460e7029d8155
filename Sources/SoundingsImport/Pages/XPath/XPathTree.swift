import CLibXML2

/// A page as libxml2's tree, on which XPath 1.0 is evaluated.
///
/// It is made from a `PageTree`, so it holds all that the page holds, at any depth and length. This file
/// owns its pointers: the tree, the context and the results are freed here.
@safe final class XPathTree {
  /// What an expression gives: an element, by its node in the page's tree, or a text.
  enum Value: Equatable {
    case element(Int)
    /// - Parameter node: the element that the text belongs to, where there is one.
    case text(String, node: Int?)
  }

  private let document: xmlDocPtr
  private let context: xmlXPathContextPtr
  /// By node of the page's tree; nil for texts.
  private var elements: [xmlNodePtr?]

  init(_ tree: PageTree) {
    // libxml2 gives no memory only where there is none.
    guard let document = unsafe xmlNewDoc("1.0"),
      let context = unsafe soundings_xpath_context(document)
    else { preconditionFailure("libxml2 could not make a tree") }
    unsafe self.document = document
    unsafe self.context = context
    unsafe elements = [xmlNodePtr?](repeating: nil, count: tree.count)
    for node in 0..<tree.count { add(node, tree) }
    unsafe xmlXPathOrderDocElems(document)
  }

  deinit {
    unsafe xmlXPathFreeContext(context)
    unsafe xmlFreeDoc(document)
  }

  /// Evaluates an expression from an element, or from the page as a whole.
  func values(of expression: XPathExpression, from node: Int?) -> [Value] {
    let start = unsafe node.flatMap { unsafe elements[$0] }
    unsafe context.pointee.node =
      start ?? UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self)
    unsafe context.pointee.doc = document
    guard let result = unsafe xmlXPathCompiledEval(expression.compiled, context) else { return [] }
    defer { unsafe xmlXPathFreeObject(result) }
    guard unsafe result.pointee.type == XPATH_NODESET else {
      let text = unsafe Self.taken(xmlXPathCastToString(result))
      return text.trimmed.isEmpty ? [] : [.text(text, node: node)]
    }
    guard let set = unsafe result.pointee.nodesetval else { return [] }
    var values: [Value] = []
    for index in 0..<Int(unsafe set.pointee.nodeNr) {
      guard let found = unsafe set.pointee.nodeTab[index] else { continue }
      if unsafe found.pointee.type == XML_ELEMENT_NODE {
        values.append(.element(unsafe soundings_node_place(found) - 1))
      } else {
        let text = unsafe Self.taken(xmlXPathCastNodeToString(found))
        let holder = unsafe found.pointee.parent.map { unsafe soundings_node_place($0) - 1 }
        values.append(.text(text, node: holder))
      }
    }
    return values
  }

  private func add(_ node: Int, _ tree: PageTree) {
    let parent = tree.parent(node)
    let above = unsafe parent >= 0 ? elements[parent] : nil
    guard let element = tree.element(node) else {
      guard let above = unsafe above else { return }
      tree.withText(node) { text in
        unsafe text.withUnsafeBufferPointer { bytes in
          unsafe soundings_page_text(document, above, bytes.baseAddress, Int32(bytes.count))
        }
      }
      return
    }
    let made = unsafe soundings_page_element(
      document, above, element.tagName, node + 1)
    guard let made = unsafe made else { return }
    unsafe elements[node] = made
    var cursor = AttributeCursor(range: element.attributes)
    var count = 0
    // libxml2 looks through all attributes for each one that is asked for.
    while count < 200, let attribute = cursor.next(in: element.bytes.span) {
      unsafe soundings_page_attribute(
        made, Self.text(element, attribute.name), Self.text(element, attribute.value))
      count += 1
    }
  }

  private static func text(_ element: HTMLElement, _ range: Range<Int>) -> String {
    String(decoding: element.bytes[range], as: UTF8.self)
  }

  /// Takes a text over from libxml2.
  private static func taken(_ text: UnsafeMutablePointer<UInt8>?) -> String {
    guard let text = unsafe text else { return "" }
    defer { unsafe soundings_xml_free(text) }
    return unsafe String(cString: text)
  }
}

/// A compiled XPath 1.0 expression.
@safe final class XPathExpression {
  fileprivate let compiled: xmlXPathCompExprPtr

  /// - Returns: nil where it cannot be read.
  init?(_ text: String) {
    guard let compiled = unsafe xmlXPathCompile(text) else { return nil }
    unsafe self.compiled = compiled
  }

  deinit { unsafe xmlXPathFreeCompExpr(compiled) }
}

/// Finds what is wrong with an expression before it is used.
enum XPathCheck {
  /// The offset of the byte from which the expression cannot be read, or 0 where it names a function,
  /// a variable or a prefix that there is not; nil where it is fine.
  static func problem(in text: String) -> Int? {
    guard let document = unsafe xmlNewDoc("1.0") else { return nil }
    defer { unsafe xmlFreeDoc(document) }
    guard let context = unsafe soundings_xpath_context(document) else { return nil }
    defer { unsafe xmlXPathFreeContext(context) }
    guard let compiled = unsafe xmlXPathCtxtCompile(context, text) else {
      return min(max(Int(unsafe soundings_xpath_error_offset(context)), 0), text.utf8.count)
    }
    defer { unsafe xmlXPathFreeCompExpr(compiled) }
    guard let root = unsafe soundings_page_element(document, nil, "html", 1) else { return nil }
    unsafe context.pointee.node = root
    guard let result = unsafe xmlXPathCompiledEval(compiled, context) else { return 0 }
    unsafe xmlXPathFreeObject(result)
    return nil
  }
}
