/// Content words of consultation responses about schools, the more frequent ones first.
let commonWords = """
  level policy staff government available approach current clear plan planning process number year
  years area areas issue issues information development training quality standard standards learning
  learn teach teaching taught experience community communities concern concerns concerned agree
  disagree believe opinion question questions answer response responses welcome oppose prefer
  consider considered ensure essential necessary needed required require requirement role roles
  responsible responsibility group groups individual individuals national people person child pupil
  student students class classes lesson lessons subject subjects term terms week weeks day days hour
  hours month months today future present past early late primary secondary special small large big
  little high higher low lower best better worse worst great greater poor strong weak able unable
  possible impossible difficult easy easier hard harder real really fully effective effectively
  efficient impact effect effects outcome outcomes result results evidence research study studies
  report reports review reviews recommend recommendation recommendations suggestion suggestions
  suggest idea ideas example examples case cases reason reasons problem problems solution solutions
  difference differences change changes changed improve improved improving improvement progress
  achieve achieved achievement achievements success successful fail failed failing failure raise
  raised increase increased increasing reduce reduced reducing reduction lack cut cuts spend spent
  spending pay paid resource resources extra additional provision provided providing offer offered
  service services delivery deliver delivered programme programmes project projects scheme schemes
  strategy strategies framework guidance guideline guidelines document documents draft paper papers
  section sections paragraph page pages point points principle principles aim aims objective
  objectives priority priorities purpose proposed propose decision decisions decide decided agreed
  action actions step steps measure measures option options choice choices opportunity opportunities
  challenge challenges difficulty difficulties barrier barriers benefit benefits advantage risk
  risks danger pressure pressures burden demand demands expect expected expectation expectations
  hope wish understand understood understanding know known knowledge skill skills ability abilities
  talent talents potential ambition ambitions attitude attitudes confidence confident respect trust
  care caring safe safety secure security health healthy home homes house houses town towns city
  cities village villages county country region regions wales england scotland britain cardiff
  swansea newport wrexham bangor london authority authorities officer officers minister ministers
  assembly department member members committee meeting meetings discussion discussions debate talk
  talking listen listening heard hear voice voices speak speaking write writing written read word
  words language languages english french german test tests mark marks grade grades qualification
  qualifications certificate course courses stage stages phase key core range wide wider broad
  balance balanced flexible flexibility freedom creative control controlled manage managed manager
  managers management lead leads leading leader leaders head heads deputy assistant assistants adult
  adults professional professionals profession career careers job jobs employer employers employment
  business businesses industry economy economic market value valued values valuable worth worthwhile
  money's social society public private independent free fair unfair fairness equal justice law
  rights duty duties power powers freedom open closed close closing closure merge merger sixth form
  forms infant infants junior nursery's playgroup toddlers baby babies boy boys girl girls young
  younger older old age ages aged generation generations life lives live living world family's
  friend friends neighbour neighbours neighbourhood street road roads walk walking car cars route
  routes drive driving journey distance mile miles near nearby far outside inside room rooms hall
  classroom classrooms field fields yard garden gardens kitchen meal meals food eat eating lunch
  dinner breakfast drink water milk fruit equipment book books pen pencil chair chairs table tables
  board boards desk desks screen screens machine machines phone phones email website site sites
  letter letters leaflet newsletter message contact visit visits visitor visitors trip trips event
  events activity activities club clubs team teams game games play playing played fun enjoy enjoyed
  enjoyment happy happier unhappy sad angry worried worry worrying fear afraid upset tired busy
  simple complex complicated confusing confused unclear vague detail details detailed specific
  particular general common shared share sharing joint involve involved involvement include included
  including inclusive inclusion contribute contribution contributions participate participation
  engage engaged engagement encourage encouraged encouragement motivate motivated motivation inspire
  promote promoted promotion develop developed developing build built create created creation design
  designed introduce introduced introduction implement implemented implementation establish
  established start started starting begin beginning end ending finish finished continue continued
  continuing stop stopped keep kept maintain maintained remain remains remove removed replace
  replaced extend extended extension expand expanded expansion limit limited limits restrict
  restricted restriction allow allowed prevent prevented avoid avoided protect protected ignore
  ignored forget forgotten remember recognise recognised recognition reward rewards award awards
  prize praise blame criticise criticism critical positive negative neutral reasonable sensible
  realistic unrealistic practical theoretical appropriate inappropriate suitable relevant irrelevant
  adequate inadequate sufficient insufficient excellent outstanding satisfactory acceptable
  unacceptable serious severe significant major minor main basic fundamental vital crucial urgent
  immediate rapid slow quick quickly slowly gradually recently previously originally finally
  eventually frequently rarely sometimes occasionally regularly daily weekly monthly annual annually
  """
