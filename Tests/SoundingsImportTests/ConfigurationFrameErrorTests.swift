import SoundingsModel
import Testing

@testable import SoundingsImport

/// Each thing that can be wrong with a code frame.
@Suite struct ConfigurationFrameErrorTests {
  static let yaml: [ConfigurationCase] = [
    ConfigurationCase(
      "no themes", "version: é\n",
      """
      codeframe.yaml:1:1: error: "themes" is missing
      version: é
      ^
      """),
    ConfigurationCase(
      "empty themes", "themes: []\n",
      """
      codeframe.yaml:1:1: error: "themes" needs at least one item
      themes: []
      ^
      """),
    ConfigurationCase(
      "stance", "stance: é\nthemes: [{id: a, include: b}]\n",
      """
      codeframe.yaml:1:9: error: "stance" cannot be "é"; it is on or off
      stance: é
              ^
      """),
    ConfigurationCase(
      "kind", "themes: [{id: é, kind: equal, include: b}]\n",
      """
      codeframe.yaml:1:24: error: "kind" cannot be "equal"; it is theme, equality, process, finance, urgent or out-of-scope
      themes: [{id: é, kind: equal, include: b}]
                             ^
      """),
    ConfigurationCase(
      "unknown key", "themes: [{id: é, includes: b}]\n",
      """
      codeframe.yaml:1:18: error: unknown key "includes"; did you mean "include"?
      themes: [{id: é, includes: b}]
                       ^
      """),
    ConfigurationCase(
      "an id twice", "themes: [{id: é, include: b}, {id: é, include: c}]\n",
      """
      codeframe.yaml:1:36: error: the theme "é" stands twice; it is first on line 1
      themes: [{id: é, include: b}, {id: é, include: c}]
                                         ^
      """),
    ConfigurationCase(
      "no parent", "themes: [{id: é, include: b, parent: ö}]\n",
      """
      codeframe.yaml:1:38: error: there is no theme "ö"; there is é
      themes: [{id: é, include: b, parent: ö}]
                                           ^
      """),
    ConfigurationCase(
      "its own parent",
      "themes:\n- {id: é, include: b, parent: ö}\n- {id: ö, include: b, parent: é}\n"
        + "- {id: ü, include: b, parent: é}\n",
      """
      codeframe.yaml:2:31: error: the theme "é" stands below itself: é < ö < é
      - {id: é, include: b, parent: ö}
                                    ^
      codeframe.yaml:3:31: error: the theme "ö" stands below itself: ö < é < ö
      - {id: ö, include: b, parent: é}
                                    ^
      """),
    ConfigurationCase(
      "no rules", "themes: [{id: é}, {id: ö, parent: é, include: []}]\n",
      """
      codeframe.yaml:1:19: error: the theme "ö" has no rule in "include", and no theme below it
      themes: [{id: é}, {id: ö, parent: é, include: []}]
                        ^
      """),
    ConfigurationCase(
      "an asterisk", "themes:\n- id: é\n  include:\n  - ö\n  - *load\n",
      """
      codeframe.yaml:5:5: error: a value that begins with * is an alias in YAML; quote it: "*load"
        - *load
          ^
      """),
    ConfigurationCase(
      "asterisks on both sides", "themes:\n- id: é\n  include:\n  - *load*\n",
      """
      codeframe.yaml:4:5: error: a value that begins with * is an alias in YAML; quote it: "*load*"
        - *load*
          ^
      """),
    ConfigurationCase(
      "an asterisk and more", "themes:\n- id: é\n  include: *lö AND \"b\"\n",
      """
      codeframe.yaml:3:12: error: a value that begins with * is an alias in YAML; quote it: '*lö AND "b"'
        include: *lö AND "b"
                 ^
      """),
    ConfigurationCase(
      "an asterisk in a list", "themes:\n- id: é\n  include: [ö, *load]\n",
      """
      codeframe.yaml:3:16: error: a value that begins with * is an alias in YAML; quote it: "*load"
        include: [ö, *load]
                     ^
      """),
    ConfigurationCase(
      "a rule with a key", "themes:\n- id: é\n  include:\n  - note: ö\n",
      """
      codeframe.yaml:4:5: error: a rule should be one line of text: put it in quotes
        - note: ö
          ^
      """),
    ConfigurationCase(
      "an empty rule", "themes:\n- id: é\n  include:\n  - ö\n  - \n  - \" \"\n",
      """
      codeframe.yaml:5:4: error: a rule is empty
        - 
         ^
      codeframe.yaml:6:5: error: a rule is empty
        - " "
          ^
      """),
    ConfigurationCase(
      "a rule in brackets", "themes:\n- id: é\n  include:\n  - [ö, a]\n",
      """
      codeframe.yaml:4:5: error: a rule should be one line of text: put it in quotes
        - [ö, a]
          ^
      """),
    ConfigurationCase(
      "a rule in two quotes", "themes:\n- id: é\n  include:\n  - \"ö\" NEAR/3 \"a\"\n",
      """
      codeframe.yaml:4:9: error: text stands after a closing quote: put the whole value in quotes, or none of it
        - "ö" NEAR/3 "a"
              ^
      """),
    ConfigurationCase(
      "comment: and quotes", "themes:\n- id: é\n  include:\n  - comment: \"ö\"\n",
      """
      codeframe.yaml:4:5: error: a rule should be one line of text: put it in quotes
        - comment: "ö"
          ^
      """),
  ]

