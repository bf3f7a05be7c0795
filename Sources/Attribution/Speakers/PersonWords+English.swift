extension PersonWords {
  /// The words of English.
  static let english: PersonWords = {
    var words = PersonWords()
    for list in GivenNames.male { words.add(list, [.given, .male]) }
    for list in GivenNames.female { words.add(list, [.given, .female]) }
    words.addNicknames(English.nicknames)

    words.addShortened("mr messrs herr monsieur señor senor signor mister", [.honorific, .male])
    words.addShortened("mrs ms miss mme mlle frau madam madame señora senora signora mx", [.honorific, .female])
    words.addShortened("dr prof drs engr msgr hrh", .honorific)
    words.add("dato seri h.e.", .honorific)
    words.add("holiness highness excellency eminence majesty lordship ladyship", [.honorific, .style])
    words.addShortened("sir lord viscount datuk shri alhaji mallam maulana ustaz swami otunba", [.honorific, .male])
    words.addShortened("dame lady baroness aunty auntie datin smt alhaja hajia", [.honorific, .female])

    words.addShortened(English.titleAbbreviations, .title)
    words.add(English.titles, [.title, .role])
    words.add(English.roles, .role)
    words.add(English.maleRoles, [.role, .male])
    words.add(English.femaleRoles, [.role, .female])
    words.add(English.maleTitles, [.title, .role, .male])
    words.add(English.femaleTitles, [.title, .role, .female])
    words.add(English.maleKin, [.role, .kin, .male])
    words.add(English.femaleKin, [.role, .kin, .female])
    words.add("senators representatives professors presidents justices judges governors doctors ministers", .title)
    words.addShortened("sens reps govs profs", .title)
    words.add("us u.s. u.s uk u.k. u.n. un e.u. eu", .place)
    words.add("spouse partner sibling cousin child parent twin grandchild", [.role, .kin])
    words.addOffices(English.offices)
    words.addBodyKinds(English.bodyKinds)

    words.add(English.groups, .group)
    words.add(English.bodies, .body)
    words.add(English.bodyNames, .bodyName)
    words.add(English.publications, .publication)
    for (opening, list) in English.bodyOpenings { words.addBodyOpenings(list, opening) }
    words.addNations(English.nations)
    words.add(English.places, .place)
    words.add(English.origins, .origin)
    words.add(English.ordinary, .ordinary)

    words.add(
      "van von der den ter ten de del della di da dos das du la le al el bin ibn bint abu ben ap y e", .particle)
    words.addShortened("jr sr", .suffix)
    words.add("ii iii iv mp md phd esq cbe obe mbe kc qc kcb kbe dbe frs", .suffix)
    words.add("he him himself", [.personal, .male])
    words.add("she herself", [.personal, .female])
    words.add("her", [.personal, .possessive, .female])
    words.add("his", [.possessive, .male])
    words.add("their its our my your", .possessive)
    words.add("who whom whose which that", .relative)
    words.add("it they them themselves itself", .collective)
    words.add(English.modifiers, .modifier)
    words.add("a an another one", .indefinite)
    words.add("the this that these those", .definite)
    words.add(
      """
      of for from in at on by with to about against into during after before as over under upon within without toward
      towards among amid between through across behind beyond per via like near despite than onto since until
      """, .preposition)
    words.add("of for and & on the", .joiner)
    words.add("state defense defence staff treasury commerce", .titleTail)
    words.add("and or but nor", .conjunction)
    return words
  }()
}

/// English as it is printed: who is called what.
private enum English {
  static let titleAbbreviations = """
    sen sens rep reps gov govs gen ag col lt capt cpt maj sgt cpl lcpl pte cmdr cdr ldr sqn wg flt adm brig det con insp supt rev fr hon pres amb atty cllr coun pc wpc dci brig-gen maj-gen lt-gen lt-col lt-cdr
    """

