/// What a cue does to the stance of a mention near it.
public enum CueKind: UInt8, Hashable, Sendable, CaseIterable {
  /// Praise, support, consent.
  case support
  /// Blame, objection, a complaint.
  case opposition
  /// Turns round what follows in its clause.
  case negation
  /// Parts what is said for from what is said against.
  case contrast
  /// Makes consent hang on something: `provided that`.
  case condition
  /// Does so where something is refused: `not until`.
  case until
  /// Does so only with a word of consent beside it: `if`.
  case weakCondition
  /// Makes the command before it a condition: `mend it and we'll` come.
  case promise
  /// Consent that is not yet given: `would accept`.
  case consent
  /// A word of what is not yet so: `would`, `might`.
  case modal
  /// There is not enough of what follows: a wish for more of it.
  case lack
  /// There is too much of it.
  case excess
  /// The writer would be without what follows, and minds: `sorry to lose`.
  case loss
  /// One more of a kind, said with a sigh: `yet another`.
  case another
  /// Praise that turns to scorn beside ``another``: `wonderful`.
  case exclamation
  /// Says that something is to be done: `should`, `please`.
  case wish
  /// Asks for the words after it to come about: `could we have`, `we suggest`.
  case request
  /// A thing to do that keeps or spreads: `extend`.
  case start
  /// A thing to do that ends or lessens: `scrap`.
  case stop
  /// A thing to do that changes or looks again, without saying which way: `review`.
  case review
  /// A word that makes a wish one for spread: `every`, `available`.
  case spread
  /// A stance is meant, but not which.
  case undecided
  /// Good and bad in one: `a mixed blessing`.
  case ambivalent
  /// A thing to do of which it is not said for whose good: `send`.
  case act
  /// A matter of print and paper: `page numbers`.
  case editing
  /// A report, a figure, a place: what is said without a stance.
  case fact
  /// A question that wants an answer.
  case inquiry
  /// The beginning of a question, if it begins its clause: `is the`.
  case asking
  /// A question that does not.
  case rhetoric
  /// Grants a reason, not a merit: `I understand why`.
  case concession
  /// Others, whose stance is not the writer's.
  case others
  /// The writer, or those for whom it speaks.
  case writer
  /// Persons whose praise is not praise of the plan.
  case person
  /// What follows is held to be worse: `rather than`, `better than`.
  case worseSide
  /// What follows is held to be better: `worse than`.
  case betterSide
  /// A number or amount.
  case amount
}

/// A cue as the lexicon has it.
struct Cue: Hashable, Sendable {
  var kind: CueKind
  /// From 1 to 3.
  var strength: Int
}
