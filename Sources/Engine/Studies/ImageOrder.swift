internal import DICOM

/// Where an instance stands among those of its series.
struct ImageOrder: Hashable, Sendable {
  /// (0020,0013) Instance Number.
  var number: Int64?
  /// How far along the normal of its plane the image lies, in mm, from (0020,0032) and (0020,0037) (PS3.3 C.7.6.2.1.1).
  var position: Float?

  /// The attributes that it is made of.
  static let tags = [Tag(0x0020, 0x0013), Tag(0x0020, 0x0032), Tag(0x0020, 0x0037)]

  init(number: Int64? = nil, position: Float? = nil) {
    self.number = number
    self.position = position
  }

  init(_ attributes: InstanceAttributes) {
    func numbers(_ tag: Tag) -> [Double] {
      let values = (try? attributes.values(of: AttributeReference(tag))) ?? []
      return values.compactMap { Double($0) }
    }
    number = numbers(Self.tags[0]).first.flatMap { Int64(exactly: $0.rounded()) }
    let (place, plane) = (numbers(Self.tags[1]), numbers(Self.tags[2]))
    guard place.count == 3, plane.count == 6 else { return }
    let normal = [
      plane[1] * plane[5] - plane[2] * plane[4], plane[2] * plane[3] - plane[0] * plane[5],
      plane[0] * plane[4] - plane[1] * plane[3],
    ]
    position = Float(zip(normal, place).reduce(0) { $0 + $1.0 * $1.1 })
  }

  /// Whether it stands before another; nil when neither number nor position tells. What has none stands last.
  func isBefore(_ other: ImageOrder) -> Bool? {
    let (one, two) = (number ?? .max, other.number ?? .max)
    if one != two { return one < two }
    let (here, there) = (position ?? .infinity, other.position ?? .infinity)
    return here == there ? nil : here < there
  }
}

extension Tag {
  static let accessionNumber = Tag(0x0008, 0x0050)
}