  /// These stand before a name as well as alone.
  static let titles = """
    president senator representative governor mayor secretary speaker general colonel lieutenant captain major sergeant corporal
    private admiral commander brigadier marshal judge justice chancellor premier minister prime chief detective inspector
    superintendent constable officer sheriff deputy ambassador chairman chairperson chair director professor doctor reverend
    pastor bishop archbishop cardinal rabbi imam ayatollah sheikh sheik mufti deacon canon vicar councillor councilor councilmember
    alderman commissioner comptroller treasurer attorney solicitor prosecutor coach manager editor correspondent taoiseach tanaiste
    attorney-general president-elect vice-president whip leader comrade delegate assemblyman assemblymember principal dean provost
    undersecretary envoy representative-elect co-chair co-chairman candidate nominee spokesperson democrat
    emeritus emerita selectman selectwoman tánaiste
    """

  static let maleTitles = """
    king prince duke earl emperor sultan emir tsar pope father brother congressman assemblyman councilman chairman alderman
    """
  static let femaleTitles = """
    queen princess duchess countess empress sister congresswoman assemblywoman councilwoman chairwoman abbess mother
    """

  static let roles = """
    academic accountant activist actor adviser advisor advocate agent aide ally analyst anchor anthropologist architect artist
    astronaut astronomer athlete author ballplayer banker barrister biographer billionaire biologist blogger bodyguard boss boxer
    broadcaster broker builder businessperson buyer candidate captain carer cartoonist champion chef chemist cleric climber
    clinician coach-driver co-author co-founder co-host co-owner coroner cosmonaut celebrity chief chronicler client climatologist
    colleague collector columnist comedian commentator communicator composer conductor congressperson conservative constituent
    consultant contractor contributor coordinator counsel counselor counsellor creator critic curator dancer defendant defender
    demographer dentist designer developer dictator diplomat dissident doctor donor driver economist editor electrician employee
    employer engineer entrepreneur epidemiologist ethicist evangelist examiner executive expert farmer fan fighter filmmaker
    firefighter fisherman footballer forecaster founder friend frontrunner front-runner fundraiser gardener geologist goalkeeper
    guard guitarist hacker head historian holder homeowner host hunter immunologist incumbent informant inmate insider instructor
    interpreter interviewer inventor investigator investor jeweller jockey journalist juror keeper labourer landlord lawmaker lawyer
    leader lecturer legislator liberal librarian lobbyist magistrate magnate manager mathematician mechanic mediator member mentor
    meteorologist midfielder midwife migrant millionaire miner moderator mogul musician narrator native negotiator neighbor neighbour
    neurologist neuroscientist neurosurgeon novelist nurse nutritionist official oligarch onlooker operative operator opponent
    organiser organizer owner painter paramedic participant partner passenger pathologist patient paymaster pensioner person
    pharmacist philanthropist philosopher photographer physician physicist pilot pioneer planner player playwright plumber poet
    policymaker politician pollster prisoner producer programmer progressive protester psychiatrist psychologist publicist publisher
    pundit rapper realtor rebel receptionist recruiter referee refugee registrar regulator reporter representative republican
    democrat researcher resident retiree rival runner sailor salesperson scholar scientist screenwriter sculptor secretary
    shopkeeper singer skipper socialist sociologist soldier solicitor someone source specialist speechwriter staffer star
    statistician statesperson strategist striker student supervisor supporter surgeon surrogate survivor suspect teacher teammate
    technician teenager tenant therapist trader trainer translator traveller traveler treasurer trustee tycoon veteran veterinarian
    victim viewer virologist visitor volunteer voter warden watchdog whistleblower whistle-blower winner witness worker writer
    youngster zoologist objector assailant attacker killer shooter buyer seller user blogger organiser commuter cyclist mogul billionaire chief-executive ceo cfo coo vp evp svp boss chairman-elect advisor-in-chief editor-in-chief
    commander-in-chief vice-chairman vice-chair vice-chancellor vice-president ombudsman mp msp mep cabinet-minister campaigner
    defector exile ex-president ex-minister ex-wife ex-husband heir contender hopeful lieutenant-governor crooner socialite
    lawman frontman personality figure evangelical intellectual theorist agronomist ecologist conservationist environmentalist
    self-described
    quarterback linebacker lineman defenseman fullback halfback cornerback kicker shortstop pitcher catcher outfielder
    infielder goaltender winger debutant rookie umpire mountaineer coxswain choirmaster headteacher headmaster bandleader
    soprano mezzo-soprano baritone organist violinist cellist pianist drummer bassist trumpeter saxophonist
    blacksmith bricklayer roofer welder machinist trucker beekeeper rancher grower viticulturist
    winemaker barista bartender hairdresser seamstress locksmith janitor caretaker
    bride groom bridegroom newlywed grandparent stepparent godparent motorist pedestrian jogger hiker angler birdwatcher
    pupil counterpart peer villager flanker hooker lock fly-half scrum-half fullback batsman batter bowler spinner seamer wicketkeeper
    all-rounder sprinter swimmer rower boxer jockey skier racer fishmonger publican ornithologist entomologist oceanographer volcanologist seismologist glaciologist palaeontologist paleontologist
    archaeologist archeologist botanist naturalist taxidermist archivist conservator choreographer cinematographer
    librettist lyricist songwriter illustrator animator glassblower puppeteer magician ventriloquist
    influencer youtuber vlogger podcaster gamer restaurateur eyewitness rapporteur dj gp
    """
  static let maleRoles = """
    man boy spokesman businessman salesman statesman gentleman guy lad bloke fireman policeman postman cameraman anchorman
    frontman congressman chairman councilman nobleman monk priest actor waiter steward host hero widower bachelor playboy
    ex-husband sportsman craftsman tradesman foreman newspaperman weatherman strongman clergyman layman serviceman horseman
    ombudsman marksman gunman doorman barman handyman frenchman englishman irishman scotsman welshman dutchman ulsterman cornishman yorkshireman
    """
  static let femaleRoles = """
    woman girl spokeswoman businesswoman actress heiress saleswoman stateswoman policewoman anchorwoman waitress stewardess
    hostess heroine widow nun midwife congresswoman chairwoman councilwoman sportswoman barmaid housewife ex-wife comedienne
    frenchwoman englishwoman irishwoman scotswoman welshwoman dutchwoman lady ballerina schoolgirl clergywoman
    """
  static let maleKin = """
    husband father son brother uncle nephew grandfather grandson dad grandad granddad grandpa stepfather stepson stepbrother half-brother fiancé fiance
    boyfriend widower father-in-law son-in-law brother-in-law godfather godson great-grandfather great-grandson great-uncle
    great-nephew
    """
  static let femaleKin = """
    wife mother daughter sister aunt niece grandmother granddaughter mum mom mam gran granny grandma nan stepmother stepdaughter stepsister half-sister
    fiancée fiancee girlfriend widow mother-in-law daughter-in-law sister-in-law godmother goddaughter great-grandmother
    great-granddaughter great-aunt great-niece
    """

