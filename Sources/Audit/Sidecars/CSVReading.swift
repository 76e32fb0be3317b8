internal import DICOM

/// Reads CSV as RFC 4180 has it; a line may end without a carriage return.
struct CSVReading {
  private var reader = ByteReader()
  /// Counted from one, as spreadsheets do.
  private(set) var row = 1
  private(set) var column = 1
  private var columns: Int?

  /// Where the reading is, for people.
  var text: String { "row \(row), column \(column)" }

  /// Calls `body` with every cell and its place.
  mutating func read(
    in window: inout ByteWindow, _ body: (TextPiece, CSVReading) -> Void
  ) throws(TextError) {
    try skipByteOrderMark(in: &window)
    guard try reader.peek(in: &window) != nil else { throw malformed("it is empty") }
    while try reader.peek(in: &window) != nil {
      try readRow(in: &window, body)
      if let columns, columns != column { throw malformed("row \(row) has another number of columns") }
      columns = column
      row += 1
      column = 1
    }
  }

  private mutating func skipByteOrderMark(in window: inout ByteWindow) throws(TextError) {
    for byte: UInt8 in [0xEF, 0xBB, 0xBF] {
      guard let found = try reader.peek(in: &window), found == byte else { break }
      reader.skip()
    }
  }

  /// Reads to behind the end of a row; `column` is then its last.
  private mutating func readRow(
    in window: inout ByteWindow, _ body: (TextPiece, CSVReading) -> Void
  ) throws(TextError) {
    while true {
      try readCell(in: &window, body)
      switch try reader.next(in: &window) {
      case 0x2C: column += 1
      case 0x0D:
        guard try reader.next(in: &window) == 0x0A else { throw malformed("a row has half an end") }
        return
      default: return
      }
    }
  }

  /// Reads a cell, up to the comma or the end of the row.
  private mutating func readCell(
    in window: inout ByteWindow, _ body: (TextPiece, CSVReading) -> Void
  ) throws(TextError) {
    let isQuoted = try reader.peek(in: &window) == 0x22
    if isQuoted { reader.skip() }
    var meaning = MeaningBuffer(from: reader.position)
    while let byte = try reader.peek(in: &window) {
      if isQuoted {
        reader.skip()
        if byte != 0x22 {
          meaning.append(byte)
        } else if try reader.peek(in: &window) == 0x22 {
          reader.skip()
          meaning.append(meaning: [0x22])
        } else {
          body(meaning.piece(to: reader.position - 1), self)
          return try expectEnd(in: &window)
        }
      } else if byte == 0x2C || byte == 0x0A || byte == 0x0D {
        break
      } else {
        if byte == 0x22 || byte == 0 { throw malformed("a cell without quotes holds what it may not") }
        reader.skip()
        meaning.append(byte)
      }
      if let piece = meaning.fullPiece(to: reader.position) { body(piece, self) }
    }
    if isQuoted { throw malformed("a cell has no end") }
    body(meaning.piece(to: reader.position), self)
  }

  private func expectEnd(in window: inout ByteWindow) throws(TextError) {
    switch try reader.peek(in: &window) {
    case nil, 0x2C, 0x0A, 0x0D: return
    default: throw malformed("something stands behind the quotes of a cell")
    }
  }

  private func malformed(_ reason: String) -> TextError { .malformed(at: reader.position, reason) }
}
