/// Selectors in a map with braces that YAML has split in two at their comma: `{ (0010,0010): delete }` is the key
/// `(0010` without a value and the key `0010)`.
enum FlowSplit {
  /// Whether the key can be a half: two halves that are alike are no duplicates.
  static func isHalf(_ key: Node.Scalar) -> Bool {
    key.isPlain
      && (key.text.hasPrefix("(") && !key.text.contains(")")
        || key.text.hasSuffix(")") && !key.text.contains("("))
  }

  /// Whether the key is the second half of the one before it.
  static func isTail(_ index: Int, of entries: [Node.Entry]) -> Bool {
    index > 0 && isHead(entries[index - 1]) && entries[index].key.text.contains(")")
      && !entries[index].key.text.contains("(")
  }

  /// How the selector is to be written, when the key is the first half of one.
  static func help(at index: Int, of entries: [Node.Entry]) -> String? {
    guard isHead(entries[index]) else { return nil }
    let tail =
      entries.indices.contains(index + 1) && isTail(index + 1, of: entries)
      ? entries[index + 1].key.text : "…)"
    return "quote it: '\(entries[index].key.text),\(tail)'"
  }

  private static func isHead(_ entry: Node.Entry) -> Bool {
    entry.key.isPlain && entry.value.isMissing && entry.key.text.hasPrefix("(")
      && !entry.key.text.contains(",")
  }
}

extension FlowSplit {
  /// The same in a list: `[(0010,0020), PatientID]` is the items `(0010`, `0020)` and `PatientID`.
  static func help(at index: Int, ofItems items: [Node]) -> String? {
    guard let head = items[index].scalar, head.isPlain, head.text.hasPrefix("("), !head.text.contains(","),
      !head.text.contains(")")
    else { return nil }
    let next = items.indices.contains(index + 1) ? items[index + 1].scalar?.text : nil
    let tail = next.flatMap { $0.hasSuffix(")") && !$0.contains("(") ? $0 : nil } ?? "…)"
    return "quote it: \"\(head.text),\(tail)\""
  }

  /// Whether the item is the second half of the one before it.
  static func isTail(_ index: Int, ofItems items: [Node]) -> Bool {
    index > 0 && help(at: index - 1, ofItems: items) != nil
      && items[index].scalar.map { $0.text.hasSuffix(")") && !$0.text.contains("(") } ?? false
  }
}
