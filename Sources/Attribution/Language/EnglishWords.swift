/// The English tables. Anyone may add to them; weights learned for single words stand elsewhere and win where they know better.
enum EnglishWords {
  /// Verbs that report speech and little else. A doubled consonant is shown behind a plus.
  static let speechVerbs = """
    say tell add ask reply answer tweet write state explain declare respond remark exclaim shout yell joke quip+p
    insist claim argue warn admit+t acknowledge note recall conclude announce comment continue observe assert
    announce complain lament vow pledge promise urge recount reiterate stress emphasize emphasise underline
    caution concede confess confirm deny interject mutter whisper murmur opine posit proclaim quote repeat retort
    retweet scream snap+p sneer testify utter boast brag+g blog+g chant cry elaborate fume gush implore inform
    jeer kid+d lecture marvel muse plead preach predict protest query rail rant rebut+t recommend remind
    scoff shrug+g sigh thunder stammer stutter post text email allege advise assure contend counter demand
    """

  /// Verbs that report speech, thought or evidence among other things.
  static let reportingVerbs = """
    call describe label brand dub+b accuse blame praise criticize criticise condemn denounce slam+m blast attack mock
    ridicule deride dismiss hail applaud thank report reveal show suggest indicate read refer+r mention cite
    point propose offer reject refuse decline agree disagree hint imply maintain characterize characterise
    outline disclose discuss detail describe estimate find forecast project rule order decree deem defend endorse
    support oppose question raise speak talk signal tout trumpet tease threaten appeal beg+g challenge charge
    chide compare congratulate contradict convey credit decry denigrate depict diagnose dispute echo enthuse
    exhort explain fault greet hear hint identify introduce invoke invite joke lambast lambaste laud learn liken
    list lobby mean name negotiate note object pan+n paint paraphrase petition pitch portray press promote
    publish rate rebuke rebuff recite record refute relay remember request respond scold scrawl sing sign
    skewer smear specify speculate summarize summarise swear taunt term title trash type unveil verify
    vent voice wade welcome wonder
    """

  /// Verbs of thought, wish, plan and feeling.
  static let attitudeVerbs = """
    believe think hope want wish expect fear worry feel know consider assume suppose suspect imagine understand
    realize realise recognize recognise doubt guess intend plan+n prefer+r seek need like love hate regret+t
    desire anticipate envision envisage aim try seem appear decide determine favor favour dream forget+t care
    trust see view regard judge reckon conceive contemplate dislike enjoy notice perceive sense
    """

  /// Base form, then every form that the rule for regular verbs gets wrong.
  static let irregularVerbs = """
    say said
    tell told
    write wrote written
    speak spoke spoken
    read read
    hear heard
    think thought
    know knew known
    feel felt
    find found
    see saw seen
    show shown
    mean meant
    swear swore sworn
    forget forgot forgotten
    understand understood
    sing sang sung
    learn learnt
    quote quoth
    bid bade bidden
    retort retorted
    dream dreamt
    """

  /// Verbs whose object is the one spoken to; those of them whose object also says what is asked for stay out.
  static let addressingVerbs = "tell inform assure remind"

  /// Verbs that give a thing a name or a mark.
  static let namingVerbs = "call dub+b brand label describe deem term declare denounce ridicule dismiss"

  /// Nouns for works that have a title.
  static let works = """
    novel novels book books memoir memoirs film films movie movies documentary drama sitcom series show episode podcast
    programme program song songs single album track anthem ballad musical play opera ballet poem painting exhibition
    tour chapter game bestseller trilogy sequel magazine picture pictures scene scenes musicals plays operas paintings hit
    """

  /// Adjectives and nouns of thought, wish and plan that a “that” or “to” clause follows.
  static let attitudeWords = """
    confident convinced sure certain afraid aware hopeful worried concerned optimistic pessimistic skeptical sceptical
    surprised disappointed glad proud sorry eager willing reluctant unwilling ready keen determined likely
    belief hope fear expectation conviction view opinion idea notion concern worry doubt desire intention plan plans
    sense impression fears hopes beliefs views concerns
    """

