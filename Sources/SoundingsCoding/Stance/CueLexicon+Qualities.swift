extension CueLexicon {
  /// What a thing is like, and what it does to people and places.
  static let qualities = [
    CueGroup(
      .support, 2,
      """
      no objection; no objections; no problem; no problems; no difficulty; no difficulties
      no concerns; no concern; no issue; no issues; no quarrel; no complaint; no complaints
      no reservations; no doubts; no fear; no fears; no worries; no argument; no hesitation
      no real objection; no great objection; no strong objection; no objections in principle
      no objection in principle; no strong feelings against; well designed; always clean; clean
      quick; spotless; punctual; accessible; inclusive; imaginative; innovative; creative
      balanced; transparent; timely; peaceful; tranquil; comfortable; spacious; exciting
      memorable; magical; unique; precious; irreplaceable; responsive; flexible; consistent
      coherent; logical; prudent; proportionate; measured; ambitious; refreshing; straightforward
      cheaper; economical; high point; high spot; well equipped; well lit; well kept
      well maintained; well stocked; well staffed; well attended; well used; well supported
      look kindly; enrich*; motivat*; empower*; safeguards; nurtur*; revitalis*; rejuvenat*
      boost*; raised standards; raises standards; raise standards; closes the gap; speeds up
      solves; solved; resolves; resolved; fills a gap; fill a gap; meets a need; meet a need
      unites; connects; celebrates; rewards; eases; gained so much; gained a lot; gain from
      opens up; a chance to; chance to; in safe hands; good for; good at; good on; well informed
      a relief; stand up for; stood up for; on our side; listens; keep my neighbour; keeps people
      keeps children; keeps the; keeps old; keeps young; brightens; cheers; makes my; makes our
      makes life; worth going; worth the wait; worth waiting; worth keeping; worth the money
      well done
      """),
    CueGroup(
      .lack, 2,
      """
      we have no; there is no; there are no; there's no; is no; are no
      """),
    CueGroup(
      .support, 3,
      """
      i'm all for; we're all for; am all for; are all for; all for a; all for the; all for it
      all for this; all for that; all for more; all for keeping; unanimous backing
      only be a good thing; a good thing; such a help; fortunate to have; lucky to
      what this town needs; what we need; what we needed; what this end
      """),
    CueGroup(
      .opposition, 2,
      """
      loaded; packed; biased; hostile; aggressive; threatening; insensitive; tactless; arrogant
      remote; faceless; distant; opaque; secretive; baffl*; bewilder*; incomprehensible
      impenetrable; unintelligible; complicated; overcomplicated; cumbersome; clunky; fiddly
      awkward; unreliable; erratic; infrequent; inaccessible; elitist; unequal; uneven
      inequitable; regressive; draconian; punitive; petty; pedantic; nit picking; obsessive
      soulless; sterile; lifeless; bland; tatty; shabby; run down; rundown; derelict; dilapidated
      unsightly; hideous; grotty; dark; dingy; damp; draughty; freezing; stuffy; unhygienic
      unhealthy; toxic; obsolete; superfluous; surplus; lukewarm; tokenistic; superficial; shallow
      simplistic; naive; crass; misguided; short sighted; shortsighted; blinkered; reckless
      irresponsible; negligent; incompetent; amateurish; botched; bungled; sloppy; lazy
      indifferent; uncaring; erodes; erode; eroded; weakens; weakened; dilutes; diluted
      jeopardis*; endanger*; sacrific*; exploit*; tramples; disregard*; alienat*; antagonis*
      disrupt*; interrupt*; hinder*; hamper*; impede*; obstruct*; cripple*; strangl*; suffocat*
      poison*; encroach*; invades; degrad*; cheapen*; devalu*; diminish*; restrict*; prevents
      stops us; stops me; stops people; excludes; disadvantag*; marginalis*; miss out; misses out
      missing out; lose sight; loses sight; will fall on; falls on; break ins; was meant to
      were meant to; the trouble with; trouble is; nothing of the kind; gets the lot; takes all
      let alone; hard pressed; overcharg*; daylight robbery; through the nose; quarter of the
      third of the; out of reach; beyond our means; beyond the reach; uncomfortable with
      not comfortable; exception to; strong exception
      """),
    CueGroup(
      .consent, 2,
      """
      by all means; may well; might well; be happier; would be happier; be happier with
      could be persuaded; can be persuaded; could be tempted; look favourably; look kindly on
      could go along; would go along
      """),
    CueGroup(
      .until, 1,
      """
      until; till
      """),
    CueGroup(
      .amount, 1,
      """
      a great many; a great deal; a good deal; a good many; great deal of
      """),
    CueGroup(
      .opposition, 3,
      """
      any need for; say yes; never any need; be sorry we; rue the day; regret it; live to regret
      """),
    CueGroup(
      .request, 2,
      """
      plea is for; plea for; my plea; all i ask; all we ask; all i want; all we want
      crying out for
      """),
    CueGroup(
      .undecided, 3,
      """
      comments on; comments to make; comments about; what i think of; think of it; what to make
      """),
    CueGroup(
      .spread, 2,
      """
      brought back; reinstated; reopened; expanded; introduced; funded; built; installed; repaired
      mended; permanent; encouraged; advertised; publicised; promoted; repeated; widened; put back
      more people; more of them; for longer; protected; strengthened; back on; left alone
      left as it is; left as they are; left where; resumed; revived; recruited; employed
      """),
    CueGroup(
      .stop, 2,
      """
      scrapped; dropped; abolished; removed; withdrawn; reduced; stopped; banned; deleted; ended
      halted; shelved; capped; shortened; revised; amended; replaced; frozen; limited; lowered
      shut; phased out; toned down; taken out; taken down; left out; thrown out; turned off
      switched off; put right; put an end; made shorter; made simpler; made clearer; reversed
      """),
  ]
}
