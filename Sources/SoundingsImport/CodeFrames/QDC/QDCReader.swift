import SoundingsModel

/// Reads a code book of REFI-QDA (Codebook.xsd 1.0): nested codes with names and descriptions.
final class QDCReader: XMLHandler {
  /// No code book of people nests deeper; libxml2 itself stops at 256 elements.
  static let depthLimit = 64
  static let namespace = "urn:QDA-XML:codebook:1.0"

  private let path: String
  private var tree = ThemeTree()
  private var positions: [Int?] = []
  private var frame = CodeFrame(version: "")
  /// Names of the elements that are open, the innermost last.
  private var open: [String] = []
  /// Codes that are open, the innermost last.
  private var codes: [Int] = []
  private var description: String?
  private var set: (name: String, members: Int, place: FilePlace)?
  private var problem: (CodeBookProblem, FilePlace)?
  private var colours = (count: 0, place: FilePlace(path: "", line: 0, column: 0))
  private var categories: [Int] = []
  private var guids: [String?] = []
  private var ignored: Set<String> = []

  private init(path: String) { self.path = path }

  static func read(_ bytes: [UInt8], path: String) throws(CodeFrameError) -> ReadCodeFrame {
    let reader = QDCReader(path: path)
    do throws(XMLFailure) {
      try XMLParser.parse(bytes, with: reader)
    } catch {
      if let (problem, place) = reader.problem { throw .codeBook(problem, at: place) }
      switch error {
      case .documentType(let line):
        throw .codeBook(.documentType, at: FilePlace(path: path, line: line, column: 0))
      case .notWellFormed(let message, let line, let column):
        throw .codeBook(
          .notXML(message: message), at: FilePlace(path: path, line: line, column: column))
      }
    }
    if let (problem, place) = reader.problem { throw .codeBook(problem, at: place) }
    return try reader.finish()
  }

  func start(_ element: XMLElement) {
    let place = FilePlace(path: path, line: element.line, column: 0)
    open.append(element.name)
    guard problem == nil else { return }
    switch element.name {
    case "CodeBook" where open.count == 1: checkRoot(element, place)
    case _ where open.count == 1:
      problem = (.notACodeBook(root: element.name, namespace: element.namespace), place)
    case "Codes" where open.count == 2, "Sets" where open.count == 2: break
    case "Code" where codes.count + 3 == open.count && set == nil: startCode(element, place)
    case "Description" where codes.count + 3 == open.count && !codes.isEmpty && set == nil:
      description = ""
    case "Description" where set != nil && open.count == 4: break
    case "Set" where open.count == 3: set = (element.attributes["name"] ?? "", 0, place)
    case "MemberCode" where set != nil: set?.members += 1
    default:
      if ignored.insert(element.name).inserted {
        tree.findings.append(CodeFrameFact.ignoredElement(element.name).finding(at: place))
      }
    }
  }

  func text(_ text: String) { description? += text }

  func end(_ name: String) {
    open.removeLast()
    guard problem == nil else { return }
    switch name {
    case "Description":
      guard let description, let code = codes.last, codes.count + 2 == open.count else { break }
      var (draft, findings) = (tree.drafts[code], tree.findings)
      positions[code] = DescriptionForm.put(description, into: &draft, &findings)
      (tree.drafts[code], tree.findings) = (draft, findings)
      self.description = nil
    case "Code" where codes.count + 1 == open.count && set == nil: codes.removeLast()
    case "Set":
      if let (name, members, place) = set {
        tree.findings.append(
          CodeFrameFact.ignoredSet(name, members: members).finding(at: place))
      }
      set = nil
    default: break
    }
  }

  func instruction(_ target: String, _ data: String) {
    guard target == QDCWriter.instruction else { return }
    for part in data.split(separator: "\n") {
      let (key, value) = part.split(at: ":")
      guard let text = value.flatMap({ DescriptionForm.unescaped($0.trimmed) }) else { continue }
      if key == "version" { frame.version = text }
      if key == "stance" { frame.stance = text != "off" }
    }
  }

  private func checkRoot(_ element: XMLElement, _ place: FilePlace) {
    guard element.namespace.hasPrefix("urn:QDA-XML:codebook:") else {
      problem = (.notACodeBook(root: element.name, namespace: element.namespace), place)
      return
    }
    if element.namespace != Self.namespace {
      tree.findings.append(CodeFrameFact.otherVersion(element.namespace).finding(at: place))
    }
  }

  private func startCode(_ element: XMLElement, _ place: FilePlace) {
    guard let name = element.attributes["name"], !isBlank(name) else {
      problem = (.codeWithoutName, place)
      return
    }
    guard codes.count < Self.depthLimit else {
      problem = (.nestedTooDeeply(limit: Self.depthLimit), place)
      return
    }
    let index = tree.drafts.count
    var draft = ThemeDraft(name: name, at: place)
    if let parent = codes.last { draft.parent = .draft(parent) }
    if element.attributes["color"] != nil {
      if colours.count == 0 { colours.place = place }
      colours.count += 1
    }
    if element.attributes["isCodable"] == "false" { categories.append(index) }
    guids.append(element.attributes["guid"])
    tree.drafts.append(draft)
    positions.append(nil)
    codes.append(index)
  }

  private func finish() throws(CodeFrameError) -> ReadCodeFrame {
    let start = FilePlace(path: path, line: 0, column: 0)
    guard !tree.drafts.isEmpty else { throw .codeBook(.noThemes, at: start) }
    frame.themes = try tree.themes()
    var findings = tree.findings
    let parents = Set(frame.themes.compactMap(\.parent))
    for index in categories where !parents.contains(frame.themes[index].id) {
      findings.append(
        CodeFrameFact.emptyCategory(frame.themes[index].title)
          .finding(at: tree.drafts[index].place))
    }
    if colours.count > 0 {
      findings.append(CodeFrameFact.ignoredColours(colours.count).finding(at: colours.place))
    }
    let hasOthers = zip(guids, frame.themes).contains { guid, theme in
      guid.map { $0.lowercased() != ThemeGUID.text(of: theme.id) } ?? false
    }
    if hasOthers { findings.append(CodeFrameFact.ignoredGUIDs.finding(at: start)) }
    let order = positions.compactMap(\.self)
    if order.count == frame.themes.count {
      frame.themes = zip(order, frame.themes).enumerated().sorted {
        ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
      }.map(\.element.1)
    }
    return ReadCodeFrame(frame: frame, findings: findings, format: .qdc)
  }
}