  /// Words that can stand for one another when one person is meant, a line each.
  static let offices = """
    president leader head pres. pres potus ruler president-elect
    premier leader head minister pm
    chancellor leader head
    senator sen. sen lawmaker legislator politician
    representative rep. rep congressman congresswoman lawmaker legislator politician
    governor gov. gov politician
    mayor politician leader
    spokesman spokesperson spokeswoman representative
    chief head boss leader executive ceo director commissioner commander superintendent sheriff
    lawyer attorney solicitor barrister counsel prosecutor
    doctor physician surgeon dr. dr neurosurgeon consultant medic
    professor academic scholar historian economist scientist researcher expert lecturer sociologist
    candidate nominee front-runner frontrunner contender hopeful
    businessman businesswoman tycoon mogul billionaire millionaire entrepreneur magnate developer
    mp lawmaker legislator politician backbencher parliamentarian
    secretary minister
    chairman chairwoman chair chairperson head boss chief
    coach manager boss trainer
    player striker midfielder footballer defender goalkeeper forward captain winger
    singer musician star performer rapper
    actor actress star performer
    writer author novelist columnist journalist reporter correspondent commentator poet
    general gen. gen commander officer soldier
    officer constable detective inspector sergeant policeman policewoman
    pope pontiff
    king queen monarch sovereign
    strategist adviser advisor aide consultant operative
    pastor reverend rev. minister vicar priest bishop cleric
    judge justice magistrate
    teacher principal headteacher educator
    farmer grower
    lord lady baroness viscount peer
    ambassador envoy emissary consul
    """

