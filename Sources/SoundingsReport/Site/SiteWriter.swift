/// Writes the public page: pages that need no script and no server and load nothing.
///
/// The same care as for the report (`HTMLWriter`). Each page holds its style sheet, since a page that is
/// opened from a folder may not be allowed to read another file (CSP 3 §6.7.2.8, `'self'` of an opaque
/// origin).
public enum SiteWriter {
  static let registerFile = "register.csv"

  /// The files of the site, the first page first; the same site gives the same bytes.
  public static func write(_ site: PublicSite) -> [(name: String, content: String)] {
    let places = places(of: site)
    return site.pages.map { page in
      ("\(page.id).html", write(page, of: site, places))
    } + [(registerFile, CSVTableWriter.write(site.register))]
  }

  /// The page on which each anchor stands; a page and a file stand for themselves.
  private static func places(of site: PublicSite) -> [String: String] {
    var places = [registerFile: registerFile]
    for page in site.pages {
      places[page.id] = "\(page.id).html"
      for block in page.blocks {
        let id: String? =
          switch block {
          case .heading(_, let id, _): id
          case .table(let table): table.id
          default: nil
          }
        if let id, places[id] == nil {
          places[id] = "\(page.id).html#\(HTMLText.identifier(id))"
        }
      }
    }
    return places
  }

  private static func write(
    _ page: PublicSite.Page, of site: PublicSite, _ places: [String: String]
  ) -> String {
    var document = ReportDocument(title: "\(page.title) – \(site.title)")
    document.banners = site.banners
    var writer = HTMLPage(document)
    writer.topLevel = 2
    writer.address = { places[$0] }
    writer.writeHead(style: "\n" + HTMLStyle.site)
    writer.html += "<body>\n<a class=\"skip\" href=\"#_main\">Skip to the content</a>\n"
    writer.html += "<div class=\"page\">\n<header>\n"
    for banner in site.banners { writer.write(banner) }
    writer.html += "<p class=\"site\">\(HTMLText.escaped(site.authority)): consultation on "
    writer.html += "\(HTMLText.escaped(site.title))</p>\n"
    writer.html += "<h1>\(HTMLText.escaped(page.title))</h1>\n</header>\n"
    writer.html += navigation(of: site, at: page)
    writer.html += "<main id=\"_main\" tabindex=\"-1\">\n"
    for block in page.blocks { writer.write(block) }
    writer.html += "</main>\n</div>\n</body>\n</html>\n"
    return writer.html
  }

  private static func navigation(of site: PublicSite, at page: PublicSite.Page) -> String {
    var html = "<nav aria-labelledby=\"_pages\">\n<h2 id=\"_pages\">This consultation</h2>\n<ol>\n"
    for other in site.pages {
      let current = other.id == page.id ? " aria-current=\"page\"" : ""
      html += "<li><a href=\"\(other.id).html\"\(current)>"
      html += "<span class=\"name\">\(HTMLText.escaped(other.title))</span></a></li>\n"
    }
    return html + "</ol>\n</nav>\n"
  }
}

extension HTMLStyle {
  /// What the pages of the public site have besides the report's style.
  static let site = """
    .site{color:var(--soft);margin:0 0 .5rem}
    header .banner+.site{margin-top:2rem}
    main h2{margin-top:2.5rem}
    main>h2:first-child{margin-top:0}
    #submissions tbody th{min-width:0}
    nav a[aria-current]{font-weight:700}
    nav a[aria-current] .name{text-decoration:none}
    @media print{nav{display:none}main h2{margin-top:18pt}}
    """
}
