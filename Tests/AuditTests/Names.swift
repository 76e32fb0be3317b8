import DICOM

/// Swift Testing has tags of its own; here a tag is DICOM's.
typealias Tag = DICOM.Tag
