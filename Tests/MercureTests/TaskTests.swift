import SystemPackage
import Testing

@testable import Engine
@testable import Mercure
@testable import ProfileDSL

@Suite("mercure's task.json")
struct TaskTests {
  private static func task(_ json: String) throws -> MercureTask { try MercureTask(Array(json.utf8)) }

  private static let whole = """
    {"id": "b2d4", "info": {"uid": "1.2", "uid_type": "KIND", "mrn": "M1", "acc": "A1", "receiver_aet": "KNEE",
     "device_serial_number": null, "triggered_rules": {"r": true}}, "dispatch": {},
     "process": {"module_name": "anonymise", "settings": {"profile": "basic"}, "retain_input_images": false,
     "module_config": null}, "study": STUDY, "nomad_info": null, "of a later version": [1, {"a": 2}]}
    """

  @Test(
    "A series and a study",
    arguments: [("series", "{}"), ("study", #"{"study_uid": "1.2", "received_series": ["t1"]}"#)])
  func levels(_ kind: String, study: String) throws {
    let task = try Self.task(Self.whole.replacing("KIND", with: kind).replacing("STUDY", with: study))
    #expect(task.settings?["profile"]?.scalar?.text == "basic")
    #expect(task.receiver == "KNEE")
    #expect(!task.retainsInput)
  }

  @Test(
    "What an older version leaves out is absent",
    arguments: [
      "{}", #"{"id": "1"}"#, #"{"info": {}}"#, #"{"info": null, "process": null}"#, #"{"process": {}}"#,
      #"{"process": {"settings": null}}"#,
      #"{"info": {"receiver_aet": null}, "process": {"settings": null}}"#,
      #"{"info": "text", "process": {"retain_input_images": null}}"#,
    ])
  func old(_ json: String) throws {
    let task = try Self.task(json)
    #expect(task.settings == nil)
    #expect(task.receiver == nil || task.receiver == "")
    #expect(!task.retainsInput)
  }

  @Test(
    "Whatever is not a plain no keeps the originals",
    arguments: [
      ("false", false), (#""""#, false), ("null", false), ("true", true), (#""yes""#, true), ("1", true),
    ])
  func retains(_ value: String, _ expected: Bool) throws {
    #expect(try Self.task(#"{"process": {"retain_input_images": \#(value)}}"#).retainsInput == expected)
  }

  @Test(
    "What is no task is refused",
    arguments: [
      "", "[]", "3", "null", "{", #"{"a": 1, "a": 2}"#, #"{"process": []}"#, #"{"process": "text"}"#, "\u{0}",
    ])
  func refused(_ json: String) {
    #expect(throws: ModuleError.self) { try Self.task(json) }
  }

  @Test("A mistake shows nothing of the text")
  func silent() {
    do throws(ModuleError) {
      _ = try MercureTask(Array(#"{"info": {"patient_name": "Secret^Patricia" "mrn": 3}}"#.utf8))
      Issue.record("it is no JSON")
    } catch {
      #expect(error.description.hasPrefix("task.json, line 1, column "))
      #expect(!error.description.contains("Secret"))
    }
  }

  @Test(
    "A variable that is set to two folders, or not at all",
    arguments: [
      [:], ["MERCURE_IN_DIR": "/a"], ["MERCURE_OUT_DIR": "/b"],
      ["MERCURE_IN_DIR": "", "MERCURE_OUT_DIR": "/b"],
      ["MERCURE_IN_DIR": "/a", "MONAI_INPUTPATH": "/c", "MERCURE_OUT_DIR": "/b"],
    ])
  func variables(_ variables: [String: String]) {
    #expect(throws: ModuleError.self) { try ModuleEnvironment(variables) }
  }

  @Test(
    "Any of the variables that mean the same is enough",
    arguments: [("MERCURE_IN_DIR", "MERCURE_OUT_DIR"), ("MONAI_INPUTPATH", "HOLOSCAN_OUTPUT_PATH")])
  func oneVariable(_ input: String, _ output: String) throws {
    let environment = try ModuleEnvironment([input: "/a", output: "/b/", "HOLOSCAN_INPUT_PATH": "/a/."])
    #expect(environment.input == "/a" || environment.input.lexicallyNormalized() == "/a")
    #expect(environment.output == "/b")
    #expect(environment.persistence == nil)
  }
}
