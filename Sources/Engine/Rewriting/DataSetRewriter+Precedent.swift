internal import DICOM

extension DataSetRewriter {
  /// Turns to the precedent of the data set that begins at `start`, or has it become one.
  mutating func turnToPrecedent(at start: UInt64, _ encoding: DataSetEncoding) {
    precedent.turn(
      to: Precedent.Circumstances(
        decisions: memo.generation, vocabulary: editor.instance.vocabulary.generation, encoding: encoding),
      at: start, in: window)
    if precedent.isRecording { precedent.keep(editor.instance.gathered) }
  }

  /// Has the root elements at hand become what became of their like, as many of them as have a precedent.
  ///
  /// Nothing is due before or at any of them: no insertion and no part of the statement stands among them, and none is an
  /// attribute that has been inserted already.
  @inline(__always)
  mutating func followPrecedent() throws(Quarantine) {
    guard precedent.isFollowed else { return }
    var limit = stops.next
    if passedInsertions < table.insertions.count {
      limit = min(limit, table.insertions[passedInsertions].tag.rawValue)
    }
    let floor = inserted.last?.rawValue ?? 0
    while let stretch = precedent.stretch(at: cursor.position, in: window, above: floor, below: limit) {
      if stretch.fate != .stays {
        try appendRun(upTo: cursor.position)
        runStart = stretch.end
      }
      if stretch.fate == .becomes {
        try reserve(stretch.made.count)
        output.append(precedent.made, in: stretch.made)
        precedent.count(stretch, in: &sweepFinds)
      }
      cursor.skipElements(to: stretch.end)
    }
    if let place = precedent.place { memo.expect(place) }
  }

  /// Notes that a root element begins.
  mutating func meetForPrecedent(_ header: ElementHeader) {
    precedent.meet(header, place: memo.place, endsGathering: request.ends(at: header.tag))
  }

  /// Has it be watched what becomes of a root element that may neither stay nor just go.
  @inline(__always)
  mutating func watch(_ header: ElementHeader) throws(Quarantine) {
    guard precedent.isRecording, levels.isEmpty else { return }
    // What is replaced is noted, what was gathered must be where it was found, and a creator stands elsewhere.
    guard recorder == nil, !request.contains(header.tag), !header.tag.isPrivate || table.deletesAllPrivate
    else { return }
    try appendRun(upTo: header.start)
    precedent.watch(from: output.mark)
  }

  /// Notes what became of the root element that was watched and ends at the cursor.
  mutating func settlePrecedent() throws(Quarantine) {
    try appendRun(upTo: cursor.position)
    precedent.settle(at: cursor.position, in: output)
  }

  /// Notes what became of a root element by its tag, its VR and its value alone.
  @inline(__always)
  mutating func note(_ fate: Precedent.Fate, of header: ElementHeader) {
    guard precedent.isRecording, levels.isEmpty else { return }
    // What becomes of a private element its creator decides, which stands elsewhere, unless all go.
    guard !header.tag.isPrivate || table.deletesAllPrivate else { return }
    precedent.settle(fate)
  }
}
