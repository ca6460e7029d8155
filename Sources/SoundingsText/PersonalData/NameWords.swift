/// Words that help to tell a name from other capitals.
enum NameWords {
  static let titles = WordTable(
    """
    mr mrs ms miss mx dr cllr cllrs councillor rev revd reverend prof professor sir dame messrs imam \
    canon fr sgt
    """)
  /// Titles that are taken for such in small letters too, before a word in small letters.
  static let plainTitles = WordTable("mr mrs")

  /// What stands between the words of a name in small letters.
  static let particles = WordTable(
    "ap ab de da di du del van von der den al el bin ibn le la dos e")

  static let relations = WordTable(
    """
    son daughter child boy girl husband wife mother mum mam mom father dad brother sister grandson \
    granddaughter grandmother grandfather gran nan nana grandad granddad nephew niece aunt auntie \
    uncle cousin neighbour friend mate partner fiance fiancee stepson stepdaughter mother-in-law \
    father-in-law baby toddler twin boyfriend girlfriend carer sons daughters children grandchild \
    grandchildren mates friends boys girls lad lass kid kids little-one
    """)
  /// Posts whose holder may be named straight after: only by a given name, or a whole one.
  static let posts = WordTable(
    """
    caretaker secretary teacher headteacher head deputy principal officer cleaner cook driver gp \
    doctor nurse worker chair chairman chairwoman clerk treasurer manager vicar imam midwife \
    assistant governor tutor coach warden librarian receptionist counsellor childminder mp \
    therapist keeper captain inspector postman builder plumber solicitor dentist colleague leader \
    organiser volunteer owner landlord planner director
    """)
  /// The last words of sign-offs, and words that introduce somebody.
  static let cues = WordTable(
    """
    sincerely faithfully truly regards wishes thanks cheers signed respectfully gratefully rgds you by \
    dear name i'm im i this called named from contact
    """)
  /// Words that begin no name and are no part of one.
  static let common = WordTable(
    """
    a about after again all also although always am an and another any are as at be because been \
    before being both but by can cannot could did do does don't done each either else even every \
    everyone everybody few for from further give given had has have having he hello her here hi his \
    how however i i'd i'll i'm i've if in into is isn't it it's its just last let like many me more \
    most much must my need never next no nobody none nor not nothing now of off often on once one \
    only or other our out over perhaps please re same see shall she should since so some someone \
    sometimes still such than thank thanks that that's the their them then there therefore these \
    they they're this those though through to too under until up us very was we we're we've well \
    were what whatever when where whether which while who whoever whole why with without would yes \
    yet you you're your
    """,
    """
    monday tuesday wednesday thursday friday saturday sunday january february march july september \
    october november december easter christmas ramadan eid diwali spring winter bank
    """,
    """
    bishop acting agency annex annual appendix assembly assessment assistant attainment authorities authority \
    aware board borough branch brigade british budget business cabinet care catholic chair chairman \
    chairs chief child childminder children children's citizen city clerk coalition college colleagues \
    committee community concerned confused conservative consultation corporate council councillors \
    councils county curriculum customer deaf delighted department deputy development diocese director \
    disabled disappointed disgusted district draft early editor education eleven england english \
    environment equality european evaluation executive family federation finance foundation free friends \
    full funding general glad government governing governor governors grandparent green group happy head \
    heads headteacher headteachers health highways home housing human improvement inclusion infant infants \
    inspection inspector institute internet irish islamic january jewish join joint junior key labour \
    language lead leader leaders learning level liberal library licensing local london madam main manager \
    mayor member members minister ministry muslim national neighbourhood new north nursery ofsted office \
    officer officers opposed opposition option overall overview page panel paragraph parent parents parish \
    park parking part parties partner partners partnership party people performance permit planning pleased \
    police policy polish portuguese primary principal private program programme project proposal proposals \
    public pupil pupils question reception recreation regional resident residents response review road \
    romanian royal safeguarding saint schedule scheme school schools scottish scrutiny secondary secretary \
    section self senior service services sikh sir sirs social society somali sorry south special sport \
    staff stage standards state strategic strategy strongly student students support supporter sure system \
    table targets taxpayer teacher teachers teaching team telephone tenant tenants test theme town \
    trade traffic training transport treasurer trust trustee trustees union unions unit university vicar \
    victim visitor volunteer voluntary ward welsh west worried year years young youth
    """,
    """
    africa african asian america american asia australia bangladesh bangladeshi birmingham black bradford \
    bristol britain caribbean cardiff china chinese coventry derby edinburgh europe france french german \
    germany glasgow gypsy hindu hinduism india indian ireland leeds leicester liverpool manchester \
    nottingham pakistan pakistani poland scotland sheffield spain spanish traveller ukraine ukrainian \
    wales white christian
    """)

  /// Nouns that make the name before them that of a place, a body or a thing.
  static let places = WordTable(
    """
    academy arcade arena association avenue award awards bank barn bridge building buildings bypass cafe \
    campus castle cathedral centre chapel charity church clinic close club college committee common \
    company corner council court crescent cross day depot drive eliot embankment estate farm federation \
    festival field fields foundation fund garden gardens gate grammar green ground group grove hall \
    heath high hill hospice hospital hotel house inn infant infants infirmary institute institution \
    junior junction lane library line lodge mall market meadow memorial mews mill mosque museum nursery \
    parade park pavilion place playground pool precinct primary pub pre-school quay reserve ring rise river \
    road roundabout row school schools secondary site specialist square stadium station street surgery \
    synagogue temple terrace theatre tower town trust union unit university view villa village walk ward \
    way wharf wood woods yard act report review line scheme project programme service services society \
    team ltd limited plc partnership holdings stores bakery brothers sons
    """)

  /// Of those, the ones that say so in small letters too.
  static let plainPlaces = WordTable(
    """
    academy bridge centre church college estate ground hall hospice hospital house library line mosque \
    park road school street surgery unit ward wards building site plan depot schools
    """)

  /// Words before a name of a place, a saint or a ruler.
  static let beforePlaces = WordTable(
    "st saint king queen prince princess lord lady san santa mount bishop archbishop")

  /// Whom letters are addressed to besides people: not after ‘Dear’.
  static let addressees = WordTable(
    "all sir sirs madam madame colleague colleagues whom whoever reader readers friend neighbours")

  /// Irish surnames by their form, as they are most often met.
  static let irish: [WordTable.Key] = [
    WordTable.Key("o'brien"), WordTable.Key("o'connor"), WordTable.Key("o'connell"),
    WordTable.Key("o'neill"), WordTable.Key("o'reilly"), WordTable.Key("o'sullivan"),
    WordTable.Key("o'donnell"), WordTable.Key("o'hara"), WordTable.Key("o'keefe"),
    WordTable.Key("o'leary"), WordTable.Key("o'malley"), WordTable.Key("o'shea"),
    WordTable.Key("o'toole"), WordTable.Key("o'dowd"), WordTable.Key("o'grady"),
  ]
}
