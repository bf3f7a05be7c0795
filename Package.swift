// swift-tools-version:6.2
import PackageDescription

/// Every target of ours is compiled in the Swift 6 language mode, and a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "pullquote",
  products: [
    .executable(name: "pullquote", targets: ["pullquote"])
  ],
  dependencies: [
    // The commands, their help and shell completions: the standard parser for Swift programs.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // Theme and configuration files are TOML; toml++ underneath says where a file is broken.
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    // The library is one SQLite file: transactions, migrations, a pool of readers beside one writer, full-text search.
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // What all modules need once: bytes as characters, searches, hashes, the system's errors and numbers in words.
    .target(name: "Basics", swiftSettings: strict),

    // The vocabulary.
    .target(name: "Articles", swiftSettings: strict),

    // How articles are written and read back: JSON, the packed form, citations.
    .target(name: "ArticleFormats", dependencies: ["Articles"], swiftSettings: strict),

    // Text in any encoding. uchardet tells the encoding of what declares none; it is loaded when it is first asked.
    .target(name: "CUchardet"),
    .target(name: "Encodings", dependencies: ["Basics", "CUchardet"], swiftSettings: strict),

    // Who said what: the quotations and speakers of an article whose text is read.
    .target(
      name: "Attribution", dependencies: ["Articles", "Basics", "CLanguages", "CModelWeights"], swiftSettings: strict),

    // The shared parsing module: bytes in, articles out.
    .target(
      name: "ArticleParsing", dependencies: ["Articles", "Attribution", "Basics", "CLibXML2", "Encodings"],
      swiftSettings: strict),

    // libxml2's HTML parser. One file of ArticleParsing imports it, HTMLTree+LibXML2.swift.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    // A folder of plain data for each language: who is called what, and by which words print says who spoke.
    .target(
      name: "CLanguages",
      exclude: [
        "README.md", "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "gl", "he", "hi",
        "hr", "hu", "id", "it", "ja", "ko", "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "vi", "zh",
      ]),

    // What the attribution engine has learned, and the program that learns it (not part of the product).
    .target(name: "CModelWeights", exclude: ["weights.bin", "README.md"]),
    .executableTarget(
      name: "train", dependencies: ["ArticleParsing", "Articles", "Attribution", "Basics"], swiftSettings: strict),

    // What can be asked of articles, and what an answer looks like: the query language, and when two quotations are one.
    .target(name: "Search", dependencies: ["ArticleFormats", "Articles", "Basics"], swiftSettings: strict),

    // What can be asked of whoever keeps articles, and the articles of files, in memory.
    .target(name: "Shelves", dependencies: ["ArticleFormats", "Articles", "Basics", "Search"], swiftSettings: strict),

    // The SHA-256 of what articles were read in: libcrypto, loaded when the first article is added.
    .target(name: "CLibCrypto"),

    // Imported by Deflate.swift of Library and ZlibStream.swift of the program.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // Feeds and lists of them: bytes in, entries out.
    .target(name: "Feeds", dependencies: ["ArticleFormats", "Articles", "Basics", "Encodings"], swiftSettings: strict),

    // The articles kept on disk.
    .target(
      name: "Library",
      dependencies: [
        "ArticleFormats", "Articles", "Basics", "CZlib", "Feeds", "Search", "Shelves",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),

    // Cells, styles and themes; knows no terminal.
    // FriBidi orders what runs from right to left; it is loaded when it is first asked.
    .target(name: "CFriBidi"),
    .target(name: "Drawing", dependencies: ["Basics", "CFriBidi"], swiftSettings: strict),

    // The reader as pure values: state in, canvas out.
    .target(
      name: "Reader", dependencies: ["ArticleFormats", "Articles", "Basics", "Drawing", "Search", "Shelves"],
      swiftSettings: strict),

    // The only place that knows ncurses.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "Terminal", dependencies: ["Basics", "CNcurses", "Drawing"], swiftSettings: strict),

    // The theme files of the top-level folder, embedded.
    .target(
      name: "Themes", path: "Themes",
      resources: [
        .embedInCode("terminal.toml"),
        .embedInCode("mono.toml"),
        .embedInCode("high-contrast.toml"),
        .embedInCode("catppuccin-latte.toml"),
        .embedInCode("catppuccin-mocha.toml"),
        .embedInCode("gruvbox-dark.toml"),
        .embedInCode("gruvbox-light.toml"),
        .embedInCode("solarized-dark.toml"),
        .embedInCode("solarized-light.toml"),
        .embedInCode("tokyo-night.toml"),
        .embedInCode("tokyo-night-day.toml"),
        .embedInCode("catppuccin-frappe.toml"),
        .embedInCode("catppuccin-macchiato.toml"),
        .embedInCode("dracula.toml"),
        .embedInCode("everforest-dark.toml"),
        .embedInCode("everforest-light.toml"),
        .embedInCode("kanagawa.toml"),
        .embedInCode("nord.toml"),
        .embedInCode("one-dark.toml"),
        .embedInCode("one-light.toml"),
        .embedInCode("rose-pine.toml"),
        .embedInCode("rose-pine-dawn.toml"),
        .embedInCode("rose-pine-moon.toml"),
        .embedInCode("tokyo-night-storm.toml"),
      ], swiftSettings: strict),

    // What users write in TOML: theme files (the embedded ones too) and config.toml.
    .target(
      name: "Configuration", dependencies: ["Drawing", "Themes", .product(name: "TOMLKit", package: "TOMLKit")],
      swiftSettings: strict),

    // Articles of our own writing, embedded, so that there is something to read before anything is set up.
    .target(
      name: "CSampleArticles",
      exclude: [
        "bakery-profits.txt", "beehive-theft.txt", "bin-collection.txt", "cup-final.txt", "dam-inquiry.txt",
        "ferry-strike.txt", "lighthouse-keeper.txt", "night-train.txt", "octopus-study.txt", "translator-interview.txt",
      ]),
    .target(name: "SampleArticles", dependencies: ["CSampleArticles"], swiftSettings: strict),

    // What files wrap: archives, mail, web archives, books. libarchive is loaded when the first archive is opened.
    .target(name: "CLibArchive"),
    .target(name: "Containers", dependencies: ["Basics", "CLibArchive", "Encodings"], swiftSettings: strict),

    // Pages from the web. libcurl is loaded when the first page is asked for, and linked with nothing.
    .target(name: "CLibCurl"),
    .target(name: "Fetching", dependencies: ["Basics", "CLibCurl"], swiftSettings: strict),

    // The commit that the program is built from.
    .target(name: "CBuild"),

    // The pages of the documentation that help and the man pages are made of.
    .target(name: "CManual"),

    // What Swift cannot say about processes that work for another.
    .target(name: "CWorkers"),

    // The program.
    .executableTarget(
      name: "pullquote",
      dependencies: [
        "ArticleFormats", "Articles", "ArticleParsing", "Attribution", "Basics", "CBuild", "CLibCrypto", "CManual",
        "CZlib",
        "Configuration", "Containers", "CWorkers", "Drawing", "Feeds", "Fetching", "Library", "Reader",
        "SampleArticles", "Search",
        "Shelves",
        "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // What the program promises, measured: swift run -c release pullquote-benchmark.
    .executableTarget(
      name: "pullquote-benchmark",
      dependencies: [
        "ArticleFormats", "Articles", "ArticleParsing", "Basics", "CLibXML2", "Drawing", "Feeds", "Library",
        "PseudoTerminal", "Reader", "SampleArticles", "Search", "Shelves", "pullquote",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Sources/benchmark", swiftSettings: strict),

    .testTarget(
      name: "ArticlesTests", dependencies: ["Basics", "ArticleFormats", "Articles", "GoldenScreens"],
      swiftSettings: strict),
    .testTarget(name: "BasicsTests", dependencies: ["Basics"], swiftSettings: strict),
    .testTarget(name: "ArticleParsingTests", dependencies: ["Basics", "ArticleParsing"], swiftSettings: strict),
    .testTarget(
      name: "AttributionTests", dependencies: ["Basics", "ArticleParsing", "Articles", "Attribution"],
      exclude: ["Quotations/NewsItems", "Quotations/Newspapers"], swiftSettings: strict),
    .testTarget(
      name: "SearchTests", dependencies: ["Basics", "Search", "ArticleFormats", "Articles", "GoldenScreens"],
      swiftSettings: strict),
    .testTarget(
      name: "ShelvesTests", dependencies: ["Shelves", "Search", "ArticleFormats", "Articles"], swiftSettings: strict),
    .testTarget(
      name: "LibraryTests",
      dependencies: [
        "ArticleFormats", "Library", "Search", "Shelves", "Articles", "Basics", "Feeds", "PseudoTerminal",
        "library-probe",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // A library that is added to and nothing else, to be killed, starved and locked out by the tests.
    .executableTarget(
      name: "library-probe",
      dependencies: ["Library", "Search", "Articles", .product(name: "GRDB", package: "GRDB.swift")],
      path: "Tests/LibraryProbe", swiftSettings: strict),
    .testTarget(name: "ContainersTests", dependencies: ["Basics", "Containers"], swiftSettings: strict),
    .testTarget(name: "EncodingsTests", dependencies: ["Encodings"], swiftSettings: strict),
    .testTarget(name: "FeedsTests", dependencies: ["Feeds"], swiftSettings: strict),
    .testTarget(name: "TrainTests", dependencies: ["train", "Attribution"], swiftSettings: strict),
    // Screens compared with recorded ones, and random text, for the tests of all modules.
    .target(name: "GoldenScreens", dependencies: ["Basics"], path: "Tests/GoldenScreens", swiftSettings: strict),
    .testTarget(
      name: "DrawingTests", dependencies: ["Basics", "Drawing", "GoldenScreens"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "ConfigurationTests", dependencies: ["Basics", "Configuration", "Drawing", "GoldenScreens", "Themes"],
      swiftSettings: strict),
    .testTarget(
      name: "ReaderTests",
      dependencies: [
        "Basics", "Reader", "ArticleFormats", "Articles", "Drawing", "GoldenScreens", "Search", "Shelves",
      ],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Basics", "Terminal", "PseudoTerminal", "screen-probe"],
      swiftSettings: strict),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    // A program on a terminal of its own, and what it shows there.
    .target(
      name: "PseudoTerminal", dependencies: ["CPseudoTerminal"], path: "Tests/PseudoTerminal", swiftSettings: strict),
    // A screen and nothing else, to be pressed, resized and crashed by the tests.
    .executableTarget(
      name: "screen-probe", dependencies: ["Terminal"], path: "Tests/ScreenProbe", swiftSettings: strict),
    // A web server on this machine that answers as badly as a test asks it to.
    .target(name: "LoopbackServer", path: "Tests/LoopbackServer", swiftSettings: strict),
    .testTarget(name: "FetchingTests", dependencies: ["Fetching", "LoopbackServer"], swiftSettings: strict),
    .testTarget(
      name: "PullquoteTests",
      dependencies: [
        "Basics",
        "PseudoTerminal", "GoldenScreens", "LoopbackServer", "pullquote", "ArticleFormats", "Articles",
        "ArticleParsing",
        "Configuration", "Drawing", "Feeds", "Library", "Reader", "SampleArticles", "Search", "Shelves", "Terminal",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
  ]
)
