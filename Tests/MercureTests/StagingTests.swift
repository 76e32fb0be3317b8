import SystemPackage
import Testing

@testable import Engine
@testable import Mercure

@Suite("The stage of a job")
struct StagingTests {
  private let folder: TemporaryFolder
  private let staging: Staging

  init() throws {
    folder = try TemporaryFolder()
    staging = try Staging(try folder.makeFolder("job/out"))
  }

  /// Writes what a run would have written, and the module beside it.
  private func write(_ files: [String]) throws {
    let name = try #require(staging.folder.lastComponent?.string)
    for file in files { try folder.write("job/\(name)/images/\(file)", file) }
    try folder.write("job/\(name)/result.json", "{}")
  }

  private func deliver(_ layout: LayoutWord, studyDepth: Int) throws -> [String] {
    try staging.assemble(layout, studyDepth: studyDepth)
    #expect(try folder.contents(of: "job/out") == [], "nothing is there before its time")
    try staging.deliver()
    // The stage is gone.
    #expect(try FolderTree.names(in: folder.path.appending("job")).map(\.string) == ["out"])
    return try folder.contents(of: "job/out")
  }

  @Test("Flat names are the new UIDs of the series and the instance, as mercure names its own")
  func flat() throws {
    try write(["1.1/1.2/1.2.1.dcm", "1.1/1.2/1.2.2.dcm", "1.1/1.3/1.3.1.dcm", "2.1/2.2/2.2.1.dcm"])
    #expect(
      try deliver(.flat, studyDepth: 1) == [
        "1.2#1.2.1.dcm", "1.2#1.2.2.dcm", "1.3#1.3.1.dcm", "2.2#2.2.1.dcm", "result.json",
      ])
  }

  @Test("Two studies with one series and instance do not overwrite each other")
  func equalNames() throws {
    try write(["1/5/6.dcm", "2/5/6.dcm", "3/5/6.dcm"])
    #expect(
      try deliver(.flat, studyDepth: 1) == ["5#6-2.dcm", "5#6-3.dcm", "5#6.dcm", "result.json"])
  }

  @Test(
    "The folder of the only study is left out",
    arguments: [
      (["s/a/1.dcm", "s/t.json"], 1, ["a/1.dcm", "result.json", "t.json"]),
      (["p/s/a/1.dcm"], 2, ["a/1.dcm", "result.json"]),
      (["s/a/1.dcm"], 0, ["result.json", "s/a/1.dcm"]),
      (["s/a/1.dcm", "u/a/1.dcm"], 1, ["result.json", "s/a/1.dcm", "u/a/1.dcm"]),
      (["p/s/1.dcm", "p/u/1.dcm"], 2, ["p/s/1.dcm", "p/u/1.dcm", "result.json"]),
      ([], 1, ["result.json"]),
    ] as [([String], Int, [String])])
  func nested(_ files: [String], depth: Int, expected: [String]) throws {
    try write(files)
    #expect(try deliver(.nested, studyDepth: depth) == expected)
  }

  @Test(
    "What mercure and the module keep for themselves is named otherwise", arguments: Staging.reserved.sorted()
  )
  func reserved(_ name: String) throws {
    try write(["s/\(name)", "s/a.dcm"])
    let end = name.lastIndex(of: ".") ?? name.endIndex
    let other = "\(name[..<end])-2\(name[end...])"
    #expect(try deliver(.nested, studyDepth: 1) == ["a.dcm", other, "result.json"].sorted())
  }

  @Test("Discarded, it leaves nothing, whatever was done before", arguments: [false, true])
  func discard(_ isAssembled: Bool) throws {
    try write(["1/2/3.dcm"])
    if isAssembled { try staging.assemble(.flat, studyDepth: 1) }
    try folder.write("job/out/half", "what a failed delivery left")
    try staging.discard()
    #expect(try folder.contents(of: "job") == ["out"])
    #expect(try folder.contents(of: "job/out") == [])
  }

  @Test("Something that was put into the output meanwhile stays there")
  func otherFile() throws {
    try write(["1/2/3.dcm"])
    try staging.assemble(.flat, studyDepth: 1)
    try folder.write("job/out/.lock", "")
    try staging.deliver()
    #expect(try folder.contents(of: "job/out") == [".lock", "2#3.dcm", "result.json"])
  }

  @Test("It cannot be delivered without its result, and the output stays empty")
  func incomplete() throws {
    #expect(throws: (any Error).self) { try staging.assemble(.nested, studyDepth: 1) }
    try staging.discard()
    #expect(try folder.contents(of: "job") == ["out"])
  }

  @Test("An earlier attempt's stage and output go when the next begins")
  func leftOver() throws {
    try write(["1/2/3.dcm"])
    try folder.write("job/out/half/1.dcm", "")
    let next = try Staging(staging.output)
    #expect(try folder.contents(of: "job/out") == [])
    #expect(
      Set(try FolderTree.names(in: folder.path.appending("job"))) == [
        try #require(next.folder.lastComponent), "out",
      ])
  }

  @Test("A job that fails leaves its output empty")
  func failure() throws {
    let variables = [
      "MERCURE_IN_DIR": try folder.makeFolder("job/in").string, "MERCURE_OUT_DIR": staging.output.string,
    ]
    for task in [nil, "{", #"{"process": {"settings": {"profil": "a"}}}"#, #"{"process": {"settings": {}}}"#]
    {
      if let task { try folder.write("job/in/task.json", task) }
      try folder.write("job/out/half/1.dcm", "")
      let job = ModuleJob(version: "test", progress: Run.Progress(), log: { _ in })
      #expect(!job.run(variables))
      #expect(try folder.contents(of: "job/out") == [])
    }
  }
}
