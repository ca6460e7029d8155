import Testing

@testable import SoundingsImport

/// What is wrong before there are keys and values: bytes, YAML, aliases.
@Suite struct ConfigurationSyntaxTests {
  static let cases: [ConfigurationCase] = [
    ConfigurationCase(
      "nothing", "",
      """
      consultation.yaml:1:1: error: the file is empty
      """),
    ConfigurationCase(
      "only a comment", "# später\n",
      """
      consultation.yaml:1:1: error: the file is empty
      # später
      ^
      """),
    ConfigurationCase(
      "windows-1252", bytes: Array("title: Zo".utf8) + [0xEB, 0x0A],
      """
      consultation.yaml:1:10: error: this is not UTF-8: save the file again with the encoding UTF-8
      title: Zo\u{FFFD}
               ^
      """),
    ConfigurationCase(
      "windows-1252 on a later line",
      bytes: [0xEF, 0xBB, 0xBF] + Array("title: é\r\nauthority: Caf".utf8) + [0xE9],
      """
      consultation.yaml:2:15: error: this is not UTF-8: save the file again with the encoding UTF-8
      authority: Caf\u{FFFD}
                    ^
      """),
    ConfigurationCase(
      "a control character", "title: é\u{7}\n",
      """
      consultation.yaml:1:9: error: the character U+0007 may not stand in this file
      title: é\u{FFFD}
              ^
      """),
    ConfigurationCase(
      "a zero-width mark", "title: Every\u{FEFF} School\n",
      """
      consultation.yaml:1:13: error: the character U+FEFF may not stand in this file
      title: Every\u{FEFF} School
                  ^
      """),
    ConfigurationCase(
      "tab as indent", "title: é\nrounds:\n\t- id: a\n",
      """
      consultation.yaml:3:1: error: a tab cannot indent a line of YAML: use spaces
      \t- id: a
      ^
      """),
    ConfigurationCase(
      "reserved character", "title: é\nauthority: @home\n",
      """
      consultation.yaml:2:12: error: a value cannot begin with @ in YAML: put it in quotes
      authority: @home
                 ^
      """),
    ConfigurationCase(
      "colon in a value", "title: Schülerförderung: the policy\n",
      """
      consultation.yaml:1:24: error: a colon and a space within a value begin a new key: put the value in quotes
      title: Schülerförderung: the policy
                             ^
      """),
    ConfigurationCase(
      "text after a quote", "title: \"Ünder\" review\nauthority: A\n",
      """
      consultation.yaml:1:16: error: text stands after a closing quote: put the whole value in quotes, or none of it
      title: "Ünder" review
                     ^
      """),
    ConfigurationCase(
      "text after a quote, in a list", "names:\n  - 'é' f\n",
      """
      consultation.yaml:2:9: error: text stands after a closing quote: put the whole value in quotes, or none of it
        - 'é' f
              ^
      """),
    ConfigurationCase(
      "open quote", "title: \"é\nauthority: A\n",
      """
      consultation.yaml:1:8: error: this quote is never closed
      title: "é
             ^
      """),
    ConfigurationCase(
      "bad indent", "title: é\n  authority: A\n",
      """
      consultation.yaml:2:3: error: this line is indented as a part of the value above it: line it up with the keys
        authority: A
        ^
      """),
    ConfigurationCase(
      "open bracket", "title: é\nsources: [{path: a.csv}\nlate: analyse\n",
      """
      consultation.yaml:3:1: error: not YAML: while parsing a flow sequence, did not find expected ',' or ']'
      late: analyse
      ^
      """),
    ConfigurationCase(
      "two documents", "title: é\n---\ntitle: f\n",
      """
      consultation.yaml:2:1: error: not YAML: expected a single document in the stream, but found another document
      ---
      ^
      """),
    ConfigurationCase(
      "alias without anchor", "title: é\nauthority: *load\n",
      """
      consultation.yaml:2:12: error: a value that begins with * is an alias in YAML; quote it: "*load"
      authority: *load
                 ^
      """),
    ConfigurationCase(
      "duplicate key", "title: é\nsources:\n  - path: é.csv\n    dates: dmy\n    path: b\n",
      """
      consultation.yaml:5:5: error: the key "path" stands twice; it is first on line 3
          path: b
          ^
      """),
    ConfigurationCase(
      "duplicate key, quoted", "title: é\n\"title\": f\n",
      """
      consultation.yaml:2:1: error: the key "title" stands twice; it is first on line 1
      "title": f
      ^
      """),
    ConfigurationCase(
      "duplicate key in one line", "title: é\nsources: [{path: é, path: f}]\n",
      """
      consultation.yaml:2:12: error: the key "path" stands twice; it is first on line 2
      sources: [{path: é, path: f}]
                 ^
      """),
    ConfigurationCase(
      "alias as a key", "a: &é [1]\nb: &b [1]\n? [*b, *b]\n: x\n",
      """
      consultation.yaml:3:1: error: a file with aliases may have only plain text as keys
      ? [*b, *b]
      ^
      """),
    ConfigurationCase(
      "wide characters before", "title: 学校 改善: x\n",
      """
      consultation.yaml:1:13: error: a colon and a space within a value begin a new key: put the value in quotes
      title: 学校 改善: x
                      ^
      """),
    ConfigurationCase(
      "a combining accent before", "title: e\u{301}cole: x\n",
      """
      consultation.yaml:1:13: error: a colon and a space within a value begin a new key: put the value in quotes
      title: e\u{301}cole: x
                  ^
      """),
  ]

  @Test(arguments: cases) func isReported(_ test: ConfigurationCase) {
    #expect(test.consultationErrors() == test.expected)
  }

  @Test func billionLaughs() {
    var text = "title: &a0 [é, é, é, é, é, é, é, é, é, é]\n"
    for level in 1...9 {
      let alias = "*a\(level - 1)"
      text +=
        "k\(level): &a\(level) [\(Array(repeating: alias, count: 10).joined(separator: ", "))]\n"
    }
    let test = ConfigurationCase("billion laughs", text, "")
    #expect(
      test.consultationErrors() == """
        consultation.yaml:1:1: error: the aliases of this file unfold to more than 100000 values
        title: &a0 [é, é, é, é, é, é, é, é, é, é]
        ^
        """)
  }
}
