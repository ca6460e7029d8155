/// Word_Break of UAX #29, table 3; the order is that of `Scripts/make-unicode-tables.py`.
public enum WordBreak: UInt8, Sendable {
  case other, cr, lf, newline, extend, zwj, format, regionalIndicator, katakana, hebrewLetter
  case aLetter, singleQuote, doubleQuote, midNumLet, midLetter, midNum, numeric, extendNumLet
  case wSegSpace

  /// Whether WB4 passes over it: (Extend | Format | ZWJ).
  var isIgnored: Bool { self == .extend || self == .zwj || self == .format }

  /// AHLetter: (ALetter | Hebrew_Letter).
  var isLetter: Bool { self == .aLetter || self == .hebrewLetter }

  /// MidNumLetQ: (MidNumLet | Single_Quote).
  var isMidNumLetQ: Bool { self == .midNumLet || self == .singleQuote }

  /// Whether WB3a and WB3b break around it: (Newline | CR | LF).
  var isLineBreak: Bool { self == .cr || self == .lf || self == .newline }
}

/// Sentence_Break of UAX #29, table 4.
public enum SentenceBreak: UInt8, Sendable {
  case other, cr, lf, sep, extend, format, sp, lower, upper, oLetter, numeric, aTerm, sTerm, close
  case sContinue

  /// Whether SB5 passes over it: (Extend | Format).
  var isIgnored: Bool { self == .extend || self == .format }

  /// ParaSep: (Sep | CR | LF).
  var isParagraphSeparator: Bool { self == .sep || self == .cr || self == .lf }

  /// SATerm: (STerm | ATerm).
  var isTerminator: Bool { self == .aTerm || self == .sTerm }
}

/// Grapheme_Cluster_Break of UAX #29, table 2.
public enum GraphemeBreak: UInt8, Sendable {
  case other, cr, lf, control, extend, zwj, regionalIndicator, prepend, spacingMark
  case l, v, t, lv, lvt

  /// Whether GB4 and GB5 break around it: (Control | CR | LF).
  var isControl: Bool { self == .control || self == .cr || self == .lf }
}
