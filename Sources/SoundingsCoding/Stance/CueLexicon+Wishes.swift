extension CueLexicon {
  /// What is lacking, what is too much, what is compared, and what is to be done.
  static let wishes = [
    CueGroup(
      .lack, 2,
      """
      not enough; isn't enough; aren't enough; is not enough; are not enough; never enough
      nowhere near enough; nothing like enough; too few; too little; lack of; lack; a lack
      shortage of; shortage; short of; absence of; no sign of; need more; needs more; more of
      want more; could do with; in need of; need a; need an; needs a; insufficient; where are the
      where's the; missing; deserve; deserves more; no mention of; not a single; nothing for
      hardly any; starved of; left without; going without; do without; if only there were
      too rarely; more money for; more help for; more support for; cut back; underfunded
      under funded
      """),
    CueGroup(
      .lack, 3,
      """
      need; needs
      """),
    CueGroup(
      .excess, 2,
      """
      too; too much; too many; far too; much too; way too; too long; too often; too late; too soon
      too big; too far; over the top; excessive; excessively; out of proportion; disproportionate
      more than enough; enough already; no end of; endless; never ending; constant
      coming out of my ears; coming out of our ears; up to here; snowed under
      on top of everything; overkill; a bit much; again and again; take far; is not enough for
      is nowhere near; less than half; a drop in
      """),
    CueGroup(
      .loss, 2,
      """
      sorry to lose; sad to lose; to lose; lose; losing; lost; loss of; the loss; closure of
      closing; closed; close down; closing down; cutting; cuts to; cut to; axing; axed; axe
      taking away; take away; took away; taken away; end of; scrapping; withdrawing; withdrawal of
      removal of; removing; would miss; miss; missed; threat to; done away with; doing away with
      deprived of; demise of
      """),
    CueGroup(
      .loss, 3,
      """
      save; don't cut; don't close; don't take; do not cut; do not close; do not take; don't lose
      do not lose; don't touch; don't scrap; do not scrap; hands off; please save; please don't
      """),
    CueGroup(
      .another, 2,
      """
      another; one more; yet more; still more; a fifth; a fourth; a sixth; more and more; as if
      even more; the latest
      """),
    CueGroup(
      .exclamation, 1,
      """
      wonderful; marvellous; how lovely; lovely; great; brilliant; terrific; charming; splendid
      """),
    CueGroup(
      .worseSide, 2,
      """
      better than; rather than; instead of; in place of; preferable to; more use than
      more good than; more useful than; over and above; prefer it to; sooner than; outweigh*
      in preference to; better off without
      """),
    CueGroup(
      .betterSide, 2,
      """
      worse than; no match for; not as good as; prefer; prefers; preferred; better a; would rather
      i'd rather; we'd rather; sooner have; nothing like; do worse than
      """),
    CueGroup(
      .wish, 1,
      """
      should; ought; ought to; must; must not; needs to; need to; has to be; have to be
      it would be helpful; would be helpful; would be better; would be a kindness; would be handy
      would be useful; would help if; it may be simpler; simpler to; might be simpler; is urged
      are urged; urge; urges; we ask; i ask; we would ask; would ask; asks that; ask that; ask the
      request; requests; request that; beg you; would beg; implore; plead; it's time to
      it is time to; time to stop; time to end; time to bring; it is time; it's time
      may i suggest; might think of; consider; let us; let's; let them; why not; why don't you
      could you not; can we not; can you not; can't you; couldn't you; one thing you could do
      you could; you might; it would be nice; would like to see; would like; i'd like to see
      we'd like to see; better to; be better to; had better; want to see; could the; could this
      could these; can the; can this; might the; calls for; call for; calls on; call on; insist
      insists; make sure; ensure; so find; so extend; put it in
      """),
    CueGroup(
      .wish, 2,
      """
      please; kindly
      """),
    CueGroup(
      .review, 3,
      """
      needs looking at; wants looking at; needs another look; needs a rethink; wants a rethink
      need a rethink; needs a review; needs rethinking; want looking at; need looking at
      """),
    CueGroup(
      .request, 2,
      """
      we suggest; i suggest; suggest; suggests; suggests that; suggest that; we propose; i propose
      propose; proposes; proposes that; we recommend; i recommend; recommend; recommends
      could we have; can we have; may we have; could we get; can we get; could there be
      can there be; how about; what about; put in a word; a word for; let us have; give us
      we ask for; would like more; like more; please can; go ahead with; press on with
      get on with; recommend that; roll out
      """),
    CueGroup(
      .start, 2,
      """
      keep; keep on; build; extend; expand; introduce; open; reopen; open another; fund; protect
      restore; reinstate; bring in; start; begin; continue; carry on; go ahead; hold on to; retain
      preserve; put; give; offer; provide; run; add; include; invest in; make room; increase
      double; strengthen; publish; set up; create; allow; let; leave it; leave them; leave be
      install; widen; share; spread; encourage; promote; adopt; make
      """),
    CueGroup(
      .stop, 2,
      """
      scrap; bin; bin it; drop; drop it; stop; abolish; delete; deleting; remove; withdraw; cut
      cut out; reduce; ban; get rid of; take out; take down; take it out; cap; cap it; scale back
      leave out; ditch; axe it; end; cease; shelve; forget; think again; start again; begin again
      sent back; send back; send it back; rip up; tear up; do away with; rewrite; rewritten
      redraft; rework; shorten; simplify; simplified; slim down; rethink; lower; limit; avoid
      refrain; do not; don't even; don't send; never again; move; moved; change; changed; replace
      come out; come down; go; half its; be shorter; be simpler; be clearer; be smaller
      be dropped; be scrapped; be withdrawn; be removed; be cut; be abolished; be deleted
      be stopped; be replaced; be reduced; be revised; be amended; amend; revise
      think very carefully; not be; say why; be fewer; be less; be lighter; let off
      be a matter for; no more; give up; less of; be written by; start from scratch
      back to the drawing board
      """),
    CueGroup(
      .review, 2,
      """
      look at; looked at; looking at; looks at; look again; another look; have another look
      look into; review; reviewed; reconsider; think about; thought about; discuss; discussed
      reconsidered; revisit; revisited; needs thought; needs work; needs attention; be examined
      give some thought; looking into; be discussed
      """),
    CueGroup(
      .spread, 2,
      """
      every; everyone; all; everywhere; each; available; compulsory; offered; be offered; be free
      free; more often; more widely; as well; extended; kept; be kept; continued; stay; remain
      remain as; be protected; included; be included; go to; go further; sent to; be given
      given to; have the power; attached to; be attached; longer; bigger; be longer; be part
      part of; be part of; come first; be a priority; priority; rolled out; earlier; sooner
      be available; be open; be started; start now; ring fenced
      """),
  ]
}
