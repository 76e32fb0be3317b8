internal import Crypto
internal import DICOM

/// What an audit remembers of an instance.
struct InstanceFacts {
  var file: String
  var sopClass: [UInt8] = []
  var sopInstance: [UInt8] = []
  var instanceNumber: [UInt8] = []
  /// A digest of the values of (7FE0,eeee) in the root data set; nil when there are none.
  var pixels: [UInt8]?
  /// A number that stands for the patient; below zero for one without an id, who may be anybody. Of an input alone.
  var patient: Int32 = -1
  /// (0010,0020).
  private(set) var patientID: [UInt8] = []
  /// What the file says was done to it.
  var options: DeidentificationOptions = []
  /// What it says of its dates: (0028,0303).
  private(set) var statedDates: [UInt8] = []

  init(file: String) { self.file = file }

  /// Takes what is asked for from a value of the root data set.
  mutating func take(_ tag: Tag, _ value: [UInt8]) {
    switch tag {
    case .sopClassUID: sopClass = Value.trimmed(value)
    case .sopInstanceUID: sopInstance = Value.trimmed(value)
    case Tag(0x0020, 0x0013): instanceNumber = Value.trimmed(value)
    case Tag(0x0010, 0x0020): patientID = Value.trimmed(value)
    case Tag(0x0028, 0x0303): statedDates = Value.trimmed(value)
    default: break
    }
  }

  static func wants(_ tag: Tag) -> Bool {
    tag == .sopClassUID || tag == .sopInstanceUID || tag == Tag(0x0020, 0x0013) || tag == Tag(0x0010, 0x0020)
      || tag == Tag(0x0028, 0x0303)
  }
}

extension Tag {
  /// (7FE0,eeee) without its group length.
  var isPixels: Bool { group == 0x7FE0 && !isGroupLength }
}

/// A digest of pixel data, taken as they pass through a window.
struct PixelDigest {
  private var hash = SHA256()
  private var isEmpty = true

  /// Takes the bytes of a range, a window at a time.
  mutating func take(_ range: Range<UInt64>, in window: inout ByteWindow) throws(ReadError) {
    isEmpty = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      if offset < window.start || offset >= window.end { try window.load(from: offset) }
      let end = min(range.upperBound, window.end)
      window.bytes(offset..<end).withUnsafeBytes { hash.update(bufferPointer: $0) }
      offset = end
    }
  }

  /// The digest; nil when nothing was taken.
  var value: [UInt8]? { isEmpty ? nil : Array(hash.finalize()) }
}
