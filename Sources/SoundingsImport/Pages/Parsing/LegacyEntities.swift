/// The names of characters that browsers read without a semicolon (HTML, §13.5: named character
/// references, those listed without one): Latin-1 and the mark-up characters.
enum LegacyEntities {
  static let names: Set<String> = Set(
    """
    AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT \
    Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute \
    Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil \
    cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute \
    icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve \
    ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig \
    thorn times uacute ucirc ugrave uml uuml yacute yen yuml
    """.split(separator: " ").map(String.init))

  /// The most bytes that one of the names has.
  static let longest = 6

  static func isOne(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    names.contains(String(decoding: name.map { bytes[$0] }, as: UTF8.self))
  }
}
