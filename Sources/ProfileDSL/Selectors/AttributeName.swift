internal import DICOM
internal import Engine

/// One attribute of the root data set, by its keyword or tag, where no selector can stand.
enum AttributeName {
  static func read(_ scalar: Node.Scalar, _ sink: inout DiagnosticSink) -> Tag? {
    guard let target = SelectorReader.read(scalar, &sink) else { return nil }
    guard target.isSingleAttribute, case .tag(let tag) = target.selector.element,
      target.selector.ancestors.isEmpty, target.subjects.allSatisfy({ !$0.vrs.contains(.sq) })
    else {
      sink.error(.badSelector, scalar.span, "one attribute of the root data set belongs here, by its keyword")
      return nil
    }
    return tag
  }
}
