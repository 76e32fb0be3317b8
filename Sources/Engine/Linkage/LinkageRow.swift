/// Who became whom, for one instance that a run has written.
public struct LinkageRow: Hashable, Sendable {
  /// A value of the input, and what stands for it in the output; empty where there is none.
  public struct Pair: Hashable, Sendable {
    public var original: String
    public var new: String

    public init(original: String, new: String) {
      self.original = original
      self.new = new
    }
  }

  public var patientID: Pair
  public var accessionNumber: Pair
  public var studyUID: Pair
  public var seriesUID: Pair
  public var instanceUID: Pair
  /// The path of the file below the output folder.
  public var output: String

  public init(
    patientID: Pair, accessionNumber: Pair, studyUID: Pair, seriesUID: Pair, instanceUID: Pair, output: String
  ) {
    self.patientID = patientID
    self.accessionNumber = accessionNumber
    self.studyUID = studyUID
    self.seriesUID = seriesUID
    self.instanceUID = instanceUID
    self.output = output
  }

  /// The names of the columns, as the first line of a file.
  public static let header =
    ["patient_id", "accession_number", "study_uid", "series_uid", "instance_uid"]
    .map { "\($0)_original,\($0)_new," }.joined() + "output\r\n"

  /// The row as a line of CSV (RFC 4180). A value is what it is: no apostrophe keeps a spreadsheet from reading it.
  var line: [UInt8] {
    let pairs = [patientID, accessionNumber, studyUID, seriesUID, instanceUID]
    return CSVText.row(pairs.flatMap { [$0.original, $0.new] } + [output]) + [0x0D, 0x0A]
  }
}
