/// How the patterns of themes.csv are said: a theme with its weight, then a pattern a line with the
/// endings that its first `*` stands for (`-` for none; without endings: none or an s).
let firstThemeForms = """
  # funding 270
  fund*: s ing ed -
  budget*: - s ed ary
  grant
  grants
  financ*: e es ial ially ing
  money
  cost*: s - ly ing
  under-funded
  value for money
  additional resources
  # workload 110
  workload*: - s
  paperwork
  bureaucra*: cy tic t ts
  overwork*: ed - ing
  administrative burden*
  hours per week
  planning time
  form filling
  red tape
  time consuming
  # governance 80
  governor*
  governing bod*: y ies
  governing board*
  chair of governors
  clerk to the governors
  trustee*: s - ship
  governance
  board of trustees
  school governance
  parent governor*
  # school_improvement 60
  school improvement
  school improvement partner*
  school improvement plan*
  improvement adviser*
  raising standards
  self-evaluation
  peer review*
  challenge adviser*
  school to school support
  system leader*
  # inspection 90
  inspect*: ion ions ors or ed ing
  Ofsted
  Estyn
  special measures
  notice to improve
  requires improvement
  monitoring visit*
  school report card*
  accountab*: ility le
  league table*
  # leadership 80
  headteacher*
  head teacher*
  principal*: s -
  deputy head*
  senior leader*
  leadership team*
  middle leader*
  school leader*
  executive head*
  succession planning
  # teaching_quality 60
  teaching quality
  quality of teaching
  pedagog*: y ical ies
  classroom practice
  teacher training
  lesson observation*
  teaching and learning
  outstanding teach*: ers ing er
  subject knowledge
  good teacher*
  # recruitment 50
  recruit*: ment ing ed s
  retention
  vacanc*: ies y
  supply teacher*
  staff turnover
  teacher shortage*
  hard to fill
  newly qualified teacher*
  NQT*
  leaving the profession
  # pay_conditions 50
  salar*: ies y ied
  pay scale*
  pay and conditions
  pension*: s - able
  terms and conditions
  performance related pay
  wage*: s -
  pay rise*
  overtime
  union*: s - ised
  # curriculum 130
  curricul*: um a ar
  national curriculum
  programme of study
  programmes of study
  key stage*
  core subject*
  syllab*: us uses i
  timetabl*: e es ing ed
  subject content
  Foundation Phase
  # assessment 150
  assess*: ment ments ed ing ors
  exam*: s ination inations - iners
  test result*
  testing
  moderat*: ion ed ors e
  GCSE*
  A level*
  coursework
  marking
  teacher assessment*
  # literacy 70
  litera*: cy te ture
  reading
  phonic*: s -
  spelling
  writing skill*
  library
  libraries
  reading age*
  reading scheme*
  English lesson*
  # numeracy 50
  numera*: cy te cy
  math*: s ematics ematical
  arithmetic
  times table*
  mental arithmetic
  calculat*: ions ors e ing
  problem solving
  number skill*
  statistic*: s al -
  algebra
  # stem_science 40
  science*: - s
  scientif*: ic ically
  engineer*: ing s -
  technolog*: y ies ical
  laborator*: y ies
  physics
  chemistry
  biology
  design and technology
  practical work
  # ict_digital 60
  comput*: ers er ing ational
  digital*: - ly
  internet
  broadband
  software
  ICT
  online
  tablet*: s -
  learning platform*
  e-safety
  # arts_culture 50
  music*: - al ians ian
  drama*: - tic s
  art
  arts
  creativ*: e ity ely
  cultur*: e al es ally
  theatre*: s -
  museum*: s -
  school choir*
  visual art*
  # sport_health 40
  sport*: s - ing y
  physical education
  exercise
  obes*: ity e
  swimming
  playing field*
  school nurse*
  healthy eating
  school meal*
  packed lunch*
  # welsh_language 50
  Welsh*: - -speaking
  Cymraeg
  Welsh medium
  bilingual*: - ism ly
  Welsh language
  second language
  mother tongue
  language scheme*
  immersion
  first language
  # special_needs 80
  SEN
  SENCO*: s -
  special educational need*
  special need*
  disab*: led ility ilities
  autis*: m tic
  dyslex*: ia ic
  statement of special educational needs
  additional learning need*
  educational psycholog*: ists ist y
  # behaviour 70
  behav*: iour ioural e ing
  bully*: ing -
  bullied
  disrupt*: ion ive ed ing
  exclusion*: s - ary
  exclud*: ed e ing es
  detention*: s -
  violence
  discipline*: - d s
  challenging behaviour
  """
