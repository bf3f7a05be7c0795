extension FurniturePhrases {
  static let otherLanguages = """

    [advertisement]
    anzeige
    werbung
    publicité
    publicidad
    publicidade
    pubblicità
    advertentie
    реклама
    iklan
    annonce
    annons
    reklam
    広告

    [share]
    rezept drucken …6
    bild anzeigen …4
    bild vergrößern …4
    noch keine bewertungen …4
    war der artikel nützlich …10
    hat ihnen der artikel gefallen …10
    möchten sie den artikel teilen …4
    diesen artikel teilen …4
    artikel drucken …4
    permalien …4
    envoyer par mail …4
    udostępnij …4
    drukuj
    wyślij znajomemu …4
    podziel się …4
    teilen
    artikel teilen
    auf facebook teilen
    auf twitter teilen
    drucken
    merken
    partager
    partager sur …3
    imprimer
    compartir
    compartir en …3
    imprimir
    condividi
    condividi su …3
    stampa
    compartilhar
    compartilhe …3
    delen
    delen via …3
    поделиться
    bagikan
    cetak
    surat elektronik
    sukai ini
    suka memuat
    lagi
    enviar por …3
    copiar enlace
    copier le lien
    link kopieren
    letture

    [sign-up]
    lust auf mehr …30
    zapraszamy do subskrypcji …
    zapraszamy też do subskrypcji …
    jetzt spenden …6
    jede kleine spende hilft …
    jetzt newsletter …8
    newsletter …4
    zum newsletter …6
    suscríbase …8
    apúntate …12
    jetzt abonnieren …6
    newsletter abonnieren …4
    newsletter bestellen …4
    jetzt anmelden …4
    anmelden
    s'abonner …4
    abonnez vous …10
    inscrivez vous …10
    suscríbete …8
    suscribirse
    iniciar sesión
    iscriviti …8
    accedi
    assine …6
    inscreva se …8
    abonneer …6
    подписывайтесь …10
    подпишитесь …10
    подписаться …4
    berlangganan

    [read more]
    czytaj także …20
    czytaj też …20
    czytaj więcej …20
    przeczytaj także …20
    przeczytaj też …20
    więcej …2
    mehr lesen …20
    lesen sie auch …24
    lesen sie mehr …20
    auch interessant …20
    mehr zum thema …12
    lire aussi …24
    à lire aussi …24
    lire la suite …3
    voir aussi …20
    leer más
    lea también …24
    lee también …24
    también te puede interesar …20
    te puede interesar …20
    leia mais …20
    leia também …24
    veja também …20
    leggi anche …24
    leggi tutto
    lees ook …24
    lees meer …6
    читайте также …20
    читать далее …3
    baca juga …24
    terkait

    [related]
    verwandte themen …4
    verwandte themenbereiche
    verwandte artikel …4
    mehr themen
    zum weiterlesen
    das könnte sie auch interessieren …4
    das könnte dich auch interessieren …4
    das könnte dir auch gefallen …4
    diese artikel könnten dich interessieren …4
    weitere informationen
    zusatzinformationen
    weiterführende links
    weiterführende informationen
    relevantes aus dem …4
    pour aller plus loin
    dans le même dossier
    también te puede interesar
    para saber más
    zobacz także …20
    zobacz też …20
    powiązane artykuły
    najczęściej czytane
    polecane artykuły
    läs mer …20
    läs också …20
    weitere artikel …4
    weitere beiträge …6
    weitere themen
    meistgelesen …4
    meist gelesen …4
    beliebte artikel
    empfehlungen …4
    sur le même sujet
    dans la même rubrique
    les plus lus
    articles liés
    articles similaires
    más noticias
    más leídas
    lo más leído
    lo más visto
    noticias relacionadas
    artículos relacionados
    notícias relacionadas
    mais lidas
    posts relacionados
    articoli correlati
    i più letti
    potrebbe interessarti …6
    meer nieuws
    meest gelezen
    gerelateerd
    материалы по теме
    похожие материалы
    популярное
    самое читаемое
    artikel terkait
    berita terkait
    関連記事
    こちらの記事も合わせてどうぞ

    [comments]
    vos réactions
    vos commentaires
    ihre meinung
    ihr kommentar
    komentarze
    dodaj komentarz …4
    bitte registrieren sie sich und halten …
    kommentare
    0 kommentare
    kommentar schreiben …4
    kommentieren
    commentaires
    0 commentaires
    laisser un commentaire …4
    comentarios
    0 comentarios
    deja un comentario …4
    comentários
    0 comentários
    deixe um comentário …4
    deixe uma resposta …4
    nenhum comentário
    commenti
    0 commenti
    nessun commento
    lascia un commento …6
    reacties
    0 reacties
    комментарии
    оставить комментарий
    komentar
    tinggalkan komentar …4
    atenção comentários …

    [tags]
    schlagwörter …8
    schlagworte …8
    themen
    mots clés …8
    étiquettes
    etiquetas …8
    palavras chave …8
    теги …8

    [biography]
    über den autor …4
    über die autorin …4
    à propos de l'auteur …4
    sobre el autor …4
    sobre o autor …4
    sull'autore …4
    über _ _

    [legal]
    dieser artikel enthält affiliate …
    werbung dieser beitrag enthält …
    anzeige enthält affiliate …
    dieser text entspricht den vorgaben der …
    les opinions exprimées dans …
    las opiniones expresadas en …
    le opinioni espresse in …
    impressum
    datenschutz
    impressumdatenschutz
    datenschutzerklärung
    mentions légales
    aviso legal
    política de privacidad
    política de privacidade
    cookie einstellungen
    alle cookies akzeptieren
    wir verwenden cookies …
    nous utilisons des cookies …
    utilizamos cookies …
    utiliziamo i cookie …
    на русском

    [navigation]
    startseite
    accueil
    inicio
    início
    menü
    zurück
    zurück zur übersicht
    zum inhalt springen
    nach oben
    volver arriba

    [reading time]
    lesezeit …4
    lesedauer …4
    0 min lesezeit
    temps de lecture …4
    tempo de leitura …4
    tempo di lettura …4
    tiempo de lectura …4
    leestijd …3
    время чтения …3
    """
}
