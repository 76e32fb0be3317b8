import ProfileDSL

/// What the language leaves out of YAML, and what is no YAML.
let yamlMistakes: [PlantedMistake] = [
  PlantedMistake("anchor", row: "PatientName: ‹&a delete", .yamlFeature),
  PlantedMistake(
    "anchor and alias", body: "tags:\n  PatientName: ‹&a delete\n  PatientID: ‹*a", .yamlFeature, .yamlFeature
  ),
  PlantedMistake("tag of a scalar", row: "PatientName: ‹!!str delete", .yamlFeature),
  PlantedMistake("tag of a map", body: "tags: ‹!!map { PatientName: delete }", .yamlFeature),
  PlantedMistake("own tag", row: "PatientName: ‹!secret delete", .yamlFeature),
  PlantedMistake(
    "merge key", row: "‹<<: { PatientName: delete }", .yamlFeature, help: "extends"),
  PlantedMistake(
    "second document", text: "profile: 1\nname: test\n‹---\nname: other\n", .yamlFeature),
  PlantedMistake("directive", text: "‹%YAML 1.1\n---\nprofile: 1\nname: test\n", .yamlFeature),
  PlantedMistake("list as key", row: "‹[PatientName, PatientID]: delete", .yamlFeature),
  PlantedMistake("map as key", row: "‹{ a: b }: delete", .yamlFeature),
  PlantedMistake("duplicate key", body: "‹name: other\n", .duplicateKey),
  PlantedMistake(
    "duplicate row", body: "tags:\n  PatientName: delete\n  PatientID: keep\n  ‹PatientName: keep\n",
    .duplicateKey),
  PlantedMistake(
    "duplicate option", row: "StudyID: { hash: { length: 12, ‹length: 14 } }", .duplicateKey),
  PlantedMistake("brace left open", body: "tags: { PatientName: delete\n‹", .syntax),
  PlantedMistake("quote left open", body: "about: \"a profile\n‹", .syntax),
  PlantedMistake("key without its colon", body: "tags:\n  PatientName: delete\n  PatientID\n‹", .syntax),
  PlantedMistake("a tab as indentation", body: "tags:\n‹\tPatientName: delete\n", .syntax),
  PlantedMistake(
    "a row that is indented less", body: "tags:\n   PatientName: delete\n ‹PatientID: keep\n", .syntax),
  PlantedMistake("the file is a list", text: "‹- profile: 1\n", .wrongShape),
  PlantedMistake("the file is a word", text: "‹profile\n", .wrongShape),
  PlantedMistake("an empty file", text: "‹", .missingKey),
  PlantedMistake("only comments", text: "‹# profile: 1\n# name: test\n", .missingKey),
  PlantedMistake("an empty document", text: "---\n‹...\n", .wrongShape),
]
