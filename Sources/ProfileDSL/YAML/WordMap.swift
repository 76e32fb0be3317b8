/// Values by words of the vocabulary.
///
/// They are few, so a list: when the program starts, a dictionary of each kind of word takes longer to set up than all
/// its words take to read.
package struct WordMap<Word: Equatable & Sendable, Value: Sendable>: Sendable {
  private var pairs: [(word: Word, value: Value)] = []

  package subscript(word: Word) -> Value? {
    get { pairs.first { $0.word == word }?.value }
    set {
      pairs.removeAll { $0.word == word }
      if let newValue { pairs.append((word, newValue)) }
    }
  }
}