  static let groups = """
    academics activists advisers advisors advocates aides allies americans analysts attendees attorneys authorities backers bankers
    both brothers businessmen bystanders campaigners candidates chiefs children citizens colleagues commentators companies
    conservatives constituents councillors countries couples critics defenders delegates democrats demonstrators developers
    diplomats directors doctors donors economists editors employees employers engineers environmentalists everyone evangelicals
    executives experts families fans farmers few firefighters firms forces friends girls governments governors groups
    hispanics historians hosts insiders investigators investors jews journalists judges jurors kids laborers latinos lawmakers lawyers
    leaders legislators liberals lobbyists locals managers many mayors members men merchants migrants millennials ministers
    moderators mothers mps muslims neighbors neighbours networks nobody nurses observers officers officials operatives opponents
    organisers organizers organizations others owners parents parties passengers patients people players policymakers politicians
    pollsters polls presidents prisoners progressives prosecutors protesters protestors pundits readers rebels refugees regulators
    relatives reporters representatives republicans researchers residents rivals scholars scientists senators some soldiers sources
    speakers spokesmen staffers strategists students supporters surgeons survivors teachers teams those tories tourists traders
    troops unions users veterans victims viewers villagers visitors volunteers voters westerners witnesses women workers writers
    """

  /// Common nouns: “the union said”.
  static let bodies = """
    administration agency airline airport alliance ambulance army assembly association audience authority bank board body borough
    broadcaster brigade bureau business cabinet campaign camp centre center chamber charity church city club coalition college
    commission committee community company congress consortium constabulary council county court delegation department diocese
    directorate embassy establishment family federation firm force foreign foundation fund government group guild hospital
    industry inquest inquiry institute institution jury kingdom legislature lobby magazine maker manufacturer media military ministry
    mission monarchy mosque movement museum nation navy network newspaper newswire ngo nonprofit non-profit office operator
    ombudsman opposition organisation organization outlet panel paper parliament parish partnership party police practice press
    prosecution province publication publisher regime regulator republic retailer school secretariat senate side station startup
    state studio supermarket syndicate team tabloid thinktank think-tank town tribunal trust union university watchdog website
    zoo
    """

  /// Nouns for a body, and the words of names that such a body has, a line each.
  static let bodyKinds = """
    force police constabulary garda
    union unison unite guild unions brotherhood workers federation association
    department ministry office treasury
    regulator watchdog authority commission ombudsman agency inspectorate office
    charity trust foundation society aid hospice children mission
    club fc afc cf sc united rovers city town wanderers albion athletic rangers villa hotspur
    airline air airways airlines
    bank banking
    court
    council borough
    university college
    party
    newspaper paper tabloid publisher times post herald guardian gazette echo
    company firm business manufacturer maker operator retailer supermarket developer chain giant startup publisher airline bank ltd ltd. plc inc inc. corp corp. co co. llc gmbh holdings
    """

  /// In a name: “the Ohio Bar Association”, “Patriot Act”, “Super Tuesday”.
  static let bodyNames = """
    academy act action administration affairs africa agency agreement airlines airport airways alliance america army assembly associates
    association authority avenue award awards bank bar base bay beach bill blog board bowl bridge britain broadcasting brothers
    bureau building cabinet caucus center centre chamber chambers chronicle church city coalition coast college commission commissions
    committee commons communications company conference confederation congress constitution convention corp corp. corporation
    council country county court courthouse courts crisis daily day deal debate democracy democrats department dispatch district
    division dynamics east election electric embassy enquirer enterprise entertainment europe examiner executive express facebook faculty farm federation
    festival film finance financial firm foods football force forum foundation fox free fund gallery game games gazette general
    globe government great group guard guardian guild hall headquarters health herald high highway hill hospital hotel house human
    inc inc. independent industries initiative inn institute institution insurance intelligence international island islands
    journal justice labor labour lake law league legislature library lines llc llp ltd ltd. magazine mail management market media medical
    medicine memorial ministry mirror mission monthly mosque motors mountain movement museum nation national nations navy network networks
    new news newspaper north observer of office oil organisation organization pac pact palace park parliament parties partners
    partnership party patriot people plan plc police politics poll polls port post power prairie press prize progress project projects
    prison public radio railways record records registry relations report republic republicans research reserve resort review rights
    river road room schools school science sciences security senate service services show social society soccer solutions south
    square stadium standard star state states station statistics store street studies studio studios summit sun super survey
    systems team technologies technology telegraph television territory theater theatre times today tour tower town trade treaty
    tribune trust tv union united university upstate valley voice wall war watch water website week weekly west white wing workers
    vale row crescent terrace lane mews quay wharf albion rovers wanderers athletic hotspur villa fc afc
    aid borough centers centres chiefs works world zoo insider leader pollster pioneer advocate inquirer reporter register dispatch sentinel ledger america's women's men's children's veterans voters conservatives tories greens liberals
    """

