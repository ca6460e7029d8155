extension HTMLStyle {
  /// For A4: the same hierarchy in points, and breaks where a reader would make them; the summary is
  /// set closer, on a page of its own.
  static let print = """
    @media print{\
    html{font-size:10.5pt;line-height:1.45}\
    .page{max-width:none;padding:0}\
    .skip{display:none}\
    a{color:inherit}\
    h1{font-size:24pt}\
    h2{font-size:16pt}\
    h3{font-size:12.5pt;margin-top:20pt}\
    h4{font-size:11pt}\
    h1,h2,h3,h4,h5,h6,caption,figcaption{break-after:avoid;break-inside:avoid}\
    p,li{orphans:3;widows:3}\
    p,ul,ol,blockquote{max-width:none}\
    blockquote,.chart,.table.short,.banner,.missing,tr,.title-block div{break-inside:avoid}\
    .chart{break-inside:avoid}\
    .chart svg{min-width:0;max-width:none;width:100%}\
    .scroll{overflow:visible}\
    header{margin-bottom:18pt}\
    nav{margin:0}\
    nav a{text-decoration:none;padding:1.5pt 0}\
    nav>ol>li{break-inside:avoid}\
    .part{margin:0 0 30pt;padding-top:10pt}\
    #summary{break-before:page;font-size:10pt;line-height:1.3}\
    #summary h3{font-size:11.5pt;margin:9pt 0 3pt}\
    #summary p,#summary ul{margin-bottom:5pt}\
    #summary li{margin-bottom:1.5pt}\
    .table{margin:14pt 0 16pt}\
    table{font-size:8.5pt;line-height:1.3}\
    thead{display:table-header-group}\
    thead th{font-size:8.5pt}\
    th,td{padding:2.5pt 5pt}\
    td.g,thead th.g,thead tr+tr th.g{padding-left:10pt}\
    thead th.group{padding:2.5pt 0 0 10pt}\
    tbody th{min-width:0}\
    td.p{min-width:0;width:32%}\
    table.narrow{min-width:60%}\
    caption>span{position:static;max-width:none}\
    tbody tr:hover{background:none}\
    .notes{font-size:8.5pt;break-before:avoid}\
    .chart .source{font-size:8.5pt}\
    .words{font-size:10.5pt}\
    .banner,.missing,.mask,.elision{-webkit-print-color-adjust:exact}\
    .wide{page:wide}}
    """

  /// Page margins, with the title, the notice ("Draft") and the page number in them.
  ///
  /// CSS Paged Media 3, page-margin boxes; a browser that has none still shows the banners.
  static func runningHeader(title: String, notice: String) -> String {
    let isLong = title.unicodeScalars.count > 80
    let short = isLong ? String(title.unicodeScalars.prefix(79)) + "…" : title
    let font = "font:8.5pt Arial,\"Helvetica Neue\",Helvetica,\"Liberation Sans\",sans-serif"
    let mark =
      notice.isEmpty
      ? ""
      : """
      @top-right{content:\(HTMLText.styleString(notice));\(font);font-weight:700;color:#8a3800;\
      white-space:nowrap}
      """
    return """
      @page{size:A4;margin:24mm 20mm 22mm;\
      @top-left{content:\(HTMLText.styleString(short));\(font);color:#4f5860;width:70%}\
      \(mark)\
      @bottom-right{content:"Page " counter(page) " of " counter(pages);\(font);color:#4f5860}}
      @page wide{size:A4 landscape;margin:22mm 18mm 20mm}
      """
  }
}
