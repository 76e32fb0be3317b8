// Written by tools/embed-profiles from profiles/*.yaml: change those, not this.
// swift-format-ignore-file

/// The texts of the files of `profiles/`, in the order of their names.
enum ShippedProfileTexts {
  static let all: [(name: String, text: String)] = [
    ("basic", ##"""
# The Basic Application Level Confidentiality Profile of PS3.15, edition 2026d, and nothing else.
# Start your own profile from this one: copy it, name it, and add rows under "tags:".

profile: 1
name: basic
about: The standard's basic profile. Identifiers and dates go, UIDs are replaced, private elements go.

extends: dicom/basic@2026d

# What no row of the standard's table names falls to the defaults, written out here as they are anyway.
defaults:
  private: delete
  unknown: delete

"""##),
    ("mercure-extraction", ##"""
# What mercure's extraction module does to the tags, made safe.
#
# Later, when the language reads them: "select" (worksheets out), "output" (one folder a series, sidecars with tags and
# the task), "accept" and the profile's own "tests".

profile: 1
name: mercure-extraction
about: Basic profile; the year of birth, the description of the series and a pseudonym for the study stay.

extends: dicom/basic@2026d

tags:
  PatientName:       { replace: ANONYMOUS }           # later: "{random(letters, 8) per study}"
  PatientBirthDate:  { date: year }                   # 19761104 -> 19760101
  SeriesDescription: { substitute: { "/": "-" } }     # it becomes the name of a folder
  StudyID:           { hash: { length: 12 } }

"""##),
  ]
}
