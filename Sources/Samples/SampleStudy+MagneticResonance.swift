internal import DICOM

extension SampleStudy {
  private static let mrStudy = Study(
    uid: SampleUID.magneticResonanceStudy, id: "MR4711", date: "20260314", accessionNumber: "ACC-20260314-01",
    description: "Brain of Jane Doe", station: "MRSCANNER7", manufacturerModel: "Model M",
    serialNumber: "SN-88123", modality: "MR")

  static func magneticResonance() -> [File] {
    (1...firstSeriesCount).map { firstSeries($0) } + (1...secondSeriesCount).map { secondSeries($0) }
  }

  /// One image in each transfer syntax.
  private static func firstSeries(_ number: Int) -> File {
    let syntaxes: [SampleTransferSyntax] = [
      .explicitVRLittleEndian, .implicitVRLittleEndian, .explicitVRBigEndian, .deflatedExplicitVRLittleEndian,
      .rleLossless,
    ]
    let syntax = syntaxes[(number - 1) % syntaxes.count]
    var dataSet = mrImage(series: 1, number, description: "T2 tra DOE^JANE", syntax: syntax)
    dataSet.merge(request(form: number.isMultiple(of: 2) ? .undefined : .defined))
    if number == 1 { dataSet.merge(overlay(number)) }
    var file = Part10File(
      dataSet, sopClassUID: SampleSOPClass.magneticResonanceImage,
      sopInstanceUID: SampleUID.instance(series: 1, number), transferSyntax: syntax,
      sourceApplicationEntity: "MR_SOURCE_AE")
    if number == 2 { file.preamble = Array("Exported for DOE^JANE by MRSCANNER7".utf8) }
    return ("DOE^JANE/MR/IM000\(number).dcm", file.bytes())
  }

  /// Images that refer to those of the first series.
  private static func secondSeries(_ number: Int) -> File {
    let syntax: SampleTransferSyntax =
      number.isMultiple(of: 2) ? .implicitVRLittleEndian : .explicitVRLittleEndian
    var dataSet = mrImage(series: 2, number, description: "T1 sag", syntax: syntax)
    let references = (1...firstSeriesCount).map {
      reference(SampleSOPClass.magneticResonanceImage, SampleUID.instance(series: 1, $0))
    }
    dataSet.sequence(
      Tag(0x0008, 0x1140), items: references, form: number.isMultiple(of: 2) ? .defined : .undefined)
    let file = Part10File(
      dataSet, sopClassUID: SampleSOPClass.magneticResonanceImage,
      sopInstanceUID: SampleUID.instance(series: 2, number), transferSyntax: syntax,
      sourceApplicationEntity: "MR_SOURCE_AE")
    return ("DOE^JANE/MR/IM100\(number).dcm", file.bytes())
  }

  private static func mrImage(
    series: Int, _ number: Int, description: String, syntax: SampleTransferSyntax
  ) -> DataSetBuilder {
    var dataSet = patient()
    dataSet.merge(study(mrStudy))
    dataSet.merge(
      image(
        Image(
          seriesUID: SampleUID.series(series), seriesNumber: series, seriesDescription: description,
          number: number, date: "20260314")))
    dataSet.merge(mrParameters(number))
    dataSet.merge(acmeHeader(asUnknown: series == 2 && number == 1))
    let pixels = SamplePixels.grey(number + 10 * (series - 1))
    if syntax == .rleLossless {
      dataSet.fragments([
        RunLengthFrame.fragment(planes: RunLengthFrame.planes(of: pixels), columns: SamplePixels.side)
      ])
    } else {
      dataSet.uint16(.pixelData, .ow, pixels)
    }
    return dataSet
  }

