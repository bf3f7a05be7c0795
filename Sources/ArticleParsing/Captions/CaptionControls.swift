import Basics

/// What stands among the words of captions and is none of them: controls of galleries, counts of pictures.
enum CaptionControls {
  private enum Control: String, Sendable {
    case control
  }

  private static let table = PhraseTable<Control>(
    """
    [control]
    toggle caption
    hide caption
    show caption
    view caption
    caption
    image caption
    read more
    enlarge
    enlarge image
    enlarge photo
    enlarge this image
    click to enlarge
    expand
    expand image
    expand photo
    zoom
    zoom in
    fullscreen
    full screen
    view image in fullscreen
    view full size image
    view gallery
    open gallery
    open image in gallery
    open image viewer
    close
    previous
    next
    previous slide
    next slide
    play
    play video
    powered by
    all rights reserved
    alle rechte vorbehalten
    tous droits réservés
    todos los derechos reservados
    riproduzione riservata
    what's this
    bild vergrößern
    bild in großansicht öffnen
    bildbeschreibung ausklappen
    vergrößern
    großansicht
    galerie öffnen
    in galerie öffnen
    zur bildergalerie
    ampliar
    ampliar foto
    ampliar imagen
    ampliar imagem
    ver galería
    agrandir
    agrandir l'image
    voir en plein écran
    ouvrir l'image
    ingrandisci
    apri foto
    guarda la gallery
    vergroot
    vergroot afbeelding
    förstora
    förstora bilden
    forstørr
    forstør
    suurenna
    powiększ
    zvětšit
    büyüt
    увеличить
    拡大
    拡大する
    画像を拡大
    写真を拡大
    拡大画像
    사진 확대
    이미지 확대
    이미지 확대보기
    확대
    点击查看大图
    """)

  /// Whether a piece of a caption is a control or counts the pictures: “1 of 2”, “Bild 3/12”.
  static func isControl(_ text: String, _ shape: LineShape) -> Bool {
    if table.section(of: shape) != nil { return true }
    return isCount(text, shape)
  }

  private static func isCount(_ text: String, _ shape: LineShape) -> Bool {
    guard shape.numbers == 2, shape.wordCount <= 4, shape.length <= 20, !shape.endsSentence else { return false }
    var digits = 0
    for byte in text.utf8 {
      digits = byte.isASCIIDigit ? digits + 1 : 0
      if digits > 3 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        return false
      }
    }
    // “May 3–12” is no count: between the numbers stands a word or a bar.
    return shape.wordCount >= 3 || text.utf8.contains(UInt8(ascii: "/"))
  }
}
