internal import ArgumentParser
internal import DICOM
internal import Engine
internal import Glibc
internal import ProfileDSL
internal import SystemPackage

/// The map of a run: which UIDs and patient ids became which.
struct MapFile: ~Copyable {
  private var file: ReplacementFile

  /// Makes it before the run, so that a place that cannot be written to ends it in time.
  init(_ path: String) throws {
    do { file = try ReplacementFile(FilePath(path)) } catch {
      throw error.code == EEXIST
        ? ValidationError("\(Terminal.printable(path)) is there already: name a new file for the map")
        : ValidationError("the map \(Terminal.printable(path)) cannot be made: \(error)")
    }
  }

  mutating func write(_ replacements: Set<Replacement>) throws(SystemError) { try file.write(replacements) }

  /// Says where it lies and what it is.
  static func tell(_ path: String, rows: Int) {
    RunLog.say(
      "map: \(Terminal.printable(path)) (\(rows) rows): it leads back to the patients, keep it apart from the output",
      event: "map", [.init(name: "rows", value: .number(rows))])
  }
}
