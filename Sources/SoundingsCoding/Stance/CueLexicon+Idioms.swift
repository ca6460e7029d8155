extension CueLexicon {
  /// Turns of phrase that say more than their words.
  static let idioms = [
    CueGroup(
      .opposition, 3,
      """
      oh good; oh great; oh joy; hooray; just what we needed; big surprise; surprise surprise
      over my dead body; thin end of the wedge; slippery slope; sledgehammer; white elephant
      pie in the sky; wishful thinking; cart before the horse; reinventing the wheel
      reinvent the wheel; deckchairs; deck chairs; hot air; a con; con trick; sham; fig leaf
      a sop; tokenism; papering over; sticking plaster; robbing peter; stealth tax
      kick in the teeth; slap in the face; last straw; final straw; beyond a joke
      not on your life; no way; leave us alone; leave well alone; must be joking
      don't make me laugh; heaven help; god help; give me strength; words fail; mind boggles
      whatever next; good luck with that; dream on; chocolate teapot; neither use nor ornament
      down the drain; throwing money; better spent; be better spent; jobs for the boys
      empire building; talking shop; goalposts; naming and shaming; stick to beat; beat us with
      big brother; nanny state; dumping ground; dumped on; passing the buck; pass the buck
      one size fits all; postcode lottery; no account of; takes no account; take no account
      does not reflect; doesn't reflect; does not recognise; does not understand
      doesn't understand; tells us nothing; told us nothing; tell us nothing; cold comfort
      empty words; fine words; buzzwords; gobbledygook; double dutch; no teeth; half measures
      mockery; travesty; eyesore; monstrosity; breaking point; out of my own pocket
      out of our own pocket; cannot cope; can't cope; unable to cope; who cares; for show
      killed off; not the answer; isn't the answer; never the answer; no substitute for
      no substitute; poor substitute; no answer to; no solution; solves nothing; spare us
      save us from; despair; thoughtless; careless; clumsy; feeble; pathetic; dishonest; a lie
      lies; misled; deceitful; ill advised; counterproductive; counter productive; self defeating
      backfire*; wrong end; wrong way; wrong place; wrong time; gone wrong; goes wrong; at odds
      flawed; flaw; flaws; fatal; fatally; we'll pass; count me out; count us out; two wrongs
      it won't wash; won't wash; cuts no ice; falls flat
      """),
    CueGroup(
      .opposition, 2,
      """
      in tears; tears; crying; cried; made me ill; off sick; leave the profession; resign*
      driven out; drives out; put off; puts off; deter*; discourag*; scares; scared; scare
      frighten*; intimidat*; belittl*; demean*; humiliat*; stigma*; labelled; labels; branded
      blight*; bottleneck; backlog; loophole; crisis; crumbl*; vandal*; graffiti; litter; dog mess
      speeding; injured; tripped; waited; still waiting; kept waiting; never answered; never came
      nobody came; turned away; cancelled; locked; flooded; leaks; unpaid; in our own time
      in the dark; watered down; taken for granted; left with; goodwill; thin; snoop*; spying
      spies; quarrel; chore; grind; treadmill; hoops; strain; strains; squeeze; stretched; lonely
      isolated; adrift; dumped; piled; foisted; landed with; lumbered; saddled; without warning
      without asking; not asked; never asked; not told; never told; unlit; unreadable; illegible
      bleak; grim; dismal; weary; wearying; tiring; draining; drains; drain; eats into; eats up
      eat into; ate into; takes up; takes away; robs; steals; costing us; cost us
      counts for nothing; comes to nothing; came to nothing; led nowhere; gathering dust
      gathers dust
      """),
    CueGroup(
      .support, 3,
      """
      i was wrong; we were wrong; changed my mind; come round to; couldn't agree more
      could not agree more; has my vote; gets my vote; thumbs up; about time too; best thing
      keep it up; long may it; more power to; breath of fresh air; spot on; saved my life
      can't fault; cannot fault; faultless; hard to argue; well spent; money well spent
      good value; value for money; first class; first rate; top marks; ten out of ten
      music to our ears; not before time; good to see; nice to see; great to see; pleased to see
      glad to see; good to have; nice to have; good to know; heartened; commendable; laudable
      works a treat; a treat; a delight; we back; backs; backing; backed; signs up to; sign up to
      subscribe to; stand by; stand behind; fight for; defend; cherish*; treasured
      don't know what we'd do; best decision; a good word for; a good word to say
      better than before; better than it was; better than the old; better than the last
      better than we had; better than nothing; be missed; sorely missed; done wonders
      works wonders; worked wonders; kept me; kept us; keeps me; keeps us; keeps him; keeps her
      kept him; kept her; means i can; means we can; lifesaver; salute; congratulat*; compliment*
      full marks; high time; wish there had been; would have loved; gladly; like it; love it
      more than happy; without reservation; unreservedly; nothing to fear
      """),
    CueGroup(
      .support, 2,
      """
      smile; smiles; smiling; laughing; highlight; generous; kind; patient; gentle; caring; praise
      praised; praises; polite; prompt; promptly; lively; modern; sturdy; worthy; changed my
      changed our; changed his; changed her; changed their; kept going; gave me hope; came alive
      come alive
      """),
    CueGroup(
      .ambivalent, 3,
      """
      curate's egg; good in parts; mixed blessing; double edged; two edged; love hate
      good and bad; strengths and weaknesses; up to a point; right idea; good in theory
      fine in theory; looks good on paper; good on paper; fine on paper; would be perfect if
      only complaint; one complaint; only gripe; quibble; one reservation; some reservations
      with reservations; room for improvement; a good start; halfway there; half right
      cuts both ways; hit and miss; mixed bag; bit of both; nice idea; lovely idea
      """),
    CueGroup(
      .undecided, 3,
      """
      swings and roundabouts; could go either way; six of one; hard to say; difficult to say
      not for us to say; watch this space; food for thought; make up my mind; make up our minds
      yet to decide; haven't decided; have not decided; still thinking; still discussing
      no firm view; no strong view; no consensus; divided on; opinion is divided
      opinions are divided; pros and cons; where i stand; where we stand; made ourselves clear
      made our position clear; see our response; refer to our; refer you to; my letter of
      not yet formed; no view; no opinion; have not reached; not reached; could not agree
      couldn't agree; could not agree on; couldn't agree on; in my earlier; in our earlier
      yet to discuss; not yet discussed; much discussed; an opinion; opinions; strong opinions
      have thoughts on; thoughts on; don't know what; do not know what; don't know whether
      do not know whether; can't tell; cannot tell; could not tell; can't work out
      cannot work out; not certain; who knows; we shall see; we'll see
      """),
    CueGroup(
      .condition, 1,
      """
      not without; depends how; depends whether; with a guarantee; given a guarantee
      it depends on; that depends; all depends; if and when; in the event
      """),
    CueGroup(
      .consent, 2,
      """
      would need to see; would want to see; would first need; show me; convince me; i'm in
      we're in; get my support
      """),
    CueGroup(
      .negation, 1,
      """
      had hoped; would have liked to; wish we could; pretend to
      """),
    CueGroup(
      .act, 1,
      """
      send; run some; assume; say; tell; ask; do; have; show; use; try; check; listen; remember
      read; write; print; count; find; get; take; come; speak; talk; learn; treat; pay; trust
      call; bring; stick; hold; see that; make it; leave; set; teach; name; explain; spend; turn
      follow; pick; focus; start with; remind; work with; concentrate; begin with; invite; consult
      build on; link; combine; merge; split; swap; train; test; measure; decide; sort out; move it
      """),
    CueGroup(
      .editing, 1,
      """
      spreadsheet; by e mail; by email; large print; page numbers; the numbering; footnote; typo
      misprint; spelling; spelt; a slip; be listed; be printed; be sent; sent by; send all
      next to; a map; glossary; as an annex; a link; the link; correction; corrected; correct the
      heading; caption; be numbered; a copy; copies; font; in future; postcode; telephone number
      sent to me; accuracy; by cluster; put in order; alphabetical; reprint; reprinted
      """),
    CueGroup(
      .editing, 2,
      """
      ought to say; should say; should read; ought to read; must read; read as; number the
      """),
    CueGroup(
      .fact, 1,
      """
      came into force; come into force; established in; built in; is run by; are run by
      is responsible for; comprises; took effect; set up in; was set up; introduced in
      was introduced; was opened; are held; is held; meets on; meets every; on page; in total
      on roll; is based at; is situated; is located; was published; was sent; were sent
      we received; arrived; i work at; i live; i am a; we are a; on the agenda; was discussed
      were discussed; we discussed; was asked; at present; currently; is called; are called
      known as; the figures; is open; are open; is kept; has been in; in post since; is chaired
      chaired by; is paid; are paid; is funded by; are funded by; employs; covers; every monday
      every tuesday; every wednesday; every thursday; every friday; twice a year
      looked after children; looked after child
      """),
  ]
}
