/// Recognises what no person sent: out of office, delivery failures, receipts.
enum AutomaticMail {
  static func isOne(_ headers: MailHeaders, _ multiparts: Set<String>) -> Bool {
    let submitted = headers.text("auto-submitted")?.lowercased() ?? ""
    if submitted.hasPrefix("auto-replied") || multiparts.contains("multipart/report")
      || headers.has("x-autoreply") || headers.has("x-autorespond")
      || headers.text("precedence")?.lowercased() == "auto_reply"
    {
      return true
    }
    let box = headers.text("from").flatMap { MailAddress($0).address }?.lowercased() ?? ""
    if box.hasPrefix("mailer-daemon@") || box.hasPrefix("postmaster@") { return true }
    return headers.text("subject").map(isSubject) ?? false
  }

  /// How machines begin a subject. ‘Out of office hours provision’ is not one.
  static func isSubject(_ subject: String) -> Bool {
    let phrase = Folding.phrase(subject)
    let starts = [
      "automatic reply", "auto reply", "autoreply", "auto response", "out of office autoreply",
      "out of office auto reply", "out of office reply", "out of office re", "undeliverable",
      "undelivered mail returned to sender", "delivery status notification",
      "mail delivery failed", "mail delivery failure", "mail delivery subsystem",
      "returned mail", "delivery failure", "failure notice", "message not delivered",
    ]
    if phrase == "out of office" || phrase == "out of the office" || phrase == "i am out of office"
    {
      return true
    }
    return starts.contains { phrase == $0 || phrase.hasPrefix($0 + " ") }
  }

  /// Outlook's class of such a message.
  static func isClass(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("report.") || name.contains("rules.ooftemplate")
      || name.contains("rules.replytemplate")
  }
}
