import SoundingsModel

/// A question that asks who somebody is: its answers are no comments.
struct ContactColumn: Equatable {
  /// Nil for what is not read at all: telephone numbers, addresses, postcodes.
  var role: Role?

  /// Nil where the question asks for something else, or its answers are long.
  init?(header: String, label: String? = nil, values: [String]) {
    let words = Folding.words("\(header) \(label ?? "")")
    let phrase = " \(words.joined(separator: " ")) "
    func has(_ parts: String...) -> Bool {
      parts.contains { Substring(phrase).split(at: " \($0) ").after != nil }
    }
    let mean =
      values.isEmpty
      ? 0 : values.reduce(0) { $0 + AnswerKind.wordCount($1) } / values.count
    guard words.count <= 20, mean <= 6 else { return nil }
    // ‘May we contact you by e-mail?’ has few answers, none of which is an address.
    let areAnswers = KnownScale(holding: Set(values)) != nil
    if areAnswers { return nil }
    if has("email", "e mail", "email address", "e mail address") {
      let addresses = values.count { $0.utf8.contains(UInt8(ascii: "@")) }
      if values.isEmpty || addresses > 0 {
        role = .email
        return
      }
      return nil
    }
    if has(
      "phone", "telephone", "mobile", "postcode", "post code", "zip code", "home address",
      "your address", "postal address", "date of birth", "address line 1")
    {
      role = nil
      return
    }
    // Ticks and numbers name nobody.
    if !values.isEmpty, values.allSatisfy({ !$0.contains { $0.isLetter } }) { return nil }
    if has("phase", "type", "year", "size", "sector", "stage", "efficiency") { return nil }
    if has("organisation", "organization", "company", "school")
      && (has(
        "name", "name of", "your organisation", "your organization", "which organisation",
        "which school", "your school", "what is") || words.count <= 3)
      && !has("on behalf", "individual", "describes", "type of", "kind of", "type")
    {
      role = .organisation
      return
    }
    if has("your name", "full name", "first name", "last name", "surname", "forename", "name")
      && (words.count <= 3 || has("your name", "full name", "first name", "last name", "surname"))
      && !has("name of the", "street", "road", "site", "street name", "school name")
    {
      role = .name
      return
    }
    return nil
  }
}
