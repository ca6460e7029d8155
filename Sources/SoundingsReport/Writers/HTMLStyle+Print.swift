extension HTMLStyle {
  /// For A4: the same hierarchy in points, and breaks where a reader would make them; the summary is
  /// set closer, on a page of its own.
  static let print = """
    @media print{\
    html{font-size:9.8pt;line-height:1.36}\
    .page{max-width:none;padding:0}\
    .skip{display:none}\
    a{color:inherit}\
    h1{font-size:22pt}\
    h2{font-size:16pt}\
    h3{font-size:12pt;margin:14pt 0 4pt}\
    h4{font-size:10.5pt;margin:10pt 0 3pt}\
    p,ul,ol{margin-bottom:6pt}\
    li{margin-bottom:2pt}\
    h2{margin-bottom:8pt}\
    h1,h2,h3,h4,h5,h6,caption,figcaption{break-after:avoid;break-inside:avoid}\
    p,li{orphans:3;widows:3}\
    p,ul,ol,blockquote{max-width:none}\
    blockquote,.chart,.table.short,.banner,.missing,tr,.title-block div{break-inside:avoid}\
    .chart{break-inside:avoid}\
    .chart{margin:10pt 0}\
    .chart svg{min-width:0;max-width:none;width:82%}\
    .scroll{overflow:visible}\
    header{margin-bottom:12pt}\
    .title-block{margin-top:10pt}\
    .title-block div{padding:3pt 0}\
    .banner{padding:6pt 10pt;margin-bottom:8pt}\
    header .banner+h1{margin-top:14pt}\
    nav{margin:0}\
    nav>ol{columns:2;column-gap:24pt}\
    nav ol ol{display:none}\
    nav a{text-decoration:none;padding:1.5pt 0}\
    nav>ol>li{break-inside:avoid}\
    .part{margin:0 0 16pt;padding-top:8pt}\
    #annexes{break-before:page}\
    #summary{break-before:page;font-size:9.5pt;line-height:1.28}\
    #summary h3{font-size:11.5pt;margin:9pt 0 3pt}\
    #summary p,#summary ul{margin-bottom:5pt}\
    #summary li{margin-bottom:1.5pt}\
    .table{margin:9pt 0 10pt}\
    caption{font-size:9pt;padding-bottom:4pt}\
    figcaption{font-size:9pt;margin-bottom:4pt}\
    table{font-size:8.5pt;line-height:1.25}\
    table.dense{font-size:8pt}\
    table.dense thead th{font-size:7.5pt}\
    thead{display:table-header-group}\
    thead th{font-size:8.5pt}\
    th,td{padding:1.8pt 4pt}\
    td.g,thead th.g,thead tr+tr th.g{padding-left:10pt}\
    thead th.group{padding:2.5pt 0 0 10pt}\
    tbody th{min-width:0}\
    table.dense tbody th{min-width:36mm}\
    td.p{min-width:0;width:32%}\
    table.narrow{min-width:60%}\
    caption>span{position:static;max-width:none}\
    tbody tr:hover{background:none}\
    .notes{font-size:8pt;margin-top:4pt;break-before:avoid}\
    .chart .source{font-size:8.5pt}\
    .words{font-size:10pt;line-height:1.35;margin-bottom:2pt}\
    .quotes{margin:6pt 0 8pt}\
    blockquote{margin-bottom:6pt;padding-left:10pt}\
    blockquote footer{font-size:8.5pt}\
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
      @page{size:A4;margin:18mm 17mm 16mm;\
      @top-left{content:\(HTMLText.styleString(short));\(font);color:#4f5860;width:70%}\
      \(mark)\
      @bottom-right{content:"Page " counter(page) " of " counter(pages);\(font);color:#4f5860}}
      @page wide{size:A4 landscape;margin:20mm 18mm 18mm}
      """
  }
}
