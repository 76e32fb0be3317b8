/// The words of the profile language, list by list.
enum Vocabulary {
  /// The version of the language that this reads.
  static let version = "1"
}
