public import SoundingsModel

/// Why a code frame cannot be read or written: facts only; `messages` makes the sentences.
public enum CodeFrameError: Error, Hashable, Sendable {
  /// A file of YAML or CSV with errors that have places of their own.
  case configuration(ConfigurationErrors)
  case codeBook(CodeBookProblem, at: FilePlace)
}

/// What can be wrong with a code book.
public enum CodeBookProblem: Hashable, Sendable {
  case tooLarge(limit: Int)
  /// A ZIP or OLE container, as XLSX, ODS, QDPX and XLS are.
  case container
  /// Neither its ending nor its content tells what the file is.
  case unknownFormat
  case cannotBeWritten(CodeFrameFormat)
  case noThemes
  /// What would be written would not be read again; the message is the first error's.
  case notReadAgain(CodeFrameFormat, message: String)

  // Sheets.
  case noNameColumn(headers: [String])
  case repeatedColumn(String)

  // XML.
  case notXML(message: String)
  case documentType
  case nestedTooDeeply(limit: Int)
  /// The root element, with its namespace.
  case notACodeBook(root: String, namespace: String)
  case codeWithoutName

  // Trees.
  case belowItself([String])
  case sameID(String, String)

  // quanteda.
  case notADictionary
  case valueNotText(key: String)
}
