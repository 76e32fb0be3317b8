import DICOM
import Engine
import Foundation
import ProfileDSL
import Testing

@Suite("Profiles build on each other")
struct CompositionTests {
  private let name = ElementSelector(.tag(Tag(0x0010, 0x0010)))
  private let identifier = ElementSelector(.tag(Tag(0x0010, 0x0020)))

  @Test("Of several bases the last is nearest, and the own file nearer than all")
  func order() throws {
    let folder = try TemporaryFolder([
      "own.yaml": profile("own", "extends: [./a.yaml, ./b.yaml]\ntags: { PatientName: keep }"),
      "a.yaml": profile("a", "tags: { PatientName: delete, PatientID: delete }"),
      "b.yaml": profile("b", "tags: { PatientID: empty }"),
    ])
    let compiled = try #require(ProfileLoader.load(folder.path("own.yaml")).profile)
    #expect(
      compiled.rules.withoutOrigins == [
        Rule(name, .keep, layer: 0), Rule(identifier, .empty, layer: 1),
        Rule(name, .delete, layer: 2), Rule(identifier, .delete, layer: 2),
      ])
    #expect(compiled.name == "own")
  }

  @Test("A file names others relative to itself")
  func relative() throws {
    let folder = try TemporaryFolder([
      "project/own.yaml": profile("own", "extends: ../shared/site.yaml"),
      "shared/site.yaml": profile("site", "extends: ./deep/base.yaml"),
      "shared/deep/base.yaml": profile("base", "tags: { PatientName: keep }"),
    ])
    let (compiled, diagnostics) = ProfileLoader.load(folder.path("project/own.yaml"))
    #expect(diagnostics.found.isEmpty)
    #expect(compiled?.rules.withoutOrigins == [Rule(name, .keep, layer: 2)])
  }

  @Test("What is extended twice is read once, and lies behind both")
  func diamond() throws {
    let folder = try TemporaryFolder([
      "own.yaml": profile("own", "extends: [./left.yaml, ./right.yaml]"),
      "left.yaml": profile("left", "extends: ./base.yaml\ntags: { PatientName: delete }"),
      "right.yaml": profile("right", "extends: ./base.yaml\ntags: { PatientName: empty }"),
      "base.yaml": profile("base", "tags: { PatientName: keep }"),
    ])
    let (compiled, diagnostics) = ProfileLoader.load(folder.path("own.yaml"))
    #expect(diagnostics.found.isEmpty)
    #expect(compiled?.rules.map(\.action) == [.empty, .delete, .keep])
    #expect(compiled?.rules.map(\.layer) == [1, 2, 3])
  }

  @Test("A mistake in a base is reported in the base")
  func mistakeInBase() throws {
    let folder = try TemporaryFolder([
      "own.yaml": profile("own", "extends: ./base.yaml"),
      "base.yaml": profile("base", "tags: { PatientNam: keep }"),
    ])
    let (compiled, diagnostics) = ProfileLoader.load(folder.path("own.yaml"))
    #expect(compiled == nil)
    #expect(diagnostics.map(\.code) == [.unknownAttribute])
    #expect(diagnostics.first?.file == folder.path("base.yaml"))
    #expect(diagnostics.first?.span.line == 3)
    #expect(diagnostics.first?.span.column == 9)
  }

  @Test("A cycle is reported where it closes, however the files are named")
  func cycle() throws {
    let folder = try TemporaryFolder([
      "a.yaml": profile("a", "extends: ./b.yaml"), "b.yaml": profile("b", "extends: ./sub/../a.yaml"),
      "sub/none.yaml": "", "self.yaml": profile("self", "extends: ./self.yaml"),
    ])
    for (file, place) in [("a.yaml", "b.yaml"), ("self.yaml", "self.yaml")] {
      let (compiled, diagnostics) = ProfileLoader.load(folder.path(file))
      #expect(compiled == nil)
      #expect(diagnostics.map(\.code) == [.cycle])
      #expect(diagnostics.first?.file == folder.path(place))
      #expect(diagnostics.first?.span.line == 3)
      #expect(diagnostics.first?.span.column == 10)
    }
  }

  @Test("A chain without end is one mistake")
  func chain() throws {
    var files: [String: String] = [:]
    for index in 0..<40 { files["\(index).yaml"] = profile("p\(index)", "extends: ./\(index + 1).yaml") }
    files["40.yaml"] = profile("last", "")
    let folder = try TemporaryFolder(files)
    #expect(ProfileLoader.load(folder.path("0.yaml")).diagnostics.map(\.code) == [.tooDeep])
  }

  @Test("Defaults are replaced key by key")
  func defaults() throws {
    let folder = try TemporaryFolder([
      "own.yaml": profile("own", "extends: ./base.yaml\ndefaults: { vr: { LO: keep } }"),
      "base.yaml": profile("base", "defaults: { private: keep, vr: { LO: empty, SH: empty } }"),
    ])
    let compiled = try #require(ProfileLoader.load(folder.path("own.yaml")).profile)
    #expect(compiled.defaults.privateElements == .keep)
    #expect(compiled.defaults.unknownElements == .delete)
    #expect(compiled.defaults.byVR[.lo] == .keep)
    #expect(compiled.defaults.byVR[.sh] == .empty)
  }

  @Test("Every shipped profile compiles clean", arguments: ShippedProfiles.names)
  func shipped(_ name: String) {
    let (profile, diagnostics) = ProfileLoader.load(name)
    #expect(profile?.name == name)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.rendered).joined(separator: "\n"))")
  }

  @Test("The profiles that are built in are the files of profiles/")
  func embedded() throws {
    let folder = RepositoryFiles.root.appendingPathComponent("profiles")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(files == ShippedProfiles.names.map { $0 + ".yaml" })
    for file in files {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      #expect(ShippedProfiles.text(of: String(file.dropLast(5))) == text, "run tools/embed-profiles")
    }
  }

  private func profile(_ name: String, _ body: String) -> String {
    "profile: 1\nname: \(name)\n\(body)\n\(everyAcceptance)"
  }
}