  /// Nouns that words are put in.
  static let speechNouns = """
    statement statements tweet tweets letter letters email emails e-mail memo memos post posts interview interviews
    speech speeches remark remarks comment comments message messages report reports filing filings lawsuit complaint
    claim claims allegation allegations accusation accusations charge charges announcement warning warnings promise
    promises pledge vow call calls request demand demands suggestion proposal argument assertion denial question
    questions answer answers response reply testimony op-ed editorial essay article column blog headline ad ads
    advertisement video transcript press release news conference quote quotes word words phrase phrases slogan
    chant chants sign banner caption text texts poll polls survey surveys study analysis review ruling opinion order
    resolution document documents affidavit indictment motion criticism praise advice apology rumor rumors rumours
    explanation insistence admission contention concession declaration proclamation prediction threat threats
    """

  /// Words of other kinds that at times say that something is somebody’s.
  static let possibleCues = """
    reportedly allegedly apparently supposedly seemingly purportedly ostensibly per via decision decisions refusal
    supporter supporters support opponent opponents opposition endorsement endorsements speculation strategy goal goals
    favorite favourite effort efforts attempt attempts bid push vote rhetoric stance position positions policy
    commitment attack attacks attention interest preference agreement consensus evidence conclusion finding findings
    look looks sound sounds discussion talk talks debate dispute challenge known supportive critical dismissive vocal
    outspoken amid citing according
    """

  /// Words that label what follows a colon.
  static let labels = """
    watch video videos listen photo photos picture pictures gallery live update updated breaking exclusive analysis
    opinion review preview explainer developing correction clarification editor note related verdict factbox
    """

  /// Prepositions that name where something was said, at the head of a sentence.
  static let openingCues = "in for to from on by under of at with"

  /// Nouns for people and bodies that speak.
  static let sourceNouns = """
    spokesman spokeswoman spokesperson spokesmen spokespeople official officials aide aides adviser advisers advisor
    advisors source sources critic critics supporter supporters expert experts analyst analysts lawyer lawyers attorney
    attorneys prosecutor prosecutors police officer officers witness witnesses voter voters resident residents
    investigator investigators researcher researchers scientist scientists economist economists strategist strategists
    campaign company agency department ministry government court judge judges union committee commission group groups
    lawmaker lawmakers senator senators president minister secretary director chairman chairwoman chair leader leaders
    mayor governor councillor councillors candidate candidates man woman men women mother father son daughter wife
    husband brother sister friend friends colleague colleagues neighbor neighbour neighbors neighbours author authors
    report reports study survey poll statement letter newspaper paper magazine network site website reporter reporters
    journalist journalists activist activists advocate advocates professor historian doctor doctors nurse teacher
    teachers student students coach manager skipper player owner founder boss executive executives chief staff people person
    those many some others democrats republicans conservatives liberals authorities diplomats ambassador
    """

  /// Pronouns that stand for somebody who speaks.
  static let personPronouns = "he she they i we you who him her them it one"

  /// Words that a sentence often starts with, and a name seldom.
  static let sentenceStarters = """
    the a an he she it they we i you but and in on at this that these those for when if as after while since because
    his her its their our my there then however meanwhile so yet or nor not no what who how why where with by from to
    now here still also though although despite during before under over one two both many some most all several
    according asked speaking earlier later last
    """

  /// Abbreviations that a name follows.
  static let titleAbbreviations = """
    mr mrs ms dr prof sen sens rep reps gov govs gen lt col maj capt cmdr sgt cpl pvt adm rev hon messrs mmes st pres
    supt det insp atty amb fr sr br brig cllr engr msgr ald
    """

  /// Abbreviations that anything may follow.
  static let abbreviations = """
    jr inc corp co ltd llc plc vs etc jan feb mar apr jun jul aug sept sep oct nov dec ala ariz ark calif colo conn del
    fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo no nos
    dept est approx ave blvd rd ft lb lbs oz mt tel ext figs fig eds ed vol op cit al esq dist
    """

  /// Forms of “be”, “have”, “do”, and the modals.
  static let auxiliaries = """
    be is are was were been being am 's 're 'm have has had having 've 'd do does did done doing will would can could
    may might must shall should 'll ca wo ought need dare
    """

  /// Words that negate.
  static let negations = "not n't never no nobody nothing none neither nor hardly barely"

  /// Words that open a subordinate clause.
  static let subordinators = """
    that because while although though whereas if whether when since until unless as after before once where who which
    whom whose why how what so lest
    """

  /// When something was said.
  static let times = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december today yesterday tomorrow tonight later earlier recently then now once again afterward
    afterwards last next ago morning afternoon evening night week month year sunday
    """
}
