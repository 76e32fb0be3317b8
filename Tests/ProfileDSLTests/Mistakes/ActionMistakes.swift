import ProfileDSL

/// Actions that are unknown, ill-formed, or wrong for the attribute.
let actionMistakes: [PlantedMistake] = [
  PlantedMistake("misspelt", row: "PatientName: ‹delet", .unknownAction, help: "\"delete\""),
  PlantedMistake("unknown", row: "PatientName: ‹obliterate", .unknownAction, help: "the actions are keep"),
  PlantedMistake(
    "unknown in a map", row: "PatientName: { ‹hsh: { length: 12 } }", .unknownAction, help: "\"hash\""),
  PlantedMistake("none", row: "PatientName:‹", .missingParameter, help: "delete"),
  PlantedMistake("an empty map", row: "PatientName: ‹{}", .actionCount),
  PlantedMistake("an empty list", row: "PatientName: ‹[]", .missingParameter),
  PlantedMistake(
    "two in one map", row: "StudyID: ‹{ hash: { length: 12 }, substitute: { a: b } }", .actionCount,
    help: "[ { … }, { … } ]"),
  PlantedMistake("list in a list", row: "StudyID: [hash, ‹[hash]]", .badPipeline),
  PlantedMistake("delete among others", row: "StudyID: [ { substitute: { a: b } }, ‹delete ]", .badPipeline),
  PlantedMistake("keep among others", row: "StudyID: [ ‹keep, hash ]", .badPipeline),
  PlantedMistake("replace behind others", row: "StudyID: [ hash, ‹{ replace: X } ]", .badPipeline),
  PlantedMistake(
    "foreign: replace_UID", row: "StudyInstanceUID: ‹replace_UID", .unknownAction, help: "\"hash-uid\""),
  PlantedMistake("foreign: X", row: "PatientName: ‹X", .unknownAction, help: "\"delete\""),
  PlantedMistake("foreign: Z", row: "PatientName: ‹Z", .unknownAction, help: "\"empty\""),
  PlantedMistake("foreign: D", row: "PatientName: ‹D", .unknownAction, help: "\"replace\""),
  PlantedMistake("foreign: K", row: "PatientName: ‹K", .unknownAction, help: "\"keep\""),
  PlantedMistake("foreign: U", row: "StudyInstanceUID: ‹U", .unknownAction, help: "\"hash-uid\""),
  PlantedMistake("foreign: Z/D", row: "PatientName: ‹Z/D", .unknownAction),
  PlantedMistake("foreign: X/Z/U*", row: "PatientName: ‹X/Z/U*", .unknownAction),
  PlantedMistake("foreign: delete_or_empty", row: "PatientName: ‹delete_or_empty", .unknownAction),
  PlantedMistake(
    "foreign: replace_with_value", row: "PatientName: { ‹replace_with_value: X }", .unknownAction,
    help: "\"replace\""),
  PlantedMistake(
    "foreign: regexp", row: "PatientName: { ‹regexp: X }", .unknownAction, help: "\"substitute\""),
  PlantedMistake("foreign: REMOVE", row: "PatientName: ‹REMOVE", .unknownAction, help: "\"delete\""),
  PlantedMistake(
    "keep with a parameter", row: "PatientName: { keep: ‹yes }", .wrongShape, help: "keep alone"),
  PlantedMistake("delete with a colon", row: "PatientName: { ‹delete: }", .wrongShape, help: "colon"),
  PlantedMistake("set without text", row: "PatientName: ‹set", .missingParameter, help: "{ set: "),
  PlantedMistake("set with a list", row: "PatientName: { set: ‹[a] }", .wrongShape),
  PlantedMistake("replace with a map", row: "PatientName: { replace: ‹{ a: b } }", .wrongShape),
  PlantedMistake("replace with nothing", row: "PatientName: { ‹replace: }", .missingParameter),
  PlantedMistake(
    "replace with an empty text", row: "PatientName: { replace: ‹\"\" }", .badLiteral, help: "empty"),
  PlantedMistake(
    "date without precision", row: "PatientBirthDate: ‹date", .missingParameter, help: "{ date: year }"),
  PlantedMistake("date: day", row: "PatientBirthDate: { date: ‹day }", .badValue),
  PlantedMistake("date: yaer", row: "PatientBirthDate: { date: ‹yaer }", .badValue, help: "\"year\""),
  PlantedMistake("date is a map", row: "PatientBirthDate: { date: ‹{ keep: year } }", .badValue),
  PlantedMistake("date of a LO", row: "PatientID: { ‹date: year }", .wrongVR),
  PlantedMistake("date of a TM", row: "StudyTime: { ‹date: year }", .wrongVR),
  PlantedMistake("hash-uid of a PN", row: "PatientName: ‹hash-uid", .wrongVR, help: "hash"),
  PlantedMistake("hash-uid of a VR", row: "vr:SH|UI: ‹hash-uid", .wrongVR),
  PlantedMistake("hash of a UI", row: "StudyInstanceUID: ‹hash", .wrongVR, help: "hash-uid"),
  PlantedMistake("hash of a DA", row: "StudyDate: ‹hash", .wrongVR, help: "{ date: year }"),
  PlantedMistake("hash of a SQ", row: "RequestAttributesSequence: ‹hash", .wrongVR),
  PlantedMistake("hash is a word", row: "StudyID: { hash: ‹long }", .wrongShape),
  PlantedMistake(
    "hash with an unknown option", row: "StudyID: { hash: { ‹lenght: 12 } }", .unknownParameter,
    help: "\"length\""),
  PlantedMistake("hash too short", row: "StudyID: { hash: { length: ‹5 } }", .badValue),
  PlantedMistake("hash too long", row: "PatientComments: { hash: { length: ‹49 } }", .badValue),
  PlantedMistake("hash length in words", row: "StudyID: { hash: { length: ‹twelve } }", .badValue),
  PlantedMistake("hash length with a sign", row: "StudyID: { hash: { length: ‹-12 } }", .badValue),
  PlantedMistake("hash length is a list", row: "StudyID: { hash: { length: ‹[12] } }", .wrongShape),
  // SH has at most 16 characters (PS3.5 Table 6.2-1).
  PlantedMistake("hash longer than an SH", row: "StudyID: { hash: ‹{ length: 17 } }", .badLiteral),
  PlantedMistake(
    "hash and prefix longer than an SH", row: "StudyID: { hash: ‹{ length: 12, prefix: SUBJ- } }", .badLiteral
  ),
  PlantedMistake("prefix with a backslash", row: "PatientID: { hash: { prefix: ‹'a\\b' } }", .badLiteral),
  PlantedMistake("substitute without a map", row: "StudyID: ‹substitute", .missingParameter),
  PlantedMistake("substitute is a word", row: "StudyID: { substitute: ‹slash }", .wrongShape),
  PlantedMistake("substitute nothing", row: "StudyID: { substitute: ‹{} }", .missingParameter),
  PlantedMistake("substitute by itself", row: "StudyID: { substitute: { ‹a: a } }", .noEffect),
  PlantedMistake("substitute an empty text", row: "StudyID: { substitute: { ‹\"\": a } }", .badValue),
  PlantedMistake("substitute by nothing", row: "StudyID: { substitute: { a: ‹} }", .wrongShape),
  PlantedMistake("substitute in a US", row: "Rows: { ‹substitute: { a: b } }", .wrongVR),
  PlantedMistake("substitute a separator", row: "StudyID: { substitute: ‹{ '\\': b } }", .badLiteral),
  PlantedMistake("set by mask", row: "(50xx,0005): { ‹set: '1' }", .badSelector),
  PlantedMistake("set by VR", row: "vr:PN: { ‹set: X }", .badSelector),
  PlantedMistake("set a sequence", row: "RequestAttributesSequence: { ‹set: X }", .wrongVR),
  PlantedMistake("replace pixels by text", row: "PixelData: { ‹replace: X }", .wrongVR),
]
