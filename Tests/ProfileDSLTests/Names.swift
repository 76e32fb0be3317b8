import DICOM

/// Testing has a `Tag` of its own.
typealias Tag = DICOM.Tag
