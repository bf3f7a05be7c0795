/// Given names as newspapers print them, by the gender that they are most often given to; a name that both carry stands
/// in both lists. Add to them freely: a name that is missing only costs a hint.
///
/// They are written from common knowledge of names in use, whatever the language of the article: a name travels.
public enum GivenNames {
  /// Lists of names in small letters, parted by white space.
  public static let male: [String] = [english + short, british, european, slavic, arabic, asian, african]
  /// Lists of names in small letters, parted by white space.
  public static let female: [String] = [
    englishFemale + shortFemale, britishFemale, europeanFemale, slavicFemale, arabicFemale, asianFemale, africanFemale,
  ]

  private static let english = """
    aaron abraham adam adrian aidan alan albert alec alexander alfred allan allen alvin ambrose andre andrew angus anthony
    archibald arnold arthur ashton aubrey austin barnaby barrett barry bartholomew basil benedict benjamin bennett bernard
    bertram blair blake boris boyd brad bradford bradley brandon brendan brent brett brian bruce bryan bryce byron calvin
    cameron carl carlton carter cary casey cecil cedric chad charles chester christian christopher clarence clark claude
    clayton clement clifford clifton clinton clive clyde cody colin conor conrad corbin cornelius cory craig crispin curt
    curtis cyril cyrus dale dallas damian damien damon daniel darrell darren darryl daryl david dean declan dennis denis derek
    derrick desmond dexter dominic donald donovan dorian douglas drew duane dudley duncan dustin dwayne dwight dylan eamonn
    earl edgar edmund edward edwin egon elijah elliot elliott ellis elmer elton emmett eric erik ernest errol ethan eugene
    evan everett ezra felix fergus finlay finn fletcher floyd forrest francis franklin frederick gabriel gareth garrett garry
    garth gary gavin geoffrey george gerald gerard gideon gilbert giles glen glenn godfrey gordon graham grant grayson gregory
    griffin guy hal hamish harlan harold harrison harvey hayden heath hector henry herbert herman homer horace howard hubert
    hugh hugo humphrey hunter ian ike ira irving irwin isaac ivan ivor jack jackson jacob jaden james jared jarvis jason jasper
    jay jedediah jefferson jeffrey jeremiah jeremy jermaine jerome jesse joel john jonah jonathan jordan joseph joshua josiah
    jude julian julius justin keith kelvin kendall kenneth kenny kent kermit kevin kieran kirk kurt kyle lachlan lamar lance
    lawrence lee leigh leland leon leonard leroy leslie lester lewis liam lincoln linus lionel lloyd logan louis lowell lucas
    luke luther lyle lyndon malcolm malik marc marcus mark marlon marshall martin marvin mason matthew maurice maxwell melvin
    merrick merrill michael micah miles milton mitchell monroe montgomery mordecai morgan morris mortimer murray myles myron
    nathan nathaniel neal neil nelson neville newton nicholas nigel noah noel nolan norman oliver omar orlando orson oscar oswald
    otis owen parker patrick paul percy perry peter philip phillip pierce preston quentin quincy quinn ralph randall randolph
    raphael ray raymond reginald reuben rex rhys richard riley robert roderick rodney roger roland roman ronald rory roscoe ross
    rowan roy royce rudolph rufus rupert russell ryan salvatore samson samuel scott sean sebastian seth shane shaun shawn sheldon
    sherman sidney silas simon solomon spencer stanley stephen sterling steven stewart stuart sydney sylvester tate taylor terence
    terrance terrell terrence terry thaddeus theodore thomas thornton tobias todd travis trent trevor tristan tyler tyrone
    vance vaughn vernon victor vincent virgil wade wallace walter warren wayne wendell wesley wilbur wilfred willard william
    winston woodrow wyatt xavier zachary
    """

  private static let short = """
     abe al alex alf andy archie art ash ben bernie bert bill billy bo bob bobby brad bud buddy cal chad charlie chip chris chuck
    clay cliff cole dan danny dave davey deke denny dick dom don donny doug drew dusty ed eddie eli frank frankie fred freddie gabe
    gene geoff gil greg gus hank harry herb huck jake jamie jeb jed jeff jerry jim jimmy jody joe joey johnny jon josh ken kit larry len
    lenny leo lou luc mack manny matt max mel mick mickey mike mitch moe monty nat nate ned newt nick norm ollie ozzie pat pete phil
    rand randy reince rich rick ricky rob robbie robby rod ron ronnie rudy russ rusty sam sammy sandy seb sid skip sonny stan steve
    stew ted teddy theo tim timmy toby tom tommy tony trey ty vic vin vince vinny wally walt wes will willie zac zach zack zeke
    """

