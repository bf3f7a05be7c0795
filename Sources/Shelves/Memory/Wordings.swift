import Basics
import Articles
import Search

/// Which quotations of a shelf in memory print the same words.
///
/// Fingerprints lie in sorted runs, eight bytes each, of which two of about one size become one (O'Neil and others, “The
/// log-structured merge-tree”, 1996): a copy of the shelf shares them, and adding an article moves few.
struct Wordings: Sendable {
  /// A quotation: its article's number, then its index, of ten bits.
  typealias Place = UInt32
  /// A fingerprint, of 32 bits, and where it is.
  typealias Mark = UInt64

  /// Sorted; each more than twice as long as the next.
  private var runs: [[Mark]] = []
  /// The number of the wording of each quotation that has others.
  private var numbers: [Place: Int] = [:]
  /// What those quotations say exactly (`ExactWording`).
  private var exact: [Place: UInt64] = [:]
  /// The quotations of each wording.
  private var groups: [[Place]] = []

  /// Quotations behind these in one article, and articles behind those of one shelf, have no other printings.
  private static let mostQuotations = 1024
  private static let mostArticles = 1 << 22
  /// How many that share a fingerprint are compared: what more than these print is known to be the same by then.
  private static let mostCompared = 32

  static func place(_ article: Int, _ index: Int) -> Place? {
    guard article < mostArticles, index < mostQuotations else { return nil }
    return Place(article) << 10 | Place(index)
  }

  static func article(of place: Place) -> Int { Int(place >> 10) }
  static func index(of place: Place) -> Int { Int(place & 1023) }

  /// The fingerprints of an article's quotations, sorted.
  static func marks(of article: Article, id: Int) -> [Mark] {
    var marks: [Mark] = []
    for (index, quotation) in article.quotations.enumerated() {
      guard let place = place(id, index) else { break }
      for hash in Fingerprints.of(quotation.text) { marks.append((hash >> 32) << 32 | Mark(place)) }
    }
    return marks.sorted()
  }

  /// Notes an article's fingerprints, and finds who prints the same words.
  ///
  /// - Parameter text: the words of a quotation; `nil` when it is gone.
  mutating func add(_ marks: [Mark], text: (Place) -> String?) {
    guard !marks.isEmpty else { return }
    var own: [Place: String] = [:]
    var compared: Set<UInt64> = []
    for mark in marks {
      let place = Place(truncatingIfNeeded: mark)
      for other in places(with: mark >> 32).prefix(Self.mostCompared) {
        guard compared.insert(UInt64(place) << 32 | UInt64(other)).inserted else { continue }
        if let number = numbers[place], number == numbers[other] { continue }
        guard let words = own[place] ?? text(place), let theirs = text(other) else { continue }
        own[place] = words
        guard words == theirs || WordingComparison(words, theirs).isSameWording else { continue }
        join(place, other)
        exact[place] = exact[place] ?? ExactWording.number(of: words)
        exact[other] = exact[other] ?? ExactWording.number(of: theirs)
      }
    }
    insert(marks)
  }

  private mutating func join(_ one: Place, _ other: Place) {
    switch (numbers[one], numbers[other]) {
    case (nil, nil):
      groups.append([one, other])
      numbers[one] = groups.count - 1
      numbers[other] = groups.count - 1
    case (let number?, nil):
      groups[number].append(other)
      numbers[other] = number
    case (nil, let number?):
      groups[number].append(one)
      numbers[one] = number
    case (let first?, let second?):
      guard first != second else { return }
      for place in groups[second] { numbers[place] = first }
      groups[first] += groups[second]
      groups[second] = []
    }
  }

  /// Lets go of an article's quotations.
  mutating func remove(_ article: Int) {
    for (place, number) in numbers where Self.article(of: place) == article {
      groups[number].removeAll { $0 == place }
      numbers[place] = nil
      exact[place] = nil
    }
  }

  private mutating func insert(_ marks: [Mark]) {
    var run = marks
    while let last = runs.last, last.count <= run.count * 2 {
      runs.removeLast()
      run = Self.merged(last, run)
    }
    runs.append(run)
  }

  private static func merged(_ left: [Mark], _ right: [Mark]) -> [Mark] {
    var merged: [Mark] = []
    merged.reserveCapacity(left.count + right.count)
    var (first, second) = (0, 0)
    while first < left.count, second < right.count {
      if left[first] <= right[second] {
        merged.append(left[first])
        first += 1
      } else {
        merged.append(right[second])
        second += 1
      }
    }
    merged += left[first...]
    merged += right[second...]
    return merged
  }

  private func places(with hash: UInt64) -> [Place] {
    var found: [Place] = []
    for run in runs {
      var low = run.partitionPoint { $0 >= hash << 32 }
      while low < run.count, run[low] >> 32 == hash {
        found.append(Place(truncatingIfNeeded: run[low]))
        low += 1
      }
    }
    return found
  }

  /// The wording of a quotation and what of it is said exactly.
  struct Variant: Hashable {
    var wording: Int
    var exact: UInt64
  }

  /// What a quotation says, for a list that shows the same words once; `nil` where nobody else prints it.
  func variant(of place: Place) -> Variant? {
    guard let number = numbers[place], let exact = exact[place] else { return nil }
    return Variant(wording: number, exact: exact)
  }

  /// Every quotation with the words of one, itself included.
  func places(like place: Place) -> [Place] { numbers[place].map { groups[$0] } ?? [place] }
}
