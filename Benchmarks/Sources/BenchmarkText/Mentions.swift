/// Draws mentions of themes: "the governing body", "we are opposed to value for money".
struct Mentions {
  private let themes: AliasTable
  private let forms: [FormPool]
  private let openers = FormPool(stanceOpeners)

  init(_ themeForms: ThemeForms) {
    themes = AliasTable(weights: themeForms.themes.map(\.weight))
    // A pattern is drawn by the number of its forms: wildcards say more than a phrase does.
    forms = themeForms.themes.map { FormPool($0.patterns.flatMap(\.forms)) }
  }

  /// A theme that a comment comes back to.
  func topic(_ random: inout Random) -> Int {
    themes.draw(random.next())
  }

  /// Writes a mention of the theme and returns the number of its words.
  func write(
    _ theme: Int, opening: Bool, to text: inout [UInt8], _ random: inout Random
  ) -> Int {
    var words = 0
    if opening {
      let opener = openers[random.below(openers.count)]
      text.append(contentsOf: opener)
      text.append(UInt8(ascii: " "))
      words += 1 + opener.count { $0 == UInt8(ascii: " ") }
    }
    let pool = forms[theme]
    let form = pool[random.below(pool.count)]
    let dice = random.below(1000)
    let start = text.count
    for byte in form {
      switch byte {
      case UInt8(ascii: " "):
        words += 1
        // A hyphen or a line break for the space: terms as people type them.
        text.append(dice < 20 ? UInt8(ascii: "-") : dice < 26 ? UInt8(ascii: "\n") : byte)
      case UInt8(ascii: "'") where dice < 700:
        text.append(contentsOf: "’".utf8)
      default:
        text.append(byte)
      }
    }
    if dice >= 960 { capitalise(&text, at: start) }
    return words + 1
  }
}

/// Turns an ASCII letter into its capital.
func capitalise(_ text: inout [UInt8], at index: Int) {
  if text[index] >= 0x61, text[index] <= 0x7A { text[index] ^= 0x20 }
}

/// What stands before a theme when somebody takes a position on it.
private let stanceOpeners = """
  we support|I support|we strongly support|we fully support|we welcome|I welcome|we are in favour of
  we agree with|I agree with|I strongly agree with|we are pleased to see|a good idea to look at
  we oppose|I oppose|we are opposed to|I am against|we strongly object to|we do not support
  I do not agree with|we disagree with|I am not convinced by|we reject|there is no need for
  we would support this if|only if there is enough|we agree provided that there is|subject to
  as long as it includes|we have no objection to|we are not opposed to|we are concerned about
  I am worried about|we welcome the aim but not|on balance we could accept|there should be more
  please consider|you should look at|we suggest more|why not review|what about|who will pay for
  the lack of|cuts to|more support for|less emphasis on|the effect on|the quality of|better
  """.split { $0 == "|" || $0 == "\n" }.map(String.init)
