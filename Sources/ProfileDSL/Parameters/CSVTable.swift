/// A CSV file (RFC 4180) whose first line names the columns.
struct CSVTable: Sendable {
  private(set) var columns: [String] = []
  private(set) var rows: [[String]] = []

  /// What is wrong with a file, and in which of its lines.
  struct Mistake: Error {
    var line: Int
    var message: String
  }

  init(_ bytes: [UInt8]) throws(Mistake) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Mistake(line: 1, message: "it is not a text in UTF-8")
    }
    var records = try Self.records(of: text.unicodeScalars)
    guard let first = records.first, !first.fields.allSatisfy(\.isEmpty) else {
      throw Mistake(line: 1, message: "its first line names no columns")
    }
    columns = first.fields
    guard Set(columns).count == columns.count else {
      throw Mistake(line: 1, message: "two of its columns have one name")
    }
    records.removeFirst()
    for record in records where record.fields != [""] {
      guard record.fields.count == columns.count else {
        throw Mistake(
          line: record.line,
          message: "it has \(record.fields.count) fields, and there are \(columns.count) columns")
      }
      rows.append(record.fields)
    }
  }

  private struct Record {
    var line: Int
    var fields: [String] = []
  }

  private static func records(of text: String.UnicodeScalarView) throws(Mistake) -> [Record] {
    var records: [Record] = []
    var record = Record(line: 1)
    var field = String.UnicodeScalarView()
    var (line, isQuoted, wasQuoted) = (1, false, false)
    var iterator = text.makeIterator()
    var pending = iterator.next()
    if pending == "\u{FEFF}" { pending = iterator.next() }
    while let scalar = pending {
      pending = iterator.next()
      if scalar == "\n" || (scalar == "\r" && pending != "\n") { line += 1 }
      if isQuoted {
        if scalar == "\"", pending == "\"" {
          field.append(scalar)
          pending = iterator.next()
        } else if scalar == "\"" {
          (isQuoted, wasQuoted) = (false, true)
        } else {
          field.append(scalar)
        }
        continue
      }
      switch scalar {
      case "\"" where field.isEmpty && !wasQuoted: isQuoted = true
      case ",":
        record.fields.append(String(field))
        (field, wasQuoted) = (String.UnicodeScalarView(), false)
      case "\r" where pending == "\n": continue
      case "\n", "\r":
        record.fields.append(String(field))
        records.append(record)
        (field, wasQuoted) = (String.UnicodeScalarView(), false)
        record = Record(line: line)
      case "\"":
        throw Mistake(line: line, message: "a quote stands within a field that does not begin with one")
      default:
        guard !wasQuoted else {
          throw Mistake(line: line, message: "a quoted field goes on behind its quote")
        }
        field.append(scalar)
      }
    }
    guard !isQuoted else { throw Mistake(line: record.line, message: "a quoted field has no end") }
    if !field.isEmpty || !record.fields.isEmpty || wasQuoted {
      record.fields.append(String(field))
      records.append(record)
    }
    return records
  }
}
