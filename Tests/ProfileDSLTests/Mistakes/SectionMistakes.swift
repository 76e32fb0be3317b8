import ProfileDSL

/// Mistakes in what stands beside `tags`: parameters, identity, dates, options, rules, acceptances.
let sectionMistakes: [PlantedMistake] = [
  // parameters
  PlantedMistake("parameters is a list", body: "parameters: ‹[a]", .wrongShape),
  PlantedMistake(
    "a parameter in capitals", body: "parameters: { ‹Site: { type: text, default: A } }", .badValue),
  PlantedMistake("a parameter is a word", body: "parameters: { site: ‹text }", .wrongShape),
  PlantedMistake(
    "a parameter without type", body: "parameters: { site: ‹{ default: A } }", .missingKey, help: "type"),
  PlantedMistake(
    "no such type", body: "parameters: { site: { type: ‹txt, default: A } }", .badValue, help: "\"text\""),
  PlantedMistake(
    "a text with a file", body: "parameters: { site: { type: text, ‹file: ./a.csv } }", .unknownParameter),
  PlantedMistake(
    "a table with a default", body: "parameters: { site: { type: table, ‹default: a } }", .unknownParameter),
  PlantedMistake(
    "a table without a file", body: "parameters: { site: ‹{ type: table } }", .missingKey, help: "file"),
  PlantedMistake(
    "an option of a parameter misspelt", body: "parameters: { site: { type: text, ‹defualt: A } }",
    .unknownKey,
    help: "\"default\""),
  PlantedMistake(
    "no value", body: "parameters: { ‹site: { type: text } }", .parameterUnset, help: "--set site="),
  PlantedMistake(
    "a key in a parameter",
    body: "parameters: { site: { type: text, default: ‹00112233445566778899aabbccddeeff } }",
    .secretInProfile, help: "--key-file"),
  PlantedMistake(
    "a key as a key", body: "‹key: 00112233445566778899aabbccddeeff", .secretInProfile, help: "--key-file"),
  PlantedMistake(
    "a tab in a parameter", body: "parameters: { site: { type: text, default: ‹\"\\t\" } }", .badLiteral),
  PlantedMistake(
    "no such table file", body: "parameters: { site: { type: table, file: ‹./no.csv } }", .missingFile),
  PlantedMistake(
    "a table that is a folder", body: "parameters: { site: { type: table, file: ‹/tmp } }", .unreadableFile),
  // identity
  PlantedMistake("identity without patient", body: "identity: ‹{}", .missingKey),
  PlantedMistake(
    "identity of something else", body: "identity: { ‹pateint: [PatientID] }", .unknownKey,
    help: "\"patient\""),
  PlantedMistake("nobody", body: "identity: { patient: ‹[] }", .missingParameter),
  PlantedMistake(
    "identity misspelt", body: "identity: { patient: [‹PatientIDD] }", .unknownAttribute,
    help: "\"PatientID\""),
  PlantedMistake("identity twice", body: "identity: { patient: [PatientID, ‹PatientID] }", .duplicateKey),
  PlantedMistake(
    "identity under two names", body: "identity: { patient: [PatientID, ‹\"(0010,0020)\"] }", .duplicateKey),
  PlantedMistake(
    "identity split", body: "identity: { patient: [‹(0010,0020), PatientName] }", .flowSplit,
    help: "(0010,0020)"),
  PlantedMistake(
    "identity is a sequence", body: "identity: { patient: [‹RequestAttributesSequence] }", .badSelector),
  PlantedMistake(
    "identity in a sequence", body: "identity: { patient: [‹RequestAttributesSequence/StudyID] }",
    .badSelector),
  PlantedMistake("identity by VR", body: "identity: { patient: [‹vr:LO] }", .badSelector),
  PlantedMistake("identity is a map", body: "identity: { patient: { ‹a: b } }", .wrongShape),
  PlantedMistake("a list in identity", body: "identity: { patient: [‹[a]] }", .wrongShape),
  PlantedMistake("identity without value", body: "identity: { patient: ‹}", .wrongShape),
  // dates
  PlantedMistake("dates without shift", body: "dates: ‹{}", .missingKey, help: "shift"),
  PlantedMistake(
    "shift misspelt", body: "dates: { ‹shfit: { days: 1..10 } }", .unknownKey, help: "\"shift\""),
  PlantedMistake(
    "shift without days", body: "dates: { shift: ‹{ direction: back } }", .missingKey, help: "days"),
  PlantedMistake(
    "an option of shift", body: "dates: { shift: { days: 1..10, ‹dayz: 3 } }", .unknownKey, help: "\"days\""),
  PlantedMistake("one number of days", body: "dates: { shift: { days: ‹1460 } }", .badValue, help: "1..1460"),
  PlantedMistake("no day", body: "dates: { shift: { days: ‹0..100 } }", .badValue),
  PlantedMistake("days backwards", body: "dates: { shift: { days: ‹100..1 } }", .badValue),
  PlantedMistake("few days", body: "dates: { shift: { days: ‹1..6 } }", .badValue),
  PlantedMistake("too many days", body: "dates: { shift: { days: ‹1..36501 } }", .badValue),
  PlantedMistake("three points", body: "dates: { shift: { days: ‹1...10 } }", .badValue),
  PlantedMistake("days in words", body: "dates: { shift: { days: ‹one..ten } }", .badValue),
  PlantedMistake("days with a sign", body: "dates: { shift: { days: ‹1..+100 } }", .badValue),
  PlantedMistake("days are a list", body: "dates: { shift: { days: ‹[1, 10] } }", .wrongShape),
  PlantedMistake(
    "a shift a study", body: "dates: { shift: { per: ‹study, days: 1..100 } }", .badValue, help: "patient"),
  PlantedMistake(
    "times that move", body: "dates: { shift: { days: 1..100, times: ‹shift } }", .badValue, help: "keep"),
  PlantedMistake(
    "a direction misspelt", body: "dates: { shift: { days: 1..100, direction: ‹bakc } }", .badValue,
    help: "\"back\""),
  PlantedMistake("a shift of nothing", row: "StudyDate: ‹shift-date", .noDateShift, help: "dates:"),
  PlantedMistake(
    "a shift of nothing in a list", row: "StudyDate: ‹[ shift-date, { date: month } ]", .noDateShift),
  PlantedMistake(
    "a shift of nothing by default", body: "defaults: { vr: ‹{ DA: shift-date } }", .noDateShift),
  PlantedMistake(
    "an option of nothing",
    body: "extends: dicom/basic@2026d\noptions: [‹retain-longitudinal-modified-dates]", .noDateShift),
  // options
  PlantedMistake("an option misspelt", body: "options: [‹retain-uid]", .badValue, help: "\"retain-uids\""),
  PlantedMistake("an option twice", body: "options: [retain-uids, ‹retain-uids]", .duplicateKey),
  PlantedMistake("a list of options in a list", body: "options: [‹[retain-uids]]", .wrongShape),
  PlantedMistake("options are a map", body: "options: ‹{ retain-uids: true }", .wrongShape),
  PlantedMistake("options of no table", body: "options: [‹retain-uids]", .optionConflict, help: "extends")
    .ofItself(),
  PlantedMistake(
    "both kinds of dates",
    body:
      "extends: dicom/basic@2026d\noptions: [retain-longitudinal-full-dates, ‹retain-longitudinal-modified-dates]",
    .optionConflict),
  PlantedMistake("no such choice", body: "combined: ‹prefer-keep", .badValue, help: "prefer-"),
  PlantedMistake("a choice of no table", body: "combined: ‹prefer-replace", .optionConflict, help: "extends")
    .ofItself(),
  PlantedMistake("a choice that is a list", body: "combined: ‹[prefer-delete]", .wrongShape),
  // rules
  PlantedMistake("rules are a map", body: "rules: ‹{ name: a }", .wrongShape),
  PlantedMistake("a rule is a word", body: "rules: [‹delete]", .wrongShape),
  PlantedMistake(
    "a rule without name", body: "rules: [‹{ if: Rows > 5, quarantine: big }]", .missingKey, help: "name"),
  PlantedMistake("a rule that does nothing", body: "rules: [‹{ name: a, if: Rows > 5 }]", .missingKey),
  PlantedMistake("a rule of no tags", body: "rules: [{ name: a, if: Rows > 5, tags: ‹{} }]", .noEffect),
  PlantedMistake(
    "a rule without condition", body: "rules: [‹{ name: a, tags: { StudyID: delete } }]", .missingKey,
    help: "if:"),
  PlantedMistake(
    "a key of a rule", body: "rules: [{ name: a, ‹iff: Rows > 5, if: Rows > 5, quarantine: big }]",
    .unknownKey, help: "\"if\""),
  PlantedMistake(
    "both at once", body: "rules: [{ name: a, if: Rows > 5, tags: { StudyID: delete }, ‹quarantine: big }]",
    .actionCount),
  PlantedMistake(
    "one name twice",
    body:
      "rules:\n  - { name: a, if: Rows > 5, quarantine: big }\n  - { name: ‹a, if: Rows > 6, quarantine: big }",
    .duplicateRule),
  PlantedMistake(
    "lifted without a reason", body: "rules: [{ name: a, ‹override: true, tags: { StudyID: delete } }]",
    .missingKey, help: "because"),
  PlantedMistake(
    "lifted by another word",
    body: "rules: [{ name: a, override: ‹yes, because: b, tags: { StudyID: delete } }]", .badValue),
  PlantedMistake(
    "a reason for nothing", body: "rules: [{ name: a, if: Rows > 5, ‹because: b, quarantine: big }]",
    .unknownKey, help: "#"),
  PlantedMistake(
    "a lifted quarantine that nothing calls for",
    body: "rules: [{ name: a, ‹override: true, because: b, quarantine: c }]", .noEffect),
  PlantedMistake(
    "a condition with one sign", body: "rules: [{ name: a, if: Rows ‹= 5, quarantine: big }]", .badOperator,
    help: "=="),
  PlantedMistake(
    "a condition that is a list", body: "rules: [{ name: a, if: ‹[Rows], quarantine: big }]", .wrongShape),
  PlantedMistake(
    "a row of a rule misspelt", body: "rules: [{ name: a, if: Rows > 5, tags: { ‹StudyIDD: delete } }]",
    .unknownAttribute),
  PlantedMistake(
    "an action of a rule misspelt", body: "rules: [{ name: a, if: Rows > 5, tags: { StudyID: ‹delte } }]",
    .unknownAction),
  PlantedMistake(
    "two rules for one",
    body:
      "rules:\n  - { name: a, if: Rows > 5, tags: { StudyID: delete } }\n  - { name: b, if: Rows > 6, tags: { ‹StudyID: empty } }",
    .overlap),
  PlantedMistake(
    "65 conditions",
    body: "rules:\n"
      + (1...65).map { "  - { name: \($0 == 65 ? "‹" : "")rule-\($0), if: Rows > \($0), quarantine: big }\n" }
      .joined(),
    .tooManyConditions),
  // accept
  PlantedMistake("accept is a map", body: "accept: ‹{ check: wide-keep }", .wrongShape),
  PlantedMistake(
    "accept for no reason", body: "accept: [{ check: wide-keep, because: ‹' ' }]", .badValue),
  PlantedMistake(
    "accept for a dash", body: "accept: [{ check: wide-keep, because: ‹'-' }]", .badValue),
  PlantedMistake(
    "accept without a reason", body: "accept: [‹{ check: wide-keep }]", .missingKey, help: "because"),
  PlantedMistake("accept without a finding", body: "accept: [‹{ because: a }]", .missingKey, help: "check"),
  PlantedMistake(
    "accept misspelt", body: "accept: [{ check: ‹wide-kept, because: a }]", .badValue, help: "\"wide-keep\""),
  PlantedMistake("accept a mistake", body: "accept: [{ check: ‹syntax, because: a }]", .badValue),
  PlantedMistake(
    "a key of accept", body: "accept: [{ check: wide-keep, because: a, ‹until: 2027 }]", .unknownKey),
  PlantedMistake(
    "accept twice",
    body:
      "accept: [{ check: wide-keep, because: a }, { check: ‹wide-keep, because: b }]\ntags: { any: keep }",
    .duplicateKey),
  PlantedMistake("accept for nothing", body: "accept: [{ check: ‹wide-keep, because: a }]", .unusedAccept),
]

