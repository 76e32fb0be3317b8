/// Words that stand in the names of phantoms, tests and devices, and words that every text has.
///
/// A patient called `CT^PHANTOM` must not cost every description its `CT`. So these words of a name are cut only where
/// another word of the name stands beside them.
enum CommonWords {
  /// Whether a word by itself says nothing of who somebody is.
  static func contains(_ folded: [UInt8]) -> Bool { all.contains(folded) }

  /// Whether the word is one that a code string may well be (PS3.3): in one, it is no name.
  static func isTerm(_ folded: [UInt8]) -> Bool { terms.contains(folded) || all.contains(folded) }

  /// Whether the word is one of phantoms and devices, which no person is called.
  static func isDevice(_ folded: [UInt8]) -> Bool { ofDevices.contains(folded) }

  /// Whether the word has a number in every text, as in `Series2`.
  static func isNumbered(_ folded: [UInt8]) -> Bool { numbered.contains(folded) }

  private static let numbered = set("series scan study image images room")
  private static let ofDevices = set(devices + " " + stand)
  private static let all = set(devices + " " + stand + " " + small + " " + particles)

  /// Modalities, sequences and planes, makers.
  private static let devices =
    "ct mr mri us pt pet nm cr dx dr xa mg rf ot sc rt sr ax axial sag sagittal cor coronal tra max min mip "
    + "spin echo flair dwi adc te tr ti fa fov lt rt siemens philips ge gems toshiba canon hitachi agfa fuji fujifilm samsung "
    + "hologic varian elekta mindray esaote carestream kodak konica shimadzu bruker bayer medrad"

  /// What stands in the place of a name, or beside it.
  private static let stand =
    "phantom fantom phantoms test testing tests qa qc daily weekly calibration cal water acr nema anonymous "
    + "anon anonymized anonymised anonym unknown none null nil na patient pat name subject volunteer study "
    + "series scan scanner image images demo sample dummy dicom hospital clinic clinical unspecified service "
    + "system tech technologist operator physician doctor nurse admin user mr mrs ms dr prof md phd "
    + "radiology radiologist radiologie imaging department dept ward room emergency outpatient inpatient "
    + "research center centre university institute center laboratory"

  private static let small =
    "an as at be by do go he hi if in is it me my no of off on or so to up us we and the for with from not "
    + "all any are was can has had her his him she you our out per via one two"

  private static let particles =
    "de del della den der des di do dos du el la le les lo los al bin bint ben ibn van von vom zu zum zur y e "
    + "st san santa da das mac mc ap ter ten af av"

  /// Parts of the body, sides and views among the terms of code strings.
  private static let terms = set(
    "head neck hand foot arm leg hip knee chest heart brain spine back breast skull shoulder elbow finger "
      + "left right both other male female axial primary original derived secondary single double single "
      + "standard normal localizer volume mixed yes young")

  private static func set(_ words: String) -> Set<[UInt8]> {
    Set(words.split(separator: " ").map { Array($0.utf8) })
  }
}
