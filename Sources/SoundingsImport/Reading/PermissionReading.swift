import SoundingsModel

extension Permission {
  /// Reads what people answer to ‘May we publish your comments?’; nil where it is not understood.
  ///
  /// In doubt nothing is published: a refusal anywhere wins, then anonymity, then consent.
  init?(written text: String) {
    let phrase = " \(Folding.phrase(text)) "
    func has(_ parts: [String]) -> Bool { parts.contains { phrase.firstRange(of: " \($0) ") } }
    func begins(_ parts: [String]) -> Bool { parts.contains { phrase.hasPrefix(" \($0) ") } }
    if phrase == "  " {
      self = .unstated
    } else if begins(["no name", "not my name", "name withheld", "not with my name"]) {
      self = .anonymous
    } else if begins(["no", "not", "n", "false", "0", "never", "dont", "do not", "withhold"])
      || has([
        "not for publication", "not to be published", "not be published", "not publish",
        "dont publish", "confidential", "in confidence", "private", "not consent", "withheld",
      ]) && !has(["name withheld"])
    {
      self = .withhold
    } else if has([
      "anon", "anonymous", "anonymously", "anonymised", "anonymized", "without my name",
      "without name", "without names", "without our name", "without a name", "name withheld",
      "no name", "not my name", "not with my name", "name removed", "unnamed",
    ]) {
      self = .anonymous
    } else if begins([
      "yes", "y", "true", "1", "ok", "okay", "publish", "public", "agree", "agreed", "i agree",
      "consent", "i consent", "happy", "for publication", "may be published", "with my name",
      "with name",
    ]) {
      self = .publish
    } else {
      return nil
    }
  }
}

extension String {
  fileprivate func firstRange(of part: String) -> Bool {
    Substring(self).split(at: part).after != nil
  }
}
