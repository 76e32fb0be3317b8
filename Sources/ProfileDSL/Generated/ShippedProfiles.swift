// Written by tools/embed-profiles from profiles/*.yaml: change those, not this.
// swift-format-ignore-file

/// The texts of the files of `profiles/`, in the order of their names.
enum ShippedProfileTexts {
  static let all: [(name: String, text: String)] = [
    ("basic", ##"""
# yaml-language-server: $schema=./schema.json
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

tests:
  - name: identifiers have no value, UIDs are replaced, images can still be read
    given:
      PatientName: Doe^Jane
      PatientID: MRN9999
      StudyDate: "20200229"
      InstitutionName: General Hospital
      StudyInstanceUID: 1.2.276.0.7230010.3.1.2.99
      Modality: MR
      Rows: "512"
    expect:
      PatientName: empty
      PatientID: empty
      StudyDate: empty
      InstitutionName: deleted
      StudyInstanceUID: changed
      Modality: kept
      Rows: kept
  - name: private elements go, in sequences too
    given:
      '(0029,"SIEMENS CSA HEADER",10)': "0"
      'RequestAttributesSequence[0]/(0029,"SIEMENS CSA HEADER",10)': "0"
    expect:
      '(0029,"SIEMENS CSA HEADER",10)': deleted
      'RequestAttributesSequence[0]/(0029,"SIEMENS CSA HEADER",10)': deleted

"""##),
    ("mercure-extraction", ##"""
# yaml-language-server: $schema=./schema.json
# What mercure's extraction module does to a study, made safe.
#
# Later, when the program writes them: "sidecars", the tags of each series and the task file.

profile: 1
name: mercure-extraction
about: Basic profile; one folder a series, named by its description; documents and worksheets are left out.

extends: dicom/basic@2026d

tags:
  PatientName:       { replace: "{random(letters, 8) per study}" }
  PatientBirthDate:  { date: year }                   # 19761104 -> 19760101
  SeriesDescription: [ { substitute: { "/": "-" } }, clean ]     # it becomes the name of a folder
  StudyID:           { hash: { length: 12 } }

select:                             # worksheets out: documents, captures, and a page in the middle of the images
  - { name: structured report, drop: 'SOPClassUID startswith "1.2.840.10008.5.1.4.1.1.88." or Modality == "SR"' }
  - { name: encapsulated document, drop: 'SOPClassUID startswith "1.2.840.10008.5.1.4.1.1.104." or Modality == "DOC"' }
  - { name: secondary capture, drop: 'SOPClassUID == "1.2.840.10008.5.1.4.1.1.7" or SOPClassUID startswith "1.2.840.10008.5.1.4.1.1.7."' }
  - name: page inside a series
    drop: outlier(Rows, Columns, PhotometricInterpretation, SamplesPerPixel)
    outliers: { min-series: 4, majority: 0.6, tie: keep }
  - { name: everything else, keep: always }

output:
  images: "anonymised-images/{SeriesDescription}/{InstanceNumber:05}.dcm"
  collisions: suffix

tests:
  - name: birth date keeps its year
    given:  { PatientBirthDate: "19761104" }
    expect: { PatientBirthDate: "19760101" }
  - name: slash in a description
    given:  { SeriesDescription: LIVER-PELVIS/HASTE_AXIAL_P, InstanceNumber: "7" }
    expect: { SeriesDescription: LIVER-PELVIS-HASTE_AXIAL_P }
    path: anonymised-images/LIVER-PELVIS-HASTE_AXIAL_P/00007.dcm
  - name: a name in a description
    given:  { PatientName: Doe^Jane, SeriesDescription: LIVER/PELVIS Jane Doe, InstanceNumber: "7" }
    expect: { SeriesDescription: LIVER-PELVIS }
    path: anonymised-images/LIVER-PELVIS/00007.dcm
  - name: name and study get stand-ins
    given:  { PatientName: Doe^Jane, StudyID: "4711", PatientID: MRN9999 }
    expect: { PatientName: changed, StudyID: changed, PatientID: empty }
  - name: a report is left out
    given-series:
      - { Modality: MR, SOPClassUID: 1.2.840.10008.5.1.4.1.1.4 }
      - { Modality: SR, SOPClassUID: 1.2.840.10008.5.1.4.1.1.88.33 }
      - { Modality: OT, SOPClassUID: 1.2.840.10008.5.1.4.1.1.7 }
      - { Modality: DOC, SOPClassUID: 1.2.840.10008.5.1.4.1.1.104.1 }
    expect-series:
      - { is: selected }
      - { is: dropped by structured report }
      - { is: dropped by secondary capture }
      - { is: dropped by encapsulated document }
  - name: a coloured page among grey images
    given-series:
      - { repeat: 6, Rows: "256", Columns: "256", SamplesPerPixel: "1", PhotometricInterpretation: MONOCHROME2 }
      - { Rows: "1024", Columns: "768", SamplesPerPixel: "3", PhotometricInterpretation: RGB }
    expect-series: [ { repeat: 6, is: selected }, { is: dropped by page inside a series } ]

"""##),
    ("research", ##"""
# yaml-language-server: $schema=./schema.json
# A profile for research: what identifies somebody goes or becomes a pseudonym, what describes the disease and the images
# stays. Extend it, and change what your project needs.
#
# Descriptions are cleaned: what the file's own identifying attributes hold is cut out of them, and numbers that look
# like somebody's. What else is kept is swept for the same. Later: retain-safe-private and clean-structured-content.

profile: 1
name: research
about: Basic profile with the usual research options, keyed pseudonyms and a date shift per patient.

extends: dicom/basic@2026d
options: [retain-longitudinal-modified-dates, retain-patient-characteristics, retain-device-identity, clean-descriptors]

parameters:
  protocol: { type: text, default: PHASE-1, about: "what (0012,0020) says" }

identity:
  patient: [PatientID, IssuerOfPatientID]

dates:
  shift: { per: patient, days: 1..1460, direction: back, times: keep }

tags:
  PatientID:        { hash: { length: 12, prefix: "SUBJ-" } }
  PatientName:      { replace: "{PatientID}" }
  AccessionNumber:  { hash: { length: 16 } }
  PatientBirthDate: { date: year }
  PatientAge:       { age: { cap: 89 } }
  StationName:      delete
  RequestAttributesSequence/ScheduledProcedureStepDescription: clean
  ClinicalTrialProtocolID: { set: "{param.protocol}" }
  '(0019,"SIEMENS MR HEADER",0C)': keep      # b value
  '(0029,"SIEMENS CSA HEADER",10)': delete   # a blob that carries dates and UIDs

rules:
  - name: PET needs weight and dose times
    if: Modality == "PT"
    tags:
      RadiopharmaceuticalInformationSequence/RadiopharmaceuticalStartTime: keep
  - name: burned-in text is never released
    if: BurnedInAnnotation == "YES"
    quarantine: burned-in annotation

output:
  images: "{PatientID}/{StudyInstanceUID}/{SeriesInstanceUID}/{SOPInstanceUID}.dcm"

tests:
  - name: the name is the new id
    given:  { PatientID: MRN9999, PatientName: Doe^Jane, AccessionNumber: "8812", StationName: MR-3 }
    expect: { PatientID: changed, PatientName: changed, AccessionNumber: changed, StationName: deleted }
  - name: nested name
    given:  { "AnatomicRegionSequence[0]/PersonName": Doe^Jane }
    expect: { "AnatomicRegionSequence[0]/PersonName": changed }
  - name: a description loses who it is of, and keeps what it is of
    given:
      PatientName: Doe^Jane
      PatientID: MRN9999
      StudyDescription: CT CHEST W CONTRAST DOE, JANE
      SeriesDescription: T1 AXIAL 3D MRN9999
      "RequestAttributesSequence[0]/ScheduledProcedureStepDescription": Jane Doe knee
    expect:
      StudyDescription: CT CHEST W CONTRAST
      SeriesDescription: T1 AXIAL 3D
      "RequestAttributesSequence[0]/ScheduledProcedureStepDescription": knee
  - name: dates move, times and the year of birth stay, the old are 89
    given:  { PatientID: MRN9999, StudyDate: "20200229", StudyTime: "120000", PatientBirthDate: "19280704", PatientAge: 092Y }
    expect: { StudyDate: changed, StudyTime: kept, PatientBirthDate: "19280101", PatientAge: 089Y }
  - name: the trial is named
    given:  { PatientSex: F, PatientWeight: "61.5" }
    expect: { ClinicalTrialProtocolID: PHASE-1, PatientSex: kept, PatientWeight: kept }
  - name: the b value stays, the blob goes
    given:  { '(0019,"SIEMENS MR HEADER",0C)': "1000", '(0029,"SIEMENS CSA HEADER",10)': "0" }
    expect: { '(0019,"SIEMENS MR HEADER",0C)': kept, '(0029,"SIEMENS CSA HEADER",10)': deleted }
  - name: the dose time of a PET
    given:  { Modality: PT, "RadiopharmaceuticalInformationSequence[0]/RadiopharmaceuticalStartTime": "101500" }
    expect: { "RadiopharmaceuticalInformationSequence[0]/RadiopharmaceuticalStartTime": kept }
  - name: burned-in text
    given:  { BurnedInAnnotation: "YES" }
    expect: quarantined

"""##),
    ("ultrasound", ##"""
# yaml-language-server: $schema=./schema.json
# Ultrasound: what is no image of the patient is left out. Name your series in "series of interest", or take the rule away.

profile: 1
name: ultrasound
about: Ultrasound loops and stills; worksheets, reports and odd frames out.

extends: research

select:                             # ordered, the first match decides; every decision is reported by its name
  - { name: only ultrasound studies, drop: 'not ("US" in study.ModalitiesInStudy)', scope: study }
  - { name: structured report, drop: 'SOPClassUID startswith "1.2.840.10008.5.1.4.1.1.88." or Modality == "SR"' }
  - { name: encapsulated document, drop: 'SOPClassUID startswith "1.2.840.10008.5.1.4.1.1.104." or Modality == "DOC"' }
  - { name: key object or presentation state, drop: 'Modality in ["KO", "PR"]' }
  - name: secondary capture
    drop: SOPClassUID == "1.2.840.10008.5.1.4.1.1.7" or SOPClassUID startswith "1.2.840.10008.5.1.4.1.1.7." or ImageType[3] in ["SCREENSHOT", "WORKSHEET"]
  - name: worksheet by description
    drop: SeriesDescription ~ /work ?sheet|report|measure?ments?|summary/i
  - name: page inside a series      # a document in the middle of the images differs from the rest of its series
    drop: outlier(Rows, Columns, PhotometricInterpretation, SamplesPerPixel, exists(SequenceOfUltrasoundRegions))
    outliers: { min-series: 4, majority: 0.6, tie: keep }
  - name: series of interest
    keep: SeriesDescription ~ /carotid|thyroid|liver/i or empty(SeriesDescription)
  - { name: everything else, drop: always }

rules:
  - name: Philips puts the name in private sequences
    if: Manufacturer ~ /philips/i
    tags: { '(200D,"Philips US Imaging DD 001",xx)': delete }

tests:
  - name: a 1024x768 RGB page among 600x800 frames
    given-series:
      - { repeat: 9, Modality: US, Rows: "600", Columns: "800", SeriesDescription: Carotid }
      - { Modality: US, Rows: "768", Columns: "1024", SeriesDescription: Carotid }
    expect-series: [ { repeat: 9, is: selected }, { is: dropped by page inside a series } ]
  - name: documents and other series
    given-series:
      - { Modality: US, SeriesDescription: Thyroid left }
      - { Modality: US, SeriesDescription: Measurements }
      - { Modality: US, SeriesDescription: Kidney }
      - { Modality: PR }
      - { Modality: US, ImageType: DERIVED\SECONDARY\SCREENSHOT, SeriesDescription: Liver }
    expect-series:
      - { is: selected }
      - { is: dropped by worksheet by description }
      - { is: dropped by everything else }
      - { is: dropped by key object or presentation state }
      - { is: dropped by secondary capture }
  - name: a study without ultrasound
    given-series: [ { repeat: 2, Modality: CT } ]
    expect-series: [ { repeat: 2, is: dropped by only ultrasound studies } ]
  - name: what Philips hides
    given:  { Manufacturer: Philips Medical Systems, '(200D,"Philips US Imaging DD 001",01)': DOE }
    expect: { '(200D,"Philips US Imaging DD 001",01)': deleted }

"""##),
  ]
}
