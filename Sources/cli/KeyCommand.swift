internal import ArgumentParser
internal import Engine
internal import Glibc

/// `anonymise key`: what there is to do with keys.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Make a project's key.", subcommands: [KeyNewCommand.self])
}

/// `anonymise key new`: a fresh key in a file of its own.
struct KeyNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a fresh key of 256 bits, in a file that only its owner can read.",
    discussion: """
      The file gets mode 0600 and is never overwritten: without its old key a project loses its pseudonyms. Give it to \
      the run by --key-file, by ANONYMISE_KEY_FILE, or its digits by ANONYMISE_KEY; never write it into a profile.
      """)

  @Argument(help: "The file to make, which must not exist.")
  var file: String

  func run() throws {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? ValidationError("\(Terminal.printable(file)) is there already, and a key is never overwritten")
        : ValidationError("\(Terminal.printable(file)) cannot be made: \(String(cString: strerror(errno)))")
    }
    // The mask of the process may only take away; the mode is what is promised.
    let isWritten = fchmod(descriptor, 0o600) == 0 && write(descriptor) && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWritten else {
      unlink(file)
      throw ValidationError("\(Terminal.printable(file)) cannot be written")
    }
    Terminal.error("a fresh key is in \(Terminal.printable(file)): keep it secret, and keep a copy")
  }

  private func write(_ descriptor: Int32) -> Bool {
    let bytes = Array(PseudonymKey.freshText().utf8)
    return Glibc.write(descriptor, bytes, bytes.count) == bytes.count
  }
}
