import DICOM
import Testing

@testable import Engine

private let patientName = Tag(0x0010, 0x0010)
private let studyDate = Tag(0x0008, 0x0020)
private let overlayData = Tag(0x6002, 0x3000)
private let requestAttributes = Tag(0x0040, 0x0275)

@Suite("Which rule wins")
struct ActionTableTests {
  private func action(
    _ rules: [Rule], _ tag: Tag, _ vr: VR, path: [PathStep] = [], defaults: Defaults = .failClosed
  ) -> Action {
    let table = ActionTable(rules: rules, defaults: defaults)
    return table.actions[table.action(for: tag, vr: vr, path: path)]
  }

  @Test("A tag beats a mask, a mask beats a VR, a VR beats a class, and the order of the rules never matters")
  func specificity() {
    let rules = [
      Rule(ElementSelector(.elements(.any)), .empty),
      Rule(ElementSelector(.vrs([.da])), .date(.year)),
      Rule(ElementSelector(.pattern(TagPattern(value: 0x0008_0020, mask: 0xFFFF_FFF0))), .replaceWithDummy),
      Rule(ElementSelector(.tag(studyDate)), .keep),
    ]
    for order in [rules, rules.reversed()] {
      #expect(action(order, studyDate, .da) == .keep)
      #expect(action(order, Tag(0x0008, 0x0021), .da) == .replaceWithDummy)
      #expect(action(order, Tag(0x0010, 0x0030), .da) == .date(.year))
      #expect(action(order, patientName, .pn) == .empty)
    }
  }

  @Test("Of two rules with one selector the nearer layer wins")
  func layers() {
    let far = Rule(ElementSelector(.tag(patientName)), .keep, layer: 2)
    let near = Rule(ElementSelector(.tag(patientName)), .delete, layer: 0)
    #expect(action([far, near], patientName, .pn) == .delete)
    #expect(action([near, far], patientName, .pn) == .delete)
  }

  @Test("A rule with a path holds there and nowhere else")
  func paths() {
    let rules = [
      Rule(ElementSelector(.tag(patientName)), .delete),
      Rule(
        ElementSelector(.tag(patientName), in: [.sequence(.tag(requestAttributes), index: 1)]), .keep),
      Rule(ElementSelector(.tag(patientName), isAnchored: true), .empty),
    ]
    let first = PathStep(tag: requestAttributes, item: 0, creator: ActionTable.unnamed)
    let second = PathStep(tag: requestAttributes, item: 1, creator: ActionTable.unnamed)
    let other = PathStep(tag: Tag(0x0040, 0x0555), item: 0, creator: ActionTable.unnamed)
    #expect(action(rules, patientName, .pn) == .empty)
    #expect(action(rules, patientName, .pn, path: [first]) == .delete)
    #expect(action(rules, patientName, .pn, path: [other, second]) == .keep)
    #expect(action(rules, patientName, .pn, path: [second, other]) == .delete)
  }

  @Test("Repeating groups by their mask")
  func masks() {
    let pattern = TagPattern(value: 0x6000_3000, mask: 0xFF00_FFFF)
    #expect(action([Rule(ElementSelector(.pattern(pattern)), .delete)], overlayData, .ow) == .delete)
    #expect(action([], overlayData, .ow) == .keep)
  }

  @Test("What nobody names goes by its VR, and by the stricter one when file and dictionary disagree")
  func defaults() {
    #expect(action([], Tag(0x0028, 0x0010), .us) == .keep)
    #expect(action([], patientName, .pn) == .delete)
    #expect(action([], patientName, .ob) == .delete)
    #expect(action([], Tag(0x0028, 0x0010), .lo) == .delete)
    #expect(action([], Tag(0x0008, 0x0018), .ui) == .hashUID)
    #expect(action([], Tag(0x0018, 0xFFFE), .us) == .delete)
  }

  @Test(
    "What belongs to a DICOMDIR is in no instance, the paths of the original files least of all (PS3.10 8)")
  func directoryElements() {
    #expect(action([], Tag(0x0004, 0x1130), .cs) == .delete)
    #expect(action([], Tag(0x0004, 0x1500), .cs) == .delete)
  }

  @Test("A known element that an intermediary has turned into UN goes by the dictionary's VR (PS3.5 6.2.2)")
  func unknownVR() {
    #expect(action([], Tag(0x0028, 0x0010), .un) == .keep)
    #expect(action([], Tag(0x0008, 0x0016), .un) == .hashUID)
    #expect(action([], patientName, .un) == .delete)
    #expect(action([], Tag(0x0018, 0xFFFE), .un) == .delete)
  }

  @Test("Private elements go by their creator; a block that nobody reserved goes")
  func privateElements() {
    let csa = ElementSelector(.privateElement(group: 0x0029, creator: "SIEMENS CSA HEADER", element: 0x10))
    let table = ActionTable(rules: [Rule(csa, .keep)], defaults: .failClosed)
    let named = table.creators[Array("SIEMENS CSA HEADER".utf8)] ?? -1
    let tag = Tag(0x0029, 0x1110)
    func kind(_ tag: Tag, _ creator: Int) -> Action {
      table.actions[table.action(forPrivate: tag, vr: .ob, creator: creator, path: [])]
    }
    #expect(kind(tag, named) == .keep)
    #expect(kind(Tag(0x0029, 0x1111), named) == .delete)
    #expect(kind(tag, ActionTable.unnamed) == .delete)
    #expect(kind(tag, ActionTable.orphan) == .delete)
    #expect(table.actions[table.action(forCreator: named)] == .keep)
    #expect(table.actions[table.action(forCreator: ActionTable.unnamed)] == .delete)
  }
}
