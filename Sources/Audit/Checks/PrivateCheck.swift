internal import DICOM

/// Which private elements may be in an output: those that Table E.3.10-1 lists or the file itself calls safe when it
/// states Retain Safe Private (PS3.15 E.3.10), and those that the profile leaves.
struct PrivateCheck {
  private var blocks = PrivateBlocks()
  private var declarations = PrivateDeclarations()
  /// What is decided when the whole data set has been read: options and declarations may come later.
  private var candidates: [(element: PrivateBlocks.Element, finding: Finding)] = []

  /// Takes an element that has a value.
  mutating func take(
    _ step: ElementWalk.Step, _ walk: ElementWalk, _ window: inout ByteWindow, in file: String
  ) throws(ReadError) {
    try declarations.take(step, walk, &window)
    guard step.tag.isPrivate else { return }
    let element = try blocks.element(step, walk, &window)
    candidates.append(
      (element, Finding(.privateElement, file, path: walk.text(for: step.tag), offset: step.header.start)))
  }

  func findings(
    _ table: SafePrivateTable, _ expectations: Expectations, _ options: DeidentificationOptions
  ) -> [Finding] {
    let isStated = options.contains(.safePrivate)
    return candidates.compactMap { element, finding in
      var finding = finding
      switch element {
      case .creator(let creator):
        if expectations.leaves(creator: creator) { return nil }
        if isStated, table.knows(creator: creator) || declarations.vouches(for: creator) { return nil }
        if isStated { finding.detail = "no table calls anything of this creator safe" }
      case .orphan: finding.detail = "nobody has reserved its block"
      case .element(let element):
        let word = declarations.word(of: element)
        if word == .unsafe {
          finding.detail = "the file itself calls it unsafe"
          return finding
        }
        if expectations.residue(of: element) != .nothing { return nil }
        if isStated, word == .safe || table.lists(element) { return nil }
        if isStated { finding.detail = "no table calls it safe" }
      }
      if isStated, element != .orphan { finding.kind = .privateElementUnlisted }
      return finding
    }
  }
}
