/// The words of picture credits, in plain tables.
enum CreditWords {
  enum Agency: String, Sendable {
    /// A line that is this and nothing else is a credit.
    case name
    /// Words that make a short line a credit when they stand in it.
    case mention
    /// A caption's part that is this and nothing else is a credit; a line of its own may be something else.
    case inCaptions
  }

  enum Photo: String, Sendable {
    case photo
  }

  static let photographer = WordKey("photographer")
  static let via = WordKey("via")

  /// What stands before a credit.
  struct Label: Sendable {
    /// Its letters.
    var bytes: [UInt8]
    /// Whether it needs no colon or comma behind it.
    var standsAlone: Bool
    /// Whether it is one only in what is known to be a caption: elsewhere “Source: …” may be a line of the text.
    var isForCaptions: Bool
  }

  /// The labels that begin with a byte, case aside; the longer ones first where one begins the other.
  static func labels(beginningWith first: UInt8) -> [Label] {
    labelsByFirst[first.isASCIIUppercase ? first | 0x20 : first] ?? []
  }

  private static let labelsByFirst = Dictionary(grouping: labels) { $0.bytes[0] }

  private static let labels: [Label] = labelTable.split(separator: "\n").map { line in
    let bytes = line.utf8.filter { $0 != UInt8(ascii: "!") && $0 != UInt8(ascii: "?") }
    return Label(bytes: Array(bytes), standsAlone: line.contains("!"), isForCaptions: line.hasSuffix("?"))
  }

  /// One a line, in small letters. “!” marks those that need no colon or comma behind them, “?” behind it those that
  /// count only in captions. Longer ones first.
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
    fotografie
    fotoğraf
    fotos
    foto
    bildrechte
    bildquelle
    bildnachweis
    bilder
    bild
    grafik
    illustratie
    ilustración
    ilustração
    ilustrace
    infografik
    montage
    fotomontage
    fotoarchiv
    quelle
    fonte
    imagem
    imagens
    imagen
    immagine
    immagini
    beeld
    billede
    kuva
    kuvat
    zdjęcie
    zdjęcia
    fot
    görsel
    ảnh
    Ảnh
    gambar
    copyright!?
    фото автора
    фото
    Фото
    фотография
    Фотография
    коллаж
    Коллаж
    иллюстрация
    Иллюстрация
    ілюстрація
    Ілюстрація
    снимка
    Снимка
    φωτογραφία
    Φωτογραφία
    φωτο
    Φωτο
    写真提供
    写真
    画像
    撮影
    提供
    사진 출처
    사진출처
    사진 제공
    사진제공
    사진
    그래픽
    图片来源
    圖片來源
    图片
    圖片
    图源
    圖源
    摄影
    攝影
    图
    圖
    صورة
    الصورة
    תצלום
    צילום
    ภาพ
    source?
    sources?
    image/source?
    supplied by!?
    provided by!?
    fuente?
    bron?
    kilde?
    källa?
    lähde?
    kaynak?
    źródło?
    Źródło?
    zdroj?
    sumber?
    nguồn?
    forrás?
    cortesía?
    cortesia?
    crédito?
    créditos?
    crediti?
    divulgação?
    reprodução?
    источник?
    Источник?
    джерело?
    Джерело?
    πηγή?
    Πηγή?
    出典?
    出所?
    来源?
    來源?
    출처?
    제공?
    المصدر?
    מקור?
    ที่มา?
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
    …efe
    …ansa
    …belga
    …picture alliance
    …keystone
    …ritzau scanpix
    …scanpix

    [inCaptions]
    europa press
    lapresse
    la presse
    fotogramma
    ap lapresse
    ansa afp
    lusa
    agência brasil
    estadão conteúdo
    reprodução
    divulgação
    belga image
    anp foto
    ritzau scanpix
    scanpix
    ntb scanpix
    tt nyhetsbyrån
    pap
    čtk
    mti
    hina
    tanjug
    beta
    agerpres
    mediafax
    aa
    iha
    dha
    antara
    antara foto
    bernama
    pti
    ani
    epd
    kna
    sid
    apa
    sda
    keystone sda
    zvg
    privat
    archiv
    symbolbild imago
    afp dpa
    adobestock
    тасс
    риа новости
    укринформ
    униан
    уніан
    共同
    共同通信
    時事
    時事通信
    ロイター
    アフロ
    afp時事
    新华社
    新華社
    路透社
    法新社
    美联社
    中新社
    中新网
    视觉中国
    연합뉴스
    뉴시스
    뉴스1
    로이터
    رويترز
    أ ف ب
    غيتي
    """)

  /// Whether the `class` or `id` of an element says that it names a maker, an owner or a source.
  ///
  /// Inside a caption only: elsewhere “author” and “source” are something else.
  static func nameMaker(_ value: ArraySlice<UInt8>) -> Bool {
    var word: [UInt8] = []
    var wasSmall = false
    func isMaker() -> Bool {
      guard word.count >= 2 else { return false }
      return makers.contains(word) || makerStems.contains { word.count >= $0.count && word.holds($0) }
    }
    for byte in value {
      let small = byte.asciiLowercased
      if !small.isASCIILetter || wasSmall && byte != small {
        if isMaker() { return true }
        word.removeAll(keepingCapacity: true)
      }
      if small.isASCIILetter { word.append(small) }
      wasSmall = byte == small
    }
    return isMaker()
  }

  /// What the word for a maker has in it, in one language or another.
  private static let makerStems: [[UInt8]] = words(
    "credit copyright photographer fotograaf fotografo urheber attribution distributor")

  /// Such words that are too short, or too often a part of others, to be looked for inside them.
  private static let makers: Set<[UInt8]> = Set(
    words(
      """
      author authors imageauthor photoauthor autor autoren autore auteur auteurs forfatter source sources imagesource
      photosource mediasource picturesource quelle bildquelle rights mediarights imagerights photorights rechte
      bildrechte nachweis bildnachweis fotograf photog photoby provider owner agency agencies agence agencia agenzia
      agentur courtesy fuente fonte bron kilde kalla lahde kaynak zdroj zrodlo sumber firma licence license lizenz
      """))

  /// Small words inside the names of people and firms.
  static let joining = keys(
    "de di da do du del della van von der den zu the of for and und et y e für via by & al el la le")

  private static func keys(_ words: String) -> Set<WordKey> {
    Set(words.split { $0 == " " || $0 == "\n" }.flatMap { WordKey.phrase($0) })
  }

  private static func words(_ list: String) -> [[UInt8]] {
    list.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }
  }

  /// Words in brackets that say what kind of picture it is; they credit nobody.
  static let kinds = keys(
    """
    archivbild archivfoto symbolbild symbolfoto beispielbild archivaufnahme themenbild illustration
    left right centre center middle above below top bottom front back links rechts mitte oben unten gauche droite
    izquierda derecha izq dcha file archivo archives repro render rendering l r m
    """)
}
