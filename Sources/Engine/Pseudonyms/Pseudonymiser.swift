internal import Crypto
internal import DICOM

/// Makes pseudonyms: HMAC-SHA-256 of the original value, with a key and without any memory.
///
/// What a pseudonym is for is part of what is hashed, so that a UID and an identifier of the same characters have
/// nothing in common.
struct Pseudonymiser {
  private let uids: HMAC<SHA256>
  private let identifiers: HMAC<SHA256>
  private let shifts: HMAC<SHA256>
  private let randoms: HMAC<SHA256>
  private var recent = UIDCache()

  init(key: PseudonymKey) {
    uids = Self.start(key, domain: "uid")
    identifiers = Self.start(key, domain: "hash")
    shifts = Self.start(key, domain: "date")
    randoms = Self.start(key, domain: "random")
  }

  private static func start(_ key: PseudonymKey, domain: String) -> HMAC<SHA256> {
    var state = HMAC<SHA256>(key: key.key)
    state.update(data: Array(domain.utf8) + [0])
    return state
  }

  /// The UID that stands for this one, without padding: `2.25.` and the decimal form of a version 8 UUID (PS3.5 B.2,
  /// RFC 9562) made of the first 128 bits of the HMAC. Well-known UIDs stay what they are.
  mutating func uid(_ original: [UInt8]) -> [UInt8] {
    if original.isEmpty { return original }
    if let known = recent.pseudonym(of: original.span.bytes) { return known }
    if UIDValue.isWellKnown(original) {
      recent.remember(original, of: original)
      return original
    }
    var state = uids
    state.update(data: original)
    var value: UInt128 = 0
    for byte in state.finalize().prefix(16) { value = value << 8 | UInt128(byte) }
    value = value & ~(0xF << 76) | 0x8 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    let uid = Self.uid(of: value)
    recent.remember(uid, of: original)
    return uid
  }

  /// The UID that stands for this one, if it is among those that came last.
  func recentUID(for original: RawSpan) -> [UInt8]? { recent.pseudonym(of: original) }

  /// The UID of a UUID (PS3.5 B.2). The standard library's own way from a number of 128 bits to text costs more than
  /// the HMAC.
  static func uid(of uuid: UInt128) -> [UInt8] {
    var digits = InlineArray<39, UInt8>(repeating: 0x30)
    var position = digits.count
    var rest = uuid
    // Nineteen digits at a time, which are as many as 64 bits always hold.
    repeat {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10_000_000_000_000_000_000)
      let end = position
      var part = UInt64(truncatingIfNeeded: remainder)
      repeat {
        position -= 1
        digits[position] = 0x30 + UInt8(truncatingIfNeeded: part % 10)
        part /= 10
      } while part > 0
      // Zeros within the number are digits, those in front of it are none.
      if quotient > 0 { position = end - 19 }
      rest = quotient
    } while rest > 0
    var text: [UInt8] = []
    // With room for padding.
    text.reserveCapacity(root.count + digits.count - position + 1)
    text += root
    while position < digits.count {
      text.append(digits[position])
      position += 1
    }
    return text
  }

  private static let root = Array("2.25.".utf8)

  /// `count` characters of `alphabet` that stand for the original.
  func identifier(_ original: some Sequence<UInt8>, alphabet: [UInt8], count: Int) -> [UInt8] {
    Self.characters(Self.digest(identifiers, original), alphabet: alphabet, count: count)
  }

  /// `count` characters of `alphabet` that have nothing to do with any value, and are the same for one scope.
  func characters(for scope: some Sequence<UInt8>, alphabet: [UInt8], count: Int) -> [UInt8] {
    Self.characters(Self.digest(randoms, scope), alphabet: alphabet, count: count)
  }

  /// A number that stands for a patient, to take the shift of dates from.
  func number(for patient: some Sequence<UInt8>) -> UInt64 {
    Self.digest(shifts, patient).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func digest(_ start: HMAC<SHA256>, _ bytes: some Sequence<UInt8>) -> [UInt8] {
    var state = start
    state.update(data: Array(bytes))
    return Array(state.finalize())
  }

  private static func characters(_ digest: [UInt8], alphabet: [UInt8], count: Int) -> [UInt8] {
    var digest = digest
    var characters: [UInt8] = []
    let base = UInt32(alphabet.count)
    while characters.count < count {
      // The digest as one large number, divided by the size of the alphabet again and again.
      var remainder: UInt32 = 0
      for index in digest.indices {
        let value = remainder << 8 | UInt32(digest[index])
        digest[index] = UInt8(value / base)
        remainder = value % base
      }
      characters.append(alphabet[Int(remainder)])
    }
    return characters
  }

  /// Capital letters and digits without I, L, O and U, which are easily misread: valid in every text VR, CS included.
  static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  static let digits = Array("0123456789".utf8)
  /// The most characters that 256 bits fill.
  static let mostCharacters = 48
}