  /// Names of Britain, Ireland and the countries that speak English, whatever language they came from.
  private static let british = """
    aurelio amund
    aarav adewale aftab agustin akin akinwale alasdair alastair albie aled alfie alistair alok amos attila babar balaji
    balazs baljit bhavesh birger bodhi bongani braxton brayden brogan caden caio callum casper cassius cathal chinedu
    chukwu ciaran cillian colton conner connor cormac cosmo csaba dafydd daiki darnell darragh demetrius denzil deshawn
    devansh devonte diarmuid donghyun dragos ebuka eirik emlyn emrys enoch eoghan ephraim esa euan ewan ewen ezekiel
    ezequiel facundo farai farhan fergal finbar fintan florin gbenga geraint gergely gethin gregor guoqiang gurpreet
    gwilym haakon harpreet haruki heikki henning hiroto hitesh huw iain ieuan ifan ikenna iqbal ishaan istvan jabulani
    jaewon jagdish jago jamar jaswinder javed jaxon jayden jeppe jethro jignesh jiho joaquim jock jonty jools juhani
    junichi kalle kallum kamau kariuki karthik kashif kasper kayden kayode keir keiran kelechi kenta keyshawn killian
    kiprono kiprop kojo kostas kuldeep kunle kwaku kyung lachie lautaro leandro lefteris levi lisandro llewelyn lorcan
    lucian luiz lungelo lwazi mads maina mandla manpreet marquis matias meirion mikkel minho modise moses mpho murali
    murdo mwangi nadhim nasir naz njoroge obadiah ochieng odhiambo oisin olu omondi oskar otavio otieno ovidiu owain
    oyvind padraig paulo perran piers pranav preben ptolemy radu rafe ramiro rasmus razvan reggie rhodri ruairi ruaridh
    ryota satish seamus segun seiji senthil seojun shinji shoaib siyabonga sizwe soren sorin struan subhash sukhdev
    sungmin tadhg takumi tarquin tatenda tavon tejas thiago tinashe tobi torben torbjorn torquil trayvon trygve tshepo
    tulsi tuomas tyree uchenna vasilis vidar vihaan ville vinicius waqas weiming xiaoming yannis youngho zahid zhigang
    zhiwei zubair
    """

  private static let european = """
    achim adolf aldo alain alberto alejandro aleksi alessandro alessio alexandre alexis alfonso alfredo alois alphonse alvaro amadeo
    anders andrea andreas andré andrés angel angelo anselm anton antoine antonio antti ari arjen armand armando arnaud arne arno arturo
    augusto axel baptiste bart bas bastian benoît benoit bernardo bernd bert bertrand björn bjorn bram bruno camille carlo carlos carles
    carsten cas cees cesar cesare christoph christophe christos claes claudio claus clemens cristian cristiano cristóbal cristobal
    dario didier diego dieter dietrich dimitri dimitris dirk domenico domingo dominik dominique eduardo edoardo egbert einar elias
    emanuel emil emile emiliano emilio emmanuel enrico enrique enzo erich erwin esteban etienne étienne eugenio eusebio evangelos
    fabian fabien fabio fabrice federico felipe ferdinand fernando filip filippo florian florent francesco francisco franck franco
    francois françois frans franz frederic frédéric frederik fredrik friedrich fritz gabriele gaetano gaston georg georges georgios
    geert gerardo gerd gerhard gert giacomo giancarlo gianfranco gianluca gianni gilles gino giorgio giorgos giovanni giuliano
    giulio giuseppe giuseppi gonzalo gottfried guido guillaume guillermo gunnar günter günther gunther gustav gustavo hans harald hannes
    hassan heiko heinrich heinz helge helmut hendrik henri henrik henrique hermann hervé holger horst håkan hakan ignacio igor inaki
    ingmar ingo jaap jacques jaime jan janne janusz javier jean jens jeroen jérôme jesús jesus joachim joakim joaquin joaquín joan
    jochen johan johann johannes jonas joost jordi jorge jörg jorg jorn josé jose josef josep juan juha jukka julien julio jürgen jurgen
    kai karl karel karim kari kaspar kimi klaas klaus knut konrad konstantin konstantinos kristian kyriakos lars laszlo lászló laurent
    leif leonardo leopold loïc loic lorenzo lothar luca luc luciano lucien ludovic ludwig luigi luis luís lukas maarten magnus manfred
    manuel marcel marcello marcelo marco marek mario marius markku marko markus massimo mathias mathieu mathis mats matteo matthias
    matti maurizio mauricio mauro maximilian michel michele miguel mikael mikko moritz murat nico nicola nicolas nicolás nicolò niels
    niklas nikos nils norbert nuno oivind olaf olav ole olivier oriol osvaldo otto pablo paolo paolo pascal pasquale patrice patrik
    pedro pekka per petri petter philippe piero pierre pierluigi piet pieter pietro quique rafael raffaele raimund rainer ralf
    ramón ramon raoul raphaël raul raúl régis reiner reinhard reinhold remy rémy renato renaud rené rene renzo ricardo riccardo roberto
    rodrigo rogelio roland rolf romain romano ronan rosario ruben rubén rüdiger rui salvador samuele sandro santi santiago sauli sergio
    silvio sigmar sjoerd stavros stefan stefano steffen stéphane stephane sven tancredi tapio tarja teemu theodor theodoros thibault
    thierry thijs thilo thomaz thorsten tiago timo timothée tito tobias tomas tomás tommaso torsten udo ulf ulrich umberto urs uwe vasco
    vicente vincenzo viktor vittorio volker walther werner wilhelm willem wim winfried wolfgang xavi yann yannick yanis yves zoltan
    alexandros alexis antonis apostolos panagiotis spyros vangelis yiannis
    """

