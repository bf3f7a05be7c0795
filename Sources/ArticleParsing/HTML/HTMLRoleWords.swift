/// The words in `class` and `id` attributes that say what an element is, small letters only. “readmore” stands for
/// itself and for “read-more”, “read_more” and “readMore”.
let roleWordTable: [(HTMLRoles, String)] = [
  (
    .related,
    """
    related relatedposts relatedarticles relatedcontent relatedlinks relatedstories relatednews relateditems
    relatedtopics relatedpost jprelatedposts yarpp crp zergnet outbrain taboola revcontent plista ligatus engageya dable mgid
    recommended recommendation recommendations recirc recirculation moreon morefrom morestories morenews moreposts
    morearticles morelike readmore readalso alsoread readnext seealso upnext nextup nextarticle nextstory nextpost prevpost
    trending popular mostpopular mostread mostviewed mostcommented latestnews latestposts recentposts recentarticles
    teaser teasers teaserlist promobox otherarticles othernews otherstories youmaylike mightlike maylike similar
    similarposts verwandt weitere weiterlesen lesenauch auchinteressant mehrzum mehrthema themenbox lireaussi alire
    articlesassocies surlememe relacionadas relacionados relacionado leiamais leiatambem vejatambem veratambien leamas
    vedianche leggianche correlati articolicorrelati gerelateerd leesook laesogsaa lasmer czytajtakze powiazane
    storylist storylinks articlelinks postnavigation postnav linkbox linklist readinglist
    inlinerelated relinline rellinks internallink internallinks intlink contextlinks collateral rightrail leftrail
    wppostnavigation singlenavigation pagenavi recentcomments linkrelated oembedrelated seriesnav
    """
  ),
  (
    .share,
    """
    share shares sharing sharebar sharebox sharebuttons sharelinks sharetools sharethis sharedaddy addthis addtoany
    shareaholic shariff social socials socialbar socialmedia socialshare socialicons sociallinks sns snsshare
    followus follow followbutton jssocials ssba heateor mashsb essb teilen partager compartir compartilhar condividi
    socialtools likebutton fblike postactions articletools storytools toolbar articletoolbar bookmarks sociable
    sharepost shareicons postshare socialize
    """
  ),
  (
    .promotion,
    """
    newsletter newsletters newslettersignup signup signupform subscribe subscribebox subscription subscriptions
    subscriber optin emailsignup emailcapture mailchimp mcembed mailmunch donate donation donations membership
    appdownload appbanner apppromo promo promos promotion promotions promoted promobar upsell cta calltoaction
    inlinecta abo abonnement abonnieren infolettre inlinenewsletter giveaway kofi patreon leadmagnet convertkit
    marketing merch shopnow
    """
  ),
  (
    .comments,
    """
    comments comment commentlist commentsarea commentform respond disqus disqusthread fbcomments livefyre
    coral viafoura replies kommentare kommentar commentaires commentaire comentarios comentario commenti reacties
    reactions webmentions trackbacks pingbacks discussion leavecomment commentsection postcomments
    spotim openweb conversation hyvor cusdis commento utterances komentar komentarze
    """
  ),
  (
    .advertisement,
    """
    ad ads adv advert adverts advertisement advertisements advertising advertorial adsbygoogle adslot adunit
    adwrapper adcontainer adbox adblock adspot adspace adzone adbanner adsense dfp dfpad gptad googlead googleads
    sponsor sponsors sponsored sponsoredcontent sponsorship affiliate affiliates werbung anzeige anzeigen reklama
    publicite publicidade publicidad pubblicita mpu billboard skyscraper leaderboard banner banners dfpslot nativead
    iklan reklam adsenseblock commercial pub partnerads adplaceholder advertlabel
    """
  ),
  (
    .navigation,
    """
    nav navbar navigation navi menu menus submenu mainmenu breadcrumb breadcrumbs crumbs pagination pager paging
    pagelinks pagenav searchform searchbox searchbar sitenav topnav subnav sitemap skiplink skiplinks skipto
    skiptocontent jumpto toc tableofcontents backtotop scrolltop gototop languageswitcher langswitch hamburger ribbon
    quicklinks anchornav tocontainer eztoc lwptoc inhaltsverzeichnis
    """
  ),
  (
    .byline,
    """
    byline bylines meta metadata postmeta entrymeta articlemeta storymeta metainfo postinfo articleinfo entryinfo
    dateline timestamp pubdate publishdate publisheddate postdate entrydate articledate datepublished postedon
    postedby posted publishedon readingtime readtime timetoread minread viewcount views postviews wordcount
    commentcount commentscount commentslink lastupdated updatedon metabar authorline authordate infobar
    articleheadermeta sharecount submitted
    """
  ),
  (
    .biography,
    """
    authorbio authorbox authorinfo authorcard authorprofile authordescription authordetails aboutauthor
    abouttheauthor authorabout biography bio authorblock authorarea postauthorbox autorbox autoreninfo sobreautor
    auteurbio contributorbio writerbio staffbio saboxplus sabox mab authorbiobox guestauthor authorcontent authortext aboutwriter authorfooter
    """
  ),
  (
    .tags,
    """
    tags taglist taglinks posttags entrytags articletags tagcloud tagbar tagsection topics topiclist topictags
    categories catlinks postcategories keywords schlagworte schlagwoerter motscles etiquetas storytags articletopics
    tagslinks filedunder articlekeywords hashtags
    """
  ),
  (
    .caption,
    """
    caption captions captiontext captioned imagecaption imgcaption photocaption piccaption picturecaption figcaption
    wpcaption wpcaptiontext wpcaptiondd mediacaption gallerycaption galleryimagecaption slidecaption cutline
    photodescription imagedescription bildunterschrift bildtext bildtitel legende legenda didascalia
    captionwrapper piedefoto imagenpie videocaption captioncontainer imagetext mediatitle photocutline
    """
  ),
  (
    .credit,
    """
    credit credits photocredit photocredits imagecredit imgcredit imagecredits imagesource picturecredit mediacredit
    photographer photoby copyright imagecopyright photocopyright mediacopyright imagecopy bildquelle bildnachweis
    fotocredit fotograf quelle creditline captioncredit copyrightholder wpmediacredit creditwrap storyimagecopyright
    figurecredit artcredit rights captionsource photosource mediasource picturesource figcaptionsource captioncopyright
    captionauthor photoauthor imageauthor captionattribution imageattribution photoattribution
    """
  ),
  (
    .paywall,
    """
    paywall metered regwall premiumbox subscriberonly subscribersonly memberonly membersonly subscribergate paywallmessage articlebarrier
    piano tppaywall loginwall continuereading
    """
  ),
  (
    .hidden,
    """
    hidden hide visuallyhidden sronly screenreader screenreadertext screenreaderonly accessibility offscreen invisible
    displaynone dnone nodisplay noprint printonly hiddentext visuallyhiddentext elementinvisible onlyprint
    rolloverblock hoverblock hovercard tooltiptext tooltipcontent popovercontent infocard showforprint printfooter hideme
    """
  ),
  (
    .consent,
    """
    cookie cookies cookiebar cookiebanner cookienotice cookieconsent cookielaw consent consentbanner gdpr ccpa
    onetrust cmpbox cmpbanner cmpwrapper cmpmodal cmplz privacybanner privacynotice usercentrics didomi trustarc quantcast borlabs
    """
  ),
  (
    .furniture,
    """
    sidebar sidebars footer sitefooter pagefooter globalfooter footernav footerwidget colophon widget widgets widgetarea
    widgetcontainer popup popups modal lightbox overlay dialog toast alertbar tooltip siteheader mainheader topheader topbar bottombar
    masthead branding
    globalheader pageheader articleheader articlehead postheader posthead entryheader storyheader newsheader utilitybar ticker newsticker breakingnews breakingbar weather stockticker rail aside secondary
    complementary printbutton login loginform signin userlogin userbar register forms form searchresults
    poll quiz survey rating ratings starrating postratings vote votes disclaimer disclosure impressum legal copyrightnotice
    contactform contactbox presscontact mediacontact wpcf errormessage errorpage noscript jsrequired oldbrowser browserupgrade chat livechat
    loadmore loadmorebutton button buttons btn correctionform feedback reportissue report suggestion errata
    calendarwidget affiliatebox shopbox productbox pricebox pricecomparison buybutton buynow 
    audioplayer audiotoolbar listenarticle texttospeech speechkit voiceplayer tts vorlesen vorlesefunktion readaloud
    readspeaker audioversion videojs vjs
    """
  ),
  (
    .headline,
    """
    headline articletitle posttitle entrytitle storytitle pagetitle articleheadline storyheadline contentheadline
    newstitle maintitle
    """
  ),
  (
    .standfirst,
    """
    standfirst dek deck subheadline subhead subtitle subheading articlesubtitle articledek postsubtitle
    sottotitolo occhiello entradilla bajada linhafina articlesummary storysummary articledescription strapline sapo
    vorspann chapo sommario copete articleexcerpt postexcerpt articleintro articlelead articlestandfirst leadtext
    introtext teasertext untertitel ondertitel undertitel underrubrik subtitulo subtitulos soustitre podtytul perex
    """
  ),
  (
    .lead,
    """
    lead lede intro einleitung chapeau ingress inleiding excerpt summary preface resumen resumo riassunto catenaccio
    announce anons manchet anrisstext anleser anleitung subheader subtext keypoints bulletpoints
    """
  ),
  (
    .body,
    """
    articlebody articlebodytext articlecontent articletext articlecontents bodycontent bodycopy bodytext contentbody
    entrycontent entrybody postcontent postbody posttext storybody storycontent storytext storybodytext articlecopy
    maincontent newsbody newscontent newstext textbody richtext articlemain singlecontent blogcontent pagecontent
    texttext tdpostcontent artikeltext artikelinhalt corpsarticle cuerponoticia cuerpo textomateria contenutoarticolo
    articolotesto newsarticlebody caasbody paragraphs isitearticletext
    """
  ),
  (
    .post,
    """
    twittertweet tweet twitterembed embeddedtweet instagrammedia fbpost fbvideo tiktokembed redditcard
    twittervideo blueskyembed mastodonembed
    """
  ),
  (.pullQuote, "pullquote pullquotes pullquotetext articlepullquote wppullquote pullout pqs quotebox inlinequote"),
  (
    .author,
    """
    author authors authorname bylineauthor bylinename autor auteur autore writer vcard postauthor entryauthor username
    autoren autores auteurs autori autorin authorlink contributors journalist journalists journaliste periodista firma
    redactor redacteur forfatter skribent kirjoittaja toimittaja muhabir yazar penulis szerzo szerzok redaktor
    wartawan readercredits artikelautor autorzeile articleauthor signature
    """
  ),
  (
    .date,
    "date published datetime pubdate publishdate publisheddate postdate entrydate timestamp datum articledate time updated"
  ),
  (.player, "video videoplayer player videocontainer videowrapper audioplayer"),
  (.place, "location place locality city"),
  (
    .gallery,
    "fullgallery photogallery imagegallery picturegallery typegallery bildergalerie galerie slideshow fotostrecke diaporama fotogaleria"
  ),
  (
    .kicker,
    """
    kicker overline topline dachzeile roofline eyebrow spitzmarke ueberzeile oberzeile antetitulo antetitle surtitre
    surtitle pretitle toptitle topiclabel volanta cintillo occhiello chapeau overtitle supertitle badge badges
    """
  ),
  (.builder, "elementor builder"),
  (.button, "button buttons btn btns"),
  (
    .dropCap,
    "dropcap dropcaps dropcapletter dropletter firstletter firstchar initialletter initialcap lettrine letrine"
  ),
  (.picture, "image photo picture img foto bild imagem imagen leadimage featuredimage articleimage mainimage"),
  (
    .media,
    "gallery slideshow carousel slider video videoplayer player photo image media galeria bildergalerie diaporama"
  ),
]

