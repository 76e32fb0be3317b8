internal import Crypto

/// The secret that pseudonyms are made with: the same key gives the same pseudonyms on every machine.
///
/// It prints nothing of itself.
public struct PseudonymKey: Sendable, CustomStringConvertible, CustomReflectable {
  let key: SymmetricKey

  /// A key of 256 bits that nobody knows: pseudonyms made with it cannot be made again.
  public static func random() -> PseudonymKey { PseudonymKey(key: SymmetricKey(size: .bits256)) }

  /// The key in a key file: 64 hexadecimal digits, as `openssl rand -hex 32` prints them, and nothing else but
  /// white space around them. Nil for anything else.
  public init?(hexadecimal text: String) {
    let digits = text.utf8.drop { $0 == 0x20 || $0 == 0x0A }.prefix { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }
    let rest = text.utf8[digits.endIndex...]
    guard digits.count == 64, rest.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }) else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x41...0x46: value = digit - 0x41 + 10
      case 0x61...0x66: value = digit - 0x61 + 10
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    key = SymmetricKey(data: bytes)
  }

  private init(key: SymmetricKey) { self.key = key }

  public var description: String { "PseudonymKey" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
