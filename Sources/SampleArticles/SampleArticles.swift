import CSampleArticles

/// Articles of our own writing about invented people and places, embedded in the program, so that there is something
/// to read before anything is set up.
///
/// Each is laid out as scrapers leave a kind of page: an agency report, a broadcaster's page, an interview, a court
/// report, a match report, a council meeting, and so on, with the noise that such pages have.
public enum SampleArticles {
  /// Every sample as the name of its file and its bytes, in the order in which a reader should meet them.
  public static var all: [(name: String, bytes: [UInt8])] {
    var samples: [(name: String, bytes: [UInt8])] = []
    while let sample = sample_article(CInt(samples.count)) {
      let bytes = UnsafeBufferPointer(start: sample.pointee.bytes, count: sample.pointee.count)
      samples.append((String(cString: sample.pointee.name), Array(bytes)))
    }
    return samples
  }
}
