import ArgumentParser
import SoundingsStudy

struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Print the words, sentences or characters of standard input as JSON.",
    discussion: """
      All of standard input is one text, and its words are one JSON array on one line.

        printf 'Under-funded: who pays?' | soundings words
        printf 'See para. 4.2. We agree.' | soundings words --sentences=letters
      """)

  enum Sentences: String, ExpressibleByArgument, CaseIterable {
    /// Plain UAX #29, what `--sentences` alone means.
    case plain
    case letters
  }

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Sentences by UAX #29; =letters tailors them for prose, as rules use them.",
      valueName: "letters"))
  var sentences: Sentences?

  @Flag(name: .long, help: "Grapheme clusters by UAX #29: what a reader sees as one character.")
  var graphemes = false

  @Flag(name: .long, help: "Every segment, not only those that hold a letter or number.")
  var segments = false

  @Flag(name: .customShort("0"), help: "A NUL ends a text; one line a text.")
  var nulSeparated = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if sentences != nil, graphemes {
      throw ValidationError("--sentences and --graphemes exclude each other.")
    }
  }

  func run() throws {
    let kind: TextSegments.Kind =
      if graphemes {
        .graphemes
      } else {
        switch sentences {
        case .plain: .sentences
        case .letters: .letterSentences
        case nil: segments ? .wordSegments : .words
        }
      }
    try TextSegments.print(kind, isNulSeparated: nulSeparated)
  }

  /// `--sentences` may stand without a value, which the argument parser does not know of.
  static func expand(_ arguments: [String]) -> [String] {
    guard arguments.first == configuration.commandName else { return arguments }
    return arguments.map { $0 == "--sentences" ? "--sentences=plain" : $0 }
  }
}
