/// Where a page has pictures, so that it need not be searched for each caption.
struct PicturePlaces: Sendable {
  /// How many pictures of any kind stand before each node.
  private(set) var pictures: [Int32] = []
  /// How many `<figure>`s stand before each node.
  private(set) var figures: [Int32] = []
  /// How many images stand before each node that a reader sees: none of them in a `<noscript>`.
  private(set) var shown: [Int32] = []
  /// The last image before each node; -1 without one.
  private(set) var images: [Int32] = []

  init(_ tree: HTMLTree) {
    let count = tree.nodes.count + 1
    pictures.reserveCapacity(count)
    figures.reserveCapacity(count)
    shown.reserveCapacity(count)
    images.reserveCapacity(count)
    var (pictureCount, figureCount, shownCount, lastImage): (Int32, Int32, Int32, Int32) = (0, 0, 0, -1)
    var endOfCopies = 0
    for index in tree.nodes.indices {
      pictures.append(pictureCount)
      figures.append(figureCount)
      shown.append(shownCount)
      images.append(lastImage)
      switch tree.nodes[index].tag {
      case .img, .amp_img:
        pictureCount += 1
        if index >= endOfCopies { shownCount += 1 }
        lastImage = Int32(index)
      case .picture, .svg, .object, .embed: pictureCount += 1
      case .video, .iframe, .amp_video:
        pictureCount += 1
        if index >= endOfCopies { shownCount += 1 }
      case .figure: figureCount += 1
      case .noscript: endOfCopies = Int(tree.nodes[index].end)
      default: break
      }
    }
    pictures.append(pictureCount)
    figures.append(figureCount)
    shown.append(shownCount)
    images.append(lastImage)
  }

  /// Whether an element holds a picture.
  func hasPicture(below node: Int, _ tree: HTMLTree) -> Bool { pictures[tree.after(node)] > pictures[node] }

  /// Whether an element holds a `<figure>` other than itself.
  func hasFigure(below node: Int, _ tree: HTMLTree) -> Bool { figures[tree.after(node)] > figures[node + 1] }

  /// How many images and players an element shows.
  func count(below node: Int, _ tree: HTMLTree) -> Int { Int(shown[tree.after(node)] - shown[node]) }

  /// The nearest image before a node that stands inside `element`; `nil` without one.
  func image(before node: Int, in element: Int) -> Int? {
    let image = Int(images[node])
    return image >= element ? image : nil
  }
}
