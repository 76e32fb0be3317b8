import ProfileDSL
import Testing

@Suite("What is wrong with a foreign file is said with its place")
struct ImportMistakeTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    var format: ProfileImport.Format
    var text: String
    var line: Int
    var column: Int
    init(_ format: ProfileImport.Format, _ text: String, _ line: Int, _ column: Int) {
      (self.format, self.text, self.line, self.column) = (format, text, line, column)
    }
    var testDescription: String { "\(format.rawValue): \(text.prefix(60))" }
  }

  @Test(
    "At line and column",
    arguments: [
      Mistake(.dicomAnonymizer, "", 1, 1),
      Mistake(.dicomAnonymizer, "[]", 1, 1),
      Mistake(.dicomAnonymizer, "{\n  \"(0x0010, 0x0010)\": \"kep\"\n}", 2, 23),
      Mistake(.dicomAnonymizer, "{\n  \"(0x0010)\": \"keep\"\n}", 2, 3),
      Mistake(.dicomAnonymizer, "{\n  \"(0x0010, 0x0010, 0xFF)\": \"keep\"}", 2, 3),
      Mistake(.dicomAnonymizer, "{\"(0x10010, 0x0010)\": \"keep\"}", 1, 2),
      Mistake(.dicomAnonymizer, "{\"PatientName\": \"keep\"}", 1, 2),
      Mistake(.dicomAnonymizer, "{\"(0010, 0010)\": \"keep\"}", 1, 2),
      Mistake(.dicomAnonymizer, "{\"(0x10,0x10)\": [\"keep\"]}", 1, 17),
      Mistake(.dicomAnonymizer, "{\"(0x10,0x10)\": \"regexp\"}", 1, 17),
      Mistake(.dicomAnonymizer, "{\"(0x10,0x10)\": {\"find\": \"a\"}}", 1, 17),
      Mistake(.dicomAnonymizer, "{\"(0x10,0x10)\": {\"action\": \"regexp\", \"find\": \"a\"}}", 1, 17),
      Mistake(.dicomAnonymizer, "{\"(0x10,0x10)\": {\"action\": \"keep\", \"valu\": \"a\"}}", 1, 36),
      Mistake(.dicomAnonymizer, "{\"(0x10,0x10)\": \"keep\",\n \"(0x10,0x10)\": \"empty\"}", 2, 2),
      Mistake(.dicomAnonymizer, "{\"(0x10,0x10)\": keep}", 1, 17),
      Mistake(.dicomAnonymizer, "{\"a\": &x 1}", 1, 7),
      Mistake(.ctp, "", 1, 1),
      Mistake(.ctp, "CT\nGE\n{}", 1, 1),
      Mistake(.ctp, "<script>", 1, 9),
      Mistake(.ctp, "<scripts></scripts>", 1, 1),
      Mistake(.ctp, "<!DOCTYPE script>\n<script/>", 1, 1),
      Mistake(.ctp, "<script>\n <e en=\"T\" t=\"0010\">@keep()</e>\n</script>", 2, 2),
      Mistake(.ctp, "<script>\n <e en=\"T\" en=\"F\" t=\"00100010\"/>\n</script>", 2, 12),
      Mistake(.ctp, "<script>\n <e en=\"T\">@keep()</e>\n</script>", 2, 2),
      Mistake(.ctp, "<script>\n <x t=\"1\"/>\n</script>", 2, 2),
      Mistake(.ctp, "<script>\n <r en=\"T\" t=\"pixels\"/>\n</script>", 2, 2),
      Mistake(.ctp, "<script>&nbsp;</script>", 1, 9),
      Mistake(.ctp, "<script>\n <e t=\"00100010\"></script>", 2, 18),
      Mistake(.ctp, "<script/>\n<script/>", 2, 1),
      Mistake(.deid, "ADD PatientID x", 1, 1),
      Mistake(.deid, "FORMAT nifti", 1, 1),
      Mistake(.deid, "FORMAT dicom\n%head\n", 2, 1),
      Mistake(.deid, "%header\n  BLNK PatientID\n", 2, 3),
      Mistake(.deid, "%header\nremove PatientID", 2, 1),
      Mistake(.deid, "%header\nREMOVE", 2, 1),
      Mistake(.deid, "%header\nREPLACE PatientID # nothing", 2, 1),
      Mistake(.deid, "%fields\n", 1, 1),
      Mistake(.deid, "%filter a\ncontains X y", 2, 1),
      Mistake(.deid, "%header\nKEEP a\u{0}b", 2, 7),
      Mistake(.mercureAnonymizer, "{\"general\": []}", 1, 13),
      Mistake(.mercureAnonymizer, "{\"general\": {\"presett\": \"none\"}}", 1, 14),
      Mistake(.mercureAnonymizer, "{\"general\": {\"(0010,0010)\": \"kep\"}}", 1, 29),
      Mistake(.mercureAnonymizer, "{\"general\": {\"(0010,0010)\": 1}}", 1, 29),
      Mistake(.mercureAnonymizer, "{\"general\": {\"(0010)\": \"keep\"}}", 1, 14),
      Mistake(.mercureAnonymizer, "{\"general\": {\"(0010,0010)\": \"set(x\"}}", 1, 29),
      Mistake(.mercureAnonymizer, "{\"general\": {\"mode\": \"whitelist\"}}", 1, 1),
    ])
  func place(_ mistake: Mistake) {
    let error = #expect(throws: ImportError.self) { try Importing(mistake.text, mistake.format) }
    #expect(error?.line == mistake.line)
    #expect(error?.column == mistake.column)
  }

  @Test(
    "A file that is cut anywhere, garbage and deep nesting end in an error",
    arguments: ProfileImport.Format.allCases)
  func malformed(_ format: ProfileImport.Format) {
    let garbage = (0..<1 << 20).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 11) }
    var texts = [garbage, Array(repeating: 0x5B, count: 1 << 16), Array(repeating: 0x22, count: 1 << 16)]
    texts.append(Array(String(repeating: "{\"a\":", count: 10_000).utf8))
    texts.append(Array(String(repeating: "<e t=\"1\">", count: 10_000).utf8))
    texts.append([0xFF, 0xFE, 0x41])
    texts.append(Array(repeating: 0x20, count: 1 << 20 + 1))
    for bytes in texts {
      #expect(throws: ImportError.self) { try ProfileImport.profile(from: bytes, file: "x", format) }
    }
  }

  @Test("Every cut of a file is read or refused, and never crashes", arguments: ImportSamples.all)
  func cut(_ sample: ImportSamples.Sample) {
    let bytes = Array(sample.text.utf8)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      let cut = Array(bytes.prefix(count))
      guard let imported = try? ProfileImport.profile(from: cut, file: "x", sample.format) else { continue }
      #expect(ProfileLoader.compile(text: imported.yaml, file: "x").profile != nil)
      // JSON and XML that are cut are mistaken; a recipe is lines.
      #expect(sample.format == .deid)
    }
  }
}
