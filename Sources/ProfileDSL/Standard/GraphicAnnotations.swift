internal import DICOM
internal import Engine

/// What is written and drawn on images by presentation states and the like (PS3.3 C.10.5, PS3.15 E.3.3).
///
/// A text can be cleaned. What is drawn cannot: lines may be handwriting, and nobody can say of an overlay's or a curve's
/// bits what they show. So points lose their coordinates, with the option clean-graphics and without it, and overlays and
/// curves go, as E.3.3 allows.
enum GraphicAnnotations {
  static let sequence = Tag(0x0070, 0x0001)
  static let text = Tag(0x0070, 0x0006)
  static let points = Tag(0x0070, 0x0022)

  /// A text of an annotation must have a value (PS3.3 C.10.5, Type 1).
  static let cleaned = Action.clean(Action.Clean(replacesEmpty: true))

  /// What is drawn in an annotation. Coordinates elsewhere, such as those of a content item, are measurements.
  static func drawn(layer: Int) -> Rule {
    Rule(
      ElementSelector(.tag(points), in: [.sequence(.tag(sequence), index: nil), .anyDepth]),
      .replaceWithDummy,
      layer: layer)
  }
}
