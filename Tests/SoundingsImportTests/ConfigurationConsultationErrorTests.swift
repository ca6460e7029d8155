import Testing

@testable import SoundingsImport

/// Each thing that can be wrong with `consultation.yaml`, behind text that is not ASCII.
@Suite struct ConfigurationConsultationErrorTests {
  /// Three good lines, then what is tested from line 4 on.
  private static func file(_ rest: String) -> String {
    "title: Für jede Schule\nauthority: Rat\nsources: [{path: a.csv}]\n" + rest
  }

  static let shapes: [ConfigurationCase] = [
    ConfigurationCase(
      "not a mapping", "- é\n",
      """
      consultation.yaml:1:1: error: this should be keys with values, not a list
      - é
      ^
      """),
    ConfigurationCase(
      "unknown key", file("stakeholder: []\n"),
      """
      consultation.yaml:4:1: error: unknown key "stakeholder"; did you mean "stakeholders"?
      stakeholder: []
      ^
      """),
    ConfigurationCase(
      "unknown key, nothing near", file("wibble: é\n"),
      """
      consultation.yaml:4:1: error: unknown key "wibble"; a consultation has title, authority, committee, date, cutoff, seed, rounds, stakeholders, sections, questions, attributes, sources, report and late
      wibble: é
      ^
      """),
    ConfigurationCase(
      "unknown key of an item", file("sections: [{id: é, tilte: x}]\n"),
      """
      consultation.yaml:4:20: error: unknown key "tilte"; did you mean "title"?
      sections: [{id: é, tilte: x}]
                         ^
      """),
    ConfigurationCase(
      "required keys", "committee: é\n",
      """
      consultation.yaml:1:1: error: "title" is missing
      committee: é
      ^
      consultation.yaml:1:1: error: "authority" is missing
      committee: é
      ^
      consultation.yaml:1:1: error: "sources" is missing
      committee: é
      ^
      """),
    ConfigurationCase(
      "empty title", "title: \" \"\nauthority:\nsources: []\n",
      """
      consultation.yaml:1:1: error: "title" has no value
      title: " "
      ^
      consultation.yaml:2:1: error: "authority" has no value
      authority:
      ^
      consultation.yaml:3:1: error: "sources" needs at least one item
      sources: []
      ^
      """),
    ConfigurationCase(
      "text where a list should be", file("rounds: é\n"),
      """
      consultation.yaml:4:9: error: "rounds" should be a list, not text
      rounds: é
              ^
      """),
    ConfigurationCase(
      "a list where text should be", file("committee: [é, a]\n"),
      """
      consultation.yaml:4:12: error: "committee" should be text, not a list
      committee: [é, a]
                 ^
      """),
    ConfigurationCase(
      "text where keys should be", file("sections: [é, 2]\n"),
      """
      consultation.yaml:4:12: error: this should be keys with values, not text
      sections: [é, 2]
                 ^
      consultation.yaml:4:15: error: this should be keys with values, not text
      sections: [é, 2]
                    ^
      """),
    ConfigurationCase(
      "report is text", file("report: é\n"),
      """
      consultation.yaml:4:9: error: "report" should be keys with values, not text
      report: é
              ^
      """),
    ConfigurationCase(
      "wording is a list", file("report: {wording: [é]}\n"),
      """
      consultation.yaml:4:19: error: "wording" should be keys with values, not a list
      report: {wording: [é]}
                        ^
      """),
    ConfigurationCase(
      "a key that is a list", file("? [é]\n: x\n"),
      """
      consultation.yaml:4:3: error: a key should be text
      ? [é]
        ^
      """),
    ConfigurationCase(
      "items without keys", file("rounds: [{title: é}]\nquestions: [{id: é}]\n"),
      """
      consultation.yaml:4:10: error: this round has no "id"
      rounds: [{title: é}]
               ^
      consultation.yaml:4:10: error: this round has no "from"
      rounds: [{title: é}]
               ^
      consultation.yaml:5:13: error: this question has no "scale"
      questions: [{id: é}]
                  ^
      """),
    ConfigurationCase(
      "an empty name", file("sections: [{id: é, names: [a, \"\"]}]\n"),
      """
      consultation.yaml:4:31: error: "names" has no value
      sections: [{id: é, names: [a, ""]}]
                                    ^
      """),
  ]