  private static let slavic = """
    adrián alexei aleksandar aleksander aleksandr aleksei alexey anatoly anatoliy andrei andrej andrejs andrey andrii andriy andrius
    andrzej ante antonín arkady artem artyom artur bogdan bohdan boris borut bohuslav branko bronislaw dalibor danil danilo darius
    davor denys dmitri dmitrii dmitriy dmitry dmytro donald dragan dusan dušan dzmitry edgars egor eduard evgeny evgeniy fedor fyodor
    gennady georgy georgiy gleb goran grigory grzegorz henryk hristo ihor ilya ion ivaylo ivica iwan jacek jakub janez janos jaroslav
    jaroslaw jerzy jiri jiří josip jozef józef kaspars kazimierz kirill kiril klim kliment konstantin kostyantyn krzysztof lech leonid
    leszek lev lubos ludvik maciej maksim maksym marcin mariusz mateusz maxim mihai mihail mikhail mikhailo mikheil milan milos miloš
    milorad miroslav mirosław mladen mykhailo mykola nikita nikola nikolai nikolay nikol oleg oleh oleks oleksandr oleksii oleksiy ondrej
    ostap pavel pavlo pawel paweł petar petr petro piotr radek radoslav radoslaw radosław rafal ramzan robertas roman rostislav ruslan
    rustem sasha semyon serge sergei sergej sergey serhii serhiy slavko slobodan stanislav stanislaw stepan stjepan svyatoslav taras tibor
    timur tomasz tomislav traian vadim vadym valdis valentin valeri valery valeriy vasily vasyl vasiliy viacheslav vitali vitaliy vitaly
    vaclav václav vlad vladimir vladislav vladyslav vojislav vojtech volodymyr vsevolod vyacheslav witold wladyslaw wojciech yaroslav
    darko dejan drazen hrvoje janko kresimir ladislav mieczyslaw mirko neven pavol rajko ranko ratko ryszard srdjan stanko tihomir
    vlatko wieslaw zdenek zdenko zlatko zygmunt
    yegor yevgeny yevgeniy yevhen yuri yuriy yury zbigniew zdravko zeljko zoran zurab giorgi irakli levan nikoloz ilham ilir edi
    gitanas viktors krisjanis andris arturs marian liviu klaus calin nicusor gheorghe dumitru
    """

