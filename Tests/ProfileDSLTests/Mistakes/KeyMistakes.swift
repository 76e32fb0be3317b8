import ProfileDSL

/// Keys that are missing, unknown or of the wrong shape.
let keyMistakes: [PlantedMistake] = [
  PlantedMistake("no version", text: "‹name: test\n", .missingKey, help: "profile: 1"),
  PlantedMistake("no name", text: "‹profile: 1\n", .missingKey, help: "name: …"),
  PlantedMistake("another version", text: "profile: ‹2\nname: test\n", .unsupported, help: "profile: 1"),
  PlantedMistake("a version with a point", text: "profile: ‹1.0\nname: test\n", .unsupported),
  PlantedMistake("version without value", text: "profile:‹\nname: test\n", .unsupported),
  PlantedMistake("name without value", text: "profile: 1\nname:‹\n", .wrongShape),
  PlantedMistake("name is a list", text: "profile: 1\nname: ‹[a]\n", .wrongShape),
  PlantedMistake("name is empty", text: "profile: 1\nname: ‹\"\"\n", .wrongShape),
  PlantedMistake("about is a map", body: "about: ‹{ a: b }", .wrongShape),
  PlantedMistake("misspelt key", body: "‹tgas: {}", .unknownKey, help: "\"tags\""),
  PlantedMistake("key in capitals", body: "‹Tags: {}", .unknownKey, help: "\"tags\""),
  PlantedMistake("key of another tool", body: "‹fields: {}", .unknownKey, help: "\"tags\""),
  PlantedMistake("key of another tool: base", body: "‹inherits: basic", .unknownKey, help: "\"extends\""),
  PlantedMistake("unknown key", body: "‹quux: {}", .unknownKey, help: "the keys are profile, name"),
  PlantedMistake("attribute at the left", body: "‹PatientName: delete", .unknownKey, help: "tags:"),
  PlantedMistake("tags is a list", body: "tags: ‹[PatientName]", .wrongShape),
  PlantedMistake("tags is a word", body: "tags: ‹PatientName", .wrongShape),
  PlantedMistake("tags without value", body: "tags:‹", .wrongShape),
  PlantedMistake("extends is a map", body: "extends: ‹{ basic: yes }", .wrongShape),
  PlantedMistake("extends without value", body: "extends:‹", .wrongShape),
  PlantedMistake("extends holds a list", body: "extends: [basic, ‹[basic]]", .wrongShape),
  PlantedMistake("extends one twice", body: "extends: [basic, ‹basic]", .duplicateKey),
  PlantedMistake("unknown base", body: "extends: ‹basik", .unknownProfile, help: "\"basic\""),
  PlantedMistake("unknown edition", body: "extends: ‹dicom/basic@2019a", .unknownProfile, help: "2026d"),
  PlantedMistake("no edition", body: "extends: ‹dicom/basic", .unknownProfile, help: "dicom/basic@2026d"),
  PlantedMistake(
    "file without its ./", body: "extends: ‹base.yaml", .unknownProfile, help: "./base.yaml"),
  PlantedMistake("missing file", body: "extends: ‹./there-is-no-such-file.yaml", .missingFile),
  PlantedMistake("a folder", body: "extends: ‹/tmp", .unreadableFile),
  PlantedMistake("a folder in a list", body: "extends: [basic, ‹/dev/null]", .unreadableFile),
  PlantedMistake("defaults is a word", body: "defaults: ‹keep", .wrongShape),
  PlantedMistake("unknown default", body: "defaults: { ‹privat: delete }", .unknownKey, help: "\"private\""),
  PlantedMistake(
    "a VR beside vr", body: "defaults: { ‹LO: delete }", .unknownKey, help: "{ vr: { LO: delete } }"),
  PlantedMistake("a default is neither", body: "defaults: { private: ‹empty }", .badValue),
  PlantedMistake("a default without value", body: "defaults: { private: ‹}", .badValue),
  PlantedMistake("a VR that is none", body: "defaults: { vr: { ‹XX: delete } }", .badValue),
  PlantedMistake(
    "a VR in small letters", body: "defaults: { vr: { ‹lo: delete } }", .badValue, help: "\"LO\""),
  PlantedMistake(
    "a default action misspelt", body: "defaults: { vr: { LO: ‹delte } }", .unknownAction, help: "\"delete\""),
  PlantedMistake("a default action for another VR", body: "defaults: { vr: { PN: ‹hash-uid } }", .wrongVR),
]
