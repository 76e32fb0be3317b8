internal import DICOM

extension DataSetRewriter {
  /// The characters of a value at the current place; nil when they are not certain.
  func text(of value: [UInt8], vr: VR) -> String? { editor.coder.text(of: value, vr: vr, in: characterSet) }

  /// The value that stands for a text at the current place; nil when its character set has no place for it.
  func bytes(of text: String, vr: VR) -> [UInt8]? { editor.coder.bytes(of: text, vr: vr, in: characterSet) }
}
