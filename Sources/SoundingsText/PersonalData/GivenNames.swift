/// Given names and surnames that are common in the cities of the United Kingdom.
///
/// A list of our own: usual names of people of English, Scottish, Welsh, Irish, South Asian, Polish,
/// Romanian, African, Caribbean, Arabic, Somali and Turkish descent. No list is complete; the words
/// around a name find the others.
enum GivenNames {
  static let plain = WordTable(
    """
    aaron abbie abigail adam adele adrian aidan aiden ailsa aimee alan alasdair alastair albert \
    alec alex alexander alexandra alfie alfred alice alison allan allison alun alwyn amanda amelia \
    amy andrea andrew andy aneurin angela angharad angus anita ann anna annabel anne annette annie \
    anthony antonia anwen archie arnold arthur ashley audrey barbara barry beatrice becky belinda \
    ben benjamin bernadette bernard beryl bethan bethany betty beverley billy bradley brenda \
    brendan brian bridget bronwen bruce bryan bryn caitlin callum calum cameron carl carol \
    caroline carolyn carys catherine catriona cecilia cerys charlie christina christine \
    christopher ciara cian claire clare clive colette colin colleen connor conor craig cyril \
    daniel danielle danny darren dave david deborah debbie declan deirdre denis denise dennis \
    derek dermot desmond diana diane dilys dominic donald donna doreen doris dorothy douglas \
    duncan dylan eamon edith edmund edna edward edwin eileen elaine eleanor elena eleri elin eliza \
    elizabeth ella ellen ellie elsie elspeth emily emma emrys enid eric erica erin ernest esther \
    ethan ethel eunice evelyn ewan euan eoin fergus ffion fiona frances francesca francis \
    fraser freda freddie frederick gail gareth gary gavin gemma geoff geoffrey georgina \
    gerald geraldine gerard gethin gillian gladys glenda glenys glyn gordon graham grainne greg \
    gregory gwen gwenda gwyn gwyneth hamish hannah harold harriet harry helen henry \
    hilary hilda howard hugh huw hywel iain ian ieuan imogen irene isabel isabella isla isobel \
    iwan jacob jacqueline jacqui jade jake james jamie jan jane janet janice janine jason jayden \
    jayne jean jeanette jeff jeffrey jennifer jenny jeremy jessica jill jim jimmy joan joanna \
    joanne joe joel john johnny jon jonathan joseph josephine josh joshua joyce judith judy julia \
    julian julie juliet karen karl kate katherine kathleen kathryn kathy katie katrina katy kay \
    kayleigh keith kelly ken kenneth kerry kevin kieran kim kimberley kirsten kirsty kyle laura \
    lauren laurence lawrence leah leanne lee len leo leonard leslie lesley lewis liam lilian linda \
    lindsay lisa llewellyn lloyd logan lorna lorraine louise lucas lucy luke lydia lynda lynn lynne \
    maddie madeleine maeve mair malcolm marcus margaret maria marian marie marilyn marion marjorie \
    martha martin martyn mary matilda matthew maureen maurice mavis maxine megan melanie \
    melissa meredith mhairi mia michael michelle mick mike mildred millie miranda mohamed moira \
    molly monica morag muriel myfanwy nadine nancy naomi natalie natasha nathan neil nerys niall \
    nicholas nick nicky nicola nicole nigel noah nora noreen norma norman nuala oliver \
    olivia olwen oscar owain owen padraig pamela patricia patrick paul paula pauline peggy peter \
    philip philippa phillip phoebe phyllis poppy rachel ralph raymond rebecca rebekah reginald \
    rhiannon rhian rhodri rhona rhys richard rita robert roberta robin roger roisin ron ronald \
    rory rosalind rosemary rosie ross rowena roy rupert ruth ryan sally sam samantha samuel sandra \
    sara sarah saoirse scott sean seamus sebastian shane shannon sharon shaun sheila shelley sian \
    simon sinead siobhan sophia sophie stacey stella stephanie stephen steve steven stewart stuart \
    susan suzanne sybil sylvia tamsin tania tanya tara ted teresa terence terry theo theresa thomas \
    tim timothy tina tom tommy toby tony tracey tracy trevor tristan tudor una ursula valerie vera \
    vernon vicky vincent vivian vivienne walter wayne wendy wesley wilfred william winifred yvonne \
    zach zachary zara zoe niamh aoife siân zoë chloë renée andré josé seán róisín ciarán siôn elên \
    françois mairéad sinéad éamon caoimhe orla eilidh lachlan
    """,
    """
    aadil aaliyah aamir aarav abbas abdi abdirahman abdul abdullah abida abu adeel adil adnan afsana \
    afzal ahmed aisha aishah ajay akash akhtar alia aliya amar amina aminah amir amit amrit anand \
    ananya anil anita anjali anjum ankit anwar arif arjun arun aruna asad asha ashok asif asim asma \
    atif ayaan ayan ayesha aziz baljinder baljit balvinder balwinder bashir bhavna bilal chandra \
    daljit damini davinder deepa deepak deepika devi dhruv dilip dinesh faisal faiza farah farhan \
    farida farooq farrah fatema fatima fatimah fauzia ganesh gita gurdeep gurdip gurjit gurpreet \
    habib haider hamza harbhajan hardeep hari harjinder harjit harpreet harsha haroon hasan hassan \
    hemant hira humaira hussain ibrahim idris iftikhar imran inderjit iqbal irfan irum ishaan ismail \
    jabeen jagdish jagtar jamal jamil jamila jasbir jaspal jaspreet jasvinder jaswinder javed jaya \
    jayesh jitendra jyoti kabir kajal kamal kamaljit kamran karan karim kashif kavita khadija \
    khadijah khalid kiran kishore komal krishna kuldeep kulvinder kulwinder lakhbir lakshmi lata \
    layla leena madhu mahesh mahmood majid maliha mandeep manish manjit manjula manoj manpreet \
    maryam masood meena meera mehmood minal mobeen mohammad mohammed mohan mohit moin mona mubarak \
    muhammad mukesh munir mustafa nabeel nabila nadeem nadia naeem naheed nahida najma nargis naseem \
    nasim nasir nasreen nasrin naveed navjot navneet nazia neelam neeta neha nighat nikhil nilesh \
    nisha nitin noor nusrat omar osman parminder parvati parveen parvez pooja prabha prakash \
    pramod pranav pratik praveen preeti priti priya puja rabia radha rahim rahul raj raja rajan \
    rajesh rajinder rajiv raju rakesh ram ramesh rani ranjit rashid rashida ravi ravinder rehana \
    rehman rekha riaz rohan rohit rubina rukhsana saad sabina sabrina sadia saeed safia sahil saima \
    sajid saleem salim salma saman sameer samina samir sana sandeep sangita sanjay sanjeev santosh \
    sarita sarwar satnam savita seema shabana shabnam shahid shaheen shaheda shahnaz shakeel shanaz \
    sharmila shazia shilpa shirin shreya shyam siddharth simran sita sohail sonal sonia sridhar \
    subhash sufia sukhdev sukhjit sukhvinder sukhwinder sultana suman sumera sunil sunita surinder \
    suresh surjit sushila swati syed tahir tahira taiba tanvir tariq tasneem tayyab tejal thakor \
    uday umar umesh usha usman vandana varsha veena vijay vikas vikram vimal vinay vinod vipin \
    virender vishal waheed waqar waseem wasim yasin yasmeen yasmin yousaf yusuf zaheer zahid zahida \
    zahra zainab zakir zara zeenat zia zubair zubaida zulfiqar
    """,
    """
    adriana agata agnieszka aleksander aleksandra alicja alina alin ana anca andrei andrzej aneta \
    artur barbara bartek bartosz beata bogdan bogumila bozena cezary constantin cosmin cristian \
    cristina dagmara danuta dariusz dawid dominika dorota dumitru edyta elzbieta ewa ewelina filip \
    florin gabriela gheorghe grazyna grzegorz halina hanna henryk ilona ioana ion ionut irina iryna \
    iwona izabela jacek jakub jan janusz jaroslaw jerzy joanna jolanta julita justyna kamil kamila \
    karolina kasia katarzyna kinga konrad krystyna krzysztof laszlo lech leszek lukasz maciej \
    magda magdalena malgorzata marcin marek mariana mariusz marta marzena mateusz mihai milena \
    miroslaw mircea monika natalia nicolae oksana olena olga oleksandr patrycja paulina pawel piotr \
    przemek radoslaw radu rafal renata robert roksana ryszard sergiu slawomir stanislaw stefan \
    svetlana sylwia szymon tadeusz tatiana teodora tomasz urszula vasile viorel wanda weronika \
    michał paweł rafał stanisław mirosław jarosław radosław sławomir władysław grażyna bożena \
    elżbieta małgorzata zdzisław Łukasz Łucja Żaneta Ștefan Ștefania ionuț ștefan müge özlem gülay \
    wieslaw wiktor wiktoria wioletta wladyslaw wojciech yuliia zbigniew zofia zuzanna
    """,
    """
    abena abiola ade adebayo adeola adwoa afua akosua akua ama amadou amara ayodele babatunde bola \
    bukola chiamaka chidi chika chinedu chinwe chioma chukwuemeka dayo ebele efua emeka esi fatou \
    femi folake folasade funmi funmilayo ifeanyi ifeoma ike ikechukwu isatou kehinde kemi kofi \
    kojo kwabena kwaku kwame kwasi lamin lanre leroy makeda mamadou marvia musa ngozi nkechi nnamdi \
    obi obinna olu olufemi olumide oluwaseun oyinkan rotimi sade segun seyi shanice sipho tafadzwa \
    taiwo tanisha tatenda tariro tendai thabo themba titilayo tobi tolu tunde uche wanjiku yaa yaw \
    yemi zodwa delroy desmond winston cedric errol hyacinth jermaine marlon tyrone latoya tamika
    """,
    """
    abdulkadir abdullahi abdurrahman ahmad ali aman amal amira asha awil aylin ayse ayaan bashir \
    burak cemal deeqa deniz ebru elif emine emre fadi fadumo faisal farhiya fatma faysal fowsiyo \
    ghada habiba hakan halima hamdi hana hani hassan hatice hawa hibo hind hodan huda hussein ifrah \
    ismahan jama jasmin khalil khadra layla leila leyla mahad mahamed maha mahmoud mariam maryan \
    mehmet mohamud mona muna murat mustafa nadir nasra nour nimco omer osman rami rana rashad rayan \
    reem sahra salah salwa samira selim serkan sevgi shamso suleiman tarek ubah walid warsame yahya \
    yasir yildiz youssef yusra zahra zaki zeynep ziad bao chang chen fang hong hui jian jing lan li \
    linh mei ming nguyen ping thanh thi tuan wei xiao ying yan yuki hiroshi kenji
    """)

