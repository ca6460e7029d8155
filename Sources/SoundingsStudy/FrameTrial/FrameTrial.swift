/// What another frame would add to the codings of a consultation and what it would lose.
///
/// It is about rules: decisions are not applied, and a theme is given by its own rules only.
public struct FrameTrial: Sendable {
  public var comments: Int
  /// The themes of the new frame, in its order, then those that only the present frame has.
  public var themes: [ThemeTrial]
  /// Comments without any theme.
  public var uncodedNow: Int
  public var uncodedThen: Int
  /// The ids of comments that would get their first theme, and of those that would lose their last.
  public var firstTheme: [String]
  public var lastTheme: [String]
}

/// What would become of a theme.
public struct ThemeTrial: Sendable {
  public enum Standing: String, Sendable {
    /// In both frames, by its id or by what it was called formerly.
    case both
    case onlyNew = "only-new"
    case onlyPresent = "only-present"
  }

  /// How many comments and respondents have it.
  public struct Count: Hashable, Sendable {
    public var comments: Int
    public var respondents: Int
  }

  /// Its id in the new frame; in the present one if only that has it.
  public var id: String
  public var standing: Standing
  /// The ids of the present frame that it takes the place of, if they differ from its own.
  public var formerly: [String]
  public var now: Count
  public var then: Count
  /// Comments that would get it, with what the new frame finds in them.
  public var added: [ExampleLine]
  /// Comments that would lose it, with what the present frame finds in them.
  public var lost: [ExampleLine]

  public var isUnchanged: Bool {
    standing == .both && formerly.isEmpty && added.isEmpty && lost.isEmpty
  }
}
