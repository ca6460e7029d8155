/// The style sheet of the HTML report: dark on white, one accent colour, no web font.
///
/// Contrast on white: ink 16.2:1, soft ink 7.2:1, accent 8.9:1, warning 7.9:1 (WCAG 2.2, 1.4.3).
enum HTMLStyle {
  /// For screens from 320 px, and the ground that print builds on.
  static let screen = """
    :root{--ink:#1b2126;--soft:#4f5860;--line:#8a949c;--hair:#d9dee2;--wash:#f3f6f8;\
    --accent:#0b4f6c;--warn:#8a3800;--warn-wash:#fff7ef;\
    --sans:Arial,"Helvetica Neue",Helvetica,"Liberation Sans",sans-serif;\
    --serif:Charter,"Bitstream Charter",Cambria,Georgia,"Liberation Serif",serif}
    *{box-sizing:border-box}
    html{font-family:var(--sans);font-size:100%;line-height:1.55;-webkit-text-size-adjust:100%;\
    text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;color:var(--ink);background:#fff;overflow-wrap:break-word}
    .page{max-width:50rem;margin:0 auto;padding:1.5rem 1rem 5rem}
    h1,h2,h3,h4,h5,h6{line-height:1.2;margin:0}
    h1{font-size:clamp(1.75rem,1.3rem + 2vw,2.5rem);letter-spacing:-.01em;max-width:44rem}
    h2{font-size:clamp(1.375rem,1.2rem + .8vw,1.75rem);margin:0 0 1.25rem}
    h3{font-size:1.25rem;margin:2.75rem 0 .75rem}
    h4{font-size:1.0625rem;margin:2rem 0 .5rem}
    h5,h6{font-size:1rem;margin:1.5rem 0 .5rem}
    p,ul,ol{max-width:42rem;margin:0 0 1rem}
    ul,ol{padding-left:1.5rem}
    li{margin:0 0 .375rem}
    a{color:var(--accent);text-decoration:underline}
    a:hover{color:var(--ink)}
    :focus-visible{outline:3px solid var(--warn);outline-offset:2px}
    main:focus{outline:none}
    :target{scroll-margin-top:1rem}
    .no{color:var(--accent);font-variant-numeric:tabular-nums}
    .f{font-variant-numeric:lining-nums}
    .skip{position:absolute;left:1rem;top:-6rem;background:#fff;padding:.5rem 1rem;z-index:2}
    .skip:focus{top:1rem}
    header{margin:0 0 2.5rem}
    .title-block{margin:1.5rem 0 0;border-top:2px solid var(--accent)}
    .title-block div{display:grid;grid-template-columns:minmax(7rem,13rem) 1fr;gap:.25rem 1.5rem;\
    padding:.5rem 0;border-bottom:1px solid var(--hair)}
    .title-block dt{color:var(--soft)}
    .title-block dd{margin:0;min-width:0}
    .banner,.missing{border:1px solid var(--warn);border-left-width:.5rem;\
    background:var(--warn-wash);padding:.875rem 1.25rem;margin:0 0 1.25rem}
    .banner p,.missing p,.banner ul{margin:0 0 .5rem}
    .banner>:last-child,.missing>:last-child{margin-bottom:0}
    .banner{margin-bottom:1rem}
    header .banner+h1{margin-top:2.5rem}
    .banner.synthetic{border-color:var(--accent);background:var(--wash)}
    .banner .label,.missing .label{font-weight:700;color:var(--warn);margin-bottom:.25rem}
    .banner.synthetic .label{color:var(--accent)}
    .missing{border-style:dashed;border-left-style:solid;max-width:42rem}
    nav{margin:0 0 3rem}
    nav h2{font-size:1.125rem;margin:0 0 .75rem}
    nav ol{list-style:none;padding:0;margin:0}
    nav li{margin:0}
    nav a{display:block;padding:.3rem 0}
    nav>ol>li>a{display:flex;text-decoration:none}
    nav>ol>li>a .no{flex:none;width:2rem}
    nav .name{text-decoration:underline}
    nav ol ol{margin:0 0 .5rem 2rem;font-size:.9375rem}
    .part{border-top:2px solid var(--accent);padding-top:1.25rem;margin:0 0 4rem}
    .part>h2 .no{margin-right:.35em}
    .scroll{overflow-x:auto}
    .table{margin:2rem 0 2.25rem}
    table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.35;\
    border-bottom:1px solid var(--ink)}
    table.narrow{width:auto;min-width:min(100%,32rem)}
    caption{text-align:left;font-size:.9375rem;font-weight:700;padding:0 0 .75rem}
    caption>span{display:block;position:sticky;left:0;max-width:min(42rem,calc(100vw - 2rem))}
    caption .no,figcaption .no{margin-right:.4em}
    th,td{padding:.45rem .75rem;text-align:left;vertical-align:top}
    th:first-child,td:first-child{padding-left:0}
    tr>:last-child{padding-right:.25rem}
    thead th,thead td{vertical-align:bottom;border-bottom:1px solid var(--ink)}
    thead th{font-weight:700;font-size:.875rem}
    thead th.group{border-bottom:0;padding:.45rem 0 0 1.5rem}
    thead th.group>span{display:block;border-bottom:1px solid var(--line);padding-bottom:.4rem}
    thead tr+tr th:first-child{padding-left:.75rem}
    .n{text-align:right;font-variant-numeric:tabular-nums lining-nums}
    td.n,td.n .f{white-space:nowrap;font-variant-numeric:tabular-nums lining-nums}
    td.g,thead th.g,thead tr+tr th.g{padding-left:1.5rem}
    td.n+td:not(.n),th.n+th:not(.n){padding-left:1.5rem}
    td.p{min-width:16rem}
    tbody tr+tr{border-top:1px solid var(--hair)}
    tbody th{font-weight:400;min-width:10rem;max-width:26rem}
    tbody th.d1{padding-left:1.25rem}
    tbody th.d2{padding-left:2.5rem}
    tbody th.d3,tbody th.d4{padding-left:3.75rem}
    tbody tr:hover{background:var(--wash)}
    tr.subtotal th,tr.subtotal td,tr.total th,tr.total td{font-weight:700}
    tbody tr.total{border-top:1px solid var(--ink)}
    table.dense{font-size:.8125rem}
    table.dense th,table.dense td{padding-left:.4rem;padding-right:.4rem}
    table.dense td.g,table.dense thead th.g,table.dense thead tr+tr th.g{padding-left:.8rem}
    table.dense thead th.group{padding-left:.8rem}
    table.dense th:first-child{padding-left:0}
    table.dense tbody th.d1{padding-left:1rem}
    table.dense tbody th.d2{padding-left:2rem}
    table.dense thead th{font-size:.75rem}
    table.dense tbody th{min-width:9rem}
    .notes{font-size:.875rem;color:var(--soft);margin:.625rem 0 0}
    .notes p{margin:0 0 .25rem}
    .chart{margin:2rem 0 2.25rem}
    figcaption{font-weight:700;max-width:42rem;margin:0 0 .75rem}
    .chart svg{display:block;width:100%;min-width:34rem;max-width:48rem;height:auto}
    .chart .source{font-size:.875rem;color:var(--soft);margin:.5rem 0 0}
    blockquote{margin:0 0 1.5rem;padding:.125rem 0 .125rem 1.25rem;\
    border-left:3px solid var(--accent);max-width:42rem}
    .quotes{margin:1.5rem 0 2rem}
    .words{font-family:var(--serif);font-size:1.0625rem;line-height:1.5;white-space:pre-line;\
    margin:0 0 .375rem}
    blockquote footer{font-size:.875rem;color:var(--soft)}
    .mask,.elision{font-family:var(--sans);font-size:.875em;color:var(--soft);\
    background:var(--wash);padding:0 .2em;white-space:nowrap}
    ins{text-decoration:underline;background:var(--wash)}
    del{color:var(--soft)}
    .heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    .mask{border-bottom:1px solid var(--line);white-space:normal}
    @media (max-width:30rem){.title-block div{grid-template-columns:1fr;gap:0}\
    .banner,.missing{padding:.75rem 1rem}.part{margin-bottom:3rem}}
    @media screen and (min-width:75rem){\
    .page{max-width:78rem;display:grid;grid-template-columns:15.5rem minmax(0,1fr);\
    grid-template-rows:auto 1fr;column-gap:3rem;padding:3rem 2rem 6rem}\
    header{grid-column:2}\
    nav{grid-column:1;grid-row:1/3;position:sticky;top:2rem;align-self:start;\
    max-height:calc(100vh - 4rem);overflow-y:auto;font-size:.9375rem;line-height:1.35;\
    padding-right:.5rem}\
    nav ol ol{font-size:.875rem}\
    main{grid-column:2;min-width:0}}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    """
}
