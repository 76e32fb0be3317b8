import ProfileDSL

/// A rule file of each tool, written for these tests, with all that its format has.
enum ImportSamples {
  struct Sample: Sendable {
    var format: ProfileImport.Format
    var text: String
  }

  static let all = [
    Sample(format: .dicomAnonymizer, text: dicomAnonymizer), Sample(format: .ctp, text: ctp),
    Sample(format: .deid, text: deid), Sample(format: .mercureAnonymizer, text: mercure),
  ]

  static let dicomAnonymizer = """
    {
      "(0x0008, 0x103E)": {"action": "regexp", "find": "/", "replace": "-"},
      "(0x0010, 0x0020)": {"action": "replace_with_value", "value": "X"},
      "(0x0018, 0x1030)": "keep",
      "(0x6000, 0x3000, 0xFF00, 0xFFFF)": "delete"
    }
    """

  static let ctp = """
    <?xml version="1.0"?>
    <!-- a sample -->
    <script>
     <p t="DATEINC">-100</p>
     <e en="T" t="00100010" n="PatientName">@hash(this,16)</e>
     <e en="T" t="00080020" n="StudyDate">@incrementdate(this,@DATEINC)</e>
     <e en="F" t="00080070" n="Manufacturer">@remove()</e>
     <k en="T" t="0018">Keep</k>
     <r en="T" t="privategroups">Remove</r>
    </script>
    """

  static let deid = """
    FORMAT dicom
    %filter graylist
    LABEL Screen # note
    contains Modality CT
    + contains ImageType SCREEN || contains SeriesDescription Dose
    coordinates 0,0,512,80
    %fields ids
    FIELD endswith:IDs
    %header
    ADD PatientIdentityRemoved Yes
    REPLACE PatientID anon
    JITTER StudyDate 31
    REMOVE fields:ids
    KEEP (0033,"MITRA OBJECT UTF8 ATTRIBUTES 1.0",1E)
    """

  static let mercure = """
    { "general": { "preset": "default", "(0010,0010)": "set(@fake_name@)", "(0008,0020)": "truncdate" },
      "trial": { "name": "T", "(0008,0080)": "set(@project_name@)", "(0018,1030)": "safe" } }
    """
}
