import Foundation
import SystemPackage

/// A folder with files in it, gone when the test is.
final class TemporaryFolder: Sendable {
  let url: URL
  var path: FilePath { FilePath(url.path) }

  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("mercure-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ name: String, _ text: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func makeFolder(_ name: String) throws -> FilePath {
    let folder = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return FilePath(folder.path)
  }

  /// The paths of all files below a folder in it, and of all empty folders, in order.
  func contents(of name: String) throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: url.appendingPathComponent(name).path)
    return all.filter { path in !all.contains { $0.hasPrefix(path + "/") } }.sorted()
  }
}

/// The files of the repository.
enum RepositoryFiles {
  static func text(_ path: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }
}
