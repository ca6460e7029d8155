/// The sheets of the double-coding kit: what they are called is written and read back.
public enum CodingForm {
  /// The sheet that a coder fills in, a row a comment.
  public static let sheet = "Coding"
  /// The sheet with the themes, whose first column has their ids.
  public static let frameSheet = "Code frame"
  public static let comment = "comment"
  /// What marks a comment that was read and has no theme.
  public static let none = "none"
  public static let noneMark = "x"
  public static let note = "note"
  public static let text = "text"
  public static let themeID = "id"
  /// Theme columns of the kit; a coder who needs more adds them.
  public static let themes = 6
  /// Theme columns that are read.
  public static let mostThemes = 30

  public static func theme(_ number: Int) -> String { "theme \(number)" }

  /// The sheet on which people decide where two coders differ.
  public static let disagreements = "Disagreements"
  public static let decided = "decided"
  public static let (yes, no) = ("yes", "no")
}
