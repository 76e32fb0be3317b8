internal import DICOM

extension SampleStudy {
  private static let usStudy = Study(
    uid: SampleUID.ultrasoundStudy, id: "US4711", date: "20260315", accessionNumber: "ACC-20260315-02",
    description: "Abdomen", station: "USROOM3", manufacturerModel: "Model U", serialNumber: "SN-99231",
    modality: "US")

  /// Stills, and in the middle of the series a worksheet: a picture of text that names the patient.
  static func ultrasound() -> [File] {
    (1...ultrasoundCount).map { number in
      number == worksheetIndex + 1 ? worksheet(number) : still(number)
    }
  }

  private static func still(_ number: Int) -> File {
    let syntax: SampleTransferSyntax = number.isMultiple(of: 2) ? .rleLossless : .explicitVRLittleEndian
    var dataSet = usImage(number)
    dataSet.text(Tag(0x0008, 0x0008), .cs, "ORIGINAL", "PRIMARY", "ABDOMINAL", "0001")
    dataSet.merge(greyPixelDescription(allocated: 8, stored: 8))
    let pixels = SamplePixels.grey8(number)
    if syntax == .rleLossless {
      dataSet.fragments(
        [RunLengthFrame.fragment(planes: [pixels], columns: SamplePixels.side)], offsets: [0])
    } else {
      dataSet.bytes(.pixelData, .ob, pixels)
    }
    return file(dataSet, SampleSOPClass.ultrasoundImage, number, syntax)
  }

  private static func worksheet(_ number: Int) -> File {
    var dataSet = usImage(number)
    dataSet.text(Tag(0x0008, 0x0008), .cs, "DERIVED", "SECONDARY")
    dataSet.text(Tag(0x0008, 0x0064), .cs, "WSD")
    dataSet.text(Tag(0x0008, 0x2111), .st, "Worksheet of DOE^JANE")
    dataSet.sequence(
      Tag(0x0008, 0x2112),
      items: [reference(SampleSOPClass.ultrasoundImage, SampleUID.instance(series: 3, 1))], form: .undefined,
      itemForm: .defined)
    dataSet.text(Tag(0x0018, 0x1012), .da, "20260315")
    dataSet.text(Tag(0x0018, 0x1016), .lo, "ACME")
    dataSet.text(Tag(0x0028, 0x0301), .cs, "YES")
    dataSet.merge(greyPixelDescription(allocated: 8, stored: 8))
    dataSet.uint16(Tag(0x0028, 0x0002), 3)
    dataSet.text(Tag(0x0028, 0x0004), .cs, "RGB")
    dataSet.uint16(Tag(0x0028, 0x0006), 0)
    dataSet.bytes(.pixelData, .ob, SamplePixels.interleaved(SamplePixels.colourPlanes(number)))
    return file(dataSet, SampleSOPClass.secondaryCapture, number, .explicitVRLittleEndian)
  }

  private static func usImage(_ number: Int) -> DataSetBuilder {
    var dataSet = patient()
    dataSet.merge(study(usStudy))
    dataSet.merge(
      image(
        Image(
          seriesUID: SampleUID.series(3), seriesNumber: 1, seriesDescription: "Liver DOE^JANE",
          number: number,
          date: "20260315")))
    dataSet.merge(request(form: .defined))
    dataSet.text(Tag(0x0018, 0x0015), .cs, "ABDOMEN")
    dataSet.text(Tag(0x0020, 0x0020), .cs, "")
    dataSet.text(Tag(0x0018, 0x1030), .lo, "Abdomen ACC-20260315-02")
    return dataSet
  }

  private static func file(
    _ dataSet: DataSetBuilder, _ sopClassUID: String, _ number: Int, _ syntax: SampleTransferSyntax
  ) -> File {
    let file = Part10File(
      dataSet, sopClassUID: sopClassUID, sopInstanceUID: SampleUID.instance(series: 3, number),
      transferSyntax: syntax, sourceApplicationEntity: "US_SOURCE_AE")
    return ("DOE^JANE/US/IM000\(number).dcm", file.bytes())
  }
}
