internal import DICOM
internal import Samples
internal import Testing

/// A fixture of one text element and one nested sequence.
private func nested(form: DataSetBuilder.LengthForm, itemForm: DataSetBuilder.LengthForm? = nil)
  -> DataSetBuilder
{
  DataSetBuilder {
    $0.sequence(
      Tag(0x0008, 0x1140), items: [DataSetBuilder { $0.text(Tag(0x0008, 0x1155), .ui, "1.2") }],
      form: form,
      itemForm: itemForm)
  }
}

@Suite struct EncodingTests {
  @Test func elementsAreSortedAndPadded() {
    let dataSet = DataSetBuilder {
      $0.text(Tag(0x0010, 0x0010), .pn, "A^B")
      $0.text(Tag(0x0008, 0x0018), .ui, "1.2")
    }
    #expect(
      dataSet.encoded(as: .explicitVRLittleEndian) == [
        0x08, 0, 0x18, 0, 0x55, 0x49, 4, 0, 0x31, 0x2E, 0x32, 0,
        0x10, 0, 0x10, 0, 0x50, 0x4E, 4, 0, 0x41, 0x5E, 0x42, 0x20,
      ])
  }

  @Test func numbersFollowTheByteOrder() {
    let dataSet = DataSetBuilder {
      $0.uint16(Tag(0x0028, 0x0010), 0x0102)
      $0.uint32(Tag(0x0028, 0x0011), .ul, [0x0102_0304])
    }
    #expect(
      dataSet.encoded(as: .explicitVRBigEndian) == [
        0, 0x28, 0, 0x10, 0x55, 0x53, 0, 2, 1, 2,
        0, 0x28, 0, 0x11, 0x55, 0x4C, 0, 4, 1, 2, 3, 4,
      ])
    #expect(
      dataSet.encoded(as: .implicitVRLittleEndian) == [
        0x28, 0, 0x10, 0, 2, 0, 0, 0, 2, 1,
        0x28, 0, 0x11, 0, 4, 0, 0, 0, 4, 3, 2, 1,
      ])
  }

  @Test func sequenceOfDefinedLengths() {
    let item: [UInt8] = [0x08, 0, 0x55, 0x11, 0x55, 0x49, 4, 0, 0x31, 0x2E, 0x32, 0]
    #expect(
      nested(form: .defined).encoded(as: .explicitVRLittleEndian)
        == [
          0x08, 0, 0x40, 0x11, 0x53, 0x51, 0, 0, 20, 0, 0, 0, 0xFE, 0xFF, 0x00, 0xE0, 12, 0, 0, 0,
        ] + item)
  }

  @Test func sequenceOfUndefinedLengths() {
    let item: [UInt8] = [0x08, 0, 0x55, 0x11, 4, 0, 0, 0, 0x31, 0x2E, 0x32, 0]
    let open: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]
    #expect(
      nested(form: .undefined).encoded(as: .implicitVRLittleEndian)
        == [0x08, 0, 0x40, 0x11] + open + [0xFE, 0xFF, 0x00, 0xE0] + open + item
        + [0xFE, 0xFF, 0x0D, 0xE0, 0, 0, 0, 0, 0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0])
  }

  @Test(arguments: DataSetEncoding.allCases)
  func lengthFormsDifferByDelimiters(encoding: DataSetEncoding) {
    let short = nested(form: .defined).encoded(as: encoding).count
    #expect(nested(form: .undefined).encoded(as: encoding).count == short + 16)
    #expect(nested(form: .defined, itemForm: .undefined).encoded(as: encoding).count == short + 8)
  }

  @Test func unknownSequenceIsImplicitInside() {
    let dataSet = DataSetBuilder {
      let acme = $0.privateBlock(group: 0x0029, creator: "ACME")
      $0.unknownSequence(
        acme(1), items: [DataSetBuilder { $0.text(Tag(0x0010, 0x0010), .pn, "AB") }])
    }
    let open: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]
    #expect(
      dataSet.encoded(as: .explicitVRBigEndian)
        == [0, 0x29, 0, 0x10, 0x4C, 0x4F, 0, 4] + Array("ACME".utf8)
        + [0, 0x29, 0x10, 0x01, 0x55, 0x4E, 0, 0] + open
        + [0xFE, 0xFF, 0x00, 0xE0] + open + [0x10, 0, 0x10, 0, 2, 0, 0, 0, 0x41, 0x42]
        + [0xFE, 0xFF, 0x0D, 0xE0, 0, 0, 0, 0, 0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0])
  }

  @Test func fragmentsAreEven() {
    let dataSet = DataSetBuilder { $0.fragments([[1, 2, 3]], offsets: [0]) }
    #expect(
      dataSet.encoded(as: .explicitVRLittleEndian) == [
        0xE0, 0x7F, 0x10, 0, 0x4F, 0x42, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF,
        0xFE, 0xFF, 0x00, 0xE0, 4, 0, 0, 0, 0, 0, 0, 0,
        0xFE, 0xFF, 0x00, 0xE0, 4, 0, 0, 0, 1, 2, 3, 0,
        0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0,
      ])
  }
}

