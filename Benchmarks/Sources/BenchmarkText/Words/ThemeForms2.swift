/// The second half of the themes, in the form that `firstThemeForms` explains.
let secondThemeForms = """
  # attendance 50
  attendance
  truan*: cy t ts
  absen*: ce ces t teeism
  punctual*: ity - ly
  persistent absence
  school refus*: al ers ing
  education welfare officer*
  term time holiday*
  register*: s - ed
  fixed penalty notice*
  # wellbeing 60
  wellbeing
  well-being
  mental health
  counsel*: lors ling lor
  pastoral
  anxi*: ety ous eties
  stress*: - ful ed es
  self-esteem
  emotional support
  happy children
  # safeguarding 50
  safeguard*: ing s - ed
  child protection
  CRB
  abuse*: - d s
  neglect*: - ed ful
  social worker*
  looked after child*: ren -
  criminal record*
  at risk
  vulnerable child*: ren -
  # parents 220
  parent*: s - al ing
  carer*
  guardian*: s - ship
  famil*: ies y iar
  mother*: s -
  father*: s -
  parental choice
  parents evening*
  home-school agreement*
  hard to reach
  # pupil_voice 50
  pupil voice
  school council*
  student council*
  young people*
  children's rights
  views of children
  listen to children
  youth parliament*
  pupil participation
  learner voice
  # early_years 60
  nurser*: y ies
  early years
  preschool*
  pre-school*
  Sure Start
  childmind*: ers er ing
  kindergarten*: s -
  reception class*
  Flying Start
  child care
  # fe_skills 50
  further education
  colleg*: es e iate
  apprentice*: ships ship s
  vocational
  sixth form*
  diploma*: s -
  work-based learning
  skills gap*
  NEET
  training provider*
  # higher_education 35
  universit*: ies y
  higher education
  tuition fee*
  undergraduate*: s -
  graduate*: s - d
  student loan*
  degree*: s -
  widening access
  admissions tutor*
  Russell Group
  # admissions 40
  admission*: s -
  catchment*
  oversubscri*: bed ption
  school place*
  waiting list*
  appeals panel*
  faith school*
  sibling*: s -
  selection by ability
  first choice school*
  # transport 35
  transport*: - ation ed ing
  bus
  buses
  school bus*
  taxi*: s -
  travel*: - ling lers s
  walking distance
  road safety
  cycle*: s - paths
  safe route*
  # buildings 50
  building*: s -
  school building*
  premises
  roof*: s - ing
  toilet*: s -
  asbestos
  maintenance
  capital programme*
  temporary classroom*
  playground*
  # rural_small 40
  rural*: - ity ly
  small school*
  village school*
  school closure*
  federation*: s -
  federat*: ed ing e
  clos* school*: ing e
  surplus place*
  island communit*: ies y
  sparsely populated
  # local_authority 110
  local authorit*: ies y
  LEA
  LEAs
  council*: s - lors lor
  county hall
  education department*
  director of education
  education consort*: ium ia
  regional consorti*: a um
  local government
  # academies 40
  academ*: ies y ic ics
  free school*
  trust school*
  foundation school*
  multi-academy trust*
  sponsor*: s ed ship
  grant maintained
  private school*
  independent school*
  opted out
  # data_targets 50
  target*: s - ed ing
  data
  benchmark*: s ing - ed
  performance indicator*
  key performance*
  value added
  contextual value added
  attainment gap*
  free school meals
  measur* progress: e ing ed
  # equality 60
  equal*: ity - ly ities
  divers*: ity e
  gender*: - s
  ethnic*: - ity
  racis*: m t ts
  discriminat*: ion e ed ory
  traveller*: s -
  English as an additional language
  refugee*: s -
  religio*: us n ns
  # poverty 40
  poverty
  depriv*: ation ed
  disadvantag*: ed e es
  poor famil*: ies y
  low income*
  free school meal*
  pupil premium
  socio-economic
  inequalit*: ies y
  unemploy*: ed ment
  # consultation_process 80
  consult*: ation ations ed ing ees
  this question
  proposal*: s -
  white paper*
  green paper*
  response form*
  stakeholder*: s -
  draft guidance
  impact assessment*
  consultation period
  # law_regulation 60
  legislat*: ion ive ed
  statut*: ory es e
  regulation*: s -
  legal*: - ly ity
  Act of Parliament
  duty to
  Secretary of State
  code of practice
  human rights
  data protection
  # partnership 60
  partner*: s ship ships -
  collaborat*: ion ive e ing
  multi-agency
  joined up
  working together
  voluntary sector
  third sector
  communit* group*: y ies
  extended school*
  cluster*: s - ed
  """
