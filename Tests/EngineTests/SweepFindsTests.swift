import DICOM
import SystemPackage
import Testing

@testable import Engine

@Suite("What the sweep found in an instance")
struct SweepFindsTests {
  private static let comments = Tag(0x0020, 0x4000)
  private static let description = Tag(0x0008, 0x103E)
  private static let code = Tag(0x0008, 0x0104)

  private static func finds(_ tags: [Tag]) -> SweepFinds {
    var finds = SweepFinds()
    for tag in tags { finds.add(tag) }
    return finds
  }

  @Test("Finds stand in tag order, however they came, and each attribute once")
  func order() {
    let (code, description, comments) = (Self.code, Self.description, Self.comments)
    let finds = Self.finds([description, comments, code, description, comments, description])
    let told = finds.all.map { "\($0.tag) \($0.count)" }
    #expect(told == ["(0008,0104) 1", "(0008,103E) 3", "(0020,4000) 2"])
    #expect(finds == Self.finds([code, comments, comments, description, description, description]))
    var none = finds
    none.removeAll()
    #expect(none == SweepFinds() && none.isEmpty)
  }

  /// A whole run counts what it cut out of the one file that it wrote, and nothing of a copy.
  @Test("A run that goes on counts what an earlier one cut out as that did")
  func earlierRun() {
    var finds = Self.finds([Self.comments, Self.description])
    finds.add(Self.comments, 2)
    var summary = Summary()
    summary.addBefore(.written(bytes: 500), "a", swept: finds)
    summary.addBefore(.duplicate, "b", swept: finds)
    #expect(
      summary.swept == [
        Self.comments: swept(values: 3, instances: 1), Self.description: swept(values: 1, instances: 1),
      ])
    #expect(summary.sweptInstances == 1)
    #expect((summary.writtenBefore, summary.written, summary.duplicates) == (1, 1, 1))
  }

  private func swept(values: Int, instances: Int) -> Summary.Swept {
    var swept = Summary.Swept()
    (swept.values, swept.instances) = (values, instances)
    return swept
  }
}
