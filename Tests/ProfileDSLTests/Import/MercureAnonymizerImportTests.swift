import ProfileDSL
import Testing

/// What the commands do was read from mercure-anonymizer 0.1.0-beta.8.
@Suite("mercure-anonymizer's settings")
struct MercureAnonymizerImportTests {
  @Test(
    "Every command and macro",
    arguments: [
      ForeignRule(#""(0008,0060)": "keep""#, "Modality", "keep"),
      ForeignRule(#""(0010,0010)": "keep""#, "PatientName", nil, complete: false),
      ForeignRule(#""(0010,1010)": "safe""#, "PatientAge", "keep"),
      ForeignRule(#""(0018,1030)": "safe""#, "ProtocolName", nil, complete: false),
      ForeignRule(#""(0018,1030)": "safe", "remove_safe_tags": "true""#, "ProtocolName", "delete"),
      ForeignRule(#""(0008,0070)": "remove""#, "Manufacturer", "delete"),
      ForeignRule(#""(0008,0080)": "clear""#, "InstitutionName", "empty"),
      ForeignRule(#""(0010,0030)": "truncdate""#, "PatientBirthDate", "{ date: year }"),
      ForeignRule(#""(0008,0030)": "truncdate""#, "StudyTime", nil, complete: false),
      ForeignRule(#""(0008,0080)": "set(Here)""#, "InstitutionName", "{ set: Here }"),
      ForeignRule(#""(0008,0080)": "set()""#, "InstitutionName", "empty"),
      ForeignRule(#""(0008,0018)": "set(@random_uid@)""#, "SOPInstanceUID", "hash-uid"),
      ForeignRule(#""(0010,0020)": "set(@fake_mrn@)""#, "PatientID", "{ hash: { length: 12 } }"),
      ForeignRule(#""(0008,0050)": "set(@fake_acc@)""#, "AccessionNumber", "{ hash: { length: 12 } }"),
      ForeignRule(#""(0008,0050)": "set(@hash_acc@)""#, "AccessionNumber", "{ hash: { length: 16 } }"),
      ForeignRule(#""name": "P", "(0008,0080)": "set(@project_name@-1)""#, "InstitutionName", "{ set: P-1 }"),
      ForeignRule(#""(0010,4000)": "set(@process_date@)""#, "PatientComments", nil, complete: false),
      ForeignRule(#""(0010,4000)": "set(@value(0010,0010)@)""#, "PatientComments", nil, complete: false),
      ForeignRule(#""(0010,0020)": "set(@value@)""#, "PatientID", nil, complete: false),
      ForeignRule(#""(0008,103E)": "keep""#, "SeriesDescription", nil, complete: false),
      ForeignRule(#""(0012,0062)": "set(YES)""#, "PatientIdentityRemoved", nil),
      ForeignRule(#""(6000,0010)": "keep""#, "'(6000,0010)'", "delete", complete: false),
      ForeignRule(#""preset": "none", "(6000,0010)": "keep""#, "'(6000,0010)'", "keep"),
      ForeignRule(#""preset": "none", "remove_unknown_tags": "true""#, "any", "delete"),
      ForeignRule(#""remove_overlays": "true""#, "'(60xx,xxxx)'", "delete"),
      ForeignRule(#""remove_overlays": "false""#, "'(60xx,xxxx)'", nil, complete: false),
      // Not the text "false", and so true to the module.
      ForeignRule(#""remove_overlays": false"#, "'(60xx,xxxx)'", "delete"),
    ])
  func commands(_ rule: ForeignRule) throws {
    rule.check(try Importing("{\"general\": {\(rule.text)}}", .mercureAnonymizer))
  }

  @Test("A fake name becomes a random or a fixed one")
  func fakeName() throws {
    let imported = try Importing(#"{"general": {"(0010,0010)": "set(@fake_name@)"}}"#, .mercureAnonymizer)
    #expect(
      ["replace", "{ replace: \"{random(letters, 8) per study}\" }"].contains(imported.rows["PatientName"]))
  }

  @Test("A project's section goes over the general one, with or without the prefix of its title")
  func projects() throws {
    let text = #"{"general": {"(0010,1010)": "keep"}, "trial": {"(0010,1010)": "remove"}}"#
    for project in ["trial", "az_trial"] {
      let imported = try Importing(text, .mercureAnonymizer, .init(project: project))
      #expect(imported.rows["PatientAge"] == "delete")
      #expect(imported.notes.isEmpty)
    }
    let general = try Importing(text, .mercureAnonymizer)
    #expect(general.rows["PatientAge"] == "keep")
    #expect(general.notes.count == 1)
    #expect(throws: ImportError.self) { try Importing(text, .mercureAnonymizer, .init(project: "other")) }
  }
}