  private static let arabic = """
    abbas abdallah abdel abdelaziz abdelkader abdul abdulaziz abdullah abdulrahman abu adel adil adnan ahmad ahmed akbar akram ali amin
    amir amr anas anwar arash asif aslam ashraf assad atef ayad ayman aziz bahram basel bashar bassam behrouz bilal cem cemal dawood
    ehud ekrem emre erdem erdal essam ezzat fadi fahad faisal farhad farid farouk fayez fikri ghassan gholam habib hadi haider hakan
    hamad hamed hamid hamza hani haroun hashem hassan hasan haytham hazem hesham hicham hisham hossein hosni houssam hussain hussein
    ibrahim idris ihsan imad imran isa ishaq ismail itamar jabbar jafar jalal jamal jamil jawad kamal kareem karim kasim kemal khaled
    khalid khalil khalifa laith latif levent luay mahdi mahmood mahmoud majed majid malek mansour marwan masoud mazen mehmet mehdi
    mevlut mohamad mohamed mohammad mohammed mohsen mojtaba moncef moshe mostafa muammar muhammad muhammadu munir muqtada murad murat
    mustafa mustapha nabil nader naftali naji najib nasser nawaf nayib nazir nizar noor nouri numan omer osama osman othman qasem
    qassem rachid rafik raed rahim rajab rami ramzi rashid rauf recep reza riad riyad rowhani saad sadiq saeb saeed safwan said salah
    salam saleh salem salman sameh samer sami samir saud sayed sayyid selim shafiq shehbaz shimon suleiman suleyman tahir talal tamer
    tamim tarek tareq tariq tayyip turki umar usama usman walid waleed wasim yahya yair yakov yasser yasin yasir yehuda yoav yitzhak
    yosef yossi youssef yousef yusuf zaid zayed zain zaki ziad ziyad zvi avi avigdor aviv benny binyamin benjamin bezalel dan danny
    eli ehud gadi gilad herzi isaac menachem mordechai noam ofer ron uri yaakov yoel yigal
    """

  private static let asian = """
    abhijit abhishek ajay ajit akash akhilesh akio akira amit amitabh anand anil anish ankit anup anurag anutin aravind arjun arun arvind
    ashish ashok ashwin asoke atsushi atul avinash bhupesh bikram binod chandra daisuke deepak devendra dilip dinesh eiji fumio ganesh
    gaurav girish gopal goh gotabaya hari harish harsh hideki himanta hiroki hiroshi hun imran ichiro itaru jagan jawaharlal jayant jin
    joko junichiro kabir kamran kapil katsuya kazuo keiji kenji ketut khurram kiran kishore koichi koji krishna kumar kunal kwame lalit
    lalu li madhav mahathir mahesh mahinda makoto malik manish manmohan manoj manohar masato masayoshi minoru mohan mukesh mukul nalin
    narayan narendra naresh naveen navjot nawaz nikhil nilesh nitin nitish noboru osamu pankaj paresh pradeep prakash pranab prasad
    prashant prateek praveen prayuth prithviraj rahul raj rajan rajat rajesh rajiv rajnath rakesh ram ramesh ranil ranjan ranjit ravi
    rishi rohan rohit ryo ryuichi sachin sajid sandeep sanjay sanjeev sanjit satoshi satya satyajit saurabh shahbaz shahid shashi
    shigeru shinzo shinzō shiv shivraj siddharth srinivas subramanyam sudhir sukhbir sunil sundar suresh surya swapan syed tadashi takashi
    takeshi taro tarun tatsuya tetsuya thaksin toru toshiro tsuyoshi uddhav umesh varun venkat venkaiah vijay vikas vikram vinay vinod
    vipin vishal vivek yasuhiro yasuo yogi yoshihide yoshiro yuki yukio zafar zardari kyaw hun najib anwar prabowo bambang budi susilo
    agus eko rodrigo ferdinand benigno ferdinando hyun jae min jong jung sung seung dong moon kwang zhang wei jian ming jun lei feng yong
    qiang hui tao jianguo guo keqiang jinping lijian xiaoping yi wenbin
    """

  private static let african = """
    abiy adama akinwumi alassane alhaji alpha amadou ayo babatunde bola boubacar chidi chike chinua chukwuemeka cyril dele edwin
    emeka emmerson femi festus goodluck hage haile hailemariam idriss ifeanyi isaias issoufou jomo joao julius kagiso kofi kwabena kwasi
    laurent lazarus macky mahamadou moussa mamadou meles mobutu moise mosiuoa muhammadu musa nana ngozi nnamdi obi obinna oluwaseun
    olusegun paul peter robert salva samia sekou sello seretse sibusiso sipho solomon tedros tendai thabo themba thulani tunde uche
    uhuru wole yaw yemi yoweri zine ebrahim tendayi raila barack
    """

