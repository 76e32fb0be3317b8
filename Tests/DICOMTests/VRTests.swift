import Testing

@testable import DICOM

@Suite("Value representations")
struct VRTests {
  @Test("Two bytes are the VR whose letters they are, or none")
  func letters() {
    for letters in UInt16.min...UInt16.max where VR.byLetters[letters] != VR(rawValue: letters) {
      Issue.record("\(letters)")
    }
  }
}
