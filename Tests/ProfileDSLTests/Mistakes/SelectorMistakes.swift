import ProfileDSL

/// Selectors that speak of nothing, or not of what their author believes.
let selectorMistakes: [PlantedMistake] = [
  PlantedMistake("misspelt keyword", row: "‹PatientNam: delete", .unknownAttribute, help: "\"PatientName\""),
  PlantedMistake("two letters swapped", row: "‹PateintID: delete", .unknownAttribute, help: "\"PatientID\""),
  PlantedMistake(
    "keyword in small letters", row: "‹patientname: delete", .unknownAttribute, help: "\"PatientName\""),
  PlantedMistake(
    "name instead of keyword", row: "‹Patient Name: delete", .unknownAttribute, help: "\"PatientName\""),
  PlantedMistake(
    "keyword with a hyphen", row: "‹Study-Date: delete", .unknownAttribute, help: "\"StudyDate\""),
  PlantedMistake("nothing like it", row: "‹Xylophone: delete", .unknownAttribute),
  PlantedMistake("eight digits", row: "‹00100010: delete", .badSelector, help: "write (0010,0010)"),
  PlantedMistake(
    "eight digits, quoted", row: "‹\"00100010\": delete", .badSelector, help: "write (0010,0010)"
  ).shifted(),
  PlantedMistake("no parentheses", row: "‹0010,0010: delete", .badSelector, help: "write (0010,0010)"),
  PlantedMistake("0x", row: "‹0x00100010: delete", .badSelector, help: "write (0010,0010)"),
  PlantedMistake("0x twice", row: "‹0x0010,0x0010: delete", .badSelector, help: "write (0010,0010)"),
  PlantedMistake(
    "0x in parentheses", row: "‹(0x0010,0x0010): delete", .badSelector, help: "write (0010,0010)"),
  PlantedMistake("a space in a tag", row: "‹(0010, 0010): delete", .badSelector, help: "write (0010,0010)"),
  PlantedMistake("letters for digits", row: "‹(0O10,0010): delete", .badSelector),
  PlantedMistake("a digit too few", row: "‹(0010,010): delete", .badSelector),
  PlantedMistake("a tag without its end", row: "‹(0010,0010: delete", .badSelector),
  PlantedMistake("a tag with more behind it", row: "(0010,0010)‹x: delete", .badSelector),
  PlantedMistake("a tag that the dictionary lacks", row: "‹(0010,FFFF): delete", .unknownAttribute),
  PlantedMistake("split in a map", body: "tags: { ‹(0010,0010): delete }", .flowSplit, help: "'(0010,0010)'"),
  PlantedMistake(
    "split twice", body: "tags: { ‹(0010,0010): delete, PatientID: keep, ‹(0010,0020): delete }", .flowSplit,
    .flowSplit, help: "'(0010,0010)'"),
  PlantedMistake(
    "private by its block", row: "‹(0029,1010): delete", .privateBlock, help: "(0029,\"CREATOR\",10)"),
  PlantedMistake("private group by mask", row: "‹(0029,xxxx): delete", .privateBlock, help: "CREATOR"),
  PlantedMistake("private range", row: "‹(0029,1000)..(0029,10FF): delete", .privateBlock),
  PlantedMistake("creator in an even group", row: "‹'(0028,\"ACME\",10)': delete", .badSelector, help: nil)
    .shifted(),
  PlantedMistake("creator in group 0007", row: "‹'(0007,\"ACME\",10)': delete", .badSelector).shifted(),
  PlantedMistake("no creator", row: "‹'(0029,\"\",10)': delete", .badSelector).shifted(),
  PlantedMistake("creator without quotes", row: "‹(0029,ACME,10): delete", .badSelector),
  PlantedMistake("creator in other quotes", row: "‹\"(0029,'ACME',10)\": delete", .badSelector).shifted(),
  PlantedMistake(
    "creator and whole element", row: "‹'(0029,\"ACME\",1010)': delete", .badSelector,
    help: "(0029,\"ACME\",10)"
  ).shifted(),
  PlantedMistake("half of an element open", row: "‹'(0029,\"ACME\",1x)': delete", .badSelector).shifted(),
  PlantedMistake(
    "empty range", row: "‹(0010,0020)..(0010,0010): delete", .emptyRange, help: "(0010,0010)..(0010,0020)"),
  PlantedMistake("range of masks", row: "‹(50xx,0000)..(50xx,FFFF): delete", .badSelector),
  PlantedMistake("range with three points", row: "‹(0010,0010)...(0010,0020): delete", .badSelector),
  PlantedMistake("no such VR", row: "‹vr:XX: delete", .badSelector, help: "vr:PN|LT"),
  PlantedMistake("VR in small letters", row: "‹vr:pn: delete", .badSelector, help: "\"PN\""),
  PlantedMistake("one VR twice", row: "‹vr:PN|PN: delete", .badSelector),
  PlantedMistake("VRs with a comma", row: "‹vr:PN,LT: delete", .badSelector),
  PlantedMistake("glob without match", row: "‹'*Xylophone': delete", .emptyGlob).shifted(),
  PlantedMistake("glob without quotes", row: "‹*Date: delete", .yamlFeature, help: "needs quotes"),
  PlantedMistake("glob in small letters", row: "‹patient*: delete", .emptyGlob),
  PlantedMistake("glob of a tag", row: "‹0010*: delete", .emptyGlob),
  PlantedMistake("only a star", row: "‹'*': delete", .badSelector, help: "any").shifted(),
  PlantedMistake("child of a name", row: "‹PatientName/PatientID: delete", .notASequence),
  PlantedMistake("child of a tag", row: "‹(0010,0010)/PatientID: delete", .notASequence),
  PlantedMistake(
    "child below a sequence", row: "RequestAttributesSequence/‹StudyID/CodeValue: delete", .notASequence),
  PlantedMistake("child of overlays", row: "‹overlays/PatientID: delete", .notASequence),
  PlantedMistake(
    "misspelt at the end of a path", row: "RequestAttributesSequence/‹StudyIDD: delete", .unknownAttribute,
    help: "\"StudyID\""),
  PlantedMistake(
    "misspelt at the start of a path", row: "‹RequestAttributeSequence/StudyID: delete", .unknownAttribute,
    help: "\"RequestAttributesSequence\""),
  PlantedMistake("path with an empty step", row: "RequestAttributesSequence/‹/StudyID: delete", .badSelector),
  PlantedMistake("path without an end", row: "RequestAttributesSequence/‹: delete", .badSelector),
  PlantedMistake("path with points", row: "‹RequestAttributesSequence.StudyID: delete", .unknownAttribute),
  PlantedMistake("** at the end", row: "RequestAttributesSequence/‹**: delete", .badSelector),
  PlantedMistake("** twice", row: "RequestAttributesSequence/**/‹**/StudyID: delete", .badSelector),
  PlantedMistake("an item at the end", row: "‹RequestAttributesSequence[0]: delete", .badSelector),
  PlantedMistake("an item with a sign", row: "‹RequestAttributesSequence[-1]/StudyID: delete", .badSelector),
  PlantedMistake("an item in words", row: "‹RequestAttributesSequence[first]/StudyID: delete", .badSelector),
  PlantedMistake("empty", row: "\"‹\": delete", .badSelector),
  PlantedMistake("file meta", row: "‹TransferSyntaxUID: delete", .noEffect),
  PlantedMistake("digital signatures", row: "‹DigitalSignaturesSequence: keep", .noEffect),
  PlantedMistake("two spellings", body: "tags:\n  PatientName: delete\n  ‹(0010,0010): keep", .duplicateRule),
  PlantedMistake(
    "two cases of one tag", body: "tags:\n  (0010,21b0): delete\n  ‹(0010,21B0): keep", .duplicateRule),
  PlantedMistake("two orders of VRs", body: "tags:\n  vr:PN|LT: delete\n  ‹vr:LT|PN: empty", .duplicateRule),
  PlantedMistake(
    "two spellings in a path",
    body: "tags:\n  RequestAttributesSequence/StudyID: delete\n  ‹(0040,0275)/(0020,0010): keep",
    .duplicateRule),
]

extension PlantedMistake {
  /// For a selector in quotes: the mistake is the text, which begins behind the quote.
  func shifted() -> PlantedMistake {
    var copy = self
    copy.marked = copy.marked.replacing("‹'", with: "'‹").replacing("‹\"", with: "\"‹")
    return copy
  }
}
