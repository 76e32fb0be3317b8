internal import DICOM

/// An invented patient's studies: an MR study of two series, and an ultrasound series with a worksheet in its middle.
///
/// The patient's name, numbers and dates are planted wherever a file may hold them: in the data set and its nested
/// sequences of both length forms, in private elements, the file meta information, a preamble and the file names.
public enum SampleStudy {
  /// One file: its path in the sample's folder and its bytes.
  public typealias File = (path: String, bytes: [UInt8])

  /// Every file of the sample, in the order of the paths. The same bytes at each call.
  public static func files() -> [File] {
    (magneticResonance() + ultrasound()).sorted { $0.path < $1.path }
  }

  /// Texts that identify the patient, the people or the place, and must be in no output; each is in some file.
  public static let identifiers = [
    "DOE^JANE", "DOE, JANE", "Jane Doe", "DOE-4711", "MRN-4711-0815", "19710203", "S-1971-0203-77",
    "12 Elm Street",
    "+44 20 7946 0018", "ACC-20260314-01", "ACC-20260315-02", "St. Invented Hospital", "1 Nowhere Road",
    "ROE^RICHARD", "MILLER^MARY", "SMITH^STEVEN", "MRSCANNER7", "USROOM3", "SN-88123", "SN-99231",
    "MR_SOURCE_AE",
    "US_SOURCE_AE", "Ward 7 East", "Neighbour of John Bull", "REQ-5550123", "SPS-0042",
  ]

  /// How many files each part has.
  static let firstSeriesCount = 5
  static let secondSeriesCount = 4
  static let ultrasoundCount = 5
  static let worksheetIndex = 2
}

/// The invented UIDs of the sample: 2.25. and a number made of small parts.
enum SampleUID {
  static let root = "2.25.20260314"
  static let implementationClass = root + "0001"
  static let magneticResonanceStudy = root + "1000"
  static let ultrasoundStudy = root + "2000"
  static let frameOfReference = root + "1900"
  static let device = root + "1901"

  static func series(_ number: Int) -> String { root + "\(3000 + number)" }
  static func instance(series: Int, _ number: Int) -> String { root + "\(4000 + 100 * series + number)" }
}

enum SampleSOPClass {
  static let magneticResonanceImage = "1.2.840.10008.5.1.4.1.1.4"
  static let ultrasoundImage = "1.2.840.10008.5.1.4.1.1.6.1"
  static let secondaryCapture = "1.2.840.10008.5.1.4.1.1.7"
  static let study = "1.2.840.10008.3.1.2.3.1"
}

// MARK: What all files share

extension SampleStudy {
  /// The patient, and what was written of the patient by people.
  static func patient() -> DataSetBuilder {
    DataSetBuilder {
      $0.text(.specificCharacterSet, .cs, "ISO_IR 192")
      $0.text(Tag(0x0010, 0x0010), .pn, "DOE^JANE")
      $0.text(Tag(0x0010, 0x0020), .lo, "DOE-4711")
      $0.text(Tag(0x0010, 0x0030), .da, "19710203")
      $0.text(Tag(0x0010, 0x0040), .cs, "F")
      $0.text(Tag(0x0010, 0x1001), .pn, "DOE^JANE^NEE ROE")
      $0.sequence(
        Tag(0x0010, 0x1002),
        items: [
          DataSetBuilder {
            $0.text(Tag(0x0010, 0x0020), .lo, "MRN-4711-0815")
            $0.text(Tag(0x0010, 0x0022), .cs, "TEXT")
          }
        ], form: .undefined, itemForm: .defined)
      $0.text(Tag(0x0010, 0x1010), .as, "055Y")
      $0.text(Tag(0x0010, 0x1030), .ds, "61.5")
      $0.text(Tag(0x0010, 0x1040), .lo, "12 Elm Street, Oldtown")
      $0.text(Tag(0x0010, 0x2154), .sh, "+44 20 7946 0018")
      $0.text(Tag(0x0010, 0x21B0), .lt, "Neighbour of John Bull; brought by her sister.")
      $0.text(Tag(0x0010, 0x4000), .lt, "Insurance S-1971-0203-77. Prefers to be called Jane Doe.")
      $0.text(Tag(0x0038, 0x0300), .lo, "Ward 7 East")
    }
  }

  struct Study {
    var uid: String
    var id: String
    var date: String
    var accessionNumber: String
    var description: String
    var station: String
    var manufacturerModel: String
    var serialNumber: String
    var modality: String
  }