  private static let englishFemale = """
    abigail adelaide adele adrienne agatha agnes aileen aimee alana alexandra alexis alice alicia alison allison alyssa amanda amber
    amelia amy anastasia andrea angela angelica angelina anita ann anna annabel anne annette annie april ariana arlene ashley astrid
    audrey autumn ava barbara beatrice belinda bernadette bernice bertha bethany beverly bianca blanche bonnie brandi breanna brenda
    briana bridget brittany brooke camilla camille candace candice carey carla carly carmen carol carole caroline carolyn carrie
    cassandra catherine cathy cecilia celeste celia charlene charlotte chelsea cheryl chloe christina christine clara clare clarissa
    claudia colleen constance cora corinne courtney crystal cynthia daisy dana danielle daphne darlene dawn deanna deborah debra
    delia della denise desiree diana diane dianne dolores donna doreen doris dorothy edith edna eileen elaine eleanor elena elisabeth
    elise eliza elizabeth ella ellen eloise elsie emily emma erica erin esther ethel eunice eva evelyn faith faye felicia felicity
    fern fiona flora florence frances freya gabrielle gail gemma genevieve georgia georgina geraldine germaine gertrude gillian gina
    ginger gladys gloria grace greta gretchen gwen gwendolyn hannah harriet hayley hazel heather heidi helen helena henrietta hermione
    hilary hillary holly hope ida imogen ingrid irene iris isabel isabella isabelle isobel ivana ivanka ivy jackie jacqueline jade jan
    jana jane janelle janet janice janine jasmine jayne jean jeanette jeanne jemima jennifer jenna jessica jill joan joanna joanne
    jocelyn jodie josephine joy joyce juanita judith judy julia juliana julie juliet june kaitlin kamala kara karen katharine katherine
    kathleen kathryn kathy katie katrina kay kayla kayleigh keira kellyanne kelly kelsey kerry kim kimberly kirsten kirstie kristen
    kristin kristina laura lauren laurie lavinia leah leanne leila lena leslie lesley leticia lillian lily linda lindsay lindsey lisa
    lois lorena loretta lorna lorraine louise lucia lucille lucinda lucy lydia lynda lynette lynn lynne mabel madeleine madeline
    madison maeve maggie mallory marcia margaret margo margot maria marian marianne marie marilyn marina marion marissa marjorie marla
    marlene marsha martha mary maryann matilda maureen mavis maxine maya megan megyn meghan melanie melania melinda melissa mercedes
    meredith michaela michelle mildred millicent mindy miranda miriam misty mollie molly monica monique muriel myra nadia nadine nancy
    naomi natalie natasha nicola nicole nikki nina noelle nora norma octavia olive olivia paige pam pamela patience patricia paula
    pauline pearl peggy penelope petra philippa phoebe phyllis pippa polly portia priscilla priti prudence rachael rachel ramona
    rebecca regina renee rhoda rhonda rita roberta robin robyn rosa rosalind rosalie rose rosemary roxanne ruby ruth sabrina sadie
    sally samantha sandra sara sarah savannah selena selina serena shannon sharon sheena sheila shelby shelley sheryl shirley sienna
    simone sinead siobhan sonia sonya sophia sophie stacey stacy stella stephanie summer susan susannah suzanne sylvia tabitha tamara
    tammy tania tanya tara tatiana teresa tessa thelma theresa therese tiffany tina toni tracey tracy trisha trudy ursula valerie
    vanessa vera verity veronica vicky victoria viola violet virginia vivian vivienne wanda wendy whitney wilhelmina winifred yolanda
    yvette yvonne zoe karine jen kayleigh kellie sian siân aoife niamh saoirse caitlin catriona mairead roisin nicola shona
    """

  private static let shortFemale = """
     abbie abby ali angie annie barb becky bess beth betsy betty bev billie bobbie cass cat charlie chrissy cindy connie debbie deb
    dee dot ellie elsa essie evie fran gabby ginny gwen hattie jackie jen jenny jess jo jodi jody josie kat kate kathy katy kitty
    kris lexi libby lil liv liz liza lizzie lorrie lottie lulu mandy marge margie marcy mel mimi minnie mo molly nan nell nellie patsy patti
    patty pat peg penny poppy rosie sal sam sandy sasha sherry shelly sue susie suzie tess tilly tori trish trudi val vicki viv
    winnie
    """

