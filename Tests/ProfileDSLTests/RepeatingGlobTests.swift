import ProfileDSL
import Testing

// All tests start at once, so a limit of time counts the wait for a processor: it is there to end what would never end.
@Test("A glob that matches an attribute of a repeating group comes to an end", .timeLimit(.minutes(10)))
func globOverRepeatingGroup() {
  // TotalTime is (50xx,200A).
  let (profile, diagnostics) = ProfileLoader.compile(
    text: "profile: 1\nname: x\ntags:\n  '*Time': delete\n", file: "x")
  #expect(diagnostics.isEmpty)
  #expect(profile != nil)
}
