public import DICOM

extension DataSetBuilder {
  /// The bytes of the data set.
  public func encoded(as encoding: DataSetEncoding) -> [UInt8] {
    var writer = ByteWriter(encoding: encoding)
    for tag in tags {
      if let element = elements[tag] { writer.append(tag, element) }
    }
    return writer.bytes
  }
}

/// Appends elements to an array of bytes.
struct ByteWriter {
  static let undefinedLength: UInt32 = 0xFFFF_FFFF

  let encoding: DataSetEncoding
  var bytes: [UInt8] = []

  init(encoding: DataSetEncoding) { self.encoding = encoding }

  mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    let ordered = encoding.isBigEndian ? number.bigEndian : number.littleEndian
    withUnsafeBytes(of: ordered) { bytes.append(contentsOf: $0) }
  }

  /// Appends the header of an element (PS3.5 7.1); items have neither a VR nor a short length.
  mutating func appendHeader(_ tag: Tag, _ vr: VR?, length: UInt32) {
    append(tag.group)
    append(tag.element)
    guard encoding.isExplicit, let vr else { return append(length) }
    bytes.append(UInt8(truncatingIfNeeded: vr.rawValue >> 8))
    bytes.append(UInt8(truncatingIfNeeded: vr.rawValue))
    if vr.hasLongLength {
      append(UInt16(0))
      append(length)
    } else {
      append(UInt16(length))
    }
  }

  mutating func append(_ tag: Tag, _ element: DataSetBuilder.Element) {
    switch element.value {
    case .sequence(let items, let form, let itemForm):
      appendSequence(tag, element.vr, items, form: form, itemForm: itemForm)
    case .unknownSequence(let items):
      appendHeader(tag, element.vr, length: Self.undefinedLength)
      var inner = ByteWriter(encoding: .implicitVRLittleEndian)
      for item in items { inner.appendItem(item, form: .undefined) }
      inner.appendHeader(.sequenceDelimitation, nil, length: 0)
      bytes += inner.bytes
    case .fragments(let offsets, let fragments):
      appendFragments(tag, element.vr, offsets: offsets, fragments)
    default:
      let value = plainValue(element)
      appendHeader(tag, element.vr, length: UInt32(value.count))
      bytes += value
    }
  }

  private func plainValue(_ element: DataSetBuilder.Element) -> [UInt8] {
    var inner = ByteWriter(encoding: encoding)
    switch element.value {
    case .bytes(let value): inner.bytes = value
    case .words16(let values): for value in values { inner.append(value) }
    case .words32(let values): for value in values { inner.append(value) }
    case .words64(let values): for value in values { inner.append(value) }
    default: break
    }
    if !inner.bytes.count.isMultiple(of: 2) { inner.bytes.append(element.vr.paddingByte) }
    return inner.bytes
  }

  private mutating func appendSequence(
    _ tag: Tag, _ vr: VR, _ items: [DataSetBuilder], form: DataSetBuilder.LengthForm,
    itemForm: DataSetBuilder.LengthForm
  ) {
    var inner = ByteWriter(encoding: encoding)
    for item in items { inner.appendItem(item, form: itemForm) }
    switch form {
    case .defined:
      appendHeader(tag, vr, length: UInt32(inner.bytes.count))
      bytes += inner.bytes
    case .undefined:
      appendHeader(tag, vr, length: Self.undefinedLength)
      bytes += inner.bytes
      appendHeader(.sequenceDelimitation, nil, length: 0)
    }
  }

  private mutating func appendItem(_ item: DataSetBuilder, form: DataSetBuilder.LengthForm) {
    let content = item.encoded(as: encoding)
    switch form {
    case .defined:
      appendHeader(.item, nil, length: UInt32(content.count))
      bytes += content
    case .undefined:
      appendHeader(.item, nil, length: Self.undefinedLength)
      bytes += content
      appendHeader(.itemDelimitation, nil, length: 0)
    }
  }

  private mutating func appendFragments(
    _ tag: Tag, _ vr: VR, offsets: [UInt32], _ fragments: [[UInt8]]
  ) {
    appendHeader(tag, vr, length: Self.undefinedLength)
    appendHeader(.item, nil, length: UInt32(offsets.count * 4))
    for offset in offsets { append(offset) }
    for fragment in fragments {
      let isOdd = !fragment.count.isMultiple(of: 2)
      appendHeader(.item, nil, length: UInt32(fragment.count + (isOdd ? 1 : 0)))
      bytes += fragment
      if isOdd { bytes.append(0) }
    }
    appendHeader(.sequenceDelimitation, nil, length: 0)
  }
}