  static func study(_ study: Study) -> DataSetBuilder {
    DataSetBuilder {
      $0.text(.studyInstanceUID, .ui, study.uid)
      $0.text(Tag(0x0020, 0x0010), .sh, study.id)
      $0.text(Tag(0x0008, 0x0020), .da, study.date)
      $0.text(Tag(0x0008, 0x0030), .tm, "101500")
      $0.text(Tag(0x0008, 0x0050), .sh, study.accessionNumber)
      $0.text(Tag(0x0008, 0x0060), .cs, study.modality)
      $0.text(Tag(0x0008, 0x0070), .lo, "ACME")
      $0.text(Tag(0x0008, 0x0080), .lo, "St. Invented Hospital")
      $0.text(Tag(0x0008, 0x0081), .st, "1 Nowhere Road, Oldtown")
      $0.text(Tag(0x0008, 0x0090), .pn, "ROE^RICHARD")
      $0.text(Tag(0x0008, 0x1010), .sh, study.station)
      $0.text(Tag(0x0008, 0x1030), .lo, study.description)
      $0.text(Tag(0x0008, 0x1050), .pn, "MILLER^MARY")
      $0.text(Tag(0x0008, 0x1070), .pn, "SMITH^STEVEN")
      $0.text(Tag(0x0008, 0x1090), .lo, study.manufacturerModel)
      $0.text(Tag(0x0018, 0x1000), .lo, study.serialNumber)
      $0.text(Tag(0x0018, 0x1020), .lo, "1.0")
      $0.sequence(
        Tag(0x0008, 0x1110), items: [reference(SampleSOPClass.study, study.uid)], form: .defined)
    }
  }

  struct Image {
    var seriesUID: String
    var seriesNumber: Int
    var seriesDescription: String
    var number: Int
    var date: String
  }

  static func image(_ image: Image) -> DataSetBuilder {
    let seconds = 10 + image.number
    return DataSetBuilder {
      $0.text(.seriesInstanceUID, .ui, image.seriesUID)
      $0.text(Tag(0x0020, 0x0011), .is, "\(image.seriesNumber)")
      $0.text(Tag(0x0008, 0x103E), .lo, image.seriesDescription)
      $0.text(Tag(0x0020, 0x0013), .is, "\(image.number)")
      $0.text(Tag(0x0008, 0x0021), .da, image.date)
      $0.text(Tag(0x0008, 0x0031), .tm, "102000")
      $0.text(Tag(0x0008, 0x0022), .da, image.date)
      $0.text(Tag(0x0008, 0x0032), .tm, "1021\(seconds).5")
      $0.text(Tag(0x0008, 0x0023), .da, image.date)
      $0.text(Tag(0x0008, 0x0033), .tm, "1021\(seconds).5")
    }
  }

  /// An item that refers to an instance.
  static func reference(_ sopClassUID: String, _ sopInstanceUID: String) -> DataSetBuilder {
    DataSetBuilder {
      $0.text(Tag(0x0008, 0x1150), .ui, sopClassUID)
      $0.text(Tag(0x0008, 0x1155), .ui, sopInstanceUID)
    }
  }

  /// An item with a coded concept.
  static func code(_ value: String, _ scheme: String, _ meaning: String) -> DataSetBuilder {
    DataSetBuilder {
      $0.text(Tag(0x0008, 0x0100), .sh, value)
      $0.text(Tag(0x0008, 0x0102), .sh, scheme)
      $0.text(Tag(0x0008, 0x0104), .lo, meaning)
    }
  }

  /// What was asked for: a sequence two levels deep, each level in another length form.
  static func request(form: DataSetBuilder.LengthForm) -> DataSetBuilder {
    let other: DataSetBuilder.LengthForm = form == .defined ? .undefined : .defined
    return DataSetBuilder {
      $0.sequence(
        Tag(0x0040, 0x0275),
        items: [
          DataSetBuilder {
            $0.text(Tag(0x0032, 0x1060), .lo, "MR brain for DOE, JANE")
            $0.text(Tag(0x0040, 0x0007), .lo, "Brain, Jane Doe")
            $0.text(Tag(0x0040, 0x0009), .sh, "SPS-0042")
            $0.text(Tag(0x0040, 0x1001), .sh, "REQ-5550123")
            $0.sequence(
              Tag(0x0040, 0x0008), items: [code("BRAIN", "99ACME", "Brain")], form: other, itemForm: form)
          }
        ], form: form, itemForm: other)
    }
  }
}
