/// Pages with the mark-up of systems of 2006 and 2007, written for the tests.
enum PageSamples {
  static func page(_ body: String, head: String = "") -> String {
    """
    <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
    <html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
    <title>Fernley Extranet</title>\(head)</head><body>
    \(body)
    </body></html>
    """
  }

  static let plone = page(
    """
    <h1 class="documentFirstHeading">Section 5: Schools causing concern</h1>
    <div class="discussion">
    <div class="comment" style="margin-left:0em">
    <h3><a name="1162804440">Twelve weeks</a></h3>
    <div class="documentByLine">Posted by <a href="/author/kmoller">K Möller</a> at 2006-11-06 09:14</div>
    <div class="commentBody"><p>Twelve weeks are too few.</p><p>Two terms would do.</p></div>
    </div>
    <div class="comment" style="margin-left:2em">
    <h3><a name="1162890840">Re: Twelve weeks</a></h3>
    <div class="documentByLine">Posted by Ünal at the Lodge at 2006-11-07 09:14</div>
    <div class="commentBody">K Möller wrote:<br>&gt; Twelve weeks are too few.<br>I agree with that. 👍</div>
    </div>
    <div class="comment" style="margin-left: 4em">
    <h3><a name="1162977240">Re: Twelve weeks</a></h3>
    <div class="documentByLine">Posted by Consultation Team at 2006-11-08 09:14</div>
    <div class="commentBody">Thank you both.</div>
    </div>
    </div>
    """)

  static let sharePointList = page(
    """
    <table class="ms-listviewtable" cellspacing="0">
    <tr class="ms-viewheadertr"><th class="ms-vh2">ID</th>
    <th class="ms-vh2"><div>Created_x0020_By</div></th><th class="ms-vh">Created</th>
    <th class="ms-vh2">Your_x0020_comments</th></tr>
    <tbody><tr id="group0"><td colspan="100" class="ms-gb">Section : Schools causing concern (2)</td></tr></tbody>
    <tr class=""><td class="ms-vb2">11</td><td class="ms-vb2">J Öst</td><td class="ms-vb2">6/11/2006 09:14</td>
    <td class="ms-vb2"><div class="ExternalClass0123456789ABCDEF0123456789ABCDEF"><p>Too short.</p><p>Much too short.</p></div></td></tr>
    <tr class="ms-alternating"><td class="ms-vb2">12</td><td class="ms-vb2">M Ash</td><td class="ms-vb2">13/11/2006 10:00</td>
    <td class="ms-vb2"><div class="ExternalClassABCDEF0123456789ABCDEF0123456789">Not so.</div></td></tr>
    <tr><td colspan="100" class="ms-gb">Section : Self-evaluation (1)</td></tr>
    <tr><td class="ms-vb2">13</td><td class="ms-vb2">Ö Ek</td><td class="ms-vb2">14/11/2006 10:00</td>
    <td class="ms-vb2">The form is too long.</td></tr>
    <tr id="aggr"><td class="ms-vb2">Count= 3</td><td class="ms-vb2"></td><td class="ms-vb2"></td><td class="ms-vb2"></td></tr>
    <tr><td class="ms-bottompaging" colspan="4"><a href="?Paged=TRUE">1 - 3 Next</a></td></tr>
    </table>
    """)

  static let sharePointForm = page(
    """
    <table class="ms-formtable"><tr><td class="ms-formlabel"><h3 class="ms-standardheader"><nobr>Title</nobr></h3></td>
    <td class="ms-formbody">Schools causing concern</td></tr>
    <tr><td class="ms-formlabel"><h3><nobr>Your_x0020_role<span class="ms-formvalidation"> *</span></nobr></h3></td>
    <td class="ms-formbody">Headteacher</td></tr>
    <tr><td class="ms-formlabel">Body</td><td class="ms-formbody"><div class="ExternalClass0123456789ABCDEF0123456789ABCDEF">
    <div>Twelve weeks is<br>too short, é.</div></div></td></tr></table>
    <table><tr><td class="ms-descriptiontext">Created at 13/11/2006 09:14&nbsp; by <a href="#">J Öst</a></td></tr></table>
    """)