  private static let britishFemale = """
    moira olwen esme beryl enid maud hilda ngaire
    mercy kari
    abiola achieng adeola adwoa ailsa aino aisling akinyi akua amaka angharad anyango apolline arabella araminta atieno
    aubree ayaka beatrix boitumelo brianna bronagh bronwen bukola caitlyn camila caoimhe carys celine cerys chelsey
    chidinma chipo chiyo ciara clemence clementine clodagh cordelia deirdre delyth demelza despina dineo dorota drusilla
    eilidh eimear eleni eluned eszter eunji everly farzana fernanda ffion freja geeta georgiana graciela grainne gurinder
    gwenllian hadley harleen harper heidrun hyejin ifeoma ildiko ioana iona isla itzel jasleen jiyoung kaisa kaitlyn
    karoline katerina kaylee kendra kenzie kerensa keziah kgomotso khadijah kiera kirsty lalita lanying larissa latasha
    lerato linnea loveday lowri lupita mackenzie mairi mairwen margaux mckenzie meera meiling mihaela minji mio morag
    morwenna nasreen nerys nia njeri nneka nokuthula nomsa nusrat nyambura nyasha oceane omolara ophelia orla orlagh paivi
    palesa pallavi parveen perdita perpetua peyton raluca rashmi refilwe rhian rhiannon rhona riikka rocio rosamund
    rosamunde roxana rudo rukhsana ruqayya rushanara rutendo sadia saima samina sarojini satu senga shanice shaniqua
    shazia signe sigrid silje simran sioned solene soyeon tamsin tanisha tanja tatjana titilayo tove tsitsi tulip tuva uju
    vasiliki wairimu wambui wanjiku wenna xiuying yasmeen yewande yui zara zsuzsanna
    """

  private static let europeanFemale = """
    patrice
    adriana agata agnès agnieszka alba alessandra alessia alexia alina alma amélie amelie ana anaïs anais andrée angèle angelika anja
    anika anke anneliese annalena annegret anneke annika antje antonella antonia arantxa aurélie aurelie aurore barbro beata beate
    beatriz benedetta bernadette berta birgit birgitta bodil brigitta brigitte britta carina carlota carme carola carolina catalina
    caterina catarina cathérine cécile cecile cecilie chantal charlène chiara christa christel christiane clarice clémence clementina
    concepción concetta consuelo corina cornelia cosima cristina dagmar daniela débora delphine dilma dolores donatella dorothea
    dorothée ebba edda elena eleonora elfriede eline élisabeth elisa elisabetta elke elly else elvira emanuela emmanuelle erika esperanza
    estefania estelle eugenia eulalia eva evita fabiana fabienne federica flavia florence francesca françoise francoise franziska
    frederica frauke frida friederike gabi gabriela gabriele geneviève gerda giada gianna ginevra giorgia giovanna gisela gisèle gitte
    giulia giuliana graziella greta gro gudrun guadalupe gunilla hanna hanne hanneke heike helene hélène helga helle henriette hilde
    hildegard ilaria ilse inés ines inga inge ingeborg inger ioanna irena irma isabell iva jacinta janina jeannette joana johanna
    josefa josefina julia juliane juliette justine jutta karin karina karla karolina katarina katharina kathrin katja katrin
    kerstin kirsi kirstin kjersti klara konstantina kristalina lara laurence laure lea léa lene leonie leonor letizia liesbeth liliana
    liliane lina linn lise liselotte liv livia lorenza lotte louisa lourdes lucía luciana lucie lucrezia ludmilla luisa luise lúcia
    mafalda magali magda magdalena maite maja manon manuela mara marcela mare margarita margarete margarethe margherita margit margrethe
    margriet marguerite mariana maríe maría mariam mariann mariela marija marika marine marisa marisol marit marta martina martine
    mathilde mette mia micaela michèle michela milena mireille mirjam monika montserrat nadège nadja natalia nathalie nele nelly nerea
    nicoletta noemi nuria odile olga ottilie paloma paola pascale patrizia paulina petra pia pilar raffaella ragnhild raquel renata
    renate ricarda rocío romina rosanna rosaria rosario roselyne rosella sabine sandrine sanna saskia ségolène silke silvana silvia
    simona simonetta sofia sofie solveig solène sólveig stefania stefanie susana susanna susanne svenja sylvie teresa thea theodora tilda
    torunn trine tuula uta ursula ute valentina valérie valeria vera verena véronique veronika vibeke victoire viktoria virginie viviane
    vittoria ximena yolande zita élodie elodie ségolene tarja sanna mélanie aurora elly giorgia soraya begoña nadia yolanda irene
    """

