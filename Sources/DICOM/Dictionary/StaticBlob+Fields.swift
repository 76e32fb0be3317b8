// How tools/generate-tables writes the fields of a record.

extension StaticBlob {
  /// Whether the memory at an offset is before (negative), equal to (zero) or after the bytes.
  func compare(at offset: Int, count: Int, with bytes: [UInt8]) -> Int {
    for index in 0..<min(count, bytes.count) {
      let difference = Int(byte(at: offset + index)) - Int(bytes[index])
      if difference != 0 { return difference }
    }
    return count - bytes.count
  }

  /// A number in hexadecimal digits, which are capital.
  @inline(__always) package func number(at offset: Int, digits: Int) -> Int {
    var number = 0
    for index in 0..<digits {
      let digit = Int(byte(at: offset + index))
      number = number << 4 | (digit <= 0x39 ? digit - 0x30 : digit - 0x41 + 10)
    }
    return number
  }

  /// A text that spaces pad to `width`.
  package func text(at offset: Int, width: Int) -> String {
    var end = offset + width
    while end > offset, byte(at: end - 1) == 0x20 { end -= 1 }
    return string(offset..<end)
  }

  /// Two letters, the first in the upper byte.
  @inline(__always) func letters(at offset: Int) -> UInt16 {
    UInt16(byte(at: offset)) << 8 | UInt16(byte(at: offset + 1))
  }

  /// Eight digits of which those that are open are `x`. A repeating group has even numbers (PS3.5 7.6), since an odd
  /// one would be private.
  package func tagPattern(at offset: Int) -> TagPattern {
    var value: UInt32 = 0
    var mask: UInt32 = 0
    for index in offset..<offset + 8 {
      let isOpen = byte(at: index) == 0x78
      value = value << 4 | (isOpen ? 0 : UInt32(number(at: index, digits: 1)))
      mask = mask << 4 | (isOpen ? 0 : 0xF)
    }
    if mask >> 16 != 0xFFFF { mask |= 0x0001_0000 }
    return TagPattern(value: value, mask: mask)
  }

  /// The index of the record that equals what is sought, where `order` says of a record whether it is before
  /// (negative), equal to (zero) or after it.
  package static func search(_ records: Range<Int>, _ order: (Int) -> Int) -> Int? {
    var low = records.lowerBound
    var high = records.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      let difference = order(middle)
      if difference == 0 { return middle }
      if difference < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