/// Beginnings of words that say the same, whatever follows: “relatedpoststitle”, “newsletterbox”.
let rolePrefixTable: [(HTMLRoles, String)] = [
  (.related, "related recommend mostread mostpopular readmore morefrom outbrain taboola"),
  (.share, "sharing socialshare sharebutton addthis addtoany"),
  (.promotion, "newsletter subscri signup donate donati"),
  (.comments, "disqus commentlist commentform commentsection"),
  (.advertisement, "advert adsbygoogle sponsor"),
  (.navigation, "breadcrumb pagination"),
  (.consent, "cookie consent"),
  (.biography, "authorbio authorbox"),
]

/// Pairs of words that together are no furniture, though one of them alone would be.
let harmlessPairs = """
  labelhidden nodepromoted hiddenxs hiddensm hiddenmd hiddenlg hiddenxl hidemobile hideonmobile hidetablet hidedesktop
  hidephone hidetitle hidehandheld overflowhidden nohidden nothidden unhide nosidebar withsidebar hassidebar
  withoutsidebar onesidebar sidebarnone sidebarright sidebarleft sidebarfirst sidebarsecond rightsidebar leftsidebar
  commentsopen commentsclosed commentopen nocomments hascomments withcomments pingopen headerfixed fixedheader
  nofooter stickyheader headersticky articlerelated hasrelated withad hasad withads hasads noads noad adfree showads openmenu menuopen
  menuclosed hasmenu nomenu premiumcontent buttonless noshare authortitle authorjob authorposition authorrole authorsocial hasbanner nobanner withbanner formattedtext
  """
