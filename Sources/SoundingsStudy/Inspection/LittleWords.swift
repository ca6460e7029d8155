/// English words that say little by themselves, and those that every consultation is full of.
enum LittleWords {
  static let all: Set<String> = Set(
    """
    about above across actually after again against all almost along already also although always
    among another anyone anything around asked asking away back based because become been before
    being believe below better between both bring came cannot case clear come comes comment comments
    consultation consider could council dont does doing done down draft during each either else
    enough even ever every everyone everything except fact feel fine first five following form four
    from full further gave general give given gives goes going gone good great group had half happen
    happy hard hardly have having hear hence here high hope however idea important indeed inside
    instead into issue issues itself just keep kept kind know known large last later least left less
    like likely line little long look looks made main make makes making many matter maybe mean means
    might mine more most much must myself name near need needed needs neither never next none nothing
    often once only onto other others ought ours ourselves over page paper part people perhaps place
    plan please point points policy possible proposal proposals proposed provide question quite rather
    read really reason regard right said same saying says section seem seems seen several shall should
    show simply since some someone something sometimes soon still such sure take taken takes taking
    tell than thank thanks that their theirs them themselves then there therefore these they thing
    things think this those though thought three through thus time times today together told took
    towards tried true truly trying turn under unless until upon used useful uses using very view
    views want wanted wants well went were what whatever when where whether which while whole whom
    whose will wish with within without wont word words work works would write written year years
    your yours yourself able agree disagree support oppose strongly currently particularly
    especially certainly clearly certain different similar various whilst been doesnt cant isnt wasnt
    arent wouldnt shouldnt couldnt havent hasnt didnt thats theyre weve youre whats response answer
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
