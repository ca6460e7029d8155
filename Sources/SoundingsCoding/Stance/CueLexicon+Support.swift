extension CueLexicon {
  /// Praise, support and consent, from strong to weak.
  static let support = [
    CueGroup(
      .support, 3,
      """
      support; supports; supportive of; supporter of; in support; our support; full support
      has our support; welcome; welcomes; welcomed; endorse*; in favour; in favor; favour; favours
      fully agree; strongly agree; agree with; agrees with; agree that; agree to; we agree
      i agree; agreed; agree; agrees; applaud*; commend*; approve; approves; approve of
      approval of; behind it; behind this; behind the idea; quite right; right behind
      all in favour; would defend; i'd defend; grateful; thank; thanks for; thank you for
      thanks to; delighted; pleased; glad; hats off; love; loves; loved; adore; i like; we like
      really like; like the; likes; liked; is liked; excellent; fantastic; superb; outstanding
      invaluable; lifeline; godsend; boon; a joy; a credit; a gem; a blessing; worth its weight
      worth every; worth doing; worth having; worth it; worthwhile; well worth; made a difference
      makes a difference; make a difference; all the difference; the making of; good idea
      great idea; excellent idea; sensible idea; the right thing; right thing to do; step forward
      right direction; second to none; cannot praise; can't praise; cannot speak highly; heartily
      wholehearted*; warmly; very happy with; happy with; look forward to; looking forward to
      can't wait; cannot wait; long overdue; much needed; badly needed; sorely needed
      greatly valued; well loved; well received; does the job; nothing but praise; proud of
      proud that; proud; could not do without; couldn't do without; would not be without
      wouldn't be without; lost without; can't do without; cannot do without; not opposed
      not object; nothing wrong; nothing against; not against; vote for; voted for; i'm for
      be for; am for; we are for; we're for; yes to; say yes to; bring on; roll on; three cheers
      bravo; long live; hear hear; did us good; does good; we want; i want; we need; i need
      we all need; we do need; well done for; would recommend; highly recommend; earned its place
      deserves to stay; deserves; hope it stays; the best thing; saved our; a must; without it i
      without it we; did wonders; a wonder; gave me back; a lifesaver; wish we had had; marvel at
      happily; so good; thank goodness; thank god; fully behind; one hundred per cent; count us in
      sign us up
      """),
    CueGroup(
      .support, 2,
      """
      good; nice; fine; better; best; improved; an improvement; improvement on; improves; helpful
      useful; of use; handy; valuable; values; beneficial; benefit; benefits; benefited; helps
      helped; help us; is help; real help; a help; this much help; has helped; can help
      would help; will help; works well; work well; worked well; working well; works for
      work for us; worked for; can work; does work; works; sensible; sound; reasonable; fair
      just right; right to; is right; are right; was right; rightly; essential; vital; crucial
      indispensable; important; necessary; is needed; are needed; needed; overdue; about time
      at last; the sooner; safe; safer; safe place; success; successful; succeeded; satisfied
      content; comfortable with; happy to see; happy; enjoy; enjoys; enjoyed; enjoyable; pleasure
      popular; thriving; impressed; impressive; asset; treasure; kindness; makes sense; make sense
      made sense; the sense of; see the sense; easier; saves; saves time; reliable; attractive
      beautiful; clearer; clear and; quicker; faster; well drafted; well run; well thought
      well organised; well meant; well written; friendly; encouraging; encourages; reassured
      reassuring; positive; constructive; effective; efficient; excellent on; strong; stronger
      thorough; thoughtful; appreciate; appreciated; appreciates; admire; admirable; recognises
      rewarding; inspiring; inspired; stimulating; fun; something to be said; has its place; merit
      merits; has merit; accept; accepts; accepted; acceptable; consent to; in principle
      the principle; so be it; no remaining difficulty; ok; okay; all right; fair enough
      does not dispute; do not dispute; don't dispute; not dispute; do not mind; don't mind
      does not mind; would not mind; wouldn't mind; went well; goes well; go well; runs well
      a model of; model of; pride; less bossy; less work; fewer forms; cleaner; greener; quieter
      healthier; happier; brighter; calmer; gained; gains; bright; flourish*; grown in confidence
      confidence; confident; transformed; changed my life; busier; a different place; no accidents
      look forward; opens doors; brings; brought us; listened; suit; suits; would suit
      suit everyone; convenient; welcoming place; tidy; neat; tough but fair; healthy
      """),
    CueGroup(
      .support, 1,
      """
      yes; certainly; absolutely; definitely; for the better; clear; can see the point
      more realistic; realistic; a school can; appropriate; adequate; honest; honestly written
      open about; affordable; practical; promising; interested in; keen; keen on; keen to; willing
      ready to; hopeful; hope; gives; gave me; learned a lot; learnt a lot; learned; taught me
      get to know; meets; allows; enables; lets us; looked after; proven; proved; exactly what
      just what; what we hoped; as we hoped; warm; wise; shorter; smoother; fewer; credit
      """),
  ]
}
