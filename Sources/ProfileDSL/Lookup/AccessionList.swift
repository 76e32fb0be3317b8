/// The accession numbers of a project: a CSV file with the column ACCESSION-NUMBER, others beside it.
public struct AccessionList: Sendable {
  /// The name of the column, here and in the lookup table.
  public static let column = "ACCESSION-NUMBER"

  /// In the order of the file, each once.
  public private(set) var numbers: [String] = []

  /// What is wrong with the file, in words that hold none of its values.
  public struct Mistake: Error, CustomStringConvertible {
    public var description: String
  }

  public init(_ bytes: [UInt8]) throws(Mistake) {
    let table: CSVTable
    do { table = try CSVTable(bytes) } catch {
      throw Mistake(description: "line \(error.line): \(error.message)")
    }
    guard let place = table.columns.firstIndex(where: { Self.trimmed($0) == Self.column }) else {
      throw Mistake(description: "it has no column \(Self.column)")
    }
    var known: Set<String> = []
    for row in table.rows {
      let number = Self.trimmed(row[place])
      if !number.isEmpty, known.insert(number).inserted { numbers.append(number) }
    }
  }

  /// Spaces around a number mean nothing in DICOM (PS3.5 6.2, SH), and come of typing.
  private static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