  static let values: [ConfigurationCase] = [
    ConfigurationCase(
      "dates", file("date: 25.9.2007\ncutoff: 2007-02-29\n"),
      """
      consultation.yaml:4:7: error: "25.9.2007" is not a date; write it as 2007-06-29
      date: 25.9.2007
            ^
      consultation.yaml:5:9: error: "2007-02-29" is not a date; write it as 2007-06-29
      cutoff: 2007-02-29
              ^
      """),
    ConfigurationCase(
      "seed", file("seed: -1\n"),
      """
      consultation.yaml:4:7: error: "seed" should be a whole number from 0 to 18446744073709551615, not "-1"
      seed: -1
            ^
      """),
    ConfigurationCase(
      "late", file("late: analyze\n"),
      """
      consultation.yaml:4:7: error: "late" cannot be "analyze"; did you mean "analyse"?
      late: analyze
            ^
      """),
    ConfigurationCase(
      "kind", file("stakeholders: [{id: é, kind: person}]\n"),
      """
      consultation.yaml:4:30: error: "kind" cannot be "person"; it is organisation, individual or either
      stakeholders: [{id: é, kind: person}]
                                   ^
      """),
    ConfigurationCase(
      "an id with a slash", file("sections: [{id: é/1}]\n"),
      """
      consultation.yaml:4:17: error: the id "é/1" has a slash or a line break, which an id may not have
      sections: [{id: é/1}]
                      ^
      """),
    ConfigurationCase(
      "a round that ends first",
      file("rounds: [{id: é, from: 2007-02-01, to: 2007-01-31}]\n"),
      """
      consultation.yaml:4:40: error: the round "é" ends on 2007-01-31, before it starts on 2007-02-01
      rounds: [{id: é, from: 2007-02-01, to: 2007-01-31}]
                                             ^
      """),
    ConfigurationCase(
      "rounds that overlap",
      file(
        "rounds:\n- {id: é, from: 2006-11-01, to: 2007-01-01}\n"
          + "- {id: ö, from: 2007-01-01, to: 2007-02-01}\n"),
      """
      consultation.yaml:6:17: error: the round "ö" overlaps with the round "é" on line 5
      - {id: ö, from: 2007-01-01, to: 2007-02-01}
                      ^
      """),
    ConfigurationCase(
      "an empty scale", file("questions: [{id: é, scale: []}]\n"),
      """
      consultation.yaml:4:21: error: "scale" needs at least one item
      questions: [{id: é, scale: []}]
                          ^
      """),
    ConfigurationCase(
      "a scale with a repeat", file("questions: [{id: é, scale: [Ja, ja]}]\n"),
      """
      consultation.yaml:4:33: error: the scale has "ja" twice
      questions: [{id: é, scale: [Ja, ja]}]
                                      ^
      """),
    ConfigurationCase(
      "formats", file("report: {formats: [html, é, docs]}\n"),
      """
      consultation.yaml:4:26: error: "formats" cannot be "é"; it is html, md, csv, json, docx, odt, pdf or xlsx
      report: {formats: [html, é, docs]}
                               ^
      consultation.yaml:4:29: error: "formats" cannot be "docs"; did you mean "docx"?
      report: {formats: [html, é, docs]}
                                  ^
      """),
    ConfigurationCase(
      "floor", file("report: {floor: é, suppress: 1}\n"),
      """
      consultation.yaml:4:17: error: "floor" should be a whole number from 1 to 1000000, not "é"
      report: {floor: é, suppress: 1}
                      ^
      consultation.yaml:4:30: error: "suppress" should be a whole number from 2 to 1000, not "1"
      report: {floor: é, suppress: 1}
                                   ^
      """),
    ConfigurationCase(
      "a share", file("report: {quantifiers: [{word: é, upto: 120%, inclusive: maybe}]}\n"),
      """
      consultation.yaml:4:40: error: "120%" is not a share; write it as 0.15 or 15%, from 0 to 1
      report: {quantifiers: [{word: é, upto: 120%, inclusive: maybe}]}
                                             ^
      """),
    ConfigurationCase(
      "shares that do not rise",
      file(
        "report:\n  quantifiers:\n    base: 5\n    steps:\n    - {word: é, upto: 0.5}\n"
          + "    - {word: ö, upto: 50%}\n    - {word: ü, upto: 1}\n"),
      """
      consultation.yaml:9:23: error: the step "ö" leaves no share for its word: bounds rise from step to step
          - {word: ö, upto: 50%}
                            ^
      """),
    ConfigurationCase(
      "shares that leave out some", file("report: {quantifiers: [{word: é, upto: 0.9}]}\n"),
      """
      consultation.yaml:4:24: error: the last step should be up to 1 and inclusive, so that every share has a word
      report: {quantifiers: [{word: é, upto: 0.9}]}
                             ^
      """),
  ]

  static let references: [ConfigurationCase] = [
    ConfigurationCase(
      "an id twice", file("sections:\n- {id: é}\n- {title: ö, id: é}\n"),
      """
      consultation.yaml:6:18: error: the section "é" stands twice; it is first on line 5
      - {title: ö, id: é}
                       ^
      """),
    ConfigurationCase(
      "a spelling of two types",
      file(
        "stakeholders:\n- {id: head, spellings: [Schulleitung é]}\n"
          + "- {id: other, spellings: \"schulleitung  É\"}\n"),
      """
      consultation.yaml:6:26: error: "schulleitung  É" is already a name of the stakeholder type "head"
      - {id: other, spellings: "schulleitung  É"}
                               ^
      """),
    ConfigurationCase(
      "a question's section", file("questions: [{id: é, section: 4.1, scale: [Ja]}]\n"),
      """
      consultation.yaml:4:30: error: there is no section "4.1"; the file defines none
      questions: [{id: é, section: 4.1, scale: [Ja]}]
                                   ^
      """),
    ConfigurationCase(
      "a question's section, nearly",
      file("sections: [{id: rollen}]\nquestions: [{id: é, section: rolen, scale: [Ja]}]\n"),
      """
      consultation.yaml:5:30: error: there is no section "rolen"; did you mean "rollen"?
      questions: [{id: é, section: rolen, scale: [Ja]}]
                                   ^
      """),
  ]