  private static func mrParameters(_ number: Int) -> DataSetBuilder {
    DataSetBuilder {
      $0.text(Tag(0x0008, 0x0008), .cs, "ORIGINAL", "PRIMARY", "OTHER")
      $0.text(Tag(0x0018, 0x0015), .cs, "BRAIN")
      $0.text(Tag(0x0018, 0x0020), .cs, "SE")
      $0.text(Tag(0x0018, 0x0021), .cs, "NONE")
      $0.text(Tag(0x0018, 0x0022), .cs, "")
      $0.text(Tag(0x0018, 0x0023), .cs, "2D")
      $0.text(Tag(0x0018, 0x0050), .ds, "5")
      $0.text(Tag(0x0018, 0x0080), .ds, "4000")
      $0.text(Tag(0x0018, 0x0081), .ds, "100")
      $0.text(Tag(0x0018, 0x0087), .ds, "3")
      $0.text(Tag(0x0018, 0x0088), .ds, "6")
      $0.text(Tag(0x0018, 0x0091), .is, "1")
      $0.text(Tag(0x0018, 0x1002), .ui, SampleUID.device)
      $0.text(Tag(0x0018, 0x1030), .lo, "Head ACC-20260314-01")
      $0.text(Tag(0x0018, 0x5100), .cs, "HFS")
      $0.text(Tag(0x0020, 0x0032), .ds, "-120", "-120", "\(6 * number)")
      $0.text(Tag(0x0020, 0x0037), .ds, "1", "0", "0", "0", "1", "0")
      $0.text(Tag(0x0020, 0x0052), .ui, SampleUID.frameOfReference)
      $0.text(Tag(0x0020, 0x1040), .lo, "")
      $0.text(Tag(0x0020, 0x4000), .lt, "Motion. Jane Doe was asked to lie still.")
      $0.text(Tag(0x0028, 0x0030), .ds, "3.75", "3.75")
      $0.text(Tag(0x0028, 0x1050), .ds, "1500")
      $0.text(Tag(0x0028, 0x1051), .ds, "3000")
      $0.merge(greyPixelDescription(allocated: 16, stored: 12))
    }
  }

  /// The private block of an invented manufacturer, its sequence holding the patient's name.
  private static func acmeHeader(asUnknown: Bool) -> DataSetBuilder {
    DataSetBuilder {
      let acme = $0.privateBlock(group: 0x0029, creator: "ACME MR HEADER")
      $0.text(acme(0x01), .lo, "DOE^JANE")
      $0.uint16(acme(0x02), 7)
      $0.text(acme(0x03), .ui, SampleUID.instance(series: 1, 1))
      let item = DataSetBuilder {
        let inner = $0.privateBlock(group: 0x0029, creator: "ACME MR HEADER")
        $0.text(Tag(0x0010, 0x0010), .pn, "DOE^JANE")
        $0.text(inner(0x01), .lo, "DOE-4711")
      }
      if asUnknown {
        $0.unknownSequence(acme(0x10), items: [item])
      } else {
        $0.sequence(acme(0x10), items: [item], form: .undefined)
      }
    }
  }

  private static func overlay(_ number: Int) -> DataSetBuilder {
    DataSetBuilder {
      $0.uint16(Tag(0x6000, 0x0010), UInt16(SamplePixels.side))
      $0.uint16(Tag(0x6000, 0x0011), UInt16(SamplePixels.side))
      $0.text(Tag(0x6000, 0x0022), .lo, "Lesion of DOE^JANE")
      $0.text(Tag(0x6000, 0x0040), .cs, "G")
      $0.uint16(Tag(0x6000, 0x0050), .ss, [1, 1])
      $0.uint16(Tag(0x6000, 0x0100), 1)
      $0.uint16(Tag(0x6000, 0x0102), 0)
      $0.uint16(Tag(0x6000, 0x3000), .ow, SamplePixels.overlay(number))
    }
  }

  static func greyPixelDescription(allocated: UInt16, stored: UInt16) -> DataSetBuilder {
    DataSetBuilder {
      $0.uint16(Tag(0x0028, 0x0002), 1)
      $0.text(Tag(0x0028, 0x0004), .cs, "MONOCHROME2")
      $0.uint16(Tag(0x0028, 0x0010), UInt16(SamplePixels.side))
      $0.uint16(Tag(0x0028, 0x0011), UInt16(SamplePixels.side))
      $0.uint16(Tag(0x0028, 0x0100), allocated)
      $0.uint16(Tag(0x0028, 0x0101), stored)
      $0.uint16(Tag(0x0028, 0x0102), stored - 1)
      $0.uint16(Tag(0x0028, 0x0103), 0)
    }
  }
}
