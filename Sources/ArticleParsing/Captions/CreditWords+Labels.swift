extension CreditWords {
  /// One a line, in small letters. “!” marks those that need no colon or comma behind them, “?” behind it those that
  /// count only in captions, “~” those that only a name may follow. Longer ones first.
  static let labelTable = """
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
    photo de!?~
    photo par!?~
    photo d’!?~
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
    video?~
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
    fotografie von!?~
    fotografía de!?~
    fotografia di!?~
    fotografía
    fotografia
    fotografie
    fotoğraf
    fotos
    foto di!?~
    foto de!?~
    foto von!?~
    foto av!?~
    foto door!?~
    foto
    fotó
    archivfoto
    archivbild
    symbolfoto
    symbolbild
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
    ФОТО
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
    ΦΩΤΟΓΡΑΦΙΑ
    φωτο
    ΦΩΤΟ
    Φωτο
    Φωτ
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
    تصوير
    عدسة
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
}