@Suite struct FileTests {
  @Test func metaLengthReachesTheDataSet() throws {
    let file = Part10File(
      DataSetBuilder(), sopClassUID: "1.2", sopInstanceUID: "1.2.3", sourceApplicationEntity: "AE")
    let bytes = file.bytes()
    #expect(bytes[128..<132].elementsEqual("DICM".utf8))
    let length = bytes[140..<144].reversed().reduce(0) { $0 << 8 | Int($1) }
    let dataSet = file.dataSet.encoded(as: .explicitVRLittleEndian)
    #expect(144 + length + dataSet.count == bytes.count)
  }

  @Test(arguments: [0, 1, 65_534, 65_535, 65_536, 200_001])
  func storedBlocksHoldAll(count: Int) {
    let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let stream = StoredDeflate.stream(of: content)
    #expect(stream.count.isMultiple(of: 2))
    var read: [UInt8] = []
    var place = 0
    var isLast = false
    while !isLast {
      isLast = stream[place] == 1
      let length = Int(stream[place + 1]) | Int(stream[place + 2]) << 8
      #expect(length ^ 0xFFFF == Int(stream[place + 3]) | Int(stream[place + 4]) << 8)
      read += stream[place + 5..<place + 5 + length]
      place += 5 + length
    }
    #expect(read == content)
  }
}

@Suite struct RunLengthTests {
  /// A decoder written from PS3.5 G.3.1, apart from the encoder.
  private func decode(_ segment: ArraySlice<UInt8>, count: Int) -> [UInt8] {
    var pixels: [UInt8] = []
    var place = segment.startIndex
    while pixels.count < count {
      let n = Int(Int8(bitPattern: segment[place]))
      if n >= 0 {
        pixels += segment[place + 1...place + 1 + n]
        place += n + 2
      } else {
        pixels += [UInt8](repeating: segment[place + 1], count: 1 - n)
        place += 2
      }
    }
    return pixels
  }

  @Test func planesComeBack() {
    let pixels = (0..<600).map { UInt16($0 < 300 ? 7 : ($0 * 37) % 4096) }
    let planes = RunLengthFrame.planes(of: pixels)
    let fragment = RunLengthFrame.fragment(planes: planes, columns: 300)
    let numbers = (0..<16).map { index in
      fragment[4 * index..<4 * index + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    #expect(numbers.prefix(2) == [2, 64] && numbers.dropFirst(3).allSatisfy { $0 == 0 })
    #expect(decode(fragment[64..<numbers[2]], count: 600) == planes[0])
    #expect(decode(fragment[numbers[2]...], count: 600) == planes[1])
    #expect(fragment.count.isMultiple(of: 2))
  }
}

@Suite struct SampleStudyTests {
  private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return true }
    return bytes.indices.contains {
      bytes[$0] == first && bytes[$0...].prefix(wanted.count).elementsEqual(wanted)
    }
  }

  @Test func partsAndPaths() {
    let paths = SampleStudy.files().map(\.path)
    #expect(paths.count == 14)
    #expect(Set(paths).count == 14)
    #expect(paths.allSatisfy { $0.hasPrefix("DOE^JANE/") })
  }

  @Test func sameBytesEachTime() {
    let once = SampleStudy.files()
    let again = SampleStudy.files()
    #expect(zip(once, again).allSatisfy { $0.bytes == $1.bytes && $0.path == $1.path })
  }

  @Test(arguments: SampleStudy.identifiers)
  func identifierIsPlanted(text: String) {
    #expect(SampleStudy.files().contains { contains($0.bytes, text) })
  }

  @Test(arguments: [
    "1.2.840.10008.1.2\0", "1.2.840.10008.1.2.1\0", "1.2.840.10008.1.2.1.99",
    "1.2.840.10008.1.2.2\0",
    "1.2.840.10008.1.2.5\0",
  ])
  func transferSyntaxIsThere(uid: String) {
    #expect(SampleStudy.files().contains { contains(Array($0.bytes.prefix(512)), uid) })
  }
}
