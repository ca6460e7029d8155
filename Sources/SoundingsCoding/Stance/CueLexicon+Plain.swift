extension CueLexicon {
  /// Words of no stance, of an unclear one, and questions.
  static let plain = [
    CueGroup(
      .undecided, 3,
      """
      views on; view on; opinions on; opinion on; opinions about; views about; variety of views
      range of views; feel strongly; feel very strongly; feels strongly; strong feelings
      strong views; feelings run high; feelings about; our feelings; our views; our view on
      say a great deal; say a lot; a lot to say; plenty to say; could say; undecided; not decided
      cannot decide; can't decide; could not settle; not settled; not yet settled; in two minds
      two minds; on the fence; the jury is out; jury's out; mixed feelings; not sure; unsure
      neither of us; what to think; what they thought; what i think; what we think
      say what i think; make of that what you like; make of that; draw your own conclusions
      no comment; rather not say; wait and see; remains to be seen; time will tell; hmm
      position on; our position; under separate cover; separate letter; earlier letter
      previous letter; our letter of; as we said; as i said; you know our views
      know what we think; well known; will have gathered; as you will know; a big subject
      big subject; touchy subject; sore point; hot topic; a talking point; interesting to see
      interesting; divided this; has divided; reserve judgement; reserve our position; yet to form
      no settled view; differ on; split on; raised eyebrows; noted; we note; where do i start
      don't get me started; needs debate; it depends what you mean; depends what
      """),
    CueGroup(
      .inquiry, 2,
      """
      how do i; how do we; how can i; where do i; where can i; who do i; whom do i; when will
      when does; when is; when are; what day; which day; what time; what date; what happens
      what happens to; who chairs; who is responsible; who should i; who will be; is it correct
      is it true; could you let me know; can you let me know; let me know; please tell
      can you tell me; could you tell me; could you confirm; can you confirm; please confirm
      could you clarify; please clarify; clarify whether; would like to know; i would like to know
      wondering whether; wondering if; what is meant by; what does; may i ask; how many; how often
      how long; how much will; which of; which schools; who is the; where is; i wonder whether
      i wonder when; whether the; want to know; should like to know; which is the; what are the
      """),
    CueGroup(
      .asking, 1,
      """
      does the; does this; do the; do i; is the; are the; will the; will there; is there
      are there; can i; is this; could i; do we; are we; will we; has the; have the; did the
      was the; were the; where; when; which; what; how
      """),
    CueGroup(
      .asking, 2,
      """
      who; whose
      """),
    CueGroup(
      .rhetoric, 3,
      """
      do we really; do you really; supposed to be; is supposed to; are supposed to; you call
      call it; call that; calling it; any wonder; like to know what; left to the imagination
      quite how; i think we all know; guess who; need i say; really need
      """),
    CueGroup(
      .rhetoric, 2,
      """
      what's the point; whats the point; where is the sense; where's the sense; who asked for
      who wants; who needs; who is going to pay; who's going to pay; who will pay; who pays for
      do we need; does anyone; does anybody; why should; why do we; why bother; why on earth
      why must; how on earth; how can anyone; how can you; how is a; how are we supposed
      how is it; how are we to; how are schools; are we supposed; whose idea; what next
      since when; is it any wonder; what happened to; when do they get; what possessed
      who on earth; what on earth; what use is; what good is; what good; what earthly
      where is the money; where's the money; how much more; how many more; when will you
      when will they learn; have you ever; has anyone; did anyone; did nobody; did no one
      what will be the effect; can anyone explain; would you like; would you want; haven't we
      isn't it enough; is it too much to ask; and for what; for whose benefit; is that all
      what is the point
      """),
    CueGroup(
      .fact, 1,
      """
      listed; is listed; are listed; described in; is described; set out; was held; has been held
      were circulated; was circulated; circulated; reported that; was reported; mentions; appears
      is mentioned; page; paragraph; para; section; appendix; annex; chapter; table
      for information; i use; took part; takes place; taken place; since september; opened in
      last year; last term; last summer; in the autumn; on monday; on tuesday; on wednesday
      on thursday; on friday; on saturday; on sunday; mondays; tuesdays; thursdays; january
      february; march; april; june; july; august; september; october; november; december; per cent
      accounted for; estimates; calls at; runs from; run from; collected on; goes to; attends
      were tried; was tried; used to be; joined; became; consists of; is made up of; are used by
      is used by; there were; there are; was appointed; were appointed; is attached; is enclosed
      enclosed; attached; we have been talking; have been talking; have only read; not relevant
      has asked its; keep a log; is due
      """),
    CueGroup(
      .amount, 1,
      """
      one; two; three; four; five; six; seven; eight; nine; ten; twelve; half; quarter; a day
      a term; a year; a week; an hour; days; weeks; terms; hours; months; minutes; once a; twice a
      fortnightly; weekly; monthly; annual; a month
      """),
  ]
}
