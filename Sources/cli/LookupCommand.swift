internal import ArgumentParser
internal import DICOM
internal import Engine
internal import Glibc
internal import ProfileDSL
internal import SystemPackage

/// `anonymise lookup`: which study folder belongs to which accession number, from the task files.
struct LookupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Make the table that joins accession numbers to study folders.",
    discussion: """
      It is made of task files that keep info.acc, in outputs of this program and in target folders of mercure. \
      The table leads back to the patients: keep it apart from the output.

      Exit status: 0 when all was found, 1 when a number of the list or a study is missing, 2 for wrong use.
      """)

  @Option(
    help: ArgumentHelp(
      "Only these accession numbers, in their order: CSV with a column ACCESSION-NUMBER.",
      valueName: "list.csv"))
  var accessions: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The table to write, readable by its owner alone. It must not exist.", valueName: "lookup.csv"))
  var output: String

  @Flag(help: "Name the accession numbers that were not found.")
  var showValues = false

  @Argument(help: "Output folders, searched recursively.")
  var outputs: [String]

  func run() throws {
    for folder in outputs where OutputFolder.lies(FilePath(output), below: FilePath(folder)) {
      throw ValidationError("the table must not lie in an output folder, which goes to others")
    }
    let list = try accessions.map { try accessionList($0) }
    var search = TaskSearch()
    for folder in outputs { try search.search(FilePath(folder)) }
    let rows = search.rows(of: list)
    try write(rows.found)
    Terminal.error(
      "lookup: \(Terminal.printable(output)) (\(rows.found.count) rows): it leads back to the patients")
    if search.incomplete > 0 { Terminal.error("\(search.incomplete) studies are incomplete and not listed") }
    if search.unreadable > 0 { Terminal.error("\(search.unreadable) files or folders could not be read") }
    if search.without > 0 {
      Terminal.error("\(search.without) studies have no accession number in their task file")
    }
    if !rows.missing.isEmpty {
      Terminal.error("\(rows.missing.count) accession numbers were not found")
      if showValues { for number in rows.missing { Terminal.error("  \(Terminal.printable(number))") } }
    }
    if !rows.missing.isEmpty || search.incomplete > 0 || search.unreadable > 0 { throw ExitCode(1) }
  }

  private func accessionList(_ path: String) throws -> AccessionList {
    let bytes: [UInt8]
    do { bytes = try TaskSearch.bytes(of: FilePath(path), most: 64 << 20) } catch {
      throw ValidationError("\(Terminal.printable(path)) cannot be read: \(error)")
    }
    do { return try AccessionList(bytes) } catch {
      throw ValidationError("\(Terminal.printable(path)): \(error)")
    }
  }

  private func write(_ rows: [TaskSearch.Row]) throws {
    let table = [[AccessionList.column, "MERCURE-OUTPUT"]] + rows.map { [$0.accessionNumber, $0.folder] }
    var bytes: [UInt8] = []
    for row in table { bytes += CSVText.row(row) + [0x0A] }
    let shown = Terminal.printable(output)
    do {
      var file = try ConfidentialFile(FilePath(output), kind: "csv")
      try file.append(bytes)
      try file.finish()
    } catch  where error.code == EEXIST {
      throw ValidationError("\(shown) is there already: name a new file for the table")
    } catch { throw ValidationError("the table \(shown) cannot be written: \(error)") }
  }
}
