internal import SoundingsCoding
internal import SoundingsModel
internal import SoundingsText

/// Which rules fire in which comments.
struct RuleFirings {
  /// For each rule, its comments, ascending.
  private(set) var commentsOfRule: [[UInt32]]
  /// For each theme, its comments, ascending.
  private(set) var commentsOfTheme: [[UInt32]]
  /// For each theme, the comments that have it but for its exclude rules.
  private(set) var commentsWithoutExcludes: [[UInt32]]
  /// For each rule, how many comments have its theme through no other rule.
  private(set) var soleComments: [Int]
  /// For each comment, whether any theme took it.
  private(set) var isCoded: [Bool]

  /// Codes the comments with the frame taken apart, on as many threads as asked.
  init(
    _ comments: [CodedComment], frame: CompiledFrame, jobs: Int
  ) throws(StudyError) {
    let rules: RuleFrame
    do throws(CompileError) {
      rules = try RuleFrame(frame)
    } catch {
      throw StudyError(.frame, "error: the frame’s rules cannot be compiled one by one")
    }
    let fired = try Self.code(comments, rules.compiled, jobs: jobs)
    commentsOfRule = Array(repeating: [], count: frame.rules.count)
    commentsOfTheme = Array(repeating: [], count: frame.frame.themes.count)
    commentsWithoutExcludes = commentsOfTheme
    soleComments = Array(repeating: 0, count: frame.rules.count)
    isCoded = Array(repeating: false, count: comments.count)
    for part in fired { add(part, rules, frame) }
  }

  /// The comments of one worker: for each, the themes of the frame taken apart.
  private struct Part {
    var comments: Range<Int>
    var parts: [UInt32] = []
    var ends: [Int] = []
  }

  private static func code(
    _ comments: [CodedComment], _ frame: CompiledFrame, jobs: Int
  ) throws(StudyError) -> [Part] {
    let width = max(1, min(jobs, (comments.count + 63) / 64))
    let size = (comments.count + width - 1) / width
    let ranges = (0..<width).map {
      min($0 * size, comments.count)..<min(($0 + 1) * size, comments.count)
    }
    let results = Parallel.map(ranges) { range -> Part? in
      guard var coder = try? Coder(frame) else { return nil }
      var buffer = CodingBuffer()
      var part = Part(comments: range)
      for index in range {
        let comment = comments[index].comment
        coder.code(
          Array(comment.text.utf8).span, section: frame.section(comment.section), into: &buffer)
        part.parts += buffer.themes
        part.ends.append(part.parts.count)
      }
      return part
    }
    guard !results.contains(where: { $0 == nil }) else {
      throw StudyError(.coding, "error: the English stemmer cannot be opened")
    }
    return results.compactMap(\.self)
  }

  private mutating func add(_ part: Part, _ rules: RuleFrame, _ frame: CompiledFrame) {
    var start = 0
    for (offset, end) in part.ends.enumerated() {
      let comment = part.comments.lowerBound + offset
      /// The theme at hand, and the only rule that gave it so far; nil once there are two.
      var theme = -1
      var only: Int?
      for place in start..<end {
        switch rules.parts[Int(part.parts[place])] {
        case .themeWithoutExcludes(let theme):
          commentsWithoutExcludes[theme].append(UInt32(comment))
        case .rule(let rule):
          commentsOfRule[rule].append(UInt32(comment))
          guard frame.rules[rule].list == .include else { continue }
          if frame.rules[rule].theme == theme {
            only = nil
          } else {
            if let only { soleComments[only] += 1 }
            theme = frame.rules[rule].theme
            only = rule
            commentsOfTheme[theme].append(UInt32(comment))
            isCoded[comment] = true
          }
        }
      }
      if let only { soleComments[only] += 1 }
      start = end
    }
  }
}
