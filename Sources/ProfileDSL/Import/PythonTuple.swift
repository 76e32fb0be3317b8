/// Reads a tuple of whole numbers as Python writes it: `(0x0010, 0x0020)`.
enum PythonTuple {
  /// The numbers; nil when the text is no such tuple.
  static func numbers(_ text: String) -> [Int]? {
    let inner = text.trimmingSpace
    guard inner.first == "(", inner.last == ")", inner.utf8.count >= 2 else { return nil }
    var parts = inner.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    // Python allows one comma at the end.
    if parts.count > 1, let last = parts.last, last.trimmingSpace.isEmpty { parts.removeLast() }
    let numbers = parts.map { number($0.trimmingSpace) }
    let found = numbers.compactMap { $0 }
    return found.count == numbers.count ? found : nil
  }

  private static func number(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }) else { return nil }
    let digits = text.replacing("_", with: "").lowercased()
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.hasPrefix(prefix) {
      return Int(digits.dropFirst(2), radix: radix)
    }
    // A decimal number with zeros in front is an error in Python: 0010 is not what it looks like.
    guard !digits.hasPrefix("0") || digits.utf8.allSatisfy({ $0 == 0x30 }) else { return nil }
    return Int(digits)
  }

}
