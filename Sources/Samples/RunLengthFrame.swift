/// A frame in RLE Lossless (PS3.5 Annex G).
public enum RunLengthFrame {
  /// The fragment of a frame, given as its planes of bytes: for 16-bit pixels the high bytes, then the low bytes; for
  /// RGB red, green and blue. No run crosses the end of a row.
  public static func fragment(planes: [[UInt8]], columns: Int) -> [UInt8] {
    precondition((1...15).contains(planes.count) && columns > 0)
    let segments = planes.map { segment($0, columns: columns) }
    var numbers = [UInt32(segments.count)]
    var offset: UInt32 = 64
    for segment in segments {
      numbers.append(offset)
      offset += UInt32(segment.count)
    }
    numbers += [UInt32](repeating: 0, count: 16 - numbers.count)
    let header = numbers.flatMap { number in
      (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    return header + segments.joined()
  }

  /// The planes of 16-bit pixels: high bytes first.
  public static func planes(of pixels: [UInt16]) -> [[UInt8]] {
    [pixels.map { UInt8($0 >> 8) }, pixels.map { UInt8(truncatingIfNeeded: $0) }]
  }

  static func segment(_ plane: [UInt8], columns: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in stride(from: 0, to: plane.count, by: columns) {
      appendRow(plane[row..<min(row + columns, plane.count)], to: &bytes)
    }
    if !bytes.count.isMultiple(of: 2) { bytes.append(0) }
    return bytes
  }

  /// Appends a row as PackBits: repeats of three and more as replicate runs, all else as literal runs.
  private static func appendRow(_ row: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var literalStart = row.startIndex
    var index = row.startIndex
    while index < row.endIndex {
      let value = row[index]
      let run = row[index...].prefix(128).prefix { $0 == value }.count
      if run >= 3 {
        appendLiterals(row[literalStart..<index], to: &bytes)
        bytes.append(UInt8(257 - run))
        bytes.append(value)
        literalStart = index + run
      }
      index += run
    }
    appendLiterals(row[literalStart...], to: &bytes)
  }

  private static func appendLiterals(_ literals: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var rest = literals
    while !rest.isEmpty {
      let piece = rest.prefix(128)
      bytes.append(UInt8(piece.count - 1))
      bytes += piece
      rest = rest.dropFirst(piece.count)
    }
  }
}
