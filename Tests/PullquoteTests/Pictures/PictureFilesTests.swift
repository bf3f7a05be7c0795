import Testing

@testable import pullquote

/// From the address of a picture to the files that it may be in.
@Suite struct PictureFilesTests {
  static let url = "https://weir.example/news/wall"

  @Test(
    arguments: [
      // As a browser saves it: by its place beside the page.
      ("Wall_files/quay.jpg", "saved/Wall.html", nil, ["saved/Wall_files/quay.jpg", "saved/Wall.files/quay.jpg"]),
      ("./Wall_files/quay.jpg", "Wall.html", nil, ["Wall_files/quay.jpg", "Wall.files/quay.jpg"]),
      (
        "The%20wall_files/a%20b.png?w=3#x", "/home/ada/The wall.htm", nil,
        [
          "/home/ada/The wall_files/a b.png", "/home/ada/The%20wall_files/a%20b.png",
          "/home/ada/The wall.files/a b.png",
        ]
      ),
      // The parser has made an address of it, by that of the page.
      (
        "https://weir.example/news/Wall_files/quay.jpg", "saved/Wall.html", url,
        ["saved/Wall_files/quay.jpg", "saved/Wall.files/quay.jpg"]
      ),
      (
        "https://weir.example/news/pictures/quay.jpg", "saved/Wall.html", url,
        ["saved/pictures/quay.jpg", "saved/Wall_files/quay.jpg", "saved/Wall.files/quay.jpg"]
      ),
      // The page is called otherwise by now.
      (
        "https://weir.example/news/Old_files/quay.jpg", "wall.html", url,
        ["Old_files/quay.jpg", "wall_files/quay.jpg", "wall.files/quay.jpg"]
      ),
      // From another host: only in the folder that belongs to the page.
      (
        "https://pictures.example/2/quay.jpg?width=640", "saved/Wall.html", url,
        ["saved/Wall_files/quay.jpg", "saved/Wall.files/quay.jpg"]
      ),
      // Never outside.
      ("../../etc/passwd", "saved/Wall.html", nil, []),
      ("pictures/%2e%2e/%2e%2e/secret", "saved/Wall.html", nil, ["saved/pictures/%2e%2e/%2e%2e/secret"]),
      ("/etc/passwd", "saved/Wall.html", nil, ["saved/Wall_files/passwd", "saved/Wall.files/passwd"]),
      ("a/../b.png", "Wall.html", nil, ["b.png", "Wall_files/b.png", "Wall.files/b.png"]),
      ("a%00b.png", "Wall.html", nil, ["a%00b.png"]),
      // What is no file has none beside it.
      ("Wall_files/quay.jpg", "https://weir.example/news/wall", url, []),
      ("Wall_files/quay.jpg", "-", nil, []),
    ] as [(String, String, String?, [String])])
  func areLookedFor(_ image: String, _ page: String, _ url: String?, _ files: [String]) {
    #expect(PictureFiles.candidates(for: image, besides: page, url: url) == files)
  }

  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png), ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
      (Array("GIF89a".utf8), .gif), (Array("RIFF....WEBPVP8 ".utf8), .webp),
      ([0, 0, 0, 32] + Array("ftypavif".utf8), .avif), ([0, 0, 0, 32] + Array("ftypheic".utf8), .heif),
      ([0x49, 0x49, 0x2A, 0], .tiff), (Array("  <svg width='1'>".utf8), .svg),
      (Array("<?xml version='1.0'?><!-- a --><svg>".utf8), .svg),
      (Array("<!doctype html><p><svg>".utf8), nil), (Array("%PDF-1.4".utf8), nil), ([], nil),
      // Formats of programs that can do more than draw.
      (Array("push graphic-context".utf8), nil), (Array("%!PS-Adobe".utf8), nil),
      (Array("<?xml version='1.0'?><image>".utf8), nil),
    ] as [([UInt8], PictureKind?)])
  func areKnownByTheirBytes(_ bytes: [UInt8], _ kind: PictureKind?) {
    #expect(PictureKind(bytes) == kind)
  }
}
