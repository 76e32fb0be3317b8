/// A place in a text: line and column, both from 1, the column in code points.
package struct Mark: Hashable, Comparable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static let start = Mark(line: 1, column: 1)

  package static func < (left: Mark, right: Mark) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a source text, its end exclusive.
public struct SourceSpan: Hashable, Sendable {
  /// The line of the first character, from 1.
  public let line: Int
  /// The column of the first character, from 1, in code points.
  public let column: Int
  package let end: Mark

  package var start: Mark { Mark(line: line, column: column) }

  package init(_ start: Mark, _ end: Mark) {
    line = start.line
    column = start.column
    self.end = max(start, end)
  }

  /// The first character of a text, for what is wrong with all of it.
  package static let beginning = SourceSpan(.start, .start)

  /// Part of a span that lies on one line: `length` code points from `offset` on.
  func part(offset: Int, length: Int) -> SourceSpan {
    SourceSpan(
      Mark(line: line, column: column + offset), Mark(line: line, column: column + offset + max(length, 1)))
  }
}
