/// Whether a text looks like a key: keys lie in files of their own, and profiles are shown to everybody.
package enum SecretCheck {
  package static func check(_ scalar: Node.Scalar, _ sink: inout DiagnosticSink) {
    let digits = scalar.text.utf8.filter { byte in
      (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
    guard digits.count >= 32, digits.count == scalar.text.utf8.count else { return }
    sink.error(
      .secretInProfile, scalar.span, "this looks like a secret key, and a profile is no place for one",
      help: "give it to the run: --key-file FILE")
  }
}
