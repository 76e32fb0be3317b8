import ProfileDSL
import Testing

/// What the functions of a script do was read from CTP's own source of May 2025.
@Suite("CTP's DICOM anonymizer script")
struct CTPImportTests {
  private static func script(_ body: String) -> String {
    """
    <script>
     <p t="DATEINC">-100</p><p t="SITE">Site 7</p><p t="UIDROOT">1.2.3</p><p t="LEN">12</p>
     \(body)
    </script>
    """
  }

  @Test(
    "Every function",
    arguments: [
      ForeignRule("00080060 @keep()", "Modality", "keep"),
      ForeignRule("00100010 @keep()", "PatientName", nil, complete: false),
      ForeignRule("00080070 @remove()", "Manufacturer", "delete"),
      ForeignRule("00080090 @empty()", "ReferringPhysicianName", "empty"),
      ForeignRule("00080090 ", "ReferringPhysicianName", "empty"),
      ForeignRule("00080090 @blank(3)", "ReferringPhysicianName", "empty", complete: false),
      ForeignRule("00080060 @require()", "Modality", "keep", complete: false),
      ForeignRule("00080018 @hashuid(@UIDROOT,this)", "SOPInstanceUID", "hash-uid"),
      ForeignRule(
        "00080018 @hashuid(@UIDROOT,StudyInstanceUID)", "SOPInstanceUID", "hash-uid", complete: false),
      ForeignRule("00100020 @hash(this)", "PatientID", "hash"),
      ForeignRule("00100020 @hash(this,16)", "PatientID", "{ hash: { length: 16 } }"),
      ForeignRule("00100020 @hash(this,@LEN)", "PatientID", "{ hash: { length: 12 } }"),
      ForeignRule("00100020 @hashptid(@SITE,PatientID,10)", "PatientID", "{ hash: { length: 10 } }"),
      ForeignRule("00100010 @hashname(this,6,2)", "PatientName", "{ hash: { length: 6 } }"),
      ForeignRule("00100020 @encrypt(this,\"key\")", "PatientID", "hash", complete: false),
      ForeignRule("00100030 @modifydate(this,*,1,1)", "PatientBirthDate", "{ date: year }"),
      ForeignRule("00100030 @modifydate(this,*,*,1)", "PatientBirthDate", "{ date: month }"),
      ForeignRule("00100030 @modifydate(this,2000,1,1)", "PatientBirthDate", nil, complete: false),
      ForeignRule("00080080 @param(@SITE)", "InstitutionName", "{ replace: Site 7 }"),
      ForeignRule("00080080 at @param(@SITE)", "InstitutionName", "{ replace: at Site 7 }"),
      ForeignRule("00080080 @always()@param(@SITE)", "InstitutionName", "{ set: Site 7 }"),
      ForeignRule("00080080 @param(@NONE)", "InstitutionName", nil, complete: false),
      ForeignRule(
        "00081090 @contents(this,\"/\",\"-\")", "ManufacturerModelName", "{ substitute: { \"/\": \"-\" } }"),
      ForeignRule("00101010 @value(this)", "PatientAge", "keep"),
      ForeignRule("0008103E @value(this)", "SeriesDescription", nil, complete: false),
      ForeignRule("0008103E @contents(PatientName)", "SeriesDescription", nil, complete: false),
      ForeignRule("00100020 @lookup(this,ptid)", "PatientID", nil, complete: false),
      ForeignRule("00100020 @integer(this,ptid,6)", "PatientID", nil, complete: false),
      ForeignRule("00100010 @initials(this)", "PatientName", nil, complete: false),
      ForeignRule("00080070 @truncate(this,3)", "Manufacturer", "delete", complete: false),
      ForeignRule("00080023 @date()", "ContentDate", nil, complete: false),
      ForeignRule("00081140 @process()", "ReferencedImageSequence", "keep"),
      ForeignRule("00400275 @process()", "RequestAttributesSequence", nil, complete: false),
      ForeignRule("0040A123 @if(this,isblank){@remove()}{Removed}", "PersonName", "{ replace: Removed }"),
      ForeignRule(
        "00181030 @if(Modality,equals,\"CT\"){@keep()}{@remove()}", "ProtocolName", "delete", complete: false),
      ForeignRule("00120063 @append(){CTP: @date()}", "DeidentificationMethod", nil),
      ForeignRule("0009[ACME CORP]10 @remove()", "'(0009,\"ACME CORP\",10)'", "delete"),
      ForeignRule("00091010 @remove()", "(0009,1010)", nil),
      ForeignRule("00091010 @keep()", "(0009,1010)", nil, complete: false),
      ForeignRule("00100010 @hash(this", "PatientName", nil, complete: false),
    ])
  func functions(_ rule: ForeignRule) throws {
    let parts = rule.text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    // A creator may hold a space.
    let cut = rule.text.firstIndex(of: "]").map { rule.text[...$0].count + 2 } ?? parts[0].count
    let tag = rule.text.prefix(cut)
    let script = rule.text.dropFirst(cut + 1).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    rule.check(try Importing(Self.script("<e en=\"T\" t=\"\(tag)\" n=\"x\">\(script)</e>"), .ctp))
  }

