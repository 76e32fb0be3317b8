/// Fields of CSV files (RFC 4180).
public enum CSVText {
  /// A field; spaces at the ends are quoted too, because some readers strip them.
  public static func field(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let isPlain = bytes.allSatisfy { $0 != 0x2C && $0 != 0x22 && $0 != 0x0A && $0 != 0x0D }
    if isPlain, bytes.first != 0x20, bytes.last != 0x20 { return bytes }
    return [0x22] + bytes.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
  }

  /// The fields of a row with commas between them, without the end of the line.
  public static func row(_ fields: [String]) -> [UInt8] {
    Array(fields.map(field).joined(separator: [0x2C]))
  }
}
