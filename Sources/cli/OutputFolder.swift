internal import ArgumentParser
internal import DICOM
internal import Engine
internal import Glibc
internal import SystemPackage

/// What must hold of the output folder before the first byte is written.
enum OutputFolder {
  /// Refuses an output that lies in an input, an input that lies in the output, and an output that holds anything.
  static func check(_ output: FilePath, against inputs: [FilePath], mayHoldFiles: Bool = false) throws {
    let place = resolved(output)
    for input in inputs {
      var status = stat()
      guard input.withPlatformString({ stat($0, &status) }) == 0 else {
        throw ValidationError("there is no input \(Terminal.printable(input.string))")
      }
      let source = resolved(input)
      if lies(place, in: source) || lies(source, in: place) {
        throw ValidationError("the output folder and the input must not lie in each other")
      }
    }
    guard try mayHoldFiles || isEmpty(output) else {
      throw ValidationError(
        "the output folder is not empty: name another, go on with an unfinished run by --resume, or replace an earlier output by --overwrite"
      )
    }
  }

  /// Whether nothing is in a folder, or it is not there. Nobody knows that of one that cannot be listed.
  private static func isEmpty(_ folder: FilePath) throws -> Bool {
    do { return try FolderTree.isEmpty(folder) } catch {
      if error.code == ENOENT { return true }
      throw ValidationError("the output is no folder that can be used: \(error)")
    }
  }

  /// Refuses a file that lies in the output folder, which goes to others as it is, or in an input, which nothing is
  /// written to. `option` names it.
  static func check(
    _ file: FilePath?, of option: String, output: FilePath, against inputs: [FilePath]
  ) throws {
    guard let file else { return }
    let place = resolved(file)
    if lies(place, in: resolved(output)) {
      throw ValidationError("\(option) must not lie in the output folder, which goes to others")
    }
    if inputs.contains(where: { lies(place, in: resolved($0)) }) {
      throw ValidationError("\(option) must not lie in an input")
    }
  }

  /// Whether a path leads into a folder.
  static func lies(_ file: FilePath, below folder: FilePath) -> Bool {
    lies(resolved(file), in: resolved(folder))
  }

  /// Whether two paths lead to one place.
  static func areOne(_ path: FilePath, _ other: FilePath) -> Bool { resolved(path) == resolved(other) }

  /// The earlier output that a run is to replace; nil when there is none.
  static func replaced(_ output: FilePath, by plan: Plan) throws -> ReplacedOutput? {
    do { return try ReplacedOutput(output, by: plan) } catch {
      throw ValidationError("the output folder cannot be overwritten: \(error)")
    }
  }

  /// How far a finished output has come to be in the place of an earlier one.
  enum Replacement {
    case done
    /// It is there, and something of the earlier one is left elsewhere that could not be removed.
    case leavesRest
    case failed
  }

  /// Puts a finished output in the place of the earlier one.
  static func replace(
    _ output: FilePath, by replaced: ReplacedOutput, _ summary: Summary, syncs: Bool
  ) -> Replacement {
    let (old, new) = (Terminal.printable(output.string), Terminal.printable(replaced.successor.string))
    // Where nothing was written, be it that a share is not mounted, the old output is the better one.
    guard summary.isFinished, summary.written > 0 else {
      Terminal.error("the old output in \(old) stays as it was; the new one lies in \(new)")
      return .failed
    }
    do {
      try replaced.replace(syncs: syncs)
      return .done
    } catch .remains(let place, let count) {
      Terminal.error("\(count) files of the old output remain in \(Terminal.printable(place.string))")
      return .done
    } catch .isLeft(let place, let error) {
      Terminal.error(
        "the new output is in its place, but the old one could not be removed (\(error)): its rest lies in \(Terminal.printable(place.string))"
      )
      return .leavesRest
    } catch {
      Terminal.error("the output in \(old) is not replaced: \(error); the new one lies in \(new)")
      return .failed
    }
  }

  /// Whether a resolved path is another or lies below it, be it by another name of the same folder: one folder can be
  /// mounted in several places.
  private static func lies(_ path: FilePath, in other: FilePath) -> Bool {
    if path.starts(with: other) { return true }
    guard let folder = identity(other) else { return false }
    var place = path
    while true {
      if identity(place) == folder { return true }
      let above = place.removingLastComponent()
      if above == place { return false }
      place = above
    }
  }

  private static func identity(_ path: FilePath) -> [UInt64]? {
    var status = stat()
    guard path.withPlatformString({ stat($0, &status) }) == 0 else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }

  /// The path without links; of what is not there yet, the part that is.
  private static func resolved(_ path: FilePath) -> FilePath {
    var existing = path.isEmpty ? "." : path
    var missing: [FilePath.Component] = []
    while true {
      if let real = existing.withPlatformString({ realpath($0, nil) }) {
        defer { free(real) }
        // What is not there yet is no link, so that ".." in it can be taken at its word.
        return FilePath(platformString: real).appending(missing.reversed()).lexicallyNormalized()
      }
      guard let last = existing.lastComponent else { return path.lexicallyNormalized() }
      missing.append(last)
      existing = existing.removingLastComponent()
      if existing.isEmpty { existing = "." }
    }
  }
}