  static let sharePointDiscussion = page(
    """
    <table class="ms-disc">
    <tr><td class="ms-disc-bar" colspan="2"><a name="7"></a>Posted: 6/11/2006 09:14 Reply</td></tr>
    <tr><td class="ms-disc-bordered-noleft">J Öst<br>Governor</td>
    <td class="ms-disc-bordered"><h4>Twelve weeks</h4><div class="ExternalClass0123456789ABCDEF0123456789ABCDEF">
    <p>Two terms would do.</p></div></td></tr>
    <tr><td class="ms-disc-bar" colspan="2"><a name="8"></a>Posted: 13/11/2006 10:00 Reply</td></tr>
    <tr><td class="ms-disc-bordered-noleft">M Ash</td>
    <td class="ms-disc-bordered"><div class="ExternalClass0123456789ABCDEF0123456789ABCDEF">
    <div>Three would be better.</div><div><hr class="ms-disc-quotedtext"><b>From: </b>J Öst<br>
    <b>Posted: </b>6 November 2006<br><br>Two terms would do.</div></div></td></tr>
    </table>
    """)

  static let form = page(
    """
    <h1>Response form</h1>
    <table><tr><td>Your name:</td><td>K Möller</td></tr>
    <tr><td><label>I am a:</label></td><td><select><option>Governor<option selected>Headteacher</select></td></tr>
    <tr><td>Date:</td><td>13 November 2006</td></tr>
    <tr><td>Your comments:</td><td>Twelve weeks is <b>Note:</b> far too short.<br>Two terms, é.</td></tr></table>
    """)

  static let guestbook = page(
    """
    <h2>Guestbook</h2><hr>
    <b>Name:</b> K Möller <b>Date:</b> 6 November 2006<br>
    <b>Comments:</b> Twelve weeks is too short.<br>Please note: two terms, é.<hr>
    Name: Ünal Öz<br>Date: 13 November 2006<br>Comments: Who pays for it?<hr>
    <a href="index.html">Home</a>
    """)

  static let word = page(
    """
    <div class=Section1>
    <p class=MsoTitle>Notes of the meeting<o:p></o:p></p>
    <p class=MsoNormal>Date: 13 November 2006<o:p></o:p>
    <p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></p>
    <p class=MsoNormal>Twelve governors came.</p>
    <h2>Schools causing concern</h2>
    <p class=MsoNormal>Twelve weeks is
    too short&#146;s view.</p>
    <p class=MsoListParagraph>·<span>&nbsp;&nbsp;&nbsp; </span>Two terms, é.</p>
    <p class=MsoNormal><b><span>Self-evaluation<o:p></o:p></span></b></p>
    <table class=MsoTableGrid><tr><td><p class=MsoNormal>Forms</p></td><td><p class=MsoNormal>too long</p></td></tr></table>
    </div>
    """, head: "<meta name=Generator content=\"Microsoft Word 10\">")

  static let blocks = page(
    """
    <div class="nav"><a href="a">Home</a> <a href="b">Help</a></div>
    <div class="thread"><h2>Schools causing concern</h2>
    <div class="comment odd" id="c1"><div class="head"><span class="author">K Möller</span> wrote on
    <span class="date">6 November 2006</span></div><div class="body"><p>Twelve weeks are too <b>few</b>.</p><p>Two terms would do.</p></div></div>
    <div class="comment even" id="c2"><div class="head"><span class="author">Ünal Öz</span> wrote on
    <span class="date">13 November 2006</span></div><div class="body">Who pays? <blockquote>Two terms would do.</blockquote> Nobody says, é.</div>
    <div class="comment" id="c3"><div class="head"><span class="author">M Ash</span> wrote on
    <span class="date">14 November 2006</span></div><div class="body">The council pays, as it always did.</div></div></div>
    </div>
    """)

  static let all: [(layout: String, html: String, received: Int)] = [
    ("plone", plone, 3), ("sharepoint-list", sharePointList, 3),
    ("sharepoint-form", sharePointForm, 1),
    ("sharepoint-discussion", sharePointDiscussion, 2), ("html-form", form, 1),
    ("guestbook", guestbook, 2), ("word-html", word, 1), ("html-blocks", blocks, 3),
  ]
}