  private static let slavicFemale = """
    halyna
    agnieszka aleksandra alena alla alyona anastasiia anastasiya anfisa aneta anzhelika beata biljana bojana bozena božena danuta daria
    darya dijana dragana dubravka dunja ekaterina ewa galina grazyna halina hanna iryna irina ivanka ivona iwona jadranka jadwiga jelena
    joanna jolanta julija kaja kateryna katarzyna khrystyna kira kolinda kristina ksenia larisa larysa lesya lidia lidiya liudmyla ludmila
    lyubov lyudmila maia małgorzata malgorzata maria marija mariia mariya maryna milica milena mirjana nadezhda nadiya nadezda natalija
    natalya nataliya natasa oksana olena olesya olha polina raisa salome sanja snezana sofiya solomiya svetlana sviatlana tatyana tetiana
    tetyana ulyana uliana urszula valeria valentyna vesna viktoriia viktoriya viorica yana yekaterina yelena yevgenia yulia yuliia
    yuliya zhanna zofia zuzana ingrida dalia evika maia
    """

  private static let arabicFemale = """
    aisha aicha ayesha alia amal amani amina amira asma asmaa aya ayelet ayse aysel azadeh basma bushra canan dalal dalia deniz dina
    elif emine esra fadia fadwa farah farida fatemeh fathia fatima fatma fatou fatoumata ghada golnaz habiba hadija hafsa hala hamida
    hanan hanin hanna hawa hayat heba hind hoda huda iman inas israa jamila jihan khadija khalida laila lamia latifa layla leila leyla
    lina lubna maha mahnaz malala malika manal maram maryam masih meral meryem miri mona muna nabila nada nadia naima najat najla
    nasrin nawal nazanin nesrin nour noura ola parisa rabia rana rania rasha razan reem rim rima roya ruba rula sabah safa sahar
    salma samar sameera samira sana sanaa sara sawsan selma shahira shaimaa shereen shirin soraya souad suha sumaya tahani taraneh
    tawakkol tzipi wafa yasmin yasmine zahra zainab zaynab zehra zeynep orna orly noa shelly galit merav gali ayala einat limor
    """

  private static let asianFemale = """
    aarti aditi aiko akiko akshata amrita ananya anika anjali anupama aparna archana arundhati asha ayumi bhavna chanda chandrika chie
    chitra deepa deepika devi divya durga emiko etsuko fumiko gauri gita hanako harumi haruka hema hina hiromi indira jaya jayanti jun
    jyoti kajal kalpana kamala kaori kavita kazuko keiko kiran kumari kyoko lakshmi lata leena madhu madhuri mahua makiko mamata manisha
    manjula mari mariko mayawati mayumi meena meenakshi megha megumi mei michiko midori mika miki minako miyuki mizuho mrinal nandini
    naoko natsumi neelam neha nidhi nirmala nisha noriko padma parvati pinky pooja poonam pragya pratibha preeti priya priyanka puja
    radha radhika rajni rani reiko rekha renu reshma ritu riya rukmini rumiko sadako sakura sangeeta sanae sania saroj savitri sayaka
    seema shabana shalini shanta sheikh sharmila sheela shikha shilpa shobha shreya shruti shweta sita smita smriti sneha sonali sonia
    sudha sujata suman sumitra sunita suella sushma swati tomoko tanvi tara uma usha vandana vasundhara vidya vimala yoko yoshiko
    yuko yumi yumiko yuriko megawati corazon imelda leni sara ying mei xiu lan hong yan fang jing na ling min aung yingluck
    paetongtarn sirimavo khaleda hasina benazir maryam hina rohini carrie chunying
    """

  private static let africanFemale = """
    thandeka wanjiru
    abena adaeze adama adjoa akosua ama amara amina aminata ayanda bongiwe buhle busisiwe chimamanda chioma efua ellen esi folake
    funmilayo graça grace joyce lindiwe mariama nana naledi ngozi nkechi nkosazana nomvula ngina oby phumzile rokia samia sibongile
    thandi thandiwe thuli wangari winnie yaa zanele zodwa fatoumata kemi omarosa condoleezza shonda oprah tamika latoya keisha kashiya
    lashonda ayanna ilhan rashida alexandria letitia stacey keisha muriel lakisha
    """
}
