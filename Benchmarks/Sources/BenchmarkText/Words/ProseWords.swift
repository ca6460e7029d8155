/// Words of general English prose.
let proseWords = """
  ask asked asking tell told say said says speak spoke bring brought buy bought sell sold send sent
  sending receive received get gets got give gives giving giver go goes going gone went come comes
  came coming leave leaving left arrive arrived return returned move moved moving carry carried hold
  held stand stood sit sat lie fall fell rise rose grow grew growth growing turn turned follow
  followed following pass passed reach reached cover covered cross crossed join joined enter entered
  meet met win won lose lost find found look looked looking seem seems seemed appear appears show
  showed shown watch watched notice noticed choose chose chosen pick try tried trying attempt
  attempts act acting mean means meant matter matters depend depends dependent rely reliable vary
  varied various variety variation compare compared comparison similar similarly same identical
  unique single double half third quarter full empty whole partial complete completed completely
  total entire entirely absolutely totally largely mainly mostly partly nearly roughly exactly
  precisely actually obviously apparently possibly probably surely definitely hopefully
  unfortunately sadly fortunately honestly personally frankly seriously strongly firmly deeply
  highly greatly widely closely directly properly carefully thoroughly consistently constantly
  continually permanently temporarily immediately suddenly soon later earlier sooner ago yesterday
  tomorrow morning afternoon evening night weekend season spring summer autumn winter january
  february
  april june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday minute minutes second moment period decade century history historical
  tradition traditional modern contemporary recent previous former latest original initial final
  ultimate eventual permanent temporary regular irregular frequent rare usual unusual normal
  abnormal ordinary extraordinary typical standardised formal informal official unofficial legalese
  personal individualised collective mutual internal external central regionally rurally urban
  suburban remote isolated isolation distant mountain mountains hill hills valley valleys river
  rivers sea coast coastal beach island islands forest wood woods tree trees farm farms farmer
  farmers land lands ground earth soil stone wall walls door doors window windows floor floors
  ceiling stair stairs corridor corridors office offices workshop workshops studio store stores
  storage cupboard cupboards shelf shelves box boxes bag bags coat coats shoe shoes uniform uniforms
  shirt clothes clothing colour colours black white red green blue brown yellow light dark bright
  heavy heat heating cold cool warm hot weather rain snow wind sun sunny storm flood fire smoke
  noise noisy quiet silent sound sounds loud soft smooth rough sharp flat round square straight
  narrow thin thick deep shallow short tall tiny huge enormous massive vast minimum maximum average
  median sum amount amounts quantity figure figures percent percentage proportion ratio rate rates
  scale size length width height weight depth speed volume space gap gaps hole line lines edge side
  sides corner centre middle top bottom front rear surface layer layers list lists record
  records file files note notes copy copies print printed photo photos picture pictures image images
  film films video camera radio television newspaper newspapers magazine magazines media press
  article articles story stories poem poems novel author writer writers reader readers speech
  lecture lectures seminar seminars conference conferences exhibition demonstration performance
  performances concert concerts band choir choirs orchestra instrument instruments piano guitar song
  songs singing dance dancing paint painting drawing drawings craft crafts hobby hobbies interest
  interests interested interesting boring bored exciting excited excitement curious curiosity
  imagination imaginative memory memories dream dreams thought thoughts thinking feeling feelings
  emotion emotions mood calm patient patience kind kindness generous honest honesty
  loyal loyalty polite rude friendly unfriendly gentle tough brave bold shy quietly proud pride
  shame guilt fault mistake mistakes error errors wrong correct correctly incorrect accurate
  inaccurate true truth false evident obvious plain hidden secret mystery puzzle clue
  lock locked gate gates fence path paths track tracks bridge bridges tunnel station stations train
  trains railway ferry boat boats ship plane airport lorry van vans vehicle vehicles traffic parking
  fuel petrol oil gas electricity energy engine engines tool tools metal iron steel plastic
  glass wooden cotton wool rubber leather animal animals dog dogs cat cats horse horses cow cows
  sheep pig bird birds fish insect plant plants flower flowers grass leaf leaves seed seeds crop
  crops harvest bread butter cheese meat chicken potato potatoes vegetable vegetables salad sugar
  salt sweet sweets cake cakes biscuit tea coffee juice bottle cup plate knife fork spoon hospital
  hospitals doctor doctors nurse nurses dentist medicine medical illness ill sick disease injury
  injuries accident accidents emergency police court courts judge lawyer crime criminal prison
  victim victims witness army soldier soldiers war peace peaceful battle enemy weapon king queen
  prince palace castle church churches chapel mosque temple priest prayer faith belief beliefs
  moral morals ethical ethics spiritual soul body bodies hand hands arm arms leg legs
  foot feet finger fingers eye eyes ear ears mouth nose tooth teeth hair skin bone bones blood heart
  brain brains mind minds muscle breath breathing sleep sleeping awake born birth death dead die
  died dying marriage married wife husband couple son sons daughter daughters brother
  brothers sister sisters uncle aunt cousin grandparents grandmother grandfather man men woman women
  lady gentleman citizen citizens citizenship voter voters vote votes voting election elections
  party parties politics political politician politicians democracy democratic republic empire
  nation nations international foreign overseas europe european america african asian indian chinese
  bank banks account accounts loan loans debt debts tax taxes price prices cheap expensive bill
  bills
  invoice receipt contract contracts agreement agreements negotiation negotiations deal dealing
  company companies firm firms factory factories shop shops shopping customer customers client
  clients supplier suppliers product products production productive produce produced manufacture
  brand label labels package packages parcel post postal stamp address telephone call
  calls ring reply replies request requests application applications apply applied applicant
  applicants candidate candidates interview interviews appointment appointments appoint appointed
  hire dismiss dismissed resign resigned resignation retire retired
  retirement redundancy redundant rota shift shifts routine routines habit habits rule
  rules code codes instruction instructions order orders ordered command permission permit refuse
  refused refusal reject rejected accept accepted acceptance approve approved approval authorise
  sanction sanctions punish punishment penalty complaint complaints complain appeal appeals dispute
  disputes conflict conflicts argument arguments argue argued claim claims claimed prove proved
  proof tested experiment experiments method methods technique techniques procedure
  procedures practice practices practise theory theories concept concepts definition definitions
  category categories type types sort sorts style styles pattern patterns structure structures
  structured organisation organisations organise organised arrangement arrangements arrange
  """
