import ProfileDSL

/// Texts that are no value of the attribute's VR (PS3.5 Table 6.2-1).
let valueMistakes: [PlantedMistake] = [
  PlantedMistake("SH of 17 characters", row: "StudyID: { replace: ‹ABCDEFGHIJKLMNOPQ }", .badLiteral),
  PlantedMistake(
    "one of several SH of 17", row: "StudyID: { replace: ‹'A\\ABCDEFGHIJKLMNOPQ' }", .badLiteral),
  PlantedMistake("LO of 65", row: "PatientID: { replace: ‹\(x(65)) }", .badLiteral),
  PlantedMistake("PN of 65", row: "PatientName: { replace: ‹\(x(65)) }", .badLiteral),
  PlantedMistake("AE of 17", row: "StationAETitle: { replace: ‹\(x(17)) }", .badLiteral),
  PlantedMistake("CS of 17", row: "Modality: { replace: ‹ABCDEFGHIJKLMNOPQ }", .badLiteral),
  PlantedMistake("CS in small letters", row: "Modality: { replace: ‹mr }", .badLiteral),
  PlantedMistake("CS with a hyphen", row: "Modality: { replace: ‹M-R }", .badLiteral),
  PlantedMistake("DA with points", row: "StudyDate: { replace: ‹1976.11.04 }", .badLiteral),
  PlantedMistake("DA of a month 13", row: "StudyDate: { replace: ‹19761304 }", .badLiteral),
  PlantedMistake("DA of 30 February", row: "StudyDate: { replace: ‹20000230 }", .badLiteral),
  PlantedMistake("DA of 29 February 1900", row: "StudyDate: { replace: ‹19000229 }", .badLiteral),
  PlantedMistake("DA that is a word", row: "StudyDate: { replace: ‹ANONYMOUS }", .badLiteral),
  PlantedMistake("TM of an hour 24", row: "StudyTime: { replace: ‹240000 }", .badLiteral),
  PlantedMistake("TM with colons", row: "StudyTime: { replace: ‹12:30:00 }", .badLiteral),
  PlantedMistake("TM of half a minute", row: "StudyTime: { replace: ‹123 }", .badLiteral),
  PlantedMistake(
    "DT with a zone of 15 hours", row: "AcquisitionDateTime: { replace: ‹20200101000000+1500 }", .badLiteral),
  PlantedMistake("DT that is a word", row: "AcquisitionDateTime: { replace: ‹today }", .badLiteral),
  PlantedMistake("AS without its unit", row: "PatientAge: { replace: ‹045 }", .badLiteral),
  PlantedMistake("AS of two digits", row: "PatientAge: { replace: ‹45Y }", .badLiteral),
  PlantedMistake("IS beyond 32 bits", row: "InstanceNumber: { replace: ‹2147483648 }", .badLiteral),
  PlantedMistake("IS with a point", row: "InstanceNumber: { replace: ‹1.5 }", .badLiteral),
  PlantedMistake("DS that is a word", row: "PatientWeight: { replace: ‹heavy }", .badLiteral),
  PlantedMistake("DS with a comma", row: "PatientWeight: { replace: ‹'70,5' }", .badLiteral),
  PlantedMistake("DS of 17 characters", row: "PatientWeight: { replace: ‹1.234567890123456 }", .badLiteral),
  PlantedMistake("US with its unit", row: "Rows: { replace: ‹768px }", .badLiteral),
  PlantedMistake("US beyond 16 bits", row: "Rows: { replace: ‹65536 }", .badLiteral),
  PlantedMistake("US below zero", row: "Rows: { replace: ‹-1 }", .badLiteral),
  PlantedMistake("FD that is a word", row: "DiffusionBValue: { replace: ‹high }", .badLiteral),
  PlantedMistake("UI with letters", row: "StudyInstanceUID: { replace: ‹1.2.x }", .badLiteral),
  PlantedMistake("UI with a leading zero", row: "StudyInstanceUID: { replace: ‹1.02.3 }", .badLiteral),
  PlantedMistake("UI that ends with a dot", row: "StudyInstanceUID: { replace: ‹1.2. }", .badLiteral),
  PlantedMistake(
    "UI of 65", row: "StudyInstanceUID: { replace: ‹1.\(String(repeating: "2", count: 63)) }", .badLiteral),
  PlantedMistake("a template left open", row: "PatientName: { replace: \"a‹{PatientID\" }", .badTemplate),
  PlantedMistake("set of a number", row: "PatientBirthDate: { set: ‹76 }", .badLiteral),
]

private func x(_ count: Int) -> String { String(repeating: "x", count: count) }
