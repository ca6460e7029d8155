extension CueLexicon {
  /// Words that turn, part, bind or weigh what the words of opinion say.
  static let structure = [
    CueGroup(
      .negation, 2,
      """
      nor
      """),
    CueGroup(
      .negation, 1,
      """
      not; no; never; cannot; can't; don't; doesn't; didn't; isn't; aren't; wasn't; weren't; won't
      wouldn't; shouldn't; couldn't; haven't; hasn't; hadn't; needn't; mustn't; ain't; neither
      none; nobody; no one; nowhere; without; hardly; barely; scarcely; rarely; seldom; little
      few; far from; anything but; less than; unable to; failed to; fails to; fail to; yet to
      does little; do little; did little; nothing; lacks; lacking; stop being; less; dont; doesnt
      isnt; wont; cant; didnt
      """),
    CueGroup(
      .contrast, 1,
      """
      but; however; although; though; albeit; yet; whereas; nevertheless; nonetheless
      all the same; even so; that said; having said that; on the other hand; then again; mind you
      in practice; despite; in spite of; at the same time; it also; except; other than; apart from
      the trouble is; the snag; not only that; while; whilst; and yet
      """),
    CueGroup(
      .condition, 1,
      """
      provided; provided that; providing; providing that; as long as; so long as; on condition
      on the condition; conditional on; conditional upon; on those terms; on that basis; only if
      only when; only once; but only; unless; unless and until; subject to; contingent on
      dependent on; depends on; depending on; hangs on; hinges on; as long; in return for
      if and only if; not until; not unless; not before; with the proviso; with a proviso
      one proviso; with the caveat; with safeguards; within the limits; within the agreed
      in exchange for; assuming; on the understanding; if you can promise; and not before
      not otherwise; but not if; though not if; not if; with one condition; on one condition
      on two conditions; our condition; strings attached
      """),
    CueGroup(
      .weakCondition, 1,
      """
      if; once; were to; with one; in case; with proper
      """),
    CueGroup(
      .consent, 2,
      """
      would support; could support; would accept; could accept; might accept; may accept
      can accept; would consider; could consider; might consider; will consider; would agree
      could agree; might agree; would welcome; could welcome; could live with; can live with
      put up with; would withdraw; would back; could back; would vote; prepared to; be prepared to
      would be prepared; willing to; be willing; happy to; would be happy; would be content
      content to; would be for; i'd be for; we'd be for; would not object; wouldn't object
      will adopt; will support; will accept; able to endorse; be able to support; able to support
      able to agree; will pay; would pay; could endorse; would endorse; would enter into
      will enter into; are with you; acceptable to; is acceptable; would be acceptable
      no difficulty with; consent; consents; would join; will join; would take part
      willing to take part; would be fine; would be ok; would come round
      """),
    CueGroup(
      .consent, 1,
      """
      we could; i could; i would; we would; i might; we might; i'd; we'd; possibly; perhaps
      then yes; then we; then i; can go ahead; could go ahead; may go ahead
      """),
    CueGroup(
      .modal, 1,
      """
      would; could; might; will; can; may; we'll; i'll; it'd; it'll
      """),
    CueGroup(
      .person, 1,
      """
      he; she; officer; officers; staff are; the officer; driver; drivers; librarian; councillor
      mrs; mr; ms; my head
      """),
    CueGroup(
      .others, 1,
      """
      some parents; some people; some neighbours; some residents; some say; others; other people
      other parents; others say; other schools; some schools; some of them; many people
      people say; they say; it is said; i am told; i'm told; we are told; apparently
      the council says; the council believes; the paper says; according to; some governors
      some heads; some teachers; some love; some like; some hate; my neighbour; my neighbours
      the press; the union says; those who; councillors say; critics; supporters
      """),
    CueGroup(
      .writer, 1,
      """
      i; i'm; i've; we; we're; we've; our; my; me; us; our members; members; governors; staff
      the union; the board; our governors; our staff; the trust; the college; the diocese; for one
      mine; ours
      """),
    CueGroup(
      .concession, 1,
      """
      i understand; we understand; understand why; understand that; understandable; understandably
      i see why; i do see why; can see why; see why; i realise; we realise; i appreciate that
      we appreciate that; appreciate that; i know that; i know; we know; i accept that
      we accept that; every sympathy; have sympathy; sympathise; sympathy; with respect
      with all respect; with the best; well intentioned; good intentions; meant well; means well
      no doubt; i'm sure; i am sure; granted; admittedly; of course; to be fair; budgets are tight
      money is tight; it is true that; for all its; whatever the; may well be
      """),
  ]
}
