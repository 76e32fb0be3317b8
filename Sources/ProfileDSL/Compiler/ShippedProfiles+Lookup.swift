/// The profiles that come with the program: the files of `profiles/`, built in.
public enum ShippedProfiles {
  /// Their names, in alphabetical order.
  public static var names: [String] { ShippedProfileTexts.all.map(\.name) }

  /// The text of one of them, as it stands in its file.
  public static func text(of name: String) -> String? {
    ShippedProfileTexts.all.first { $0.name == name }?.text
  }
}
