import Testing

@testable import pullquote
