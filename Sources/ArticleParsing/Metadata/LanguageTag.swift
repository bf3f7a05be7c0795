/// A language tag as BCP 47 writes it: “en_US” becomes “en-US”, “deu” becomes “de”; `nil` when it names no language, as
/// “utf-8” does.
func languageTag(_ text: String) -> String? {
  let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == "," || $0 == " " || $0 == ";" || $0 == "." })
  guard let first = parts.first?.lowercased(), let language = languageCodes[first] else { return nil }
  guard parts.count > 1, parts[1].utf8.count == 2, text.utf8.count <= 12, !text.contains(",") else { return language }
  guard parts[1].utf8.allSatisfy({ ($0 | 32) >= 97 && ($0 | 32) <= 122 }) else { return language }
  return "\(language)-\(parts[1].uppercased())"
}

/// Each code by what BCP 47 writes for it: those of ISO 639-1, the longer ones of the same languages, and some that have
/// no short one.
private let languageCodes: [String: String] = {
  var codes: [String: String] = [:]
  for code in shortCodes.split(whereSeparator: \.isWhitespace) { codes[String(code)] = String(code) }
  for code in longCodes.split(whereSeparator: \.isWhitespace) { codes[String(code)] = String(code) }
  for pair in sameCodes.split(whereSeparator: \.isWhitespace) {
    let parts = pair.split(separator: "=").map(String.init)
    for code in parts.dropFirst() { codes[code] = parts[0] }
  }
  return codes
}()

private let shortCodes = """
  aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et
  eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk
  kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny
  oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk
  tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
  """

private let longCodes = """
  ast bar ber bho ceb ckb cmn csb dsb fil frr fur gsw haw hsb kab kmr lad lij lmo mai mni mul nah nap nds pap pcm pms sat
  scn sco shi smj sma srn szl tet tpi tzm und vec vls war wuu yue zgh
  """

private let sameCodes = """
  ar=ara bg=bul ca=cat cs=ces=cze cy=cym=wel da=dan de=deu=ger el=ell=gre en=eng es=spa et=est eu=eus=baq fa=fas=per fi=fin
  fr=fra=fre ga=gle gl=glg he=heb=iw hi=hin hr=hrv hu=hun hy=hye=arm id=ind=in is=isl=ice it=ita ja=jpn=jp ka=kat=geo
  ko=kor lt=lit lv=lav mk=mkd=mac ms=msa=may nb=nob nl=nld=dut nn=nno no=nor pl=pol pt=por ro=ron=rum ru=rus sk=slk=slo
  sl=slv sq=sqi=alb sr=srp sv=swe th=tha tr=tur uk=ukr ur=urd vi=vie zh=zho=chi yi=ji
  """