  @Test("What is not enabled says nothing")
  func disabled() throws {
    let imported = try Importing(
      Self.script("<e en=\"F\" t=\"00080070\">@remove()</e><e t=\"00080060\">@remove()</e>"), .ctp)
    #expect(imported.rows.isEmpty)
  }

  @Test("@select has one action for the root and one below it")
  func select() throws {
    let imported = try Importing(
      Self.script("<e en=\"T\" t=\"00101010\">@select(){@keep()}{@remove()}</e>"), .ctp)
    #expect(imported.rows["'/PatientAge'"] == "keep")
    #expect(imported.rows["PatientAge"] == "delete")
  }

  @Test("Classes to remove and groups to keep")
  func classes() throws {
    let imported = try Importing(
      Self.script(
        "<r en=\"T\" t=\"privategroups\"/><r en=\"T\" t=\"overlays\"/><r en=\"T\" t=\"curves\"/>"
          + "<k en=\"T\" t=\"0018\"/><e en=\"T\" t=\"60000010\">@keep()</e>"), .ctp)
    #expect(imported.rows["'(60xx,xxxx)'"] == "delete")
    #expect(imported.rows["'(50xx,xxxx)'"] == "delete")
    // Keeping a whole group waits for a person.
    #expect(imported.rows["'(0018,xxxx)'"] == nil)
    #expect(imported.yaml.contains("check: wide-keep"))
    // CTP removes overlays before it looks at the script.
    #expect(imported.rows["'(6000,0010)'"] == "delete")
  }

  @Test("Unchecked elements go, also those that the base keeps by name, but the image stays")
  func unspecified() throws {
    let imported = try Importing(
      Self.script("<r en=\"T\" t=\"unspecifiedelements\"/><e en=\"T\" t=\"00080070\">@keep()</e>"), .ctp)
    #expect(imported.rows["any"] == "delete")
    #expect(imported.rows["Manufacturer"] == "keep")
    #expect(imported.rows["ConvolutionKernel"] == "delete")
    #expect(imported.rows["Rows"] == "keep")
    #expect(imported.rows["PixelData"] == "keep")
    #expect(imported.rows["SOPClassUID"] == "keep")
  }

  @Test("A constant shift has no equivalent: the date gets a shift of the patient's, or what the base does")
  func dates() throws {
    let imported = try Importing(
      Self.script("<e en=\"T\" t=\"00080020\">@incrementdate(this,@DATEINC)</e>"), .ctp)
    #expect([nil, "shift-date"].contains(imported.rows["StudyDate"]))
    #expect(imported.notes.count == 1)
  }
}