  /// What opens the names of bodies, by what has to follow.
  static let bodyOpenings: [(BodyOpening, String)] = [
    (
      .joined,
      """
      friends doctors reporters mothers parents families transport teachers physicians lawyers engineers scientists
      students
      """
    ),
    (.owner, "women men children people"),
    (.work, "save feed free defend reclaim protect stop end"),
    (
      .slogan,
      "just all best every more people second third end stop save feed free keep get make act give take turn come go back"
    ),
    (.land, "police all"),
    (.door, "no no. number"),
    (.article, "an"),
    (.saint, "st st. saint"),
    (.adjective, "major general private principal premier prime"),
    (
      .portfolio,
      """
      affairs agriculture animal anti-corruption arts aviation border children climate commerce communications communities competition
      conservation consumer control crime culture cultural customs defence defense development disability disaster disease
      drug drugs education electronics emergency employment energy enterprise environment equality ethics excise exchange families
      family finance fire fish fisheries food forestry forests gender governance health heritage highways homeland housing
      humanitarian humanities immigration industry information infrastructure innovation intelligence interior investment
      justice labour land lands livestock local maritime media medicine mines mining nutrition oceanic oil parks pensions
      petroleum planning ports power prevention probation protection radiation rail reconciliation recreation regulation
      relations rescue research resources revenue roads rural safety sanitation search science securities security services skills social
      space sport sports standards statistics supply sustainability tax technology telecommunications tourism trade training transport
      transportation treasury truth urban utilities veterans waste water welfare wildlife work youth
      """
    ),
  ]

  static let publications = """
    reuters afp bloomberg politico breitbart axios vox buzzfeed newsweek time forbes cnn msnbc nbc abc cbs bbc itv sky npr c-span pbs
    telemundo univision aljazeera xinhua tass interfax ansa efe dpa telegraph guardian economist slate salon mashable gawker
    huffpost wsj nyt oregonian yorker smithsonian facebook twitter youtube google instagram tiktok
    """

  static let nations = """
    zealand zealander kiwi
    bahamas bahamian
    barbados barbadian bajan
    belize belizean
    benin beninese
    bhutan bhutanese
    botswana motswana
    brunei bruneian
    burundi burundian
    djibouti djiboutian
    eswatini swazi
    fiji fijian
    gabon gabonese
    gambia gambian
    grenada grenadian
    guinea guinean
    guyana guyanese
    kyrgyzstan kyrgyz
    laos lao laotian
    lesotho basotho
    luxembourg luxembourger
    madagascar malagasy
    malawi malawian
    maldives maldivian
    mauritius mauritian
    mozambique mozambican
    niger nigerien
    samoa samoan
    seychelles seychellois
    suriname surinamese
    tajikistan tajik
    togo togolese
    tonga tongan
    trinidad trinidadian
    turkmenistan turkmen
    vanuatu ni-vanuatu
    angola angolan
    afghanistan afghan afghani
    albania albanian
    algeria algerian
    america american americans us u.s. u.s u.s.a.
    argentina argentine argentinian
    armenia armenian
    australia australian aussie
    austria austrian
    azerbaijan azerbaijani
    bahrain bahraini
    bangladesh bangladeshi
    belarus belarusian belarussian
    belgium belgian
    bolivia bolivian
    bosnia bosnian
    brazil brazilian
    britain british briton britons brit brits uk u.k.
    bulgaria bulgarian
    cambodia cambodian
    cameroon cameroonian
    canada canadian
    chile chilean
    china chinese
    colombia colombian
    congo congolese
    croatia croatian croat
    cuba cuban
    cyprus cypriot
    czechia czech
    denmark danish dane
    ecuador ecuadorean ecuadorian
    egypt egyptian
    england english
    eritrea eritrean
    estonia estonian
    ethiopia ethiopian
    finland finnish finn
    france french
    georgia georgian
    germany german
    ghana ghanaian
    greece greek
    guatemala guatemalan
    haiti haitian
    honduras honduran
    hungary hungarian
    iceland icelandic icelander
    india indian
    indonesia indonesian
    iran iranian
    iraq iraqi
    ireland irish
    israel israeli
    italy italian
    jamaica jamaican
    japan japanese
    jordan jordanian
    kazakhstan kazakh
    kenya kenyan
    korea korean
    kosovo kosovan
    kuwait kuwaiti
    latvia latvian
    lebanon lebanese
    liberia liberian
    libya libyan
    lithuania lithuanian
    malaysia malaysian
    mali malian
    malta maltese
    mexico mexican
    moldova moldovan
    mongolia mongolian
    montenegro montenegrin
    morocco moroccan
    myanmar burmese
    namibia namibian
    nepal nepalese nepali
    netherlands dutch
    nicaragua nicaraguan
    nigeria nigerian
    norway norwegian
    oman omani
    pakistan pakistani
    palestine palestinian
    panama panamanian
    paraguay paraguayan
    peru peruvian
    philippines filipino philippine
    poland polish
    portugal portuguese
    qatar qatari
    romania romanian
    russia russian
    rwanda rwandan
    scotland scottish scot
    senegal senegalese
    serbia serbian serb
    singapore singaporean
    slovakia slovak slovakian
    slovenia slovenian slovene
    somalia somali
    spain spanish spaniard
    sudan sudanese
    sweden swedish swede
    switzerland swiss
    syria syrian
    taiwan taiwanese
    tanzania tanzanian
    thailand thai
    tunisia tunisian
    turkey turkish turk
    uganda ugandan
    ukraine ukrainian
    uruguay uruguayan
    uzbekistan uzbek
    venezuela venezuelan
    vietnam vietnamese
    wales welsh
    yemen yemeni
    zambia zambian
    zimbabwe zimbabwean
    texas texan
    california californian
    ohio ohioan
    iowa iowan
    florida floridian
    europe european
    africa african
    asia asian
    """

