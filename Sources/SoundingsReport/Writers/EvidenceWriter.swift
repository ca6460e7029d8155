/// Writes `private/evidence.json`: the comments behind each figure.
///
/// The ids of comments can tell who wrote them, so this never stands among what is published.
public enum EvidenceWriter {
  public static let schema = "soundings/evidence/1"

  /// One figure a line, in the book's order; figures that no comment stands behind are left out.
  public static func write(_ book: FigureBook) -> String {
    var json = "{\"schema\":\(JSONText.quoted(schema)),\n\"evidence\":{"
    var isFirst = true
    for figure in book.figures {
      guard let comments = book.evidence[figure.id] else { continue }
      json += isFirst ? "\n" : ",\n"
      isFirst = false
      json += "\(JSONText.quoted(figure.id)):["
      for (place, comment) in comments.enumerated() {
        if place > 0 { json += "," }
        JSONText.write(comment, to: &json)
      }
      json += "]"
    }
    json += "\n}}\n"
    return json
  }
}