  static let tables: [ConfigurationCase] = [
    ConfigurationCase(
      "empty", "",
      """
      frame.csv:1:1: error: the file is empty
      """),
    ConfigurationCase(
      "no header", "é,fund*\n",
      """
      frame.csv:1:1: error: the first line should be the header theme,pattern
      é,fund*
      ^
      """),
    ConfigurationCase(
      "columns", "theme,pattern,note,theme\n",
      """
      frame.csv:1:15: error: unknown column "note"; a frame as a table has theme and pattern
      theme,pattern,note,theme
                    ^
      frame.csv:1:20: error: the column "theme" stands twice
      theme,pattern,note,theme
                         ^
      """),
    ConfigurationCase(
      "a surplus cell", "theme,pattern\né,ö, ä\n",
      """
      frame.csv:2:6: error: 3 cells, where the header has 2: put a cell with a comma in quotes
      é,ö, ä
           ^
      """),
    ConfigurationCase(
      "empty cells", "theme,pattern\né,\n,\"ö\"\nü\n",
      """
      frame.csv:2:3: error: the cell under "pattern" is empty
      é,
        ^
      frame.csv:3:1: error: the cell under "theme" is empty
      ,"ö"
      ^
      frame.csv:4:1: error: the cell under "pattern" is empty
      ü
      ^
      """),
    ConfigurationCase(
      "an open quote", "theme,pattern\né,\"ö\nü",
      """
      frame.csv:2:3: error: this quote is never closed
      é,"ö
        ^
      """),
    ConfigurationCase(
      "text after a quote", "theme,pattern\né,\"ö\" ü\n",
      """
      frame.csv:2:6: error: text stands after a closing quote: put the whole value in quotes, or none of it
      é,"ö" ü
           ^
      """),
    ConfigurationCase(
      "windows-1252", bytes: Array("theme,pattern\na,caf".utf8) + [0xE9],
      """
      frame.csv:2:6: error: this is not UTF-8: save the file again with the encoding UTF-8
      a,caf\u{FFFD}
           ^
      """),
  ]

  @Test(arguments: yaml) func isReported(_ test: ConfigurationCase) {
    #expect(test.frameErrors(path: "codeframe.yaml") == test.expected)
  }

  @Test(arguments: tables) func isReportedOfATable(_ test: ConfigurationCase) {
    #expect(test.frameErrors(path: "frame.csv") == test.expected)
  }
}
