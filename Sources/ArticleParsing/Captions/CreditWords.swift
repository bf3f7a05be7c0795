/// The words of picture credits, in plain tables.
enum CreditWords {
  enum Agency: String, Sendable {
    /// A line that is this and nothing else is a credit.
    case name
    /// Words that make a short line a credit when they stand in it.
    case mention
  }

  enum Photo: String, Sendable {
    case photo
  }

  static let photographer = WordKey("photographer")
  static let via = WordKey("via")

  /// What stands before a credit; the ones that need no mark behind them come first where one begins the other.
  static func labels(beginningWith first: UInt8) -> [(bytes: [UInt8], standsAlone: Bool)] {
    labelsByFirst[first.isASCIIUppercase ? first | 0x20 : first] ?? []
  }

  private static let labelsByFirst = Dictionary(grouping: labels) { $0.bytes[0] }

  private static let labels: [(bytes: [UInt8], standsAlone: Bool)] = labelTable.split(separator: "\n").map { line in
    let standsAlone = line.hasSuffix("!")
    return (Array((standsAlone ? line.dropLast() : line).utf8), standsAlone)
  }

  /// One a line, in small letters; “!” marks those that need no colon or comma behind them. Longer ones first.
  private static let labelTable = """
    photo illustration by!
    photo illustration
    photograph courtesy of!
    photograph by!
    photographs by!
    photographed by!
    photograph
    photographs
    photographer
    photography by!
    photography
    photo credits
    photo credit
    photo courtesy of!
    photo courtesy
    photo by!
    photo via!
    photos by!
    photo from!
    photo
    photos
    main image credit
    main image
    main picture
    feature image
    featured image
    header image
    cover image
    cover photo
    image credits
    image credit
    image source!
    image copyright!
    image courtesy of!
    image by!
    image via!
    images via!
    image
    images
    picture credit
    picture by!
    picture courtesy of!
    picture
    pictures
    pic
    pics
    video credit
    video by!
    video source
    illustration by!
    illustration
    graphic by!
    graphic
    artwork by!
    artwork
    art by!
    credits
    credit
    courtesy of!
    courtesy
    getty via!
    screenshot via!
    screengrab via!
    screenshot
    crédit photo
    crédits photo
    crédit
    crédits
    fotografía
    fotografia
    fotos
    foto
    bild
    bilder
    bildquelle
    quelle
    fonte
    imagem
    imagen
    immagine
    фото
    Фото
    """

  /// What a caption may end with and mean by it where it is from.
  static let endings: [[UInt8]] = [
    "submitted photo", "file photo", "contributed photo", "courtesy photo", "handout photo", "supplied photo",
    "photo provided", "photo supplied", "stock photo", "stock image", "getty images", "ap photo",
  ].map { Array($0.utf8) }

  /// What in brackets is a credit though it names nobody: “(file photo)”, “(Image via X)”.
  static let photo = PhraseTable<Photo>(
    """
    [photo]
    photo …10
    photos …10
    photograph …10
    picture …10
    pictures …10
    image …10
    images …10
    file photo
    file
    file picture
    file image
    stock image
    stock photo
    library image
    credit …10
    courtesy …10
    supplied …3
    handout …3
    provided by …6
    submitted …3
    screenshot …6
    screengrab …6
    illustration …6
    """)

  static let agencies = PhraseTable<Agency>(
    """
    [name]
    reuters
    reuters …1
    pa
    pa media
    pa wire
    pa images
    pa archive
    press association
    ap
    ap photo
    ap file
    ap images
    ap file photo
    associated press
    the associated press
    afp
    afp via getty
    afp via getty images
    afp getty images
    afp getty
    getty
    getty images
    getty stock
    getty images istock
    getty contributor
    istock
    istockphoto
    shutterstock
    shutterstock com
    alamy
    alamy stock photo
    alamy live news
    epa
    epa efe
    efe
    dpa
    dpa picture alliance
    picture alliance
    imago
    imago images
    zuma press
    sipa
    sipa usa
    abaca
    anadolu
    anadolu agency
    anadolu via getty images
    bloomberg
    bloomberg via getty images
    nurphoto
    nurphoto via getty images
    corbis
    magnum
    magnum photos
    rex
    rex features
    rex shutterstock
    swns
    splash
    splash news
    backgrid
    south west news service
    cover images
    wenn
    mega
    instarimages
    action images
    allsport
    tass
    xinhua
    kyodo
    kyodo news
    yonhap
    ansa
    anp
    belga
    ritzau
    ntb
    tt
    lehtikuva
    keystone
    canadian press
    the canadian press
    cp
    aap
    aap image
    upi
    cnp
    tns
    nasa
    esa
    noaa
    unsplash
    pexels
    pixabay
    wikimedia
    wikimedia commons
    wikipedia
    creative commons
    flickr
    google maps
    google street view
    google earth
    handout
    supplied
    submitted
    contributed
    courtesy
    courtesy photo
    file photo
    stock photo
    stock image
    submitted photo
    adobe stock
    depositphotos
    dreamstime
    instagram
    social media
    gofundme
    lnp
    media mode
    police handout
    family handout
    parliament tv
    uk parliament
    house of commons
    downing street
    no 10 downing street
    crown copyright
    mod
    ministry of defence
    met police
    metropolitan police
    us navy
    us army
    us air force
    nato
    european union
    united nations
    gb news
    sky news
    bbc
    bbc news
    itv
    itv news
    cnn
    fox news
    nbc
    nbc news
    cbs
    cbs news
    abc news
    sky sports
    channel 4
    local democracy reporting service
    ldrs
    geograph
    national world

    [mention]
    …reuters
    …getty
    …ap
    …ap photo
    …associated press
    …afp
    …epa
    …pa wire
    …pa media
    …pa images
    …press association
    …shutterstock
    …alamy
    …istock
    …istockphoto
    …rex features
    …usa today sports
    …usa today network
    …bloomberg
    …canadian press
    …the canadian press
    …zuma
    …zuma press
    …imago
    …dpa
    …nurphoto
    …sipa
    …tass
    …xinhua
    …kyodo
    …anadolu
    …xinhua
    …upi
    …swns
    …unsplash
    …flickr
    …wikimedia
    …nasa
    …esa
    …icon sportswire
    …action images
    …action images via reuters
    …staff photographer
    …staff photo
    …photo
    …cp
    """)
}
