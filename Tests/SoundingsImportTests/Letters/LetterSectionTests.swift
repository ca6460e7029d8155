import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Letters: which section a paragraph is about")
struct LetterSectionTests {
  static let references: [(text: String, section: String?)] = [
    ("Section 4 is too long.", "4"),
    ("In section 4, second bullet, the word ‘must’ is wrong.", "4"),
    ("para 4.2 is unclear", "4"),
    ("See paragraphs 4.1 to 4.3.", "4"),
    ("paras 4.1–4.3", "4"),
    ("Para. 4.10.2 goes too far.", "4.10"),
    ("para 4.10", "4.10"),
    ("§5 is harsh", "5"),
    ("(s.5)", "5"),
    ("paragraph 5.3a is fair 🎓", "5"),
    ("القسم section 5 مهم", "5"),
    ("the section on schools causing concern", "5"),
    ("The self-evaluation section is good.", "4"),
    ("your section about the SEF", "4"),
    ("sections 4 and 5", nil),
    ("sections 4 to 5", nil),
    ("section 4, 12 weeks", "4"),
    ("section 4 and 12 schools", "4"),
    ("paragraph 4", nil),
    ("section 9 is missing", nil),
    ("section 4 of the Education Act 2005", nil),
    ("section 5 of the draft policy", "5"),
    ("under s.5 of the 1996 Act", nil),
    ("4.2 million pounds", nil),
    ("We are for schools causing concern to be helped.", nil),
    ("self-evaluation matters", nil),
    ("section", nil),
    ("", nil),
  ]

  @Test("explicit references", arguments: references.indices)
  func reference(_ index: Int) {
    let (text, section) = Self.references[index]
    #expect(SectionReferences(sample().sections).section(namedIn: text) == section)
  }

  static let headings: [(heading: String, section: String)] = [
    ("4. Self-evaluation", "4"),
    ("Self-evaluation", "4"),
    ("SELF EVALUATION", "4"),
    ("Section 5", "5"),
    ("Section 5: Schools causing concern", "5"),
    ("Schools causing concern – twelve weeks", "5"),
    ("Comments on section 5", "5"),
    ("4.10 Funding and resources", "4.10"),
    ("4", "general"),
    ("4: too short", "general"),
    ("Section 5: Self-evaluation", "general"),
    ("Section 9: Transport", "general"),
    ("Transport", "general"),
  ]

  @Test("a heading holds until the next", arguments: headings.indices)
  func heading(_ index: Int) throws {
    let sample = Self.headings[index]
    let result = try imported(
      "Dear Sir,\n\n\(sample.heading)\n\nWe are not sure é.\n\nThere is more.\n", named: "a.txt")
    #expect(result.sections.last == sample.section)
    #expect(result.texts.last?.hasSuffix("We are not sure é.\n\nThere is more.") == true)
  }

  @Test("one comment a run of paragraphs; a paragraph with a reference is of its section")
  func runs() throws {
    let result = try imported(
      """
      Dear Madam,

      We welcome the draft.

      Self-evaluation

      The form is long.

      Section 5 is another matter: twelve weeks are short.

      Back to the form: it is long.

      Section 9: Transport

      Buses are late.
      """, named: "a.txt")
    #expect(result.sections == ["general", "4", "5", "4", "general"])
    #expect(
      result.positions
        == ["paragraph 2", "paragraph 4", "paragraph 5", "paragraph 6", "paragraphs 7–8"])
    #expect(result.comments.map(\.context)[1...].first == ["Self-evaluation"])
    #expect(Set(result.comments.map(\.id)).count == 5)
  }

  @Test("a lead is a heading and stays part of the text")
  func lead() throws {
    let result = try imported(
      "Dear all,\n\nSelf-evaluation: we like it.\n\nPara 5.1 – we do not.\n\nNot at all.\n",
      named: "a.txt")
    #expect(result.sections == ["4", "5"])
    #expect(result.texts[0] == "Self-evaluation: we like it.")
    #expect(result.texts[1] == "Para 5.1 – we do not.\n\nNot at all.")
  }

  @Test("the subject names the section of what no heading stands above")
  func subject() throws {
    var header = plainHeader
    header[3] = "Subject: RE: Section 5 - Schools causing concern"
    let result = try imported(message(header, "Twelve weeks are short.\n"), named: "a.eml")
    #expect(result.sections == ["5"])
  }

  @Test("a letter's own numbers before headings")
  func ownNumbers() throws {
    let result = try imported(
      """
      Response of the branch

      1. Introduction

      We welcome the chance, é.

      2. Section 5 – Schools causing concern

      2.1 We oppose the twelve weeks.

      3. Conclusion

      More talks are needed.
      """, named: "a.txt")
    #expect(result.sections == ["general", "5", "general"])
    #expect(result.texts.dropFirst().first == "2.1 We oppose the twelve weeks.")
  }

  @Test("without sections in the consultation all is general")
  func none() throws {
    let result = try imported(
      "Dear all,\n\nSection 5\n\nIt is fine.\n", named: "a.txt",
      into: Consultation(title: "T", authority: "A"))
    #expect(result.sections == ["general"])
  }
}