/// Profiles that can be read and do what they should not, or not what they seem to.
let protectionMistakes: [PlantedMistake] = [
  PlantedMistake("a name kept", row: "‹PatientName: keep", .identifierKept, help: "accept:"),
  PlantedMistake("a name required and so kept", row: "‹PatientName: { require: a name }", .identifierKept),
  PlantedMistake(
    "a name kept in a sequence", row: "‹RequestAttributesSequence/RequestingPhysician: keep", .identifierKept),
  PlantedMistake(
    "a name kept at times", body: "rules: [{ name: a, if: Rows > 5, tags: { ‹PatientName: keep } }]",
    .identifierKept),
  PlantedMistake("all private kept", row: "‹private: keep", .privateKept),
  PlantedMistake("all of a creator kept", row: "‹'(0029,\"ACME\",xx)': keep", .privateKept),
  PlantedMistake("private kept by default", body: "defaults: { private: ‹keep }", .privateKept),
  PlantedMistake("unlisted kept", row: "‹unlisted: keep", .unlistedKept),
  PlantedMistake("unknown kept", row: "‹unknown: keep", .unlistedKept),
  PlantedMistake("unknown kept by default", body: "defaults: { unknown: ‹keep }", .unlistedKept),
  PlantedMistake("everything kept", row: "‹any: keep", .wideKeep),
  PlantedMistake("a group kept", row: "‹(0010,xxxx): keep", .wideKeep),
  PlantedMistake("a range kept", row: "‹(0010,0010)..(0010,0020): keep", .wideKeep),
  PlantedMistake("names kept by their pattern", row: "‹'*Name': keep", .wideKeep),
  PlantedMistake("a VR kept", row: "‹vr:PN: keep", .wideKeep),
  PlantedMistake("a VR kept by default", body: "defaults: { vr: ‹{ PN: keep } }", .wideKeep),
  PlantedMistake(
    "dates by VR", body: "extends: dicom/basic@2026d\ntags:\n  ‹vr:DA: delete", .shadowed, help: "override"),
  PlantedMistake(
    "dates by their pattern", body: "extends: dicom/basic@2026d\ntags:\n  ‹'*Date': delete", .shadowed),
  PlantedMistake(
    "dates by VR, at times",
    body: "extends: dicom/basic@2026d\nrules: [{ name: a, if: Rows > 5, tags: { ‹vr:DA: delete } }]",
    .shadowed),
  PlantedMistake(
    "masks that cross", body: "tags:\n  (0010,001x): delete\n  ‹(0010,00x0): empty", .overlap,
    help: "narrower"),
  PlantedMistake("VRs that cross", body: "tags:\n  vr:PN|LO: delete\n  ‹vr:LO|SH: empty", .overlap),
  PlantedMistake(
    "ranges that cross",
    body: "tags:\n  (0010,0010)..(0010,0020): delete\n  ‹(0010,0011)..(0010,0021): empty", .overlap),
  PlantedMistake(
    "the character set changed", row: "‹SpecificCharacterSet: { replace: ISO_IR 100 }", .characterSet),
  PlantedMistake(
    "the character set deleted in items", row: "‹RequestAttributesSequence/SpecificCharacterSet: delete",
    .characterSet),
  PlantedMistake(
    "codes deleted by a rule that is lifted",
    body:
      "extends: dicom/basic@2026d\nrules: [{ name: a, override: true, because: b, tags: { ‹vr:CS: delete } }]",
    .characterSet),
  // Templates.
  PlantedMistake("a template of itself", row: "PatientID: ‹{ replace: \"{PatientID}x\" }", .templateCycle),
  PlantedMistake(
    "two templates of each other",
    body: "tags:\n  PatientName: ‹{ replace: \"{PatientID}\" }\n  PatientID: ‹{ replace: \"{PatientName}\" }",
    .templateCycle, .templateCycle, help: "circle"),
  PlantedMistake(
    "a template of itself by its VR", row: "vr:LO: ‹{ replace: \"{PatientID}\" }", .templateCycle
  ).ofItself(),
  PlantedMistake(
    "a template of itself by default", body: "defaults: { vr: ‹{ LO: { replace: \"{PatientID}\" } } }",
    .templateCycle
  ).ofItself(),
  PlantedMistake(
    "a template of what goes", row: "PatientName: ‹{ replace: \"{StudyID}\" }", .emptyTemplate,
    help: "of: StudyID"),
  PlantedMistake("a brace too many", row: "PatientName: { replace: \"a‹}\" }", .badTemplate, help: "}}"),
  PlantedMistake(
    "a template misspelt", row: "PatientName: { replace: \"a-‹{PatientIDD}\" }", .unknownAttribute,
    help: "\"PatientID\""),
  PlantedMistake(
    "a width without zero", row: "PatientName: { replace: \"‹{InstanceNumber:5}\" }", .badTemplate,
    help: ":05"),
  PlantedMistake("a width of text", row: "PatientName: { replace: \"‹{StudyID:05}\" }", .badTemplate),
  PlantedMistake(
    "few random letters", row: "PatientName: { replace: \"‹{random(letters, 3) per study}\" }", .badTemplate),
  PlantedMistake(
    "random without scope", row: "PatientName: { replace: \"‹{random(letters, 8)}\" }", .badTemplate,
    help: "per study"),
  PlantedMistake(
    "random of a series", row: "PatientName: { replace: \"‹{random(letters, 8) per series}\" }", .badTemplate),
  PlantedMistake(
    "a sequence in a template", row: "PatientName: { replace: \"‹{RequestAttributesSequence}\" }",
    .badTemplate),
  PlantedMistake("pixels in a template", row: "PatientName: { replace: \"‹{PixelData}\" }", .badTemplate),
  PlantedMistake(
    "an unknown parameter", row: "PatientName: { replace: \"‹{param.site}\" }", .unknownParameterName,
    help: "parameters:"),
  PlantedMistake("an id as a date", row: "StudyDate: { replace: ‹\"{PatientID}\" }", .badLiteral),
  PlantedMistake("an id as a code", row: "Modality: { replace: ‹\"{PatientID}\" }", .badLiteral),
  PlantedMistake(
    "a UID with a tail", row: "SeriesInstanceUID: { replace: ‹\"{StudyInstanceUID}.1\" }", .badLiteral),
  PlantedMistake("a UID in an SH", row: "StudyID: { replace: ‹\"{StudyInstanceUID}\" }", .badLiteral),
  PlantedMistake(
    "many random digits in an IS", row: "InstanceNumber: { replace: ‹\"{random(digits, 10) per run}\" }",
    .badLiteral),
  PlantedMistake(
    "random letters in a number", row: "Rows: { replace: ‹\"{random(letters, 4) per run}\" }", .badLiteral),
  PlantedMistake(
    "more random letters than room", row: "StudyID: { replace: ‹\"{random(letters, 17) per run}\" }",
    .badLiteral),
  // The other actions of this version.
  PlantedMistake("clean of a number", row: "Rows: ‹clean", .wrongVR),
  PlantedMistake("an option of clean", row: "StudyDescription: { clean: { ‹alow: [a] } }", .unknownKey),
  PlantedMistake("clean with a word", row: "StudyDescription: { clean: ‹hard }", .wrongShape),
  PlantedMistake(
    "allowed words without a list", row: "StudyDescription: { clean: { allow: ‹chest } }", .wrongShape,
    help: "./words.txt"),
  PlantedMistake("no allowed words", row: "StudyDescription: { clean: { allow: ‹[] } }", .emptyList),
  PlantedMistake(
    "a file of words that is not there", row: "StudyDescription: { clean: { allow: ‹./no/words.txt } }",
    .missingFile),
  PlantedMistake(
    "a mask of several values", row: "StudyDescription: { clean: ‹{ mask: 'a\\b' } }", .badLiteral),
  PlantedMistake("clean of a name", row: "‹PatientName: clean", .identifierKept),
  PlantedMistake("clean of all names", row: "‹vr:PN|LT: clean", .wideKeep),
  PlantedMistake("clean before keep", row: "StudyDescription: [ clean, ‹keep ]", .badPipeline),
  PlantedMistake("no sweep", body: "sweep: ‹off", .sweepOff, help: "accept"),
  PlantedMistake("another sweep", body: "sweep: ‹cute", .badValue, help: "\"cut\""),
  PlantedMistake("age without options", row: "PatientAge: { age: ‹{} }", .missingParameter),
  PlantedMistake("an age of no years", row: "PatientAge: { age: { cap: ‹0 } }", .badValue),
  PlantedMistake("an age beyond life", row: "PatientAge: { age: { cap: ‹121 } }", .badValue),
  PlantedMistake("a class of one year", row: "PatientAge: { age: { bin: ‹1 } }", .badValue),
  PlantedMistake("an option of age", row: "PatientAge: { age: { ‹cpa: 89 } }", .unknownKey, help: "\"cap\""),
  PlantedMistake("the age of an id", row: "PatientID: { ‹age: { cap: 89 } }", .wrongVR),
  PlantedMistake(
    "the shift of an id", body: "dates: { shift: { days: 1..10 } }\ntags: { PatientID: ‹shift-date }",
    .wrongVR),
  PlantedMistake("a shift with a number", row: "StudyDate: { shift-date: ‹10 }", .wrongShape, help: "dates"),
  PlantedMistake(
    "verbatim without a reason", row: "RequestAttributesSequence: ‹keep-verbatim", .missingParameter),
  PlantedMistake(
    "verbatim without because", row: "RequestAttributesSequence: { keep-verbatim: ‹{} }", .missingKey),
  PlantedMistake("verbatim of a name", row: "PatientName: { ‹keep-verbatim: { because: a } }", .wrongVR),
  PlantedMistake(
    "required within a path", row: "RequestAttributesSequence/StudyID: { ‹require: a }", .unsupported),
  PlantedMistake("required by VR", row: "vr:SH: { ‹require: a }", .badSelector),
  PlantedMistake("required without a reason", row: "StudyID: ‹require", .missingParameter),
  PlantedMistake("required behind others", row: "StudyID: [ hash, ‹{ require: a } ]", .badPipeline),
  PlantedMistake("set within a path", row: "RequestAttributesSequence/StudyID: { ‹set: a }", .unsupported),
  PlantedMistake("lookup without options", row: "PatientID: { lookup: ‹{} }", .missingParameter),
  PlantedMistake(
    "lookup without missing", row: "PatientID: { lookup: ‹{ table: t, match: a, give: b } }",
    .missingParameter,
    help: "missing:"),
  PlantedMistake(
    "lookup that keeps", row: "PatientID: { lookup: { table: t, match: a, give: b, missing: ‹keep } }",
    .badValue),
  PlantedMistake(
    "lookup in no table", row: "PatientID: { lookup: { table: ‹t, match: a, give: b, missing: hash } }",
    .unknownParameterName, help: "type: table"),
  PlantedMistake(
    "hash of another misspelt", row: "StudyID: { hash: { of: ‹PatientIDD } }", .unknownAttribute),
  PlantedMistake(
    "hash of a sequence's", row: "StudyID: { hash: { of: ‹RequestAttributesSequence } }", .badSelector),
  PlantedMistake(
    "a bad pattern", row: "StudyID: { substitute: [ { match: '/a‹(b/', with: x } ] }", .badPattern),
  PlantedMistake(
    "a group that is not there", row: "StudyID: { substitute: [ { match: '/ab/', with: x‹$1 } ] }",
    .badPattern),
  PlantedMistake(
    "a pattern outside of a list", row: "StudyID: { substitute: ‹{ match: /a/, with: b } }", .wrongShape),
  PlantedMistake(
    "small letters into a code", row: "Modality: { substitute: ‹[ { match: /A/, with: b } ] }", .badLiteral),
]

