extension Record {
  /// Appends a row of five cells.
  func appendTableRow(_ text: [UInt8], to output: inout [UInt8]) {
    output.append(contentsOf: "<tr class=\"row\"><td class=\"id\">".utf8)
    output.append(contentsOf: id)
    for cell in [date, stakeholder, section] {
      output.append(contentsOf: "</td><td class=\"ms-vb\">".utf8)
      HTMLPage.append(cell, to: &output)
    }
    output.append(contentsOf: "</td><td class=\"ms-vb2\">".utf8)
    HTMLPage.append(text[...], to: &output)
    output.append(contentsOf: "</td></tr>\n".utf8)
  }

  /// Appends a comment of a discussion page.
  func appendDivision(_ text: [UInt8], to output: inout [UInt8]) {
    output.append(contentsOf: "<div class=\"comment\" id=\"".utf8)
    output.append(contentsOf: id)
    output.append(contentsOf: "\">\n<div class=\"head\"><span class=\"author\">".utf8)
    HTMLPage.append(stakeholder, to: &output)
    output.append(contentsOf: "</span> wrote on <span class=\"date\">".utf8)
    output.append(contentsOf: date)
    output.append(contentsOf: "</span> about <a href=\"#sections\">".utf8)
    HTMLPage.append(section, to: &output)
    output.append(contentsOf: "</a></div>\n<div class=\"body\">".utf8)
    HTMLPage.append(text[...], to: &output)
    output.append(contentsOf: "</div>\n</div>\n".utf8)
  }
}
