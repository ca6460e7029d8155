/// How many letters a text has of each script; Latin is the first.
struct Scripts {
  private enum Script: Int, CaseIterable {
    case latin, greek, cyrillic, hebrew, arabic, devanagari, bengali, gurmukhi, gujarati, tamil
    case telugu, sinhala, thai, georgian, ethiopic, hangul, kana, han
  }

  private var letters = [Int](repeating: 0, count: Script.allCases.count)
  /// Letters of one language among those that share a script.
  private var urdu = 0
  private var persian = 0
  private var pashto = 0
  private var sorani = 0
  private var ukrainian = 0

  init(_ text: Span<UInt8>) {
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte < 0xC3 {
        if ASCII.isLetter(byte) { letters[0] &+= 1 }
        at &+= 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      var code = UInt32(byte) & (0xFF >> UInt32(length &+ 1))
      for offset in 1..<length where at &+ offset < text.count {
        code = code << 6 | UInt32(text[at &+ offset] & 0x3F)
      }
      count(code)
      at &+= length
    }
  }

  private mutating func count(_ code: UInt32) {
    let script: Script
    switch code {
    case 0xC0...0x24F, 0x1E00...0x1EFF: script = .latin
    case 0x370...0x3FF: script = .greek
    case 0x400...0x52F:
      script = .cyrillic
      if [0x404, 0x406, 0x407, 0x454, 0x456, 0x457, 0x490, 0x491].contains(code) { ukrainian += 1 }
    case 0x590...0x5FF: script = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFE:
      script = .arabic
      countArabic(code)
    case 0x900...0x97F: script = .devanagari
    case 0x980...0x9FF: script = .bengali
    case 0xA00...0xA7F: script = .gurmukhi
    case 0xA80...0xAFF: script = .gujarati
    case 0xB80...0xBFF: script = .tamil
    case 0xC00...0xC7F: script = .telugu
    case 0xD80...0xDFF: script = .sinhala
    case 0xE00...0xE7F: script = .thai
    case 0x10A0...0x10FF: script = .georgian
    case 0x1200...0x137F: script = .ethiopic
    case 0xAC00...0xD7AF, 0x1100...0x11FF: script = .hangul
    case 0x3040...0x30FF: script = .kana
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: script = .han
    default: return
    }
    letters[script.rawValue] += 1
  }

  /// The letters that one of the languages in Arabic script has and Arabic has not.
  private mutating func countArabic(_ code: UInt32) {
    switch code {
    case 0x679, 0x688, 0x691, 0x6BA, 0x6BE, 0x6C1, 0x6D2: urdu += 1
    case 0x67C, 0x681, 0x685, 0x689, 0x693, 0x696, 0x69A, 0x6BC, 0x6CD, 0x6D0: pashto += 1
    case 0x695, 0x6B5, 0x6C6, 0x6CE, 0x6D5: sorani += 1
    case 0x67E, 0x686, 0x698, 0x6AF: persian += 1
    default: break
    }
  }

  /// The language of a text whose letters are mostly of another script than the Latin one.
  var dominant: Language? {
    let others = letters.dropFirst().reduce(0, +)
    guard others >= 2, others > letters[0], let most = letters.dropFirst().max(),
      let place = letters.dropFirst().firstIndex(of: most), let script = Script(rawValue: place)
    else { return nil }
    // Japanese is written mostly in Chinese characters.
    if letters[Script.kana.rawValue] * 5 > others { return Language("ja", "Japanese") }
    return language(of: script)
  }

  private func language(of script: Script) -> Language? {
    switch script {
    case .latin: nil
    case .greek: Language("el", "Greek")
    case .cyrillic: ukrainian > 0 ? Language("uk", "Ukrainian") : Language("ru", "Russian")
    case .hebrew: Language("he", "Hebrew")
    case .arabic: arabic
    case .devanagari: Language("hi", "Hindi or Nepali")
    case .bengali: Language("bn", "Bengali")
    case .gurmukhi: Language("pa", "Punjabi")
    case .gujarati: Language("gu", "Gujarati")
    case .tamil: Language("ta", "Tamil")
    case .telugu: Language("te", "Telugu")
    case .sinhala: Language("si", "Sinhala")
    case .thai: Language("th", "Thai")
    case .georgian: Language("ka", "Georgian")
    case .ethiopic: Language("am", "Amharic or Tigrinya")
    case .hangul: Language("ko", "Korean")
    case .kana: Language("ja", "Japanese")
    case .han: Language("zh", "Chinese")
    }
  }

  private var arabic: Language {
    if pashto > 0 { return Language("ps", "Pashto") }
    if sorani > urdu { return Language("ckb", "Kurdish (Sorani)") }
    if urdu > 0 { return Language("ur", "Urdu") }
    return persian > 0 ? Language("fa", "Persian") : Language("ar", "Arabic")
  }
}
