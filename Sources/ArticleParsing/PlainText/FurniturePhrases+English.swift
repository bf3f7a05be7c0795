extension FurniturePhrases {
  static let english = """
    [advertisement]
    ad
    ads
    advert
    adverts
    advertisement
    advertisements
    advertising
    adchoices
    advertisement …4
    sponsored
    sponsored by …4
    sponsored content …2
    sponsored links
    sponsored advert
    supported by …3
    promoted
    promoted content
    paid content
    paid post
    story continues below …3
    article continues below …3
    continue reading below …3
    continue reading the main story
    continue reading
    scroll to continue …4
    find your next car
    from our sponsor
    from our sponsors
    from our partners
    our partners
    download media kit

    [share]
    share
    shares
    share it
    share this
    share all
    share all sharing options for …
    all sharing options for …
    share all …6
    share this _
    share or comment on …
    share article
    share on …4
    share via …3
    share by …3
    share this on …4
    share this with …4
    share your thoughts with …3
    share your thoughts with friends
    share your thoughts
    share options
    share to …3
    share icon
    share save
    sharing is caring
    sharing
    0 shares
    0 share
    0 views
    0 likes
    facebook
    twitter
    click to share …8
    click to print …6
    click to email …8
    click to copy …4
    click to tweet …2
    …click to tweet
    tweet
    tweet this …4
    tweet on …3
    tweet about this …4
    pin it
    pin on …2
    post to …2
    print
    print this …3
    print article
    email
    e mail
    email this …5
    email a friend
    email to …3
    email the author
    email me
    send to …3
    submit to …5
    submit
    copy
    copied
    copy link
    copy this link
    copy to clipboard
    link copied
    link
    permalink
    get short url
    embed
    embed this …3
    link to this …3
    save
    save article
    save story
    save this …3
    saved
    add to …4
    bookmark
    give this article
    recommend
    like this
    like this story share it …4
    if you enjoyed this …8
    these are external links …9
    read more about sharing
    view on …2
    report
    report this …2
    report an error …3
    text size
    font size
    listen
    view author archive
    get author rss feed
    view more articles
    share this entry
    save my name email …
    notify me …
    view comments

    [sign-up]
    to view the full story …
    to read the full story …
    first time subscribers …
    if you're seeing this message …
    do you want to be informed …
    submit your letter to the editor …
    for the latest stories and breaking news updates …
    newsletter
    newsletters
    newsletter sign up
    newsletter signup
    get the newsletter
    sign up
    sign up for …24
    sign up to …24
    sign up here …12
    sign up now …6
    sign up with …8
    signup for …10
    sign me up
    sign in
    sign in to …8
    sign in or …8
    sign out
    log in
    log in to …8
    log out
    login
    login to …8
    register
    register now
    register now for …12
    invalid email …4
    thank you for reading the …20
    register for …8
    register to …8
    create an account …6
    create a free account …6
    already a subscriber …6
    already have an account …4
    subscribe
    subscribe now …4
    subscribe to our …20
    subscribe to the …14
    subscribe to _ and …16
    subscribe to _ …5
    subscribe for …16
    subscribe today …6
    subscribe and …8
    subscribe via …4
    subscriber only
    subscription
    become a member …8
    become a subscriber …8
    join our …14
    join the conversation …8
    join the discussion …6
    join us on …10
    join now
    donate
    donate now
    contribute
    get our newsletter …8
    get the app …6
    get the latest news …16
    get the latest _ …12
    get the day's …16
    get breaking news …14
    get daily …12
    get _ delivered …12
    get this delivered …12
    get started
    get unlimited access …8
    download our app …8
    download the app …8
    download the _ app …8
    follow
    follow us …10
    follow us on …16
    follow me on …14
    follow _ on twitter …10
    follow _ on twitter to keep up with …
    follow _ on facebook …10
    follow _ on instagram …10
    follow _ _ on twitter …10
    follow _ _ on facebook …10
    follow _ _ _ on twitter …10
    follow the _ on facebook …10
    follow them on …8
    follow _
    like us on …8
    find us on …6
    connect with us …6
    add us as …8
    add _ as a preferred …6
    follow _ full coverage …14
    for more stories like this …14
    click here to …12
    click here for …12
    click the link …12
    click here
    tap here …10
    stay informed …8
    stay up to date …12
    stay connected …6
    never miss a _ …6
    don't miss a …10
    enter your email …6
    your email
    your email address …6
    email address
    email address …4
    email required
    name required
    comment required
    first name
    last name
    thank you for subscribing …10
    thanks for signing up …12
    you have successfully …10
    you are now subscribed …8
    by signing up you …
    by signing up to our …
    by clicking sign up …
    by entering your email …
    by registering you …
    by submitting your …
    by providing your email …
    …delivered to your inbox
    …straight to your inbox
    …directly to your inbox
    …right to your inbox
    …direct to your inbox
    …in your inbox
    …to your inbox
    …sign up now
    …subscribe now
    …sign up for our
    …sign up to our
    …sign up for free newsletters
    …subscribe to our newsletter
    …our email newsletters
    …listen back here
    …want to hear from you
    …like to hear what you think
    got a story …20
    got a tip …16
    got a confidential …16
    have a tip …12
    contact us …14
    email us …12
    write to us …12
    send us your …14
    send your _ to …10
    learn more
    find out more …6
    tell us what you think
    buy now
    shop now
    watch live …4
    as a subscriber …14
    this article is for subscribers …8
    to read the full …10
    keep reading
    keep me logged in
    …on the go by clicking here
    …by clicking here
    get fox business …10

    [related]
    related
    related news
    related links
    related stories
    related articles
    related articles …3
    related posts
    related content
    related topics
    related tags
    related coverage
    related searches
    related internet links
    other stories
    other news
    more stories
    more stories …6
    more news
    more news …4
    more like this
    more from _
    more from _ …4
    more in _
    more in _ …4
    more on _
    more on _ …3
    more on
    more great _ …2
    more headlines
    more articles …3
    more videos
    more videos …4
    most popular
    most popular …6
    most read
    most read …6
    most viewed
    most viewed …4
    most commented
    most shared
    most recent
    most watched
    popular
    popular now
    popular on _ …3
    popular stories
    popular articles
    popular posts
    popular categories
    popular news
    popular in …4
    trending
    trending now
    trending news
    trending stories
    trending articles
    trending on …3
    trending in …3
    trends …6
    top stories
    top stories …4
    top news
    top videos
    top picks
    today's top …4
    latest news
    latest stories
    latest headlines
    latest articles
    latest posts
    latest video
    latest videos
    the latest
    latest _ news
    latest _ news …2
    recent
    recent posts
    recent articles
    recent stories
    recent comments
    recommended
    recommended stories
    recommended articles
    recommended for you
    recommended reading
    recommended by …4
    editor's picks
    editors picks
    editor's pick
    editor's choice
    our picks
    must read
    must reads
    featured
    featured content
    featured contents
    featured stories
    featured posts
    featured video
    in this article
    in the news
    in pictures
    hot topics
    what to read next
    up next
    read next
    next up
    next story
    next article
    next post
    next post …24
    next auto news
    previous story
    previous article
    previous post
    previous post …24
    previous auto news
    prev next
    next prev
    previous
    post navigation
    you may also like …6
    you might also like …6
    you might like …6
    you may like …6
    you may like these posts
    we recommend …4
    around the web
    from around the web …6
    from the web
    elsewhere on …4
    elsewhere
    on our radar
    something to consider
    on the web
    sponsored stories
    partner content
    partner news
    story timeline
    breaking news
    explore more
    explore more …4
    discover more
    discover more …4
    holiday gift guides
    find tickets
    full coverage
    picked for you
    see also
    also in the news
    this story is part of …6
    articles
    back to top
    scroll back to top
    back to top …3
    polls
    poll
    places in this story
    organizations in this story
    people in the story

    [read more]
    read more
    read more …3
    read next …24
    read also …24
    read this …3
    read this next …24
    also read …24
    read on …2
    also see …20
    also on _ _ …24
    see also …20
    see more
    see more _
    see full gallery
    read in …3
    read full story
    read full article
    read the full story …3
    related coverage …20
    related roundup …8
    this article is related to …20
    you might also like …4
    recommended reading …10
    learn more about …10
    more on this …6
    more on this story …6
    more details …2
    buyer's guide …6
    tag …2

    [comments]
    comments
    comment
    0 comments
    0 comment
    no comments
    comments 0
    new 0 comments
    leave a comment …6
    leave a reply …8
    leave your comment …4
    add a comment …4
    add your comment …4
    add comment
    post a comment …4
    post comment
    write a comment …4
    view comments
    view all comments
    view all comments …4
    view comments …3
    show comments …3
    show 0 comments
    see comments …2
    read all comments
    load comments
    loading comments
    have your say …10
    let us know what you think …10
    comments are closed …6
    comment guidelines
    comment policy
    commenting policy
    the comments below have …12
    …are those of our users
    comments are subject to …20
    comments powered by …3
    blog comments powered by …3
    reader comments
    discussion
    discuss
    reply
    reply to …3
    as you comment …
    when submitting content …
    please enable javascript to view the comments …6
    …comment section at any time
    …this site uses akismet
    …comment data is processed
    …our community guidelines
    …to post a comment
    0 responses
    0 replies
    0 thoughts on …20

    [tags]
    tags
    tag
    tags …24
    tagged
    tagged with …16
    topics
    topics …16
    topic
    categories
    categories …16
    category
    category …6
    filed under …16
    filed to …10
    posted in …12
    keywords …20
    hashtags …12
    labels …10
    sections
    related tags
    related topics …10
    this article appears in …10
    more about
    more about …5
    under

    [biography]
    about the author …3
    author
    written by

    [copyright]
    …all rights reserved
    all rights reserved …8
    …may not be reproduced
    …may not be published broadcast rewritten
    …reproduced without permission
    copyright
    reprints permissions
    reprints
    licensing reprints
    permissions
    order reprints …6

    [legal]
    we recommend the best products through …
    this post may contain affiliate links …
    this article contains affiliate links …
    terms
    terms of use
    terms of use …6
    terms of service
    terms of service …6
    terms and conditions
    terms conditions
    terms under which this site …16
    privacy
    privacy policy
    privacy policy …6
    privacy notice
    privacy settings
    privacy terms
    cookie policy
    cookie settings
    cookie preferences
    cookies
    cookie notice
    manage cookies
    accept
    accept all
    accept cookies
    accept all cookies
    reject all
    i accept
    i agree
    we use cookies …
    this website uses cookies …
    our site uses cookies …
    by continuing to use …
    by continuing …20
    your privacy …6
    …use of cookies
    …uses cookies to
    …cookies and similar technologies
    do not sell …8
    your ad choices
    ad choices
    disclaimer …2
    disclosure …2
    editorial standards …6
    our standards …10
    corrections
    corrections and clarifications
    accessibility
    accessibility statement
    code of ethics
    sitemap
    site map
    site feedback
    contact us
    contact
    about us
    about
    careers
    help
    help center
    faq
    advertise
    advertise with us
    imprint
    sometimes we include links to …
    …we may earn a commission
    …may earn an affiliate commission
    …may receive a small commission
    …earn from qualifying purchases
    …prices are subject to change without notice
    opinions expressed by _ contributors …6
    something went wrong …8
    an error has occurred …8
    please try again …6
    please enable javascript …8
    please note …3
    javascript is required …8
    you need to enable javascript …8
    this slideshow requires javascript
    enable javascript …10
    loading
    processing
    data is a real time snapshot …
    market data provided by …
    data also provided by …6

    [navigation]
    0 of 0 documents
    end of document
    from the section …4
    home
    home page
    homepage
    menu
    main menu
    open menu
    close menu
    navigation
    skip to …6
    skip navigation
    skip ad
    skip past newsletter …
    after newsletter promotion
    jump to …6
    search
    search for …3
    search this site
    search site
    open search
    search icon
    toggle navigation
    toggle menu
    toggle search
    toggle …2
    site navigation
    main navigation
    close
    close this
    close ad
    close search
    open
    expand
    collapse
    show more
    show all
    see all
    see all …3
    see full schedule
    view all
    view all 0
    view all posts
    view all posts …6
    view all articles …6
    view more
    view more …3
    view results
    view full …3
    view profile …3
    load more
    load more …3
    more
    next
    next page
    next 0
    prev
    previous page
    back
    back to …4
    return to …4
    browse all …3
    0 of 0
    go to …3
    main article image
    featured image
    image 0
    edition
    today's paper
    e paper
    e edition
    epaper
    print edition
    digital edition
    rss
    rss feed
    logo
    print header logo
    new call to action
    you are here
    you are here …8
    home news …2
    site index
    please select …4
    select …2
    filter
    filter by …3
    sort by …3
    on this page
    table of contents
    contents
    quick links
    useful links
    chevron left …4
    chevron right …4
    arrow …2

    [reading time]
    today at 0 …5
    0 min
    0 min read
    0 mins read
    0 minute read
    0 minutes read
    reading time …4
    minute read
    0 words
    0 minutes ago
    0 mins ago
    0 min ago
    0 hours ago
    0 hour ago
    0 hrs ago
    0 days ago
    0 day ago
    0 months ago
    0 years ago
    yesterday

    [player]
    player is loading
    player wird geladen
    video wird geladen
    audio wird geladen
    chargement du lecteur …2
    chargement de la vidéo
    cargando reproductor
    cargando vídeo
    caricamento del player
    caricamento del video
    speler wordt geladen
    video wordt geladen
    dieses thema im programm …14
    video
    videos
    video 0 0
    video player …6
    video ad …6
    play video …12
    play
    pause
    mute
    replay
    up next …3
    playback …4
    this is a modal window …10
    media playback is …8
    media caption
    audio
    photo
    photos
    photos 0
    photo 0
    picture
    pictures
    gallery
    photo gallery
    photo gallery …8
    slideshow
    image
    images
    caption
    hide caption
    toggle caption
    show caption
    enlarge image
    enlarge
    enlarge this image
    click to expand
    zoom
    full screen
    fullscreen
    image 0 of …3
    back to gallery
    story continues below gallery
    live
    watch live
    watch now
    0 0
    """
}
