internal import DICOM
internal import Glibc

/// Finds the ends of the rows of a CSV file, in which a quoted field may hold line ends.
struct RowScanner {
  /// Behind the last whole row.
  private(set) var end: UInt64 = 0
  /// Whether the file begins as linkage does, or with a part of that.
  private(set) var hasHeader = true
  private(set) var digests: [RowDigest]?
  /// Those of the last fields, which say where in the output an instance lies; kept when those of the rows are.
  private(set) var outputs: Set<RowDigest> = []
  private var isQuoted = false
  private var row: [UInt8] = []
  private var expectsHeader: Bool
  private static let header = Array(LinkageRow.header.utf8)

  init(keepsDigests: Bool, header: Bool) {
    digests = keepsDigests ? [] : nil
    expectsHeader = header
  }

  /// Reads the bytes of a file from the beginning of a row.
  mutating func scan(_ file: borrowing OpenFile, from start: UInt64, to size: UInt64) throws(SystemError) {
    end = start
    var offset = start
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while offset < size, hasHeader {
      let wanted = min(piece.count, Int(size - offset))
      let count = piece.withUnsafeMutableBytes {
        pread(file.descriptor, $0.baseAddress, wanted, off_t(offset))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemError(count < 0 ? errno : EIO) }
      take(piece[..<count], at: offset)
      offset += UInt64(count)
    }
    if expectsHeader, !Self.header.starts(with: row) { hasHeader = false }
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>, at offset: UInt64) {
    for (index, byte) in bytes.enumerated() {
      if expectsHeader || digests != nil { row.append(byte) }
      if byte == 0x22 { isQuoted.toggle() }
      guard byte == 0x0A, !isQuoted else {
        if expectsHeader, row.count > Self.header.count { return hasHeader = false }
        continue
      }
      end = offset + UInt64(index) + 1
      if expectsHeader {
        guard row == Self.header else { return hasHeader = false }
        expectsHeader = false
      } else {
        if digests != nil { outputs.insert(RowDigest(Self.lastField(of: row))) }
        digests?.append(RowDigest(row))
      }
      row.removeAll(keepingCapacity: true)
    }
  }

  /// The last field of a row as it was before it was quoted (RFC 4180).
  private static func lastField(of row: [UInt8]) -> [UInt8] {
    var field: [UInt8] = []
    var isQuoted = false
    var wasQuote = false
    for byte in row {
      if byte == 0x22 {
        // Two within quotes are one that is meant.
        if !isQuoted, wasQuote { field.append(byte) }
        isQuoted.toggle()
      } else if byte == 0x2C, !isQuoted {
        field.removeAll(keepingCapacity: true)
      } else if isQuoted || (byte != 0x0D && byte != 0x0A) {
        field.append(byte)
      }
      wasQuote = byte == 0x22
    }
    return field
  }
}

/// Tells one row from another, within one process.
struct RowDigest: Hashable, Sendable {
  private let one: Int
  private let other: Int

  init(_ row: [UInt8]) {
    (one, other) = (Self.hash(row, 1), Self.hash(row, 2))
  }

  private static func hash(_ row: [UInt8], _ seed: UInt8) -> Int {
    var hasher = Hasher()
    hasher.combine(seed)
    hasher.combine(row)
    return hasher.finalize()
  }
}
