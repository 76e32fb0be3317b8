/// Pictures made by arithmetic: a gradient with a bright circle that moves from image to image.
enum SamplePixels {
  static let side = 64

  /// 12 bits of 16.
  static func grey(_ number: Int) -> [UInt16] {
    pixels(number) { column, row, inside in
      UInt16(inside ? 3000 + 8 * column : 10 * (column + row) + number)
    }
  }

  /// 8 bits.
  static func grey8(_ number: Int) -> [UInt8] {
    pixels(number) { column, row, inside in UInt8(inside ? 240 : column + row) }
  }

  /// Red, green and blue, 8 bits each, as three planes.
  static func colourPlanes(_ number: Int) -> [[UInt8]] {
    [
      pixels(number) { _, _, inside in inside ? 250 : 20 },
      pixels(number) { column, _, _ in UInt8(3 * column) },
      pixels(number) { _, row, _ in UInt8(3 * row) },
    ]
  }

  /// The planes' bytes pixel by pixel.
  static func interleaved(_ planes: [[UInt8]]) -> [UInt8] {
    (planes.first ?? []).indices.flatMap { index in planes.map { $0[index] } }
  }

  /// The bits of an overlay with the circle alone, the first pixel in the lowest bit of the first word.
  static func overlay(_ number: Int) -> [UInt16] {
    let isSet = pixels(number) { _, _, inside in inside }
    return stride(from: 0, to: isSet.count, by: 16).map { start in
      (0..<16).reduce(0) { word, bit in isSet[start + bit] ? word | 1 << UInt16(bit) : word }
    }
  }

  private static func pixels<Value>(
    _ number: Int, _ value: (_ column: Int, _ row: Int, _ inside: Bool) -> Value
  ) -> [Value] {
    let centre = side / 2 + 2 * (number % 6)
    let radius = side / 5
    return (0..<side).flatMap { row in
      (0..<side).map { column in
        let across = column - centre
        let down = row - side / 2
        return value(column, row, across * across + down * down <= radius * radius)
      }
    }
  }
}