  private static func source(_ rest: String) -> String {
    """
    title: Für jede Schule
    authority: Rat
    rounds: [{id: first, from: 2006-11-06, to: 2006-12-31}]
    sections: [{id: "4.1"}, {id: "4.10"}]
    attributes: [{id: phase}]
    sources:
      - path: é.csv

    """ + rest
  }

  static let sources: [ConfigurationCase] = [
    ConfigurationCase(
      "no path", "title: é\nauthority: a\nsources:\n  - channel: é\n",
      """
      consultation.yaml:4:5: error: this source has no "path"
        - channel: é
          ^
      """),
    ConfigurationCase(
      "paths outside", "title: é\nauthority: a\nsources: [{path: é/../../b}, {path: /é}]\n",
      """
      consultation.yaml:3:18: error: the path "é/../../b" leaves the consultation's folder
      sources: [{path: é/../../b}, {path: /é}]
                       ^
      consultation.yaml:3:37: error: the path "/é" leaves the consultation's folder
      sources: [{path: é/../../b}, {path: /é}]
                                          ^
      """),
    ConfigurationCase(
      "layout", source("    layout: phpbb\n"),
      """
      consultation.yaml:8:13: error: "layout" cannot be "phpbb"; did you mean "phpbb2"?
          layout: phpbb
                  ^
      """),
    ConfigurationCase(
      "encoding", source("    encoding: Windows-1253\n"),
      """
      consultation.yaml:8:15: error: "encoding" cannot be "Windows-1253"; did you mean "windows-1252"?
          encoding: Windows-1253
                    ^
      """),
    ConfigurationCase(
      "dates", source("    dates: ymd\n"),
      """
      consultation.yaml:8:12: error: "dates" cannot be "ymd"; it is dmy, mdy or iso
          dates: ymd
                 ^
      """),
    ConfigurationCase(
      "round", source("    round: frist\n"),
      """
      consultation.yaml:8:12: error: there is no round "frist"; did you mean "first"?
          round: frist
                 ^
      """),
    ConfigurationCase(
      "columns is a list", source("    columns: [é]\n"),
      """
      consultation.yaml:8:14: error: "columns" should be keys with values, not a list
          columns: [é]
                   ^
      """),
    ConfigurationCase(
      "roles", source("    columns: {é: a, organization: b, texts: c}\n"),
      """
      consultation.yaml:8:15: error: unknown role "é"; a role is id, respondent, name, email, organisation, kind, stakeholder, date, round, channel, permission, section, text, text/<section>, question/<id> or attribute/<id>
          columns: {é: a, organization: b, texts: c}
                    ^
      consultation.yaml:8:21: error: unknown role "organization"; did you mean "organisation"?
          columns: {é: a, organization: b, texts: c}
                          ^
      consultation.yaml:8:38: error: unknown role "texts"; did you mean "text"?
          columns: {é: a, organization: b, texts: c}
                                           ^
      """),
    ConfigurationCase(
      "references of roles",
      source("    columns: {text/4.2: é, question/q1: ö, attribute/fase: ü, text/4.1: a}\n"),
      """
      consultation.yaml:8:15: error: there is no section "4.2"; there is 4.1 and 4.10
          columns: {text/4.2: é, question/q1: ö, attribute/fase: ü, text/4.1: a}
                    ^
      consultation.yaml:8:28: error: there is no question "q1"; the file defines none
          columns: {text/4.2: é, question/q1: ö, attribute/fase: ü, text/4.1: a}
                                 ^
      consultation.yaml:8:44: error: there is no attribute "fase"; there is phase
          columns: {text/4.2: é, question/q1: ö, attribute/fase: ü, text/4.1: a}
                                                 ^
      """),
    ConfigurationCase(
      "a role without header", source("    columns:\n      text/4.1:\n"),
      """
      consultation.yaml:9:7: error: "text/4.1" has no value
            text/4.1:
            ^
      """),
    ConfigurationCase(
      "a column read twice as text", source("    columns: {text/4.1: [é, ö], text/4.10: ö}\n"),
      """
      consultation.yaml:8:44: error: the column "ö" would be read twice as text
          columns: {text/4.1: [é, ö], text/4.10: ö}
                                                 ^
      """),
    ConfigurationCase(
      "a header that is a list", source("    columns: {date: [[é]]}\n"),
      """
      consultation.yaml:8:22: error: "date" should be text, not a list
          columns: {date: [[é]]}
                           ^
      """),
  ]

  @Test(arguments: shapes + values + references + sources)
  func isReported(_ test: ConfigurationCase) {
    #expect(test.consultationErrors() == test.expected)
  }
}