  static let places = """
    alabama alaska arizona arkansas colorado connecticut delaware hawaii idaho illinois indiana kansas kentucky louisiana maine maryland
    massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey york oklahoma oregon pennsylvania
    rhode tennessee utah vermont virginia washington wisconsin wyoming carolina dakota manhattan brooklyn boston chicago detroit
    philadelphia miami atlanta dallas houston denver seattle cleveland cincinnati baltimore pittsburgh milwaukee orlando tampa vegas
    phoenix angeles francisco diego antonio orleans hollywood queens bronx london paris berlin madrid rome moscow kyiv kiev beijing
    tokyo brussels vienna geneva zurich lisbon dublin edinburgh glasgow cardiff belfast manchester birmingham liverpool leeds
    sheffield bristol newcastle york oxford cambridge brighton nottingham leicester kent essex sussex surrey devon cornwall yorkshire
    cairo baghdad damascus tehran kabul islamabad delhi mumbai jerusalem gaza beirut ankara istanbul riyadh dubai doha athens
    warsaw prague budapest bucharest sofia belgrade stockholm oslo copenhagen helsinki amsterdam munich hamburg frankfurt barcelona
    milan naples toronto ottawa montreal vancouver sydney melbourne canberra nairobi lagos johannesburg pretoria seoul pyongyang
    taipei shanghai bangkok manila jakarta hanoi benghazi aleppo mosul crimea donbas odesa kharkiv davos anchorage westminster
    kremlin whitehall pentagon holyrood stormont
    """

  static let origins = """
    republican democratic democrat conservative labour labor tory liberal socialist communist green independent progressive libertarian
    catholic protestant jewish muslim christian islamic hindu buddhist sikh hispanic latino african-american black white western eastern
    northern southern arab kurdish jihadist federal presidential congressional senatorial gubernatorial mayoral parliamentary royal
    political foreign national international local regional senior junior gop house senate cabinet
    muslims christians jews catholics protestants hindus sikhs nazis sunni sunnis shia shias shiites hispanics latinos democrats
    republicans conservatives liberals europeans americans communists socialists marxist islamist islamists zionist
    scouser geordie brummie cockney mackem tyke yank saudi parisian sicilian catalan basque
    """

