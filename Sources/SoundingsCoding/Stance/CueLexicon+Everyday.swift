extension CueLexicon {
  /// What people tell instead of an opinion: what a thing did, what it was like.
  static let everyday = [
    CueGroup(
      .editing, 2,
      """
      please send; kindly send; please forward; please email; please contact; please reply
      please ring; please call
      """),
    CueGroup(
      .promise, 1,
      """
      and i'm all for; and we're all for; and i am all for; and i'm; and we will; and we'll
      and i'll; and we're; and we would; and i will; and i would; and you'll have; and you have
      and i'd; and we'd
      """),
    CueGroup(
      .condition, 1,
      """
      yes given a; yes given; given proper; given time; depends; until there is; until there are
      until we have; until it is; until they are; until all; on the same terms; on terms
      on equal terms; turn on; turns on; only with; comes down to; hang on
      """),
    CueGroup(
      .support, 3,
      """
      keep up the good work; nothing but admiration; nothing but good; admiration
      deserves a medal; a medal; strength to strength; never looked back
      can't imagine life without; couldn't manage without; could not manage without
      couldn't have managed; could not have managed; nothing is too much trouble; at long last
      won us over; won them over; won me over; share the aims; share your aims; share the aim
      share the vision; no issues with; don't have a problem; have no problem; have no objection
      have no issue; got me through; got us through; peace of mind; turned it round
      turned us round; made me welcome; made us welcome; not a single complaint
      never had a complaint; worked for us; best thing that; a pleasure; here to stay
      hope it continues; may it continue; here's to; well worth it; just the job; just the ticket
      long may; cannot recommend it enough; all in all a good; a success; a real success
      a great success; a triumph
      """),
    CueGroup(
      .support, 2,
      """
      brought people together; together; reads well; thought hard; straight away; sorted; answered
      the right number; right amount; right length; right balance; about the right; about right
      content for; content with; content to see; go along with; relief; relieved; dignity
      independence; courage; friends; company; belong; at ease; at home; for the first time
      up and running; on time; by a mile; a fine thing; fine thing; see merit; real merit
      well delivered; common sense; a mercy; in gold; weight in gold; been asking for
      have been asking for; beaming; our thanks; my thanks; on record; our appreciation
      appreciation; appreciation of; my appreciation; can't deny; cannot deny; no denying
      undeniable; got me; got us; got my; got our; gets me; gets us; gets my; gets people
      lets people; understood every word; easy to; easily; unanimous in their support; unanimous
      common ground; all behind; well within; sooner the better; pleasant; delightful; simplest
      simpler; life simpler; less worry; more time; time for; freed; frees; a weight off
      weight off; looks forward; eagerly; kinder; gentler; more confident; more independent
      safer for; thrilled; overjoyed; over the moon; bearable; manageable; workable; well chosen
      well placed; well planned; well earned; well deserved; nicely; beautifully; cheerful
      lovingly; welcoming; approachable; professional; dedicated; hard working; hardworking
      lucky to have; fortunate; blessed; gratitude; repaid; paid off; pays off; pays for itself
      kept open; came first; learn so much; learnt so much; learned so much; opened my eyes
      eye opener; a light in; bring back; brings people
      """),
    CueGroup(
      .opposition, 3,
      """
      any issue with; hear a complaint; complaint from; no call for; there is no call for
      no reason for; can think of no reason; in their right mind; in his right mind; tuppence
      wouldn't give; would not give; come and go; comes and goes; is mean; are mean; very cross
      makes me cross; made me cross; in a cupboard; on a shelf; never opened; raise money
      raises money; just raise; just another; yet another; has no part; have no part; no part in
      no place in; has no place; have no place; hard to see how; hard to see why; hard to see what
      cannot see how; can't see how; cannot see why; can't see why; cannot see what
      can't see what; fail to see; fails to see; see no reason; see no need; see no point
      don't see the point; do not see the point; don't see why; do not see why; not consulted
      were not consulted; was not consulted; never consulted; nobody consulted
      without consultation; without consulting; could never; could not ever; you lost me; lost me
      regret the; thinks we are; take us for; treats us; treated like; treat us like; made to feel
      might as well; may as well; who thought; what planet; real world; ivory tower
      out of their depth; asking for trouble; a recipe for; recipe for; fit for the bin
      straight in the bin; in the bin; not a patch on; goes nowhere; going nowhere; leads nowhere
      last thing; the last thing; cannot recommend; can't recommend; cannot accept; can't accept
      cannot agree; can't agree; cannot endorse; can't endorse; cannot approve; will not accept
      won't accept; will not agree; won't agree; do not agree; don't agree; do not accept
      don't accept; do not support; don't support; do not believe; don't believe; don't trust
      do not trust; no confidence; no faith; lost faith; lost confidence; lost trust; little faith
      little confidence
      """),
    CueGroup(
      .opposition, 2,
      """
      reservations; grave reservations; serious reservations; deep concern; at a loss; i'm afraid
      i am afraid; hits those; hits the; hits people; least able; longer waits; longer wait
      short time; too short; very short; harder for; never turn up; never turns up; floods
      flooding; knocked; run over; near miss; killed; not a success; no success; guess why
      in english please; put it mildly; hardly see; rarely see; never see; further away; farther
      fewer buses; less time; less money; less help; fewer staff; fewer teachers; poorer; poorest
      shuts at; shut when; closed when; no longer; used to be better; not what it was; gone up
      goes up; up again; dearer; rises; steep; hike; swallowed; swallows; clogs; clogged; grinds
      halt; standstill; worthless; toothless; deaf; deaf ears; turned down; fobbed off; run around
      pillar to post; brick wall; wall of silence; lost in the post; nobody listens
      no one listens; not listening; crash*; blocks; blocked; blocking; splits; splitting; wakes
      woken; awake; chokes; pollut*; fumes; dust; mud; queue*; queuing; jams; tailback*; detour
      trek; half a mile; two buses; nowhere to; no room; no time; no money; no transport; no bus
      empty; unused; half empty; idle; scratch*; had to walk; have to walk; has to walk; long walk
      cross; haven't been there; nobody turns up; no one turns up; nobody turned up
      one good person; only wish; i wish; trouble us; troubles us; troubled; in no time; took me
      takes me; took us; takes us hours; leaves us; leaves me; left us; left me
      six in the morning; in the middle of the night; at night we; stopped going; gave up
      given up; give up going; moved away; packed it in; handed in; wrong bin; wrong number
      voicemail; no reply; no answer; on hold; tailor made for; rats; vermin; flies; weeds
      potholes; pothole; puddle*; slippery; trip hazard; hazard; hazardous; blind corner
      no one there; nobody there; lip; hurried through; rubber stamp; rubber stamped
      foregone conclusion; done deal; already decided; decided already; going through the motions
      in name only; more forms; more meetings; more paper; more paperwork; extra paperwork
      extra meetings; form filling; hours of; weeks of; ticking boxes; chasing; hoop; suspicion
      cynical; cynics; cynicism; skewed; lopsided; one sided; piecemeal; patchy; haphazard
      hit or miss; sporadic
      """),
    CueGroup(
      .loss, 2,
      """
      where would we be without; where would i be without; if it weren't for; if it were not for
      weren't for; had it not been for; wasn't for; nobody could manage without
      don't know how we'd manage without; be lost without; stuck without; nothing without
      would have gone under; would be a tragedy; would be a shame; would be a pity; would be sad
      would be sorry; would be a loss; would be heartbroken; would be a blow; be sorry if
      be sorry to see; sad to see; sad if; shame if; shame to; pity if; pity to; tragedy if
      i miss; we miss; still miss; mourn; heartbreaking; would be lost without; rob us of
      robbed of
      """),
    CueGroup(
      .start, 2,
      """
      mend; fix; repair; finish; complete; paint; pave; resurface; light; plant; put in; put up
      build us; get us; find us; maintain; employ; recruit; invest
      """),
    CueGroup(
      .wish, 1,
      """
      could be put; could be made; could be moved; could be dropped; could be extended
      could be used; could be given; could be shared; could be reduced; could be cut
      could be opened; could be combined; could be sent; could be offered; has to go; have to go
      has to stop; have to stop; has to change; gave us; time the council; let's have
      what we need is; is asked to; are asked to; recommendation; our plea; our request
      does not proceed; not proceed; not go ahead
      """),
    CueGroup(
      .undecided, 3,
      """
      changing my mind; change my mind; evenly split; are split; is split; split over; are divided
      is divided; divided over; divided about; lot of talk; a lot of talk; more to be said
      more thought; take a view; taken a view; form a view; formed a view; talks about
      talk about nothing; the talk of; i'd better not; had better not; say no more; enough said
      least said; ask me; bite my tongue; keep my own counsel; keep my thoughts; strong opinion
      come to a view; came to no; no conclusion; no decision; hear more; wait to hear
      waiting to hear; yet to hear; until we know more; know more; too early to say
      too soon to say; too early to tell; too soon to tell; make of it; quite what to; how i feel
      how we feel; what i feel
      """),
    CueGroup(
      .loss, 3,
      """
      don't let; do not let; never let; fight to keep
      """),
    CueGroup(
      .request, 2,
      """
      why can't we have; why can we not have; why can't there be; why is there no
      why are there no; why isn't there; why aren't there; why haven't we; we would like
      i would like; would like the; would like a; would like our; would love; we'd love; i'd love
      we'd like; i'd like; we have been asking for; we ask the; asked to make; asked to keep
      wish to see; hope to see; hoping for
      """),
    CueGroup(
      .betterSide, 2,
      """
      rather a; rather the; rather have
      """),
    CueGroup(
      .editing, 1,
      """
      send me; send us; please note; please find; above address; my address; acknowledge; receipt
      reply to; let us know; contact me; by return; the reference to
      """),
    CueGroup(
      .rhetoric, 2,
      """
      how will a; how will this; how can a; how can this; how could a; how could this; how can we
      how does a; how does this; what right; what gives; what makes; where is the; who could
      who would; how would you; would anyone; would anybody; is this what; is that what
      why do you; why does the; why is it; why are we; why have we; why did
      """),
    CueGroup(
      .weakCondition, 1,
      """
      were it; were they; were there; were both; were we; were you; should there be; had we
      had it
      """),
    CueGroup(
      .amount, 1,
      """
      nothing but; nothing more; nothing less
      """),
    CueGroup(
      .others, 1,
      """
      the papers; people in; people are; said to be; we hear; i hear; is reported; are reported
      some want; others want
      """),
    CueGroup(
      .fact, 1,
      """
      works at; works in; work at; work in; were represented; was represented; i answered
      i write as; i am writing; we write; reached us; opens at; closes at; will finish; began in
      started in; carried out; asked whether
      """),
  ]
}
