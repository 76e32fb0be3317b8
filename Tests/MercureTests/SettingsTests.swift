import SystemPackage
import Testing

@testable import Mercure
@testable import ProfileDSL

@Suite("The settings of a job")
struct SettingsTests {
  @Test("What is not said")
  func nothing() throws {
    for root in [nil, try Loading.node("{}")] {
      let loaded = try ModuleSettings.load(root, for: .receiver(nil), ModulePlaces(persistence: nil))
      #expect(loaded.profile.name == "mercure-extraction")
      #expect(loaded.settings.layout == .nested)
      #expect(loaded.settings.onEmpty == .fail)
      #expect(loaded.settings.notify == .problems)
      #expect(loaded.settings.deadline == 3600)
      #expect(loaded.settings.jobs == nil)
      #expect(loaded.settings.keyFile == nil)
      guard case .persistent = loaded.settings.linkage else {
        Issue.record("linkage is not in the persistence folder")
        continue
      }
    }
  }

  @Test(
    "Numbers, also in quotes",
    arguments: [
      (#"{"deadline": 1, "jobs": 64}"#, 1, 64), (#"{"deadline": 86400, "jobs": "1"}"#, 86400, 1),
      (#"{"deadline": "0090", "jobs": 2}"#, 90, 2),
    ])
  func numbers(_ json: String, deadline: Int, jobs: Int) throws {
    let settings = try Loading.loaded(json).settings
    #expect(settings.deadline == deadline)
    #expect(settings.jobs == jobs)
  }

  @Test("Words", arguments: LayoutWord.allCases, EmptyWord.allCases)
  func words(_ layout: LayoutWord, _ empty: EmptyWord) throws {
    for notify in NotifyWord.allCases {
      let settings = try Loading.loaded(
        #"{"layout": "\#(layout.rawValue)", "on-empty": "\#(empty.rawValue)", "notify": "\#(notify.rawValue)"}"#
      ).settings
      #expect(settings.layout == layout)
      #expect(settings.onEmpty == empty)
      #expect(settings.notify == notify)
    }
  }

  @Test(
    "Where the linkage goes",
    arguments: [
      ("true", "the persistence folder"), ("false", "nowhere"), (#""/tmp/who.csv""#, "/tmp/who.csv"),
      // In quotes it is the name of a file.
      (#""/tmp/true""#, "/tmp/true"),
    ])
  func linkage(_ value: String, where place: String) throws {
    let settings = try Loading.loaded(#"{"linkage": \#(value)}"#).settings
    switch settings.linkage {
    case .persistent: #expect(place == "the persistence folder")
    case .nowhere: #expect(place == "nowhere")
    case .file(let text): #expect(place == text.text)
    }
  }

  @Test(
    "A mistake names its key, and what was meant",
    arguments: [
      (#"{"profil": "basic"}"#, "profil", #"did you mean "profile"?"#),
      (#"{"key_file": "a"}"#, "key_file", #"did you mean "key-file"?"#),
      (#"{"onempty": "fail"}"#, "onempty", #"did you mean "on-empty"?"#),
      (#"{"profile": "reserch"}"#, "profile", #"did you mean "research"?"#),
      (#"{"layout": "flatt"}"#, "layout", #"did you mean "flat"?"#),
      (#"{"on-empty": "discrad"}"#, "on-empty", #"did you mean "discard"?"#),
      (#"{"notify": "alway"}"#, "notify", #"did you mean "always"?"#),
      (#"{"tags": {"PatientNam": "delete"}}"#, "tags.PatientNam", #"did you mean "PatientName"?"#),
      (#"{"tags": {"PatientName": "delet"}}"#, "tags.PatientName", #"did you mean "delete"?"#),
      (
        #"{"projects": {"KNEE": {"profil": "basic"}, "default": {}}}"#, "projects.KNEE.profil",
        #"did you mean "profile"?"#
      ),
      (#"{"parameters": {"protocl": "x"}}"#, "parameters.protocl", ""),
      (#"{"deadline": 0}"#, "deadline", "from 1 to 86400"),
      (#"{"deadline": 86401}"#, "deadline", "from 1 to 86400"),
      (#"{"deadline": 1.5}"#, "deadline", "from 1 to 86400"), (#"{"jobs": 65}"#, "jobs", "from 1 to 64"),
      (#"{"jobs": null}"#, "jobs", "nothing"), (#"{"layout": ["flat"]}"#, "layout", "a list"),
      (#"{"projects": {"KNEE": {"projects": {}}, "default": {}}}"#, "projects.KNEE.projects", "of its own"),
      (#"{"password": "x"}"#, "password", #""key-file""#),
      (#"{"select": [{"name": "a", "drop": "Modaliti == \"MR\""}]}"#, "select[0].drop", "Modality"),
    ])
  func mistake(_ json: String, at way: String, says words: String) throws {
    let lines = try Loading.mistakes(json)
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    #expect(line.hasPrefix("process.settings.\(way): error: "), "\(line)")
    #expect(words.isEmpty || line.contains(words), "\(line)")
  }

  @Test("All mistakes are told at once")
  func several() throws {
    let lines = try Loading.mistakes(#"{"profil": "a", "jobs": 0, "layout": "b"}"#)
    #expect(lines.count == 3)
  }

  @Test(
    "What looks like a key is refused, and not shown",
    arguments: [
      #"{"key-file": "KEY"}"#, #"{"parameters": {"a": "KEY"}}"#, #"{"key": "KEY"}"#, #"{"salt": "KEY"}"#,
    ])
  func secret(_ json: String) throws {
    let key = String(repeating: "0f", count: 32)
    let lines = try Loading.mistakes(json.replacing("KEY", with: key))
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { !$0.contains(key) && $0.contains("[secret-in-profile]") }, "\(lines)")
  }

  @Test(
    "A path of the settings",
    arguments: [
      ("own.yaml", "/kept/own.yaml"), ("a/../own.yaml", "/kept/own.yaml"),
      ("/config/own.yaml", "/config/own.yaml"),
      ("../own.yaml", nil), ("a/../../own.yaml", nil), ("/work/in/own.yaml", nil), ("/work/in", nil),
      ("/work/./out/a/own.yaml", nil), ("/work/a/../out/own.yaml", nil),
      ("/work/input/own.yaml", "/work/input/own.yaml"),
    ] as [(String, FilePath?)])
  func path(_ text: String, leadsTo path: FilePath?) throws {
    let environment = try ModuleEnvironment([
      "MERCURE_IN_DIR": "/work/in", "MERCURE_OUT_DIR": "/work/out", "MODULE_PERSISTENCE_DIR": "/kept",
    ])
    #expect((try? ModulePlaces(environment).path(of: text))?.lexicallyNormalized() == path)
  }

  // MARK: Projects

  private static let projects = """
    {"profile": "basic", "layout": "flat", "projects": {
      "KNEE": {"profile": "research"}, "TWO WORDS": {"deadline": 9}, "default": {"layout": "nested"}}}
    """

  @Test(
    "The project is that of the AE title which received the study",
    arguments: [
      ("KNEE", "research", LayoutWord.flat, 3600),
      // (0002,0018) and titles of associations are padded with spaces, which mean nothing.
      (" KNEE  ", "research", .flat, 3600), ("TWO WORDS", "basic", .flat, 9),
      ("TWO  WORDS ", "basic", .flat, 9),
      ("knee", "basic", .nested, 3600), ("MISSING", "basic", .nested, 3600),
      ("default", "basic", .nested, 3600),
      ("", "basic", .nested, 3600), (nil, "basic", .nested, 3600),
    ] as [(String?, String, LayoutWord, Int)])
  func project(_ title: String?, profile: String, layout: LayoutWord, deadline: Int) throws {
    let loaded = try Loading.loaded(Self.projects, receiver: title)
    #expect(loaded.profile.name == profile)
    #expect(loaded.settings.layout == layout)
    #expect(loaded.settings.deadline == deadline)
  }

  @Test("Without a default another title is refused", arguments: ["OTHER", "default", nil])
  func noDefault(_ title: String?) throws {
    let json = #"{"projects": {"KNEE": {}}}"#
    let lines = try Loading.mistakes(json, for: .receiver(title))
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("process.settings.projects: error: no project is named after") == true)
    #expect(try Loading.mistakes(json, for: .receiver("KNEE")).isEmpty)
    #expect(try Loading.mistakes(json, for: .outside).isEmpty)
  }

  @Test("What a project replaces is mistaken none the less")
  func replaced() throws {
    let json = #"{"jobs": 0, "projects": {"KNEE": {"jobs": 2}}}"#
    for scope in [ModuleSettings.Scope.receiver("KNEE"), .outside] {
      let lines = try Loading.mistakes(json, for: scope)
      #expect(lines.count == 1)
      #expect(lines.first?.hasPrefix("process.settings.jobs: error: ") == true)
    }
  }
}
