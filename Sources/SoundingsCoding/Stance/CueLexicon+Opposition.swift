extension CueLexicon {
  /// Blame, objections and complaints, from strong to weak.
  static let opposition = [
    CueGroup(
      .opposition, 3,
      """
      oppose; opposes; opposed; opposing; opposed to; in opposition; object; objects; objected
      objects to; object to; objection; objections; against; dead against; disagree; disagrees
      disagreed; disagreement; reject; rejects; rejected; deplore*; condemn*; resist; resists
      refuse; refuses; refused; will not be party; not be party; unconvinced; not convinced
      unpersuaded; not persuaded; sceptical; skeptical; disappoint*; dismay*; alarmed; alarm
      appal*; disgrace*; disgust*; shocking; outrage*; ashamed; shameful; scandal*; insult*
      a joke; joke; farce; farcical; nonsense; rubbish; fantasy; pointless; useless; futile
      meaningless; statistically meaningless; waste; wasted; wasteful; wasting; waste of; burden*
      red tape; box ticking; tick box; tick boxes; unfair*; unjust; unreasonable; unrealistic
      unworkable; unacceptable; not acceptable; unnecessary; unnecessarily; unwanted; unhappy
      dangerous; death trap; nightmare; chaos; chaotic; shambles; shambolic; disaster*
      catastroph*; terrible; awful; dreadful; horrible; horrid; hopeless; hate; hates; hated
      detest*; loathe*; dislike; dislikes; resent*; angry; furious; fed up; sick of; tired of
      had enough; enough is enough; mistake; mistaken; error of judgement; wrong; worse; worst
      worsen*; patronis*; bossy; bully*; bullied; bullying; threaten*; punish*; penalis*; damage*
      damaging; harm; harms; harmed; harmful; destroy*; ruin; ruins; ruined; undermin*; wreck*
      spoil; spoils; spoilt; spoiled; cannot support; can't support; could not support
      do not want; don't want; does not want; doesn't want; did not want; didn't want; do not need
      don't need; does not need; doesn't need; nobody wants; no one wants; not want; not needed
      not wanted; no need for; no need of; no use; of no use; no good; no point; no earthly use
      no help; not worth; isn't worth; is not worth; not fit for; unfit; does not work
      doesn't work; do not work; don't work; did not work; didn't work; will not work; won't work
      can't work; cannot work; never work; never works; not working; isn't working; aren't working
      fail; fails; failed; failing; failure; fell apart; fall apart; falls apart; falling apart
      intolerable; ridiculous; absurd; laughable; ludicrous; silly; stupid; crazy; mad; madness
      daft; rip off; cash cow; money grab; tax on; just a tax; a tax; gimmick; window dressing
      lip service; whitewash; cosmetic; heavy handed; top down; behind closed doors; closed doors
      impossible; can't last; cannot last; beyond us; a step too far; step back; step backwards
      backward step; retrograde; no to; say no to; we say no; absolutely not; certainly not
      definitely not; no thank you; no thanks; hang over; meaning nothing; makes no sense
      make no sense; no sense; nothing to be said; judge and; in the dock; a bit rich; so much for
      beggars belief; cannot be right; can't be right; can't be trusted; never forgive
      no visitor will forgive; unforgivable; lets us down; let down; let us down; another way to
      not in favour; not good enough; isn't good enough; not enough thought; no thought
      withdraw our support; not be bullied; does not add up; doesn't add up; do not add up
      leaks out
      """),
    CueGroup(
      .opposition, 2,
      """
      bad; badly; poor; poorly; weak; vague; vaguer; woolly; confus*; muddle*; misleading
      inaccurate; arbitrary; crude; blunt; rigid; inflexible; narrow; harsh; cruel; unkind; rude
      cold; heartless; costly; expensive; dear; overpriced; extortionate; cannot afford
      can't afford; unaffordable; noisy; noise; dirty; filthy; smell*; stink*; maggots; ugly
      crowded; overcrowded; congest*; gridlock*; rat run; fly tip*; nuisance; hassle; headache
      a pain; dread; dreaded; dreading; intrus*; invasive; spied on; concern; concerned; concerns
      concerning; worried; worry; worries; worrying; fear; fears; doubt; doubts; doubtful; dubious
      suspicious; suspect; mistrust; distrust; problem; problems; problematic; trouble; troubling
      troubles; difficulty; difficult; difficulties; struggle*; suffer*; complain; complained
      complaint; complaints; delay; delays; delayed; late; slow; slower; broken; cracked
      breaks down; missing from; ignored; ignores; ignore; ignoring; overlook*; neglect*; forgets
      forgotten; squeezed; excluded from; pushed out; demoralis*; stress; stressful; exhaust*
      overload*; overwork*; overwhelm*; swamp*; drown*; distract*; bureaucra*; paperwork exercise
      jargon; spin; fad; gloss; divisive; divides; unclear to us; pretends; pretend; fools
      fool no one; no one is fooled; shame; a shame; pity; a pity; regret; regrets; regrettabl*
      sadly; sad; upset; upsetting; frustrat*; annoy*; irritat*; inconvenien*; unsuitable
      inappropriate; inadequate; substandard; mediocre; disjointed; duplicat*; repetitive; tedious
      boring; dull; silent on; says nothing; say nothing; nothing about; nothing new
      nothing in it; lottery; guesswork; closed my; lose out; loses out; losing out; worse off
      at the expense; price of; threat; threatened; abandon*; betray*; insulting; punishes
      discriminat*; barrier; barriers; obstacle; excuse; excuses; cop out; smokescreen; disguise
      in disguise; interfer*; meddl*; rushed; hurried; hasty; premature; half baked; half hearted
      ill thought; badly thought; poorly thought; ill judged; ill conceived; does nothing
      do nothing; did nothing; done nothing; achieves nothing; makes no difference; no difference
      no evidence; no say; no idea; nobody asked; no one asked; nobody reads; no one reads
      nobody uses; no one uses; nobody knows; in theory; on paper; doubled; trebled; tripled
      halved; cut off; cramped; wrecked; out of date; outdated; old fashioned; years old
      collapsed; swallow*; moved the problem; less nice; not nice; a label; still a label
      gone downhill; downhill; out of touch; out of hand; gone too far; going backwards
      """),
    CueGroup(
      .opposition, 1,
      """
      risk; risks; risky; harder; long winded; unlikely; uncertain; nervous; anxious; uneasy
      hardly ever; twice as; more work; extra work; supposed to; left to; fear that; somehow
      strangers; imposed; forced; forcing; force us; pressure; pressures; rather than helping
      bother; bothers; bothered; fines; fine us; fined; blame; blames; blamed; conflict; spare
      fleas; clash; clashes; mean that
      """),
  ]
}
