/// The formats of word processors that pandoc writes.
public enum OfficeFormat: String, Sendable, CaseIterable {
  /// WordprocessingML (ECMA-376).
  case docx
  /// OpenDocument Text (ISO/IEC 26300).
  case odt

  /// What pandoc calls raw pieces of the format.
  var rawName: String {
    switch self {
    case .docx: "openxml"
    case .odt: "opendocument"
    }
  }

  /// A style's name as pandoc's attribute `custom-style` takes it: Word's own name, or OpenDocument's
  /// `style:name`, in which `_20_` stands for a space.
  func styleName(_ name: String) -> String {
    switch self {
    case .docx: name
    case .odt: DocumentStyle.openDocumentName(name)
    }
  }
}
