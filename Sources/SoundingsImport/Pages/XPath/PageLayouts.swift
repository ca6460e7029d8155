import SoundingsModel

/// The layouts for pages that the sources of a consultation name, by their paths.
struct PageLayouts: Sendable {
  private var layouts: [String: PageLayout] = [:]

  /// Whether a layout's name is the path of a file.
  static func isFile(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

  /// None.
  init() {}

  /// Reads each file once.
  ///
  /// - Parameter staysInside: whether files outside the folder are refused.
  init(of consultation: Consultation, in folder: String, staysInside: Bool) throws(ImportError) {
    for source in consultation.sources {
      guard let name = source.layout, Self.isFile(name), layouts[name] == nil else { continue }
      let path = name.hasPrefix("/") && !staysInside ? name : "\(folder)/\(name)"
      if staysInside {
        let isOutside = name.hasPrefix("/") || name.split(separator: "/").contains("..")
        let root = FileSystem.resolved(folder)
        let target = FileSystem.resolved(path)
        let leads = target.map { !$0.utf8.starts(with: "\(root ?? "")/".utf8) } ?? false
        if isOutside || leads { throw .outsideFolder(path: name, place: source.place) }
      }
      let bytes: [UInt8]
      do throws(ReadError) {
        bytes = try FileSystem.read(path)
      } catch {
        throw .unreadable(file: name, number: error.number)
      }
      do throws(ConfigurationErrors) {
        layouts[name] = try PageLayoutFile.read(bytes: bytes, path: name, against: consultation)
      } catch {
        throw .pageLayout(error)
      }
    }
  }

  subscript(name: String) -> PageLayout? { layouts[name] }
}