/// Instances that nobody decides about, and files without a place.
let layoutMistakes: [PlantedMistake] = [
  PlantedMistake(
    "a rule behind the last", body: "select: [{ name: all, keep: always }, { name: ‹b, drop: Rows > 5 }]",
    .unreachableRule),
  PlantedMistake(
    "no last rule", body: "select: [{ name: ‹b, drop: Rows > 5 }]", .noFinalRule, help: "keep: always"),
  PlantedMistake(
    "a way out", body: "output: { images: ‹\"../{SOPInstanceUID}.dcm\" }", .badPath),
  PlantedMistake(
    "a path from the root", body: "output: { images: ‹\"/a/{SOPInstanceUID}.dcm\" }", .badPath,
    help: "output folder"),
  PlantedMistake(
    "random of a frame in a path", body: "output: { images: \"‹{random(letters, 8) per frame}\" }",
    .badTemplate),
  PlantedMistake("two slashes", body: "output: { images: ‹\"a//{SOPInstanceUID}.dcm\" }", .badPath),
  PlantedMistake(
    "one path for many", body: "output: { images: ‹\"{SeriesInstanceUID}.dcm\", collisions: error }",
    .pathNotUnique,
    help: "suffix"),
  PlantedMistake(
    "a name in the path",
    body:
      "accept: [{ check: identifier-kept, because: a }]\ntags: { PatientName: keep }\n"
      + "output: { images: ‹\"{PatientName}/{SOPInstanceUID}.dcm\" }", .originalInPath,
    help: "PatientName: hash"),
  PlantedMistake(
    "a required id in the path",
    body:
      "accept: [{ check: identifier-kept, because: a }]\ntags: { AccessionNumber: { require: a } }\n"
      + "output: { images: ‹\"{AccessionNumber}/{SOPInstanceUID}.dcm\" }", .originalInPath),
  // sidecars
  PlantedMistake(
    "a sidecar with an unknown key",
    body:
      "output: { sidecars: [ { ‹pth: a, path: \"{StudyInstanceUID}.json\", per: study, content: task } ] }",
    .unknownKey, help: "\"path\""),
  PlantedMistake(
    "a sidecar without content",
    body: "output: { sidecars: [ ‹{ path: \"{StudyInstanceUID}.json\", per: study } ] }",
    .missingKey, help: "content"),
  PlantedMistake(
    "a task file an instance",
    body: "output: { sidecars: [ { path: \"{SOPInstanceUID}.json\", per: ‹instance, content: task } ] }",
    .badValue,
    help: "study"),
  PlantedMistake(
    "a sidecar of the run",
    body: "output: { sidecars: [ { path: \"a.csv\", per: ‹run, content: csv, columns: [Rows] } ] }",
    .badValue),
  PlantedMistake(
    "a table without columns",
    body: "output: { sidecars: [ ‹{ path: \"{StudyInstanceUID}.csv\", per: study, content: csv } ] }",
    .missingKey,
    help: "columns"),
  PlantedMistake(
    "columns of tags",
    body:
      "output: { sidecars: [ { path: \"{StudyInstanceUID}.json\", per: study, content: tags, ‹columns: [Rows] } ] }",
    .noEffect),
  PlantedMistake(
    "keep of tags",
    body:
      "output: { sidecars: [ { path: \"{StudyInstanceUID}.json\", per: study, content: tags, ‹keep: [id] } ] }",
    .noEffect
  ),
  PlantedMistake(
    "a misspelt column",
    body:
      "output: { sidecars: [ { path: \"{StudyInstanceUID}.csv\", per: study, content: csv, columns: [‹Modalty] } ] }",
    .unknownAttribute, help: "Modality"),
  PlantedMistake(
    "a column twice",
    body:
      "output: { sidecars: [ { path: \"{StudyInstanceUID}.csv\", per: study, content: csv, columns: [Rows, ‹Rows] } ] }",
    .duplicateKey),
  PlantedMistake(
    "an entry that mercure's task does not have",
    body:
      "output: { sidecars: [ { path: \"{StudyInstanceUID}.json\", per: study, content: task, keep: [‹info.accc] } ] }",
    .badValue, help: "info.acc"),
  PlantedMistake(
    "an accession number in the task file",
    body:
      "output: { sidecars: [ { path: \"{StudyInstanceUID}.json\", per: study, content: task, keep: [‹info.acc] } ] }",
    .sidecarIdentifiers, help: "accept"),
  PlantedMistake(
    "a sidecar twice",
    body:
      "output: { sidecars: [ { path: \"{StudyInstanceUID}.json\", per: study, content: task }, { path: ‹\"{StudyInstanceUID}.json\", per: study, content: tags } ] }",
    .duplicateRule),
  PlantedMistake(
    "random characters in a sidecar's path",
    body:
      "output: { sidecars: [ { path: ‹\"{random(letters, 8) per study}.json\", per: study, content: task } ] }",
    .badTemplate),
  PlantedMistake(
    "a sidecar where the images are",
    body:
      "output: { images: \"{SOPInstanceUID}.dcm\", sidecars: [ { path: ‹\"{SOPInstanceUID}.dcm\", per: instance, content: tags } ] }",
    .badPath),
  PlantedMistake(
    "one sidecar for many studies",
    body: "output: { sidecars: [ { path: ‹\"series.csv\", per: study, content: csv, columns: [Rows] } ] }",
    .pathNotUnique, help: "StudyInstanceUID"),
  PlantedMistake(
    "what goes in the path", body: "output: { images: ‹\"{StudyID}/{SOPInstanceUID}.dcm\" }", .emptyTemplate),
]

