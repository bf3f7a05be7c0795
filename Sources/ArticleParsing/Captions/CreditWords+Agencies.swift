extension CreditWords {
  /// Agencies and picture libraries.
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
}
