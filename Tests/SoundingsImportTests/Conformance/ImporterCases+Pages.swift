@testable import SoundingsImport

extension ImporterCase {
  /// Pages, with the mark-up that the tests of each layout use.
  static let pages = [
    ImporterCase(layout: .phpBB2, holdsSeveral: true, isText: true) { texts in
      page(texts, "<table class='forumline'>", "</table>") {
        """
        <tr><td><span class="name"><a name="\($0)"></a><b>K Möller \($0)</b></span></td>
        <td><span class="postdetails">Posted: Mon Nov 06, 2006 9:14 am</span>
        <span class="postbody">\($1)</span></td></tr>
        """
      }
    },
    ImporterCase(layout: .htmlTable, holdsSeveral: true, isText: true) { texts in
      let rows = rows(texts) { "<tr><td>\($0)<td>\($1)</tr>" }
      return HTMLTests.page("<table>\n<tr><th>id<th>text</tr>\n\(rows)</table>")
    },
    ImporterCase(layout: .plone, holdsSeveral: true, isText: true) { texts in
      page(texts, "<div class='discussion'>", "</div>") {
        """
        <div class="comment" style="margin-left:0em"><h3><a name="\($0)">Twelve weeks</a></h3>
        <div class="documentByLine">Posted by K Möller \($0) at 2006-11-06 09:14</div>
        <div class="commentBody"><p>\($1)</p></div></div>
        """
      }
    },
    ImporterCase(layout: .sharePointList, holdsSeveral: true, isText: true) { texts in
      let header =
        "<table class='ms-listviewtable'><tr class='ms-viewheadertr'><th class='ms-vh2'>ID</th>"
        + "<th class='ms-vh2'>Your_x0020_comments</th></tr>"
      return page(texts, header, "</table>") {
        "<tr><td class='ms-vb2'>\($0)</td><td class='ms-vb2'><p>\($1)</p></td></tr>"
      }
    },
    ImporterCase(layout: .sharePointForm, isText: true) { texts in
      page(texts, "<table class='ms-formtable'>", "</table>") {
        """
        <tr><td class="ms-formlabel"><h3>Your_x0020_role</h3></td><td class="ms-formbody">Head</td></tr>
        <tr><td class="ms-formlabel"><h3>Body</h3></td><td class="ms-formbody">\($1)</td></tr>
        <tr><td>\($0)</td></tr>
        """
      }
    },
    ImporterCase(layout: .sharePointDiscussion, holdsSeveral: true, isText: true) { texts in
      page(texts, "<table class='ms-disc'>", "</table>") {
        """
        <tr><td class="ms-disc-bar" colspan="2"><a name="\($0)"></a>Posted: 13/11/2006 09:14 Reply</td></tr>
        <tr><td class="ms-disc-bordered-noleft">J Öst \($0)</td>
        <td class="ms-disc-bordered"><p>\($1)</p></td></tr>
        """
      }
    },
    ImporterCase(layout: .htmlForm, holdsSeveral: true, isText: true) { texts in
      page(texts, "<table>", "</table>") {
        """
        <tr><td>Your name:</td><td>K Möller \($0)</td></tr>
        <tr><td>Date:</td><td>13 November 2006</td></tr>
        <tr><td>Your comments:</td><td>\($1)</td></tr>
        """
      }
    },
    ImporterCase(layout: .wordHTML, isText: true) { texts in
      page(texts, "<div class=Section1>", "</div>") { _, text in
        "<p class=MsoNormal>\(text)<o:p></o:p></p>"
      }
    },
    ImporterCase(layout: .guestbook, holdsSeveral: true, isText: true) { texts in
      page(texts, "<h2>Guestbook</h2><hr>", "<a href='/'>Home</a>") {
        "<b>Name:</b> K Möller \($0)<br><b>Date:</b> 6 November 2006<br><b>Comments:</b> \($1)<hr>"
      }
    },
    ImporterCase(layout: .htmlBlocks, holdsSeveral: true, isText: true) { texts in
      page(texts, "<div class='thread'>", "</div>") {
        """
        <div class="entry" id="c\($0)"><span class="author">K Möller \($0)</span>
        <div class="body"><p>\($1)</p></div></div>
        """
      }
    },
  ]

  private static func page(
    _ texts: [String], _ start: String, _ end: String, _ item: (Int, String) -> String
  ) -> [UInt8] {
    Array(PageSamples.page("\(start)\n\(rows(texts, item))\(end)").utf8)
  }

  private static func rows(_ texts: [String], _ row: (Int, String) -> String) -> String {
    texts.enumerated().map { row($0 + 1, $1) + "\n" }.joined()
  }
}