  /// Not names, though they may have a capital.
  static let ordinary = """
    a an the this that these those he she it they we you i his her their its our my your who whom whose which what when where why how
    if as at by for from in into of off on onto over to under up with within without about above across after against along amid among unlike excluding regardless
    around because before behind below beneath beside besides between beyond but despite down during except inside like near
    nor or and not no since so than then though although through throughout till toward towards until unless upon via while whereas yet
    is are was were be been being am has have had do does did will would shall should can could may might must let's there here all any both
    each either every few many more most much neither none one other others several some such two three four five six seven eight nine
    ten eleven twelve hundreds thousands millions first second third last next another same also again already almost always ever never
    often once only perhaps rather quite soon still just even instead indeed meanwhile moreover nonetheless nevertheless however
    therefore thus otherwise later earlier today tonight tomorrow yesterday now according asked added speaking responding writing
    noting citing calling saying given including following regarding concerning based while whether yes no oh well ok okay please thanks
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
    november december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. aug. sept. oct. nov. dec. christmas easter
    thanksgiving ramadan a.m. p.m. watch read see click photo image video exclusive breaking update opinion analysis editorial q q.
    a. updated published advertisement related share subscribe listen gallery image caption source
    get go make take come back look give know think say says said told tell want need use try ask put keep let turn leave call
    best worst better worse early late former current recent latest top
    god bible gospel internet web lent mass full abstract text appended correction people man men woman women things something nothing everything everyone someone anyone nobody somebody anybody
    officials sources critics experts supporters voters polls police authorities
    """

  static let modifiers = """
    former ex late acting interim deputy vice assistant associate chief senior junior lead top veteran outgoing incoming incumbent
    then-president longtime long-time current retired presumptive presumed likely would-be self-styled newly elected re-elected
    elected ranking first second third prime press foreign home finance defence defense interior health education justice trade
    energy climate environment transport culture business shadow attorney general executive managing national local regional state
    federal presidential vice-presidential congressional gubernatorial senatorial campaign communications party union team club company
    opposition majority minority house senate white super pac law policy political media radio television tv talk show
    chief-of-staff co- billionaire real estate reality conservative liberal democratic republican independent famed noted renowned
    celebrated leading prominent influential outspoken fellow one-time onetime world high-ranking high-profile
    """

  /// Forms of one given name, a line each.
  static let nicknames = """
    bill william will billy willie
    mike michael mick mickey mitch mitchell
    bob robert rob bobby robbie
    jim james jimmy jamie
    tim timothy timmy
    tom thomas tommy
    joe joseph joey
    dan daniel danny
    dave david davey
    ben benjamin benny
    chris christopher christine christina kit
    rick richard dick rich ricky
    ted edward ed eddie theodore ned teddy
    tony anthony antony
    steve steven stephen stew
    matt matthew
    pat patrick patricia patty pattie trish
    sam samuel samantha sammy
    jack john johnny jon jonathan
    jeff jeffrey geoff geoffrey
    ron ronald ronnie
    don donald donnie
    ken kenneth kenny
    greg gregory gregg
    nick nicholas nicolas nicky
    alex alexander alexandra alec sasha
    andy andrew drew
    liz elizabeth beth betty betsy lizzie eliza
    kate katherine kathleen kathy katie catherine kathryn cathy katy
    sue susan susie suzanne
    debbie deborah deb debra
    jen jennifer jenny
    bernie bernard bernadette
    chuck charles charlie
    larry lawrence laurence
    al albert alan allan allen
    ray raymond
    fred frederick freddie
    rudy rudolph rudolf
    gabe gabriel
    josh joshua
    hal harold harry henry hank
    jerry gerald jerome gerry
    marty martin
    phil philip phillip
    abe abraham
    doug douglas
    gene eugene
    leo leonard leon
    max maxwell maximilian
    nate nathan nathaniel
    pete peter
    russ russell
    stan stanley
    terry terence terrence theresa teresa
    vic victor
    walt walter
    zach zachary zack zac
    maggie margaret meg peggy margie
    barb barbara
    cindy cynthia
    vicky victoria vicki tori
    becky rebecca
    ellie eleanor
    jo joanna joanne josephine
    judy judith
    mandy amanda
    val valerie
    ollie oliver olivia
    gus augustus angus
    newt newton
    jess jessica jessie
    lou louis louise lewis
    volodymyr vladimir
    sergei sergey serhiy
    yuri yury yuriy
    """
}
