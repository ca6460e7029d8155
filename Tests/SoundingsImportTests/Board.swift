/// Pages of a discussion board with the mark-up of phpBB 2's subSilver style, written for the tests.
struct Board {
  struct Post {
    var number = "101"
    var author = "K Möller"
    var rank = "Headteacher"
    var date = "Mon Nov 06, 2006 9:14 am"
    var subject = "Twelve weeks"
    var body = "We need more time."
  }

  var topic = "Section 5: Schools causing concern"
  var charset = "utf-8"
  var posts: [Post] = [Post()]

  static func quote(_ who: String, _ text: String) -> String {
    """
    </span>
    <table width="90%" cellspacing="1" cellpadding="3" border="0" align="center">
    <tr><td><span class="genmed"><b>\(who) wrote:</b></span></td></tr>
    <tr><td class="quote">\(text)</td></tr>
    </table>
    <span class="postbody">
    """
  }

  static let signatureLine = "<br />_________________<br />"

  var html: String {
    """
    <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
    <html><head><meta http-equiv="Content-Type" content="text/html; charset=\(charset)">
    <title>Fernley Extranet :: View topic - \(topic)</title>
    <style type="text/css"><!-- .postbody { font-size: 12px } --></style>
    </head><body><a name="top"></a>
    <table width="100%"><tr><td class="bodyline">
    <span class="maintitle">Fernley Extranet</span>
    <a class="maintitle" href="viewtopic.php?t=12">\(topic)</a><br />
    <table class="forumline"><tr><th>Author</th><th>Message</th></tr>
    \(posts.map(Self.row).joined(separator: "\n"))
    </table></td></tr></table>
    <div align="center"><span class="copyright">Powered by a board</span></div>
    </body></html>
    """
  }

  private static func row(_ post: Post) -> String {
    """
    <tr>
    <td width="150" align="left" valign="top" class="row1"><span class="name">\
    <a name="\(post.number)"></a><b>\(post.author)</b></span><br />
    <span class="postdetails">\(post.rank)<br /><img src="r.gif" alt="rank" /><br />
    Joined: 01 Nov 2006<br />Posts: 4<br />Location: Fernley</span><br /></td>
    <td class="row1"><table width="100%"><tr>
    <td width="100%"><a href="#"><img src="p.gif" alt="Post" /></a><span class="postdetails">\
    Posted: \(post.date)<span class="gen">&nbsp;</span>&nbsp; &nbsp;Post subject: \(post.subject)\
    </span></td></tr><tr><td colspan="2"><hr /></td></tr>
    <tr><td colspan="2"><span class="postbody">\(post.body)</span>\
    <span class="gensmall"><br />Last edited by \(post.author)</span></td></tr></table></td>
    </tr>
    <tr><td class="row1"><span class="nav"><a href="#top">Back to top</a></span></td></tr>
    """
  }
}
