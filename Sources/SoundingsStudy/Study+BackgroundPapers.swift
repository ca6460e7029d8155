internal import SoundingsCoding
internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsReport

extension Study {
  private static let policyPath = "policy"

  /// The frames, the draft policy and the decisions that a summary rests on, besides the responses.
  func backgroundPapers() throws(StudyError) -> BackgroundPapers {
    var frames = [(path: framePath, version: frame.frame.version)]
    frames += roundFrames.files.compactMap { file in
      file.map { (path: $0.path, version: $0.frame.frame.version) }
    }
    var policy: [BackgroundPapers.Document] = []
    for name in FileSystem.names(in: Self.path(Self.policyPath, in: folder)) {
      let path = "\(Self.policyPath)/\(name)"
      switch FileSystem.kind(of: Self.path(path, in: folder)) {
      case .folder:
        for file in FileSystem.names(in: Self.path(path, in: folder)) {
          if let document = try policyDocument("\(path)/\(file)") { policy.append(document) }
        }
      case .file: if let document = try policyDocument(path) { policy.append(document) }
      case .other, nil: break
      }
    }
    return BackgroundPapers(
      frames: frames, policy: policy, decisions: decisions.isEmpty ? nil : Self.decisionsPath)
  }

  /// A text of the draft policy, with its first heading; nil for what is no text, and for hidden files.
  private func policyDocument(
    _ path: String
  ) throws(StudyError) -> BackgroundPapers.Document? {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    guard !name.hasPrefix("."), FileSystem.kind(of: Self.path(path, in: folder)) == .file else {
      return nil
    }
    switch ending {
    case "md", "markdown":
      let text = String(
        decoding: try Self.bytes(of: path, in: folder, stage: .configuration), as: UTF8.self)
      for case .heading(_, _, let title) in OfficersText.blocks(markdown: text, anchor: "policy") {
        return BackgroundPapers.Document(path: path, title: title)
      }
      return BackgroundPapers.Document(path: path)
    case "html", "htm":
      let bytes = try Self.bytes(of: path, in: folder, stage: .configuration)
      return BackgroundPapers.Document(
        path: path, title: HTMLHeading.first(in: String(decoding: bytes, as: UTF8.self)))
    default: return BackgroundPapers.Document(path: path)
    }
  }
}

/// The first heading of a page that the team wrote.
enum HTMLHeading {
  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“", "pound": "£",
  ]

  /// The text of the first `h1` to `h6`, without tags, on one line; nil where there is none.
  static func first(in html: String) -> String? {
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      let name = rest.prefix { $0.isLetter || $0.isNumber }.lowercased()
      guard name.count == 2, name.first == "h", let level = name.last, ("1"..."6").contains(level)
      else { continue }
      guard let open = rest.firstIndex(of: ">") else { return nil }
      let title = text(of: rest[rest.index(after: open)...], upTo: "/\(name)")
      if !title.isEmpty { return title }
    }
    return nil
  }

  private static func text(of html: Substring, upTo closing: String) -> String {
    var text = ""
    var rest = html
    while let character = rest.first {
      rest.removeFirst()
      if character == "<" {
        if rest.prefix(closing.count).lowercased() == closing { break }
        guard let end = rest.firstIndex(of: ">") else { break }
        rest = rest[rest.index(after: end)...]
      } else if character == "&", let end = rest.prefix(10).firstIndex(of: ";"),
        let decoded = decoded(rest[..<end])
      {
        text += decoded
        rest = rest[rest.index(after: end)...]
      } else {
        text.append(character)
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func decoded(_ name: Substring) -> String? {
    if let known = entities[String(name)] { return known }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap { Unicode.Scalar($0) }.map { String($0) }
  }
}
