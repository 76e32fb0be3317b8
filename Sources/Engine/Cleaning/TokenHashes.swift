/// The hash of a token, folded, byte by byte (FNV-1a of 32 bits).
enum TokenHash {
  static let start: UInt32 = 0x811C_9DC5

  @inline(__always) static func add(_ byte: UInt8, to hash: UInt32) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  static func of(_ token: [UInt8]) -> UInt32 { token.reduce(start) { add($1, to: $0) } }
}

/// The hashes of tokens of which every find has one, as a set that most probes miss at the first slot.
struct TokenHashes: Sendable {
  private var slots: [UInt32] = [0]
  private var mask = 0

  init() {}

  init(_ hashes: Set<UInt32>) {
    var size = 16
    while size < hashes.count * 4 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    mask = size - 1
    for hash in hashes where hash != 0 {
      var slot = Self.slot(hash, mask)
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = hash
    }
  }

  @inline(__always) func contains(_ hash: UInt32) -> Bool {
    var slot = Self.slot(hash, mask)
    while true {
      let found = slots[slot]
      if found == hash { return true }
      if found == 0 { return false }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always) private static func slot(_ hash: UInt32, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash >> 15)) & mask
  }

  /// Whether any of the tokens may be in a text. Almost every text ends here, so nothing is copied: tokens are
  /// hashed where they stand. A number of eight digits may be a date with a time behind it; other characters than ASCII
  /// need decoding before anybody can say, unless `otherBytesSeparate`.
  @inline(__always) func mayOccur(in bytes: RawSpan, otherBytesSeparate: Bool = false) -> Bool {
    var hash = TokenHash.start
    var kind: UInt8 = 0
    var length = 0
    for index in 0..<bytes.byteCount {
      let byte = bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
      if byte >= 0x80 || byte == 0x1B, !otherBytesSeparate { return true }
      let folded = byte | 0x20
      let next: UInt8 = folded &- 0x61 < 26 ? 1 : byte &- 0x30 < 10 ? 2 : 0
      if next != kind {
        if kind != 0, contains(hash) || (kind == 2 && length >= 8) { return true }
        (hash, kind, length) = (TokenHash.start, next, 0)
      }
      hash = TokenHash.add(folded, to: hash)
      length &+= 1
    }
    return kind != 0 && (contains(hash) || (kind == 2 && length >= 8))
  }
}