  /// Names that are also words, months, places or things: alone they are none.
  static let ambiguous = WordTable(
    """
    eve iris olive hazel heather max noel georgia amber angel april august autumn basil bill blessing bob brook bryony buster carmen cherry chelsea \
    chloe chris christian clay clement coral crystal daisy dale dawn dean dee dick eden destiny earl \
    ebony faith fern flora florence ford forest frank gene george georgie gill ginger glen glory \
    grace grant guy hall happy harley harper harvey holly hope hunter isaac ivy jack jasmine jesse jet \
    jewel jo jordan joy june justice kent kerr kit lance lane leigh lily lincoln mark may melody \
    mercy miles misty neville nelson norton norm olympia page paige pat patience pearl penny percy \
    perry peg piers precious prince promise ray reed rich rob robin rocky rod rose ruby rusty sandy \
    sharp sidney sid sky star stan stanley storm sue summer sunny sydney tina tilly trinity troy \
    van vic victor victoria viola violet virginia ward warren will woody yasmine charlotte
    """)

  /// Surnames that are hardly ever anything else.
  static let surnames = WordTable(
    """
    abdi abdullah achebe adams adeyemi afolabi ahmad ahmed akhtar akinola akram alexander ali allen \
    anderson andrews armstrong ashraf asif atkinson aziz bailey barker barnes barrett begum bennett \
    bhatt bhatti bibi booth boyle bradley brennan bryant burke burton butcher byrne campbell carr \
    carroll carter chakraborty chaudhry chauhan chaudhary choudhury chowdhury clarke clegg coleman \
    collins connolly cooke cunningham daly davies davis dawson desai dhaliwal dhillon diallo dixon \
    doherty donnelly doyle duffy dunne edwards elliott ellis evans fashola fernandes ferreira \
    fletcher flynn foley fraser gallagher ghosh gibson gordon graham griffin griffiths gupta harris \
    harrison harvey hassan henderson higgins hopkins hossain howells hudson hughes hussain hussein \
    ibrahim iqbal islam jackson jama jenkins jennings johnson johnston jones joshi kamara kapoor kaur \
    kavanagh kelly kennedy khalid khan khanna khatun kowalczyk kowalska kowalski kumar lewandowska \
    lewandowski lewis lloyd lynch macdonald mackenzie mahmood malik marshall martin mccarthy mcdonald \
    mckenzie mehta mensah mehmood miah mistry mitchell mohammed moore morgan morris morrison mukherjee \
    murphy murray mustafa nguyen nolan nowak obi okafor okeke okonkwo oluwole osei owusu palmer parekh \
    parmar parry patel pathak pereira phillips popa popescu powell probert pugh qureshi quinn rafiq \
    rahman rai rao raza rees reid reynolds richards richardson roberts robertson robinson rodrigues \
    rogers ryan saeed saleem sandhu santos scott shah shaikh sharma shaw sheikh sheridan siddiqui \
    sidhu silva simpson singh smith solanki spencer stevens stewart sullivan szymanski taylor thomas \
    thompson tiwari tomlinson turner uddin ullah verma wagner walker wallace walsh warsame watkins \
    watson williams williamson wilkinson wilson wisniewska wisniewski wojcik wright yilmaz yusuf \
    zaman zielinski
    """)
}
