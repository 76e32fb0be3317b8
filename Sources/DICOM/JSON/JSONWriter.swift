internal import Glibc

/// Writes JSON (RFC 8259) in UTF-8 piece by piece: what is told goes to a file as it grows, and no document is held
/// whole.
///
/// Objects and arrays stand indented over several lines, or in one line where they are begun so. Names and values must
/// be given in an order that makes JSON; a value behind `name` is that member's.
public struct JSONWriter: ~Copyable {
  /// How much is held before it is written.
  private static let longestPiece = 64 << 10

  /// What has been told and not been written.
  public private(set) var bytes: [UInt8] = []
  private let file: Int32?
  private var levels: [Level] = []
  private var isBehindName = false

  private struct Level {
    var end: UInt8
    var isInLine: Bool
    var isEmpty = true
  }

  /// - Parameter file: An open file, which the caller closes; without one everything stays in `bytes`.
  public init(file: Int32? = nil) { self.file = file }

  // MARK: Structure

  public mutating func beginObject(inLine: Bool = false) { begin("{", end: "}", inLine) }
  public mutating func beginArray(inLine: Bool = false) { begin("[", end: "]", inLine) }

  private mutating func begin(_ start: Unicode.Scalar, end: Unicode.Scalar, _ isInLine: Bool) {
    separate()
    bytes.append(UInt8(ascii: start))
    // What lies in one line has no lines of its own.
    levels.append(Level(end: UInt8(ascii: end), isInLine: isInLine || levels.last?.isInLine ?? false))
  }

  /// Ends the object or array that was begun last.
  public mutating func end() {
    guard let level = levels.popLast() else { return }
    if !level.isEmpty { level.isInLine ? pad(level.end) : breakLine() }
    bytes.append(level.end)
  }

  /// A space inside of braces, none inside of brackets.
  private mutating func pad(_ end: UInt8) { if end == UInt8(ascii: "}") { bytes.append(0x20) } }

  /// The name of the member whose value comes next.
  public mutating func name(_ name: String) {
    separate()
    quote(name)
    bytes += [UInt8(ascii: ":"), 0x20]
    isBehindName = true
  }

  private mutating func separate() {
    if isBehindName {
      isBehindName = false
      return
    }
    guard let level = levels.last else { return }
    if !level.isEmpty { bytes.append(UInt8(ascii: ",")) }
    if !level.isInLine {
      breakLine()
    } else if !level.isEmpty {
      bytes.append(0x20)
    } else {
      pad(level.end)
    }
    levels[levels.count - 1].isEmpty = false
  }

  private mutating func breakLine() {
    bytes.append(0x0A)
    bytes += [UInt8](repeating: 0x20, count: 2 * levels.count)
  }

  // MARK: Values

  public mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  /// A number in the spelling of JSON, which the caller answers for.
  public mutating func number(_ digits: String) {
    separate()
    bytes += digits.utf8
  }

  public mutating func number(_ number: some BinaryInteger) { self.number(String(number)) }

  public mutating func bool(_ bool: Bool) { number(bool ? "true" : "false") }

  public mutating func null() {
    separate()
    bytes += "null".utf8
  }

  /// Control characters and the two that end a line in JavaScript are escaped; everything else stays what it is, for a
  /// Swift string has no lone surrogate.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func member(_ name: String, _ text: String) {
    self.name(name)
    string(text)
  }

  public mutating func member(_ name: String, _ number: some BinaryInteger) {
    self.name(name)
    self.number(number)
  }

  // MARK: Writing

  /// Writes what has been told, if it is much.
  public mutating func drain() throws(SystemError) {
    if bytes.count >= Self.longestPiece { try flush() }
  }

  /// Ends the last line and writes the rest.
  public mutating func finish() throws(SystemError) {
    bytes.append(0x0A)
    try flush()
  }

  private mutating func flush() throws(SystemError) {
    guard let file else { return }
    try bytes.write(to: file)
    bytes.removeAll(keepingCapacity: true)
  }
}
