/// The fixed words of letters and e-mails, compared folded: no case, no punctuation.
enum LetterPhrases {
  static let salutations = [
    "dear", "to whom it may concern", "for the attention of", "hello", "hi", "good morning",
    "good afternoon", "good evening", "hello all", "dear all", "fao", "greetings", "hiya", "hey",
    "ladies and gentlemen", "annwyl", "bonjour", "guten tag", "sehr geehrte", "sehr geehrter",
    "dzień dobry", "szanowni państwo", "buenos días",
  ]

  /// Salutations that may name a body, and so be longer.
  private static let formal = ["dear", "to whom", "fao", "for the attention", "annwyl", "sehr"]

  static let closings: Set<String> = [
    "yours faithfully", "yours sincerely", "yours truly", "yours", "sincerely", "faithfully",
    "sincerely yours", "kind regards", "kindest regards", "best regards", "warm regards", "regards",
    "with kind regards", "with best regards", "many regards", "best wishes", "with best wishes",
    "with all good wishes", "all the best", "best", "many thanks", "with thanks", "thanks",
    "thank you", "thanks in advance", "with many thanks", "thanks and regards", "cheers",
    "respectfully", "respectfully yours", "yours respectfully", "signed", "in anticipation",
    "thanking you", "thanking you in anticipation", "best wishes and thanks",
    "many thanks and best wishes", "many thanks and kind regards", "yours in partnership",
    "yn gywir", "yr eiddoch yn gywir", "yr eiddoch yn ffyddlon", "cofion", "cofion gorau",
    "cordialement", "bien cordialement", "mit freundlichen grüßen", "viele grüße", "z poważaniem",
    "pozdrawiam", "saludos", "un saludo", "atentamente",
  ]

  private static let mostClosingWords = 5

  /// `Dear Sir or Madam,`, `Hi Ann`, `To whom it may concern`: a short line that begins so.
  static func isSalutation(_ line: some StringProtocol) -> Bool {
    guard line.utf8.count <= 80, let last = line.unicodeScalars.last, last != ".", last != "?"
    else { return false }
    let words = Folding.words(line)
    guard words.count <= 12 else { return false }
    let phrase = words.joined(separator: " ")
    return salutations.contains { greeting in
      guard phrase == greeting || phrase.hasPrefix(greeting + " ") else { return false }
      // ‘Hi’ and ‘hello’ greet nobody in a sentence that goes on.
      return words.count <= 5 || formal.contains { greeting.hasPrefix($0) }
        || (words.count <= 8 && last == "," && line.dropLast().firstIndex(of: ",") == nil)
    }
  }

  /// `Yours faithfully`, `Kind regards,`, `Thanks, Jo`.
  static func isClosing(_ line: some StringProtocol) -> Bool {
    guard line.utf8.count <= 60 else { return false }
    let text = String(line).trimmed
    if let comma = text.firstIndex(of: ",") {
      let rest = text[text.index(after: comma)...]
      return closings.contains(Folding.phrase(text[..<comma]))
        && Folding.words(rest).count <= 3 && !(text.unicodeScalars.last.map { $0 == "?" } ?? false)
    }
    let words = Folding.words(text)
    return words.count <= mostClosingWords && closings.contains(words.joined(separator: " "))
  }

  static func endsSentence(_ line: some StringProtocol) -> Bool {
    for scalar in line.unicodeScalars.reversed() {
      if scalar.isEdge || "\"'’”)]".unicodeScalars.contains(scalar) { continue }
      return ".!?…。؟".unicodeScalars.contains(scalar)
    }
    return false
  }

  /// What machines and mail programs add below a message, by how a line begins.
  static let footers = [
    "sent from my", "sent from mail for", "sent from yahoo", "sent from outlook", "sent via",
    "get outlook for", "sent using", "please consider the environment",
    "think before you print", "save paper", "virus free", "scanned by", "this email was scanned",
    "no virus found", "no viruses found", "checked by", "outgoing mail is certified virus free",
    "incoming mail is certified virus free", "internal virus database",
    "this e mail was scanned", "this email has been checked for viruses",
    "this email has been scanned", "this e mail has been scanned",
    "this message has been scanned", "download app",
  ]

  /// How a disclaimer begins.
  static let disclaimers = [
    "disclaimer", "confidentiality notice", "confidentiality", "legal notice",
    "this email and any", "this e mail and any", "this email is confidential",
    "this e mail is confidential", "this email message", "this e mail message",
    "this email is intended", "this e mail is intended", "this email may contain",
    "this e mail may contain", "this email contains", "this e mail contains",
    "this email its contents", "this email including", "this e mail including",
    "this email transmission", "this e mail transmission",
    "this message is intended", "this message and any", "this message may contain",
    "this message contains", "this message is confidential", "this communication is",
    "this communication may", "this communication and",
    "the information in this email", "the information in this e mail",
    "the information contained in this", "the contents of this email",
    "the contents of this e mail", "the content of this email", "the content of this e mail",
    "any views or opinions", "any views expressed", "the views expressed in this email",
    "if you are not the intended recipient", "if you have received this",
    "privileged and confidential", "important notice", "caution this email",
    "external email", "external sender", "this email originated",
    "this e mail originated", "private and confidential this",
  ]

  /// What goes on being a disclaimer after one has begun.
  static let legalWords: Set<String> = [
    "confidential", "recipient", "recipients", "virus", "viruses", "registered", "disclaimer",
    "liability", "liable", "unauthorised", "monitored", "copyright", "scanned", "privileged",
    "delete", "sender",
  ]

  static func begins(_ text: some StringProtocol, with phrases: [String]) -> Bool {
    let start = Folding.phrase(text.prefix(120))
    return phrases.contains { start == $0 || start.hasPrefix($0 + " ") }
  }

  /// Markings of a public body's mail that keep nothing from publication.
  static let markings: Set<String> = [
    "not protectively marked", "unclassified", "official", "unrestricted", "protectively unmarked",
  ]

  /// What keeps a letter from publication, where it is a line of its own.
  static let confidences: Set<String> = [
    "private and confidential", "in confidence", "in strict confidence", "strictly confidential",
    "confidential", "private", "not for publication", "strictly private and confidential",
    "confidential not for publication", "response in confidence",
  ]
}
