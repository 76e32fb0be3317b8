import Foundation
import Testing

@Suite struct DictionaryGenerationTests {
  /// The generated sources are what the generator writes from the files in `standard/`.
  @Test func generatedSourcesAreCurrent() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "tools/generate-tables", "--check"]
    process.currentDirectoryURL = StandardTables.root
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
  }
}
