internal import SystemPackage

/// Reads the map of a run again: CSV (RFC 4180) with two columns.
enum MapReading {
  /// The rows by their first field; nil when the file cannot be read or has not two columns.
  static func rows(at path: String) -> [String: String]? {
    guard let text = try? text(at: path) else { return nil }
    var rows: [String: String] = [:]
    for fields in fields(of: text).dropFirst() {
      guard fields.count == 2 else { return nil }
      rows[fields[0]] = fields[1]
    }
    return rows
  }

  private static func text(at path: String) throws -> [UInt8] {
    let file = try FileDescriptor.open(FilePath(path), .readOnly)
    return try file.closeAfter {
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = try buffer.withUnsafeMutableBytes({ try file.read(into: $0) }), count > 0 {
        bytes += buffer[..<count]
      }
      return bytes
    }
  }

  static func fields(of text: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if isQuoted, byte == 0x22 {
        // Two quotes are one, a single one ends the field.
        if index + 1 < text.count, text[index + 1] == 0x22 {
          field.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if isQuoted {
        field.append(byte)
      } else if byte == 0x22 {
        isQuoted = true
      } else if byte == 0x2C || byte == 0x0A {
        row.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == 0x0A {
          rows.append(row)
          row = []
        }
      } else if byte != 0x0D {
        field.append(byte)
      }
      index += 1
    }
    return rows
  }
}
