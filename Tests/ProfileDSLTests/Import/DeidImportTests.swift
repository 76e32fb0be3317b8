import ProfileDSL
import Testing

/// What the actions do was read from deid 0.4.13.
@Suite("deid's recipe")
struct DeidImportTests {
  @Test(
    "Every action and field",
    arguments: [
      ForeignRule("KEEP Modality", "Modality", "keep"),
      ForeignRule("KEEP PatientID", "PatientID", nil, complete: false),
      ForeignRule("BLANK InstitutionName", "InstitutionName", "empty"),
      ForeignRule("REMOVE Manufacturer", "Manufacturer", "delete"),
      ForeignRule("REMOVE manufacturer # why", "Manufacturer", "delete"),
      ForeignRule("REMOVE (0008,0070)", "Manufacturer", "delete"),
      ForeignRule("REMOVE 00080070", "Manufacturer", "delete"),
      ForeignRule("REMOVE Manufacturer func:is_long", "Manufacturer", "delete", complete: false),
      ForeignRule("REPLACE PatientName Doe John", "PatientName", "{ replace: Doe John }"),
      ForeignRule("REPLACE PatientName var:name", "PatientName", nil, complete: false),
      ForeignRule("REPLACE StudyDate yesterday", "StudyDate", "replace", complete: false),
      ForeignRule(
        "REPLACE SOPInstanceUID deid_func:pydicom_uuid", "SOPInstanceUID", "hash-uid", complete: false),
      ForeignRule("ADD InstitutionName Somewhere", "InstitutionName", "{ set: Somewhere }"),
      ForeignRule("ADD PatientIdentityRemoved Yes", "PatientIdentityRemoved", nil),
      ForeignRule("REMOVE startswith:Manufacturer", "'Manufacturer*'", "delete"),
      ForeignRule("REMOVE endswith:physicianname", "ReferringPhysicianName", "delete"),
      ForeignRule("REMOVE contains:physician", "'*Physician*'", "delete"),
      ForeignRule("REMOVE select:VR:PN", "'vr:PN'", "delete"),
      ForeignRule("REMOVE select:GROUP:0018", "'(0018,xxxx)'", "delete"),
      ForeignRule("REMOVE select:GROUP:0018", "ConvolutionKernel", "delete"),
      ForeignRule("REMOVE contains:^Pat.*", "PatientID", nil, complete: false),
      ForeignRule("KEEP (0033,\"MITRA OBJECT 1.0\",1e)", "'(0033,\"MITRA OBJECT 1.0\",1E)'", "keep"),
      ForeignRule(
        "REMOVE RequestAttributesSequence__ScheduledProcedureStepID",
        "RequestAttributesSequence/ScheduledProcedureStepID", "delete"),
      ForeignRule(
        "KEEP OtherPatientIDsSequence__PatientID", "OtherPatientIDsSequence/PatientID", nil, complete: false),
      ForeignRule("REMOVE NoSuchThing", "NoSuchThing", nil, complete: false),
      ForeignRule("REMOVE values:names", "PatientName", nil, complete: false),
      ForeignRule("REMOVE fields:list", "Manufacturer", "delete"),
      ForeignRule("REMOVE fields:nothing", "Manufacturer", nil, complete: false),
      ForeignRule("REMOVE ALL", "any", "delete"),
      ForeignRule("REMOVE ALL", "Manufacturer", "delete"),
      ForeignRule("KEEP ALL", "any", nil, complete: false),
      ForeignRule("BLANK except:Modality", "any", "delete", complete: false),
    ])
  func actions(_ rule: ForeignRule) throws {
    let recipe =
      "FORMAT dicom\n%fields list\nFIELD Manufacturer\n%values names\nFIELD PatientName\n%header\n\(rule.text)"
    rule.check(try Importing(recipe, .deid))
  }

  @Test("JITTER has the shift of the patient, or what the base does")
  func jitter() throws {
    let imported = try Importing("%header\nJITTER StudyDate 31\nREMOVE endswith:Date", .deid)
    #expect([nil, "shift-date"].contains(imported.rows["StudyDate"]))
    #expect(imported.rows["'*Date'"] == "delete")
  }

  @Test("A filter is no rule of attributes, and is told as a whole")
  func filter() throws {
    let imported = try Importing(ImportSamples.deid, .deid)
    #expect(imported.notes.contains { $0.contains("LABEL Screen") && $0.contains("coordinates 0,0,512,80") })
  }
}
