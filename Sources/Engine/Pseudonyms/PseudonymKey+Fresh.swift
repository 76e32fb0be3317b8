extension PseudonymKey {
  /// The text of a fresh key file: 256 bits of the system's randomness as 64 hexadecimal digits and a newline.
  public static func freshText() -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef")
    var text = ""
    for _ in 0..<64 { text.append(digits[Int.random(in: 0..<16, using: &generator)]) }
    return text + "\n"
  }
}
