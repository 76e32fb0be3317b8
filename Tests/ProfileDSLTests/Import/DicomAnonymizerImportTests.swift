import ProfileDSL
import Testing

/// What the foreign actions do was read from dicom-anonymizer 2.1.0, and is run in Tests/crosscheck/test_import.py.
@Suite("dicom-anonymizer's dictionary and flags")
struct DicomAnonymizerImportTests {
  @Test(
    "Every action",
    arguments: [
      ForeignRule(#""(0x0008, 0x0060)": "keep""#, "Modality", "keep"),
      ForeignRule(#""(0x0010, 0x1010)": "keep""#, "PatientAge", "keep"),
      ForeignRule(#""(0x0010, 0x0010)": "keep""#, "PatientName", nil, complete: false),
      ForeignRule(#""(0x0008, 0x0070)": "delete""#, "Manufacturer", "delete"),
      ForeignRule(#""(0x0008, 0x0070)": {"action": "delete"}"#, "Manufacturer", "delete"),
      ForeignRule(#""(0x0008, 0x0080)": "empty""#, "InstitutionName", "empty"),
      ForeignRule(#""(0x0008, 0x0080)": "replace""#, "InstitutionName", "replace"),
      ForeignRule(#""(0x0008, 0x0018)": "replace""#, "SOPInstanceUID", "hash-uid"),
      ForeignRule(#""(0x0008, 0x0018)": "replace_UID""#, "SOPInstanceUID", "hash-uid"),
      ForeignRule(#""(0x0010, 0x0020)": "replace_UID""#, "PatientID", "delete", complete: false),
      ForeignRule(#""(0x0008, 0x0080)": "empty_or_replace""#, "InstitutionName", "replace"),
      ForeignRule(#""(0x0008, 0x0080)": "delete_or_empty""#, "InstitutionName", "empty"),
      ForeignRule(#""(0x0008, 0x0080)": "delete_or_replace""#, "InstitutionName", "replace"),
      ForeignRule(#""(0x0008, 0x0080)": "delete_or_empty_or_replace""#, "InstitutionName", "replace"),
      ForeignRule(#""(0x0008, 0x0018)": "delete_or_empty_or_replace_UID""#, "SOPInstanceUID", "hash-uid"),
      ForeignRule(
        #""(0x0008, 0x1140)": "delete_or_empty_or_replace_UID""#, "ReferencedImageSequence", "empty"),
      ForeignRule(
        #""(0x0010,0x0010)": {"action": "replace_with_value", "value": "Doe^J"}"#, "PatientName",
        "{ replace: Doe^J }"),
      ForeignRule(
        #""(0x0010,0x0010)": {"action": "replace_with_value", "value": ""}"#, "PatientName", "empty"),
      ForeignRule(
        #""(0x0010,0x0020)": {"action": "replace_with_value", "value": 17}"#, "PatientID", "{ replace: 17 }"),
      ForeignRule(
        #""(0x0010,0x0030)": {"action": "replace_with_value", "value": "X"}"#, "PatientBirthDate", "replace",
        complete: false),
      ForeignRule(
        #""(0x0010,0x0010)": {"action": "replace_with_value", "value": "{PatientID}"}"#, "PatientName",
        "replace",
        complete: false),
      ForeignRule(
        #""(0x0010,0x0010)": {"action": "replace_with_value", "value": null}"#, "PatientName", "empty",
        complete: false),
      ForeignRule(
        #""(0x0008,0x1090)": {"action": "regexp", "find": "/", "replace": "-"}"#, "ManufacturerModelName",
        #"{ substitute: { "/": "-" } }"#),
      ForeignRule(
        #""(0x0008,0x1090)": {"action": "regexp", "find": "a\\.b", "replace": ""}"#, "ManufacturerModelName",
        #"{ substitute: { "a.b": "" } }"#),
      ForeignRule(
        #""(0x0010,0x0010)": {"action": "regexp", "find": "^.*$", "replace": "ANON"}"#, "PatientName",
        "{ replace: ANON }"),
      ForeignRule(
        #""(0x0010,0x0020)": {"action": "regexp", "find": "MRN", "replace": ""}"#, "PatientID", nil,
        complete: false),
      ForeignRule(
        #""(0x0008,0x103E)": {"action": "regexp", "find": "(a)", "replace": "\\1"}"#, "SeriesDescription",
        nil,
        complete: false),
      ForeignRule(
        #""(0x0008,0x103E)": {"action": "regexp", "find": "(?=a)", "replace": ""}"#, "SeriesDescription", nil,
        complete: false),
      ForeignRule(
        #""(0x0008,0x0020)": {"action": "regexp", "find": "0701$", "replace": "0000"}"#, "StudyDate", nil,
        complete: false),
      ForeignRule(
        #""(0x0008,0x0070)": {"action": "regexp", "find": "(?i)x", "replace": ""}"#, "Manufacturer", "delete",
        complete: false),
    ])
  func actions(_ rule: ForeignRule) throws { rule.check(try Importing("{\(rule.text)}", .dicomAnonymizer)) }

  @Test(
    "Every notation of a tag",
    arguments: [
      ForeignRule("(0x0008,0x0070)", "Manufacturer", "delete"),
      ForeignRule("(8, 112)", "Manufacturer", "delete"),
      ForeignRule("( 0x8 , 0x70 , )", "Manufacturer", "delete"),
      ForeignRule("(0b1000, 0o160)", "Manufacturer", "delete"),
      ForeignRule("(0x0008, 0x00_70)", "Manufacturer", "delete"),
      ForeignRule("(0x6000, 0x3000, 0xFF00, 0xFFFF)", "'(60xx,3000)'", "delete"),
      ForeignRule("(0x5000, 0x0000, 0xFF00, 0x0000)", "'(50xx,xxxx)'", "delete"),
      ForeignRule("(0x0008, 0x0070, 0xFFFF, 0xFFFF)", "Manufacturer", "delete"),
      // A mask through a digit: 0x0070 to 0x0073, of which the dictionary knows the first; the base has no others.
      ForeignRule("(0x0008, 0x0080, 0xFFFF, 0xFFFC)", "InstitutionAddress", "delete"),
      ForeignRule("(0x6000, 0x3000)", "'(6000,3000)'", "delete"),
      ForeignRule("(0x0009, 0x1010)", "(0009,1010)", nil),
      ForeignRule("(0x0002, 0x0016)", "SourceApplicationEntityTitle", nil),
      ForeignRule("(0x0008, 0x0000)", "(0008,0000)", nil),
    ])
  func tags(_ rule: ForeignRule) throws {
    rule.check(try Importing(#"{"\#(rule.text)": "delete"}"#, .dicomAnonymizer))
  }

  @Test("A flag is what the dictionary's entry is, and the dictionary wins, as in the tool")
  func flags() throws {
    let words = [
      "(0x0008,0x0070)", "delete", "(0x0010,0x0020)", "replace_with_value", "X", "(0x0008,0x1090)", "regexp",
      "/", "-",
    ]
    let options = ProfileImport.Options(flags: words)
    let alone = try Importing("", .dicomAnonymizer, options, hasFile: false)
    #expect(
      alone.rows == [
        "Manufacturer": "delete", "PatientID": "{ replace: X }",
        "ManufacturerModelName": #"{ substitute: { "/": "-" } }"#,
      ])
    let both = try Importing(#"{"(0x0010,0x0020)": "empty"}"#, .dicomAnonymizer, options)
    #expect(both.rows["PatientID"] == "empty")
    #expect(both.rows["Manufacturer"] == "delete")
  }

  @Test(
    "A mistaken flag is named with its place",
    arguments: [
      (["0010,0010", "keep"], 1), (["(0x0010,0x0010)"], 1), (["(0x0010,0x0010)", "kep"], 17),
      (["(0x0010,0x0010)", "regexp", "a"], 17), (["(0x0010,0x0010)", "keep", "extra"], 22),
    ] as [([String], Int)])
  func mistakenFlags(_ words: [String], _ column: Int) throws {
    let error = #expect(throws: ImportError.self) {
      try Importing("", .dicomAnonymizer, .init(flags: words), hasFile: false)
    }
    #expect(error?.column == column)
  }

  @Test("Private elements stay only when a person takes the # away")
  func keepPrivate() throws {
    let imported = try Importing("{}", .dicomAnonymizer, .init(keepsPrivate: true))
    #expect(imported.yaml.contains("\n# defaults:\n#   private: keep\n"))
    #expect(imported.yaml.contains("#   - { check: private-kept, because: \"…\" }"))
    #expect(imported.notes.count == 1)
  }

  @Test("An identifier that is kept waits for a person, with the sentence that it needs")
  func identifier() throws {
    let imported = try Importing(#"{"(0x0010, 0x0020)": "keep"}"#, .dicomAnonymizer)
    #expect(imported.yaml.contains("  # PatientID: "))
    #expect(
      imported.yaml.contains("\n# accept:\n#   - { check: identifier-kept, because: \"…\" }   # PatientID\n"))
  }

  @Test("What weakens the basic profile is marked, and what does not is not")
  func weakening() throws {
    let imported = try Importing(
      #"{"(0x0010, 0x1010)": "keep", "(0x0008, 0x0060)": "keep"}"#, .dicomAnonymizer)
    let marked = imported.yaml.split(separator: "\n").filter {
      $0.contains("weakens the basic profile, which")
    }
    #expect(marked.count == 1)
    #expect(marked.first?.contains("(0x0010, 0x1010)") ?? false)
  }

  @Test("A mask holds also for the tag that an exact rule keeps, as in the tool")
  func masksWin() throws {
    let imported = try Importing(
      #"{"(0x0018, 0x1030)": "keep", "(0x0018, 0x0000, 0xFFFF, 0x0000)": "delete"}"#, .dicomAnonymizer)
    #expect(imported.rows["ProtocolName"] == "delete")
    // The base keeps this by name, and a mask of the profile would not reach it.
    #expect(imported.rows["ConvolutionKernel"] == "delete")
    #expect(imported.rows["'(0018,xxxx)'"] == "delete")
  }

  @Test("Of two rules on one tag the later holds, whatever the spelling")
  func twoSpellings() throws {
    let imported = try Importing(
      #"{"(0x0010,0x1010)": "keep", "(0x0010, 0x1010)": "delete"}"#, .dicomAnonymizer)
    #expect(imported.rows["PatientAge"] == "delete")
  }

  @Test("Foreign text stays within its comment and its quotes")
  func injection() throws {
    let imported = try Importing(
      ##"{"(0x0010,0x0020)": {"action": "replace_with_value", "value": "a\nPatientName: keep # \""}, "##
        + ##""(0x0008,0x103E)": {"action": "regexp", "find": "x\u2028y\u0085z\r\n", "replace": "'\"#"}}"##,
      .dicomAnonymizer)
    #expect(imported.rows["PatientName"] == nil)
    #expect(Set(imported.rows.keys).isSubset(of: ["PatientID", "SeriesDescription"]))
  }
}
