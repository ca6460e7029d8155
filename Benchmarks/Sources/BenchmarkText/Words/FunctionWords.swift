/// The most frequent words of English prose, most frequent first.
let functionWords = """
  the of and to a in that is for be we it this on as are with not have by should will at from or
  i would they their which but there all more an our school schools has can been if was teachers
  education children what who so need pupils other do than these no also one some when such could
  must my only any about support how very your its where many up into those teacher may time work
  out because feel most them you were being local system make think between does good much well
  however it's don't think each own within often through made then both new while us same use used
  had now without just already too over help given take two different provide important way change
  under before first even part still place right after view further every whether
  put less next although his her he she set during against few back long here me want always never
  am might another since rather enough during perhaps either above among around see getting whole
  towards until themselves cannot can't doesn't won't shouldn't isn't aren't wouldn't they're
  we're there's that's i'm you're we've they've i've didn't couldn't haven't hasn't it'll let's
  upon down off together itself ourselves myself per via despite unless whom whose why ever yet
  quite almost again once instead therefore thus indeed yes perhaps though nor neither else several
  likely unlikely certainly clearly particularly especially simply usually generally currently
  """
