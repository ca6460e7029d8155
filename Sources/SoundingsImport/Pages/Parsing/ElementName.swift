/// The name of an element as a small integer: those of HTML 4 and a few of HTML 5.
///
/// Names that are not listed are all `other`: they say nothing of how text flows.
enum ElementName: UInt8, CaseIterable, Sendable {
  case other
  case a, abbr, acronym, address, applet, area, article, aside
  case b, base, basefont, bdo, big, blockquote, body, br, button
  case caption, center, cite, code, col, colgroup
  case dd, del, dfn, dir, div, dl, dt
  case em, embed, fieldset, font, footer, form, frame, frameset
  case h1, h2, h3, h4, h5, h6, head, header, hr, html
  case i, iframe, img, input, ins, isindex, kbd, label, legend, li, link
  case main, map, menu, meta, nav, nobr, noframes, noscript
  case object, ol, optgroup, option, p, param, pre, q
  case s, samp, script, section, select, small, span, strike, strong, style, sub, sup
  case table, tbody, td, template, textarea, tfoot, th, thead, title, tr, tt
  case u, ul, `var`, wbr, xml
}

extension ElementName {
  /// Elements that hold nothing.
  var isVoid: Bool {
    switch self {
    case .area, .base, .basefont, .br, .col, .embed, .frame, .hr, .img, .input, .isindex, .link,
      .meta, .param, .wbr:
      true
    default: false
    }
  }

  /// Elements whose text nobody sees.
  var isHidden: Bool {
    switch self {
    case .script, .style, .head, .title, .template, .iframe, .object, .applet, .xml: true
    default: false
    }
  }

  /// Elements of the line that pages leave open (HTML §13.2.4.3: formatting).
  var isFormatting: Bool {
    switch self {
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: true
    default: false
    }
  }

  /// Elements that an end tag for an element of the line does not reach across.
  var isSpecial: Bool {
    switch self {
    case .option, .optgroup, .select, .button, .textarea, .html, .body, .head: true
    default: flow == .block || flow == .cell || isBarrier
    }
  }

  /// Elements that no end tag for something outside them reaches across: the parts of tables.
  var isBarrier: Bool {
    switch self {
    case .table, .td, .th, .caption, .html, .object, .applet, .template: true
    default: false
    }
  }

  /// Elements that end an open paragraph.
  var endsParagraph: Bool {
    switch self {
    case .hr, .table: true
    case .tr, .caption: false
    default: flow == .block
    }
  }

  /// What may stand in the head of a page.
  var isOfHead: Bool {
    switch self {
    case .title, .meta, .link, .base, .script, .style, .object, .isindex, .noscript, .template,
      .xml:
      true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  var flow: FlowElement {
    switch self {
    case .br: .lineBreak
    case .td, .th: .cell
    case .p, .div, .li, .ul, .ol, .dl, .dt, .dd, .dir, .menu, .tr, .table, .blockquote, .pre, .hr,
      .h1, .h2, .h3, .h4, .h5, .h6, .center, .address, .fieldset, .form, .section, .article,
      .caption, .aside, .footer, .header, .main, .nav, .legend:
      .block
    default: isHidden ? .hidden : .inline
    }
  }
}

/// What an element means for the text that flows around and in it.
enum FlowElement {
  case lineBreak, cell, block, hidden, inline
}