/// Tests that could not fail, or that speak of nothing.
let testMistakes: [PlantedMistake] = [
  PlantedMistake("tests are a map", body: "tests: ‹{ name: a }", .wrongShape),
  PlantedMistake(
    "a test without given", body: "tests: [‹{ name: a, expect: quarantined }]", .missingKey, help: "given"),
  PlantedMistake(
    "a test without expect", body: "tests: [‹{ name: a, given: { PatientID: b } }]", .missingKey,
    help: "expect"),
  PlantedMistake(
    "a test without name", body: "tests: [‹{ given: { PatientID: b }, expect: quarantined }]", .missingKey),
  test("a word for all", "expect: ‹quarantine", .badTest, help: "\"quarantined\""),
  test("nothing expected", "expect: ‹{}", .badTest),
  test("kept of what is not given", "expect: { StudyID: ‹kept }", .badTest, help: "given"),
  test("changed of what is not given", "expect: { StudyID: ‹changed }", .badTest),
  test(
    "one attribute quarantined", "expect: { PatientID: ‹quarantined }", .badTest, help: "expect: quarantined"),
  test("expect is a list", "expect: ‹[quarantined]", .wrongShape),
  test("expect a list", "expect: { PatientID: ‹[a] }", .wrongShape),
  test("expect misspelt", "expect: { ‹PatientIDD: a }", .unknownAttribute, help: "\"PatientID\""),
  test("expect of many", "expect: { ‹\"vr:LO\": a }", .badTest),
  test("expect of any item", "expect: { ‹\"**/PatientID\": a }", .badTest),
  test("expect twice", "expect: { PatientID: a, ‹\"(0010,0020)\": b }", .duplicateKey),
  test("a key of a test", "expect: { PatientID: a }, ‹expekt: 1", .unknownKey, help: "\"expect\""),
  given("a sequence given", "‹RequestAttributesSequence: a", .badTest),
  given("pixels given", "‹PixelData: a", .badTest),
  given("a number with a unit", "Rows: ‹768px", .badLiteral),
  given("a tab", "PatientName: ‹\"a\\tb\"", .badLiteral),
  given("code beyond ASCII", "Modality: ‹É", .badLiteral),
  given("far items", "‹\"RequestAttributesSequence[100]/StudyID\": a", .badTest),
  PlantedMistake(
    "nothing given", body: "tests: [{ name: a, given: { PatientName: ‹}, expect: { PatientID: deleted } }]",
    .wrongShape),
]

private func test(_ title: String, _ rest: String, _ code: Diagnostic.Code, help: String? = nil)
  -> PlantedMistake
{
  PlantedMistake(title, body: "tests: [{ name: a, given: { PatientID: b }, \(rest) }]", code, help: help)
}

private func given(_ title: String, _ given: String, _ code: Diagnostic.Code) -> PlantedMistake {
  PlantedMistake(
    title, body: "tests: [{ name: a, given: { \(given) }, expect: { PatientID: deleted } }]", code)
}
