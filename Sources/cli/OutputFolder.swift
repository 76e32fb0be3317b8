internal import ArgumentParser
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
      if place.starts(with: source) || source.starts(with: place) {
        throw ValidationError("the output folder and the input must not lie in each other")
      }
    }
    guard let folder = output.withPlatformString({ opendir($0) }) else {
      guard errno == ENOENT else { throw ValidationError("the output is no folder that can be used") }
      return
    }
    defer { closedir(folder) }
    var names = 0
    while readdir(folder) != nil { names += 1 }
    // The folder itself and the one above are always there.
    guard names <= 2 || mayHoldFiles else {
      throw ValidationError(
        "the output folder is not empty: name another, or go on with an unfinished run by --resume")
    }
  }

  /// Refuses a file that re-identifies in the output folder, which goes to others, or in an input, which nothing is
  /// written to.
  ///
  /// - Parameter option: What names the file.
  static func check(
    _ option: String, _ file: FilePath?, output: FilePath, against inputs: [FilePath]
  ) throws {
    guard let file else { return }
    let place = resolved(file)
    if place.starts(with: resolved(output)) {
      throw ValidationError("\(option) re-identifies: it must not lie in the output folder")
    }
    if inputs.contains(where: { place.starts(with: resolved($0)) }) {
      throw ValidationError("\(option) must not lie in an input")
    }
  }

  /// Whether two paths lead to one place.
  static func areOne(_ path: FilePath, _ other: FilePath) -> Bool { resolved(path) == resolved(other) }

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
