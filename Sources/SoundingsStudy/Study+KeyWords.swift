internal import SoundingsAnalysis
internal import SoundingsModel

extension Study {
  /// A word that fewer respondents of a group use than this is not published.
  static let fewestOfKeyWord = 5
  private static let mostKeyWords = 6

  /// Adds the words and phrases that the rounds and the stakeholder types use more than the others.
  ///
  /// Nothing is taken from comments with urgent remarks, and no word that stands anywhere in what may be
  /// personal data. Linear in the words of the comments, for each group.
  func addKeyWords(to results: inout Results) {
    let comments = results.comments
    let isOpen = comments.map { comment in
      comment.language == nil
        && !comment.codings.contains { results.frame.themes[$0.theme].kind == .urgent }
    }
    let words = CommentWords(comments)
    let hidden = words.terms(within: comments)
    let order = comments.indices.filter { isOpen[$0] }.sorted {
      (comments[$0].respondent, $0) < (comments[$1].respondent, $1)
    }
    let floor = max(results.consultation.report.floor, Self.fewestOfKeyWord)
    func keyWords(
      _ group: Group, _ members: Set<Int>, against others: (group: Group, members: Set<Int>)?
    ) -> KeyWords? {
      var counter = KeyTermCounter(
        words.sequences, respondentOf: { comments[$0].respondent },
        isTarget: { members.contains($0) })
      let compared = order.filter { index in
        members.contains(index) || others.map { $0.members.contains(index) } ?? true
      }
      let found = counter.keyTerms(in: compared)
      let terms = (found.words + found.phrases).filter { term in
        term.target.count >= Self.fewestOfKeyWord && min(term.target.base, term.rest.base) >= floor
          && hidden.isDisjoint(with: term.terms)
      }.sorted { ($1.logLikelihood, $0.terms.count) < ($0.logLikelihood, $1.terms.count) }
      var chosen: [KeyTerm] = []
      for term in terms where chosen.count < Self.mostKeyWords {
        let isSaid = chosen.contains { !Set($0.terms).isDisjoint(with: term.terms) }
        if !isSaid { chosen.append(term) }
      }
      guard !chosen.isEmpty else { return nil }
      return KeyWords(
        group: group, others: others?.group,
        terms: chosen.map {
          KeyWords.Term(
            text: words.text(of: $0.terms), target: $0.target, rest: $0.rest,
            logLikelihood: $0.logLikelihood, logRatio: $0.logRatio)
        })
    }
    if let comparison = results.change, comparison.isComparable {
      let rounds = [comparison.first, comparison.last].map { round in
        (
          group: results.byRound[round].group, members: Set(results.byRound[round].commentIndexes)
        )
      }
      results.keyWords += [
        keyWords(rounds[1].group, rounds[1].members, against: rounds[0]),
        keyWords(rounds[0].group, rounds[0].members, against: rounds[1]),
      ].compactMap(\.self)
    }
    let types = results.byStakeholder.filter {
      $0.commenters >= floor && $0.group.id != Group.notStated.id
    }
    guard types.count > 1 else { return }
    results.keyWords += types.compactMap {
      keyWords($0.group, Set($0.commentIndexes), against: nil)
    }
  }
}

extension CommentWords {
  /// The terms of all words that stand in what may be personal data.
  func terms(within comments: [CodedComment]) -> Set<UInt32> {
    let parts = comments.flatMap { coded in
      let bytes = Array(coded.comment.text.utf8)
      return coded.personalData.map { span in
        var part = coded
        part.comment.text = String(decoding: bytes[span.range], as: UTF8.self)
        return part
      }
    }
    let hidden = Set(CommentWords(parts).terms)
    return Set(terms.indices.lazy.filter { hidden.contains(terms[$0]) }.map { UInt32($0) })
  }
}
