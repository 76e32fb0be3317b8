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

profile: 1
name: mercure-extraction
about: Basic profile; one folder a series, named by its description; tags of the first image as JSON; a task file with the accession number; documents and worksheets are left out.

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
  study: "{StudyInstanceUID}"
  images: "anonymised-images/{SeriesDescription}/{InstanceNumber:05}.dcm"
  collisions: suffix
  sidecars:
    - { path: "extracted-data/{SeriesDescription}.json", per: series, content: tags }
    - { path: "{StudyID}.json", per: study, content: task, keep: [info.acc] }

accept:
  - { check: sidecar-identifiers, because: "the lookup table joins the output folders on the accession number" }

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
# like somebody's. What else is kept is swept for the same.

profile: 1
name: research
about: Basic profile with the usual research options, keyed pseudonyms and a date shift per patient.

extends: dicom/basic@2026d
options:
  - retain-longitudinal-modified-dates
  - retain-patient-characteristics
  - retain-device-identity
  - retain-safe-private
  - clean-descriptors
  - clean-structured-content

parameters:
  sponsor: { type: text, default: RESEARCH, about: "what (0012,0010) says" }
  protocol: { type: text, default: PHASE-1, about: "what (0012,0020) says" }

identity:
  patient: [PatientID, IssuerOfPatientID]

dates:
  shift: { per: patient, days: 1..1460, direction: back, times: keep }

tags:
  PatientID:        { hash: { length: 12, prefix: "SUBJ-" } }
  PatientName:      { replace: "{PatientID}" }
  AccessionNumber:  { hash: { length: 16 } }
  PatientAge:       { age: { cap: 89 } }     # the year of birth goes: beside it the cap would say nothing
  StationName:      delete
  RequestAttributesSequence/ScheduledProcedureStepDescription: clean
  # The Clinical Trial Subject Module (PS3.3 C.7.1.3) is there as a whole or not at all.
  ClinicalTrialSponsorName:  { set: "{param.sponsor}" }
  ClinicalTrialProtocolID:   { set: "{param.protocol}" }
  ClinicalTrialProtocolName: { set: "" }
  ClinicalTrialSiteID:       { set: "" }
  ClinicalTrialSiteName:     { set: "" }
  ClinicalTrialSubjectID:    { set: "{PatientID}" }
  '(0019,"SIEMENS MR HEADER",0C)': keep      # b value
  '(0029,"SIEMENS CSA HEADER",10)': delete   # a blob that carries dates and UIDs

rules:
  - name: PET needs weight and dose times
    if: Modality == "PT"
    tags:
      RadiopharmaceuticalInformationSequence/RadiopharmaceuticalStartTime: keep
  - name: who has no id has no pseudonym either, and the module asks for a subject
    if: empty(PatientID)
    tags:
      ClinicalTrialSubjectID: { set: NONE }
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
  - name: dates move, times stay, the old are 89 and nobody has a birthday
    given:  { PatientID: MRN9999, StudyDate: "20200229", StudyTime: "120000", PatientBirthDate: "19280704", PatientAge: 092Y }
    expect: { StudyDate: changed, StudyTime: kept, PatientBirthDate: "", PatientAge: 089Y }
  - name: the trial is named
    given:  { PatientSex: F, PatientWeight: "61.5" }
    expect: { ClinicalTrialSponsorName: RESEARCH, ClinicalTrialProtocolID: PHASE-1, ClinicalTrialSiteID: "", PatientSex: kept, PatientWeight: kept }
  - name: nobody in the trial
    given:  { PatientSex: F, PatientID: "" }
    expect: { ClinicalTrialSubjectID: NONE, PatientID: "" }
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
    ("tcia", ##"""
# yaml-language-server: $schema=./schema.json
# Written by tools/make-tcia-profile from standard/tcia-private-dispositions.tsv: change those, not this.
# What The Cancer Imaging Archive does to images before it publishes them, as far as a profile can: the basic profile with
# TCIA's options, and private elements by its list. An element that the list deletes and that nothing else would keep has
# no row here: private elements go unless something keeps them.

profile: 1
name: tcia
about: Basic profile with the options of The Cancer Imaging Archive, and its list of private elements.

extends: dicom/basic@2026d
options:
  - retain-longitudinal-modified-dates
  - retain-patient-characteristics
  - retain-device-identity
  - retain-safe-private
  - clean-structured-content

identity:
  patient: [PatientID, IssuerOfPatientID]

dates:
  shift: { per: patient, days: 1..1460, direction: back, times: keep }

tests:
  - name: the number is a pseudonym, dates move, station and AE title go
    given:  { PatientID: MRN9999, PatientName: Doe^Jane, StudyDate: "20200229", StationName: MR-3, StationAETitle: MR3 }
    expect: { PatientID: changed, PatientName: changed, StudyDate: changed, StationName: deleted, StationAETitle: deleted }
  - name: a private element that the list keeps stays, in items too
    given:
      '(0019,"SIEMENS MR HEADER",0C)': "1000"
      'AnatomicRegionSequence[0]/(0019,"SIEMENS MR HEADER",0C)': "1000"
      '(0029,"SIEMENS CSA HEADER",10)': "0"
    expect:
      '(0019,"SIEMENS MR HEADER",0C)': kept
      'AnatomicRegionSequence[0]/(0019,"SIEMENS MR HEADER",0C)': kept
      '(0029,"SIEMENS CSA HEADER",10)': deleted
  - name: a private element that nobody knows goes
    given:  { '(0029,"ACME",10)': Doe^Jane }
    expect: { '(0029,"ACME",10)': deleted }

tags:
  PatientID:       { hash: { length: 12 } }
  PatientName:     { replace: "{PatientID}" }
  AccessionNumber: { hash: { length: 16 } }
  StationName:     delete
  StationAETitle:  delete
  '(0008,1110)/(2001,"Philips Imaging DD 001",C1)': keep
  '(0008,1111)/(2001,"Philips Imaging DD 001",C1)': keep
  '(0008,1111)/(2005,"Philips MR Imaging DD 005",06)': keep
  '(0008,1115)/(0008,1140)/(0009,"GEIIS_RA1000",01)': keep
  '(0008,1115)/(0008,1140)/(2001,"Philips Imaging DD 001",C1)': delete
  '(0008,1115)/(2001,"Philips Imaging DD 001",C1)': delete
  '(0009,"FDMS 1.0",08)': keep
  '(0009,"FDMS 1.0",09)': keep
  '(0009,"FDMS 1.0",10)': keep
  '(0009,"FDMS 1.0",90)': keep
  '(0009,"FDMS 1.0",92)': keep
  '(0009,"FDMS 1.0",F0)': keep
  '(0009,"FDMS 1.0",F1)': keep
  '(0009,"GEMS_GENIE_1",22)': keep
  '(0009,"GEMS_GENIE_1",23)': keep
  '(0009,"GEMS_GENIE_1",24)': keep
  '(0009,"GEMS_GENIE_1",25)': keep
  '(0009,"GEMS_GENIE_1",26)': keep
  '(0009,"GEMS_GENIE_1",27)': keep
  '(0009,"GEMS_GENIE_1",28)': keep
  '(0009,"GEMS_GENIE_1",2D)': keep
  '(0009,"GEMS_GENIE_1",2E)': keep
  '(0009,"GEMS_GENIE_1",2F)': keep
  '(0009,"GEMS_GENIE_1",33)': keep
  '(0009,"GEMS_GENIE_1",35)': keep
  '(0009,"GEMS_GENIE_1",37)': keep
  '(0009,"GEMS_GENIE_1",3A)': keep
  '(0009,"GEMS_IDEN_01",01)': keep
  '(0009,"GEMS_IDEN_01",04)': keep
  '(0009,"GEMS_IDEN_01",E3)': hash-uid
  '(0009,"GEMS_IDEN_01",E6)': keep
  '(0009,"GEMS_PETD_01",01)': keep
  '(0009,"GEMS_PETD_01",03)': keep
  '(0009,"GEMS_PETD_01",04)': keep
  '(0009,"GEMS_PETD_01",05)': shift-date
  '(0009,"GEMS_PETD_01",07)': hash-uid
  '(0009,"GEMS_PETD_01",08)': keep
  '(0009,"GEMS_PETD_01",09)': keep
  '(0009,"GEMS_PETD_01",0A)': hash-uid
  '(0009,"GEMS_PETD_01",0B)': keep
  '(0009,"GEMS_PETD_01",0C)': keep
  '(0009,"GEMS_PETD_01",0D)': shift-date
  '(0009,"GEMS_PETD_01",0E)': shift-date
  '(0009,"GEMS_PETD_01",11)': keep
  '(0009,"GEMS_PETD_01",12)': keep
  '(0009,"GEMS_PETD_01",13)': hash-uid
  '(0009,"GEMS_PETD_01",14)': keep
  '(0009,"GEMS_PETD_01",15)': keep
  '(0009,"GEMS_PETD_01",16)': keep
  '(0009,"GEMS_PETD_01",17)': keep
  '(0009,"GEMS_PETD_01",18)': keep
  '(0009,"GEMS_PETD_01",19)': keep
  '(0009,"GEMS_PETD_01",1A)': keep
  '(0009,"GEMS_PETD_01",1B)': keep
  '(0009,"GEMS_PETD_01",1C)': keep
  '(0009,"GEMS_PETD_01",1D)': keep
  '(0009,"GEMS_PETD_01",1E)': keep
  '(0009,"GEMS_PETD_01",1F)': keep
  '(0009,"GEMS_PETD_01",20)': keep
  '(0009,"GEMS_PETD_01",21)': keep
  '(0009,"GEMS_PETD_01",22)': keep
  '(0009,"GEMS_PETD_01",23)': keep
  '(0009,"GEMS_PETD_01",24)': keep
  '(0009,"GEMS_PETD_01",25)': keep
  '(0009,"GEMS_PETD_01",26)': keep
  '(0009,"GEMS_PETD_01",27)': keep
  '(0009,"GEMS_PETD_01",28)': keep
  '(0009,"GEMS_PETD_01",29)': keep
  '(0009,"GEMS_PETD_01",2A)': keep
  '(0009,"GEMS_PETD_01",2B)': keep
  '(0009,"GEMS_PETD_01",2C)': keep
  '(0009,"GEMS_PETD_01",2D)': keep
  '(0009,"GEMS_PETD_01",2E)': keep
  '(0009,"GEMS_PETD_01",34)': keep
  '(0009,"GEMS_PETD_01",35)': keep
  '(0009,"GEMS_PETD_01",36)': keep
  '(0009,"GEMS_PETD_01",38)': keep
  '(0009,"GEMS_PETD_01",39)': shift-date
  '(0009,"GEMS_PETD_01",3A)': keep
  '(0009,"GEMS_PETD_01",3B)': shift-date
  '(0009,"GEMS_PETD_01",3C)': keep
  '(0009,"GEMS_PETD_01",3D)': shift-date
  '(0009,"GEMS_PETD_01",3E)': keep
  '(0009,"GEMS_PETD_01",3F)': keep
  '(0009,"GEMS_PETD_01",40)': keep
  '(0009,"GEMS_PETD_01",41)': keep
  '(0009,"GEMS_PETD_01",42)': keep
  '(0009,"GEMS_PETD_01",44)': keep
  '(0009,"GEMS_PETD_01",45)': keep
  '(0009,"GEMS_PETD_01",46)': keep
  '(0009,"GEMS_PETD_01",47)': keep
  '(0009,"GEMS_PETD_01",49)': keep
  '(0009,"GEMS_PETD_01",4A)': keep
  '(0009,"GEMS_PETD_01",4B)': keep
  '(0009,"GEMS_PETD_01",4C)': keep
  '(0009,"GEMS_PETD_01",4D)': keep
  '(0009,"GEMS_PETD_01",4E)': keep
  '(0009,"GEMS_PETD_01",4F)': keep
  '(0009,"GEMS_PETD_01",50)': keep
  '(0009,"GEMS_PETD_01",51)': keep
  '(0009,"GEMS_PETD_01",52)': keep
  '(0009,"GEMS_PETD_01",53)': keep
  '(0009,"GEMS_PETD_01",54)': keep
  '(0009,"GEMS_PETD_01",55)': keep
  '(0009,"GEMS_PETD_01",56)': hash-uid
  '(0009,"GEMS_PETD_01",57)': hash-uid
  '(0009,"GEMS_PETD_01",59)': hash-uid
  '(0009,"GEMS_PETD_01",5A)': keep
  '(0009,"GEMS_PETD_01",5C)': hash-uid
  '(0009,"GEMS_PETD_01",5D)': hash-uid
  '(0009,"GEMS_PETD_01",5E)': hash-uid
  '(0009,"GEMS_PETD_01",60)': keep
  '(0009,"GEMS_PETD_01",61)': keep
  '(0009,"GEMS_PETD_01",66)': keep
  '(0009,"GEMS_PETD_01",67)': keep
  '(0009,"GEMS_PETD_01",68)': shift-date
  '(0009,"GEMS_PETD_01",69)': keep
  '(0009,"GEMS_PETD_01",6A)': keep
  '(0009,"GEMS_PETD_01",6B)': keep
  '(0009,"GEMS_PETD_01",6C)': shift-date
  '(0009,"GEMS_PETD_01",6D)': keep
  '(0009,"GEMS_PETD_01",70)': keep
  '(0009,"GEMS_PETD_01",73)': keep
  '(0009,"GEMS_PETD_01",74)': keep
  '(0009,"GEMS_PETD_01",75)': keep
  '(0009,"GEMS_PETD_01",76)': keep
  '(0009,"GEMS_PETD_01",77)': keep
  '(0009,"GEMS_PETD_01",79)': keep
  '(0009,"GEMS_PETD_01",7A)': keep
  '(0009,"GEMS_PETD_01",7B)': shift-date
  '(0009,"GEMS_PETD_01",7C)': keep
  '(0009,"GEMS_PETD_01",7D)': keep
  '(0009,"GEMS_PETD_01",7E)': keep
  '(0009,"GEMS_PETD_01",7F)': keep
  '(0009,"GEMS_PETD_01",80)': keep
  '(0009,"GEMS_PETD_01",81)': keep
  '(0009,"GEMS_PETD_01",84)': keep
  '(0009,"GEMS_PETD_01",85)': keep
  '(0009,"GEMS_PETD_01",86)': keep
  '(0009,"GEMS_PETD_01",87)': keep
  '(0009,"GEMS_PETD_01",88)': keep
  '(0009,"GEMS_PETD_01",89)': keep
  '(0009,"GEMS_PETD_01",8A)': keep
  '(0009,"GEMS_PETD_01",8B)': keep
  '(0009,"GEMS_PETD_01",8C)': keep
  '(0009,"GEMS_PETD_01",8D)': keep
  '(0009,"GEMS_PETD_01",8E)': keep
  '(0009,"GEMS_PETD_01",8F)': keep
  '(0009,"GEMS_PETD_01",90)': keep
  '(0009,"GEMS_PETD_01",91)': keep
  '(0009,"GEMS_PETD_01",92)': keep
  '(0009,"GEMS_PETD_01",93)': keep
  '(0009,"GEMS_PETD_01",94)': keep
  '(0009,"GEMS_PETD_01",95)': keep
  '(0009,"GEMS_PETD_01",98)': hash-uid
  '(0009,"GEMS_PETD_01",9A)': keep
  '(0009,"GEMS_PETD_01",9B)': keep
  '(0009,"GEMS_PETD_01",9E)': keep
  '(0009,"GEMS_PETD_01",9F)': keep
  '(0009,"GEMS_PETD_01",A0)': keep
  '(0009,"GEMS_PETD_01",A1)': keep
  '(0009,"GEMS_PETD_01",A2)': keep
  '(0009,"GEMS_PETD_01",A3)': keep
  '(0009,"GEMS_PETD_01",A4)': keep
  '(0009,"GEMS_PETD_01",A5)': keep
  '(0009,"GEMS_PETD_01",A6)': keep
  '(0009,"GEMS_PETD_01",A7)': keep
  '(0009,"GEMS_PETD_01",A9)': keep
  '(0009,"GEMS_PETD_01",AA)': keep
  '(0009,"GEMS_PETD_01",AB)': keep
  '(0009,"GEMS_PETD_01",AC)': keep
  '(0009,"GEMS_PETD_01",B4)': keep
  '(0009,"GEMS_PETD_01",B7)': keep
  '(0009,"GEMS_PETD_01",B8)': keep
  '(0009,"GEMS_PETD_01",B9)': keep
  '(0009,"GEMS_PETD_01",BB)': keep
  '(0009,"GEMS_PETD_01",BD)': keep
  '(0009,"GEMS_PETD_01",BF)': keep
  '(0009,"GEMS_PETD_01",C0)': keep
  '(0009,"GEMS_PETD_01",C2)': keep
  '(0009,"GEMS_PETD_01",C3)': keep
  '(0009,"GEMS_PETD_01",C5)': keep
  '(0009,"GEMS_PETD_01",C6)': keep
  '(0009,"GEMS_PETD_01",C7)': keep
  '(0009,"GEMS_PETD_01",CB)': keep
  '(0009,"GEMS_PETD_01",CC)': keep
  '(0009,"GEMS_PETD_01",CD)': keep
  '(0009,"GEMS_PETD_01",CE)': keep
  '(0009,"GEMS_PETD_01",CF)': keep
  '(0009,"GEMS_PETD_01",D0)': keep
  '(0009,"GEMS_PETD_01",D5)': keep
  '(0009,"GEMS_PETD_01",D6)': keep
  '(0009,"GEMS_PETD_01",D7)': keep
  '(0009,"GEMS_PETD_01",D8)': keep
  '(0009,"GEMS_PETD_01",DB)': keep
  '(0009,"GEMS_PETD_01",DC)': keep
  '(0009,"GEMS_PETD_01",DF)': keep
  '(0009,"GEMS_PETD_01",E0)': keep
  '(0009,"GEMS_PETD_01",E2)': keep
  '(0009,"GEMS_PETD_01",E5)': keep
  '(0009,"GEMS_PETD_01",E6)': keep
  '(0009,"GEMS_PETD_01",E7)': keep
  '(0009,"GEMS_PETD_01",E9)': keep
  '(0009,"GEMS_PETD_01",F1)': keep
  '(0009,"MMCPrivate",48)': keep
  '(0009,"MMCPrivate",4E)': keep
  '(0009,"MMCPrivate",4F)': keep
  '(0009,"SECTRA_Ident_01",02)': keep
  '(0009,"SIEMENS CM VA0  CMS",10)': keep
  '(0009,"SIEMENS CM VA0  CMS",27)': keep
  '(0009,"SIEMENS CM VA0  LAB",10)': keep
  '(0009,"SIEMENS CM VA0  LAB",11)': keep
  '(0009,"SIEMENS CM VA0  LAB",13)': keep
  '(0009,"SIEMENS CM VA0  LAB",15)': keep
  '(0009,"SIEMENS CM VA0  LAB",20)': keep
  '(0009,"SPI RELEASE 1",41)': keep
  '(0009,"SPI Release 1",41)': keep
  '(0009,"SPI-P Release 1",04)': keep
  '(0011,"GEMS_GDXE_FALCON_04",17)': keep
  '(0011,"GEMS_GDXE_FALCON_04",39)': keep
  '(0011,"GEMS_GENIE_1",0B)': keep
  '(0011,"GEMS_GENIE_1",0C)': keep
  '(0011,"GEMS_GENIE_1",0D)': keep
  '(0011,"GEMS_GENIE_1",11)': keep
  '(0011,"GEMS_GENIE_1",14)': keep
  '(0011,"GEMS_GENIE_1",15)': keep
  '(0011,"GEMS_GENIE_1",16)': keep
  '(0011,"GEMS_GENIE_1",17)': keep
  '(0011,"GEMS_GENIE_1",18)': keep
  '(0011,"GEMS_GENIE_1",19)': keep
  '(0011,"GEMS_GENIE_1",1A)': keep
  '(0011,"GEMS_GENIE_1",1F)': keep
  '(0011,"GEMS_GENIE_1",26)': keep
  '(0011,"GEMS_GENIE_1",27)': keep
  '(0011,"GEMS_GENIE_1",28)': keep
  '(0011,"GEMS_GENIE_1",2C)': keep
  '(0011,"GEMS_GENIE_1",2D)': keep
  '(0011,"GEMS_GENIE_1",2E)': keep
  '(0011,"GEMS_GENIE_1",2F)': keep
  '(0011,"GEMS_GENIE_1",33)': keep
  '(0011,"GEMS_GENIE_1",34)': keep
  '(0011,"GEMS_GENIE_1",35)': keep
  '(0011,"GEMS_GENIE_1",36)': keep
  '(0011,"GEMS_GENIE_1",37)': keep
  '(0011,"GEMS_GENIE_1",38)': keep
  '(0011,"GEMS_GENIE_1",39)': keep
  '(0011,"GEMS_GENIE_1",3A)': keep
  '(0011,"GEMS_GENIE_1",3B)': keep
  '(0011,"GEMS_GENIE_1",3C)': keep
  '(0011,"GEMS_GENIE_1",40)': keep
  '(0011,"GEMS_GENIE_1",41)': keep
  '(0011,"GEMS_GENIE_1",42)': keep
  '(0011,"GEMS_GENIE_1",43)': keep
  '(0011,"GEMS_GENIE_1",50)': keep
  '(0011,"GEMS_GENIE_1",55)': keep
  '(0011,"GEMS_GENIE_1",56)': keep
  '(0011,"GEMS_GENIE_1",62)': keep
  '(0011,"GEMS_GENIE_1",63)': keep
  '(0011,"GEMS_GENIE_1",64)': keep
  '(0011,"GEMS_GENIE_1",67)': keep
  '(0011,"GEMS_GENIE_1",68)': keep
  '(0011,"GEMS_GENIE_1",69)': keep
  '(0011,"GEMS_GENIE_1",6A)': keep
  '(0011,"GEMS_GENIE_1",6B)': keep
  '(0011,"GEMS_GENIE_1",6C)': keep
  '(0011,"GEMS_GENIE_1",6E)': keep
  '(0011,"GEMS_GENIE_1",6F)': keep
  '(0011,"GEMS_GENIE_1",71)': keep
  '(0011,"GEMS_GENIE_1",72)': keep
  '(0011,"GEMS_GENIE_1",73)': keep
  '(0011,"GEMS_GENIE_1",74)': keep
  '(0011,"GEMS_GENIE_1",75)': keep
  '(0011,"GEMS_GENIE_1",76)': keep
  '(0011,"GEMS_GENIE_1",77)': keep
  '(0011,"GEMS_GENIE_1",78)': keep
  '(0011,"GEMS_GENIE_1",7C)': keep
  '(0011,"GEMS_GENIE_1",7E)': keep
  '(0011,"GEMS_GENIE_1",81)': keep
  '(0011,"GEMS_GENIE_1",82)': keep
  '(0011,"GEMS_GENIE_1",83)': keep
  '(0011,"GEMS_GENIE_1",84)': keep
  '(0011,"GEMS_GENIE_1",85)': keep
  '(0011,"GEMS_GENIE_1",86)': keep
  '(0011,"GEMS_GENIE_1",87)': keep
  '(0011,"GEMS_GENIE_1",88)': keep
  '(0011,"GEMS_GENIE_1",89)': keep
  '(0011,"GEMS_GENIE_1",8A)': keep
  '(0011,"GEMS_GENIE_1",8B)': keep
  '(0011,"GEMS_GENIE_1",8C)': keep
  '(0011,"GEMS_GENIE_1",8D)': keep
  '(0011,"GEMS_PATI_01",10)': keep
  '(0011,"MMCPrivate",01)': keep
  '(0011,"MMCPrivate",02)': keep
  '(0011,"SIEMENS CM VA0  CMS",11)': keep
  '(0011,"SIEMENS CM VA0  CMS",40)': keep
  '(0011,"SPI RELEASE 1",10)': keep
  '(0011,"SPI Release 1",10)': keep
  '(0013,"CTP",10)': keep
  '(0013,"CTP",11)': keep
  '(0013,"CTP",12)': keep
  '(0013,"CTP",13)': keep
  '(0013,"CTP",14)': keep
  '(0013,"CTP",15)': keep
  '(0013,"CTP",51)': keep
  '(0013,"GEMS_GENIE_1",10)': keep
  '(0013,"GEMS_GENIE_1",15)': keep
  '(0013,"GEMS_GENIE_1",1B)': keep
  '(0013,"GEMS_GENIE_1",21)': keep
  '(0013,"GEMS_GENIE_1",22)': keep
  '(0013,"GEMS_GENIE_1",26)': keep
  '(0013,"SIEMENS CM VA0  CMS",10)': shift-date
  '(0013,"SIEMENS CM VA0  CMS",12)': keep
  '(0013,"SIEMENS CM VA0  CMS",31)': keep
  '(0013,"SIEMENS CM VA0  CMS",35)': keep
  '(0013,"SIEMENS CM VA0  CMS",40)': keep
  '(0013,"SIEMENS CM VA0  CMS",42)': keep
  '(0013,"SIEMENS CM VA0  CMS",44)': keep
  '(0013,"SIEMENS CM VA0  CMS",46)': keep
  '(0015,"GEMS_GENIE_1",12)': keep
  '(0015,"GEMS_GENIE_1",13)': keep
  '(0015,"GEMS_GENIE_1",17)': keep
  '(0015,"GEMS_PETD_01",1A)': keep
  '(0015,"GEMS_PETD_01",1D)': keep
  '(0015,"GEMS_PETD_01",1F)': keep
  '(0015,"GEMS_PETD_01",21)': keep
  '(0015,"GEMS_PETD_01",22)': keep
  '(0015,"GEMS_PETD_01",23)': keep
  '(0015,"GEMS_PETD_01",24)': keep
  '(0015,"GEMS_PETD_01",25)': keep
  '(0015,"GEMS_PETD_01",26)': keep
  '(0015,"GEMS_PETD_01",27)': keep
  '(0015,"GEMS_PETD_01",28)': keep
  '(0015,"GEMS_PETD_01",29)': keep
  '(0015,"GEMS_PETD_01",2E)': keep
  '(0015,"GEMS_PETD_01",2F)': keep
  '(0015,"GEMS_PETD_01",30)': keep
  '(0015,"GEMS_PETD_01",31)': keep
  '(0015,"GEMS_PETD_01",32)': keep
  '(0015,"GEMS_PETD_01",33)': keep
  '(0015,"GEMS_PETD_01",34)': keep
  '(0015,"GEMS_PETD_01",35)': keep
  '(0015,"GEMS_PETD_01",3C)': keep
  '(0015,"GEMS_PETD_01",3D)': keep
  '(0015,"GEMS_PETD_01",3E)': keep
  '(0017,"GEMS_PETD_01",04)': shift-date
  '(0019,"Agfa ADC NX",F6)': keep
  '(0019,"Agfa ADC NX",F7)': keep
  '(0019,"DIDI TO PCR 1.1",90)': keep
  '(0019,"FDMS 1.0",40)': keep
  '(0019,"FDMS 1.0",50)': keep
  '(0019,"FDMS 1.0",60)': keep
  '(0019,"FDMS 1.0",80)': keep
  '(0019,"FDMS 1.0",81)': keep
  '(0019,"FDMS 1.0",90)': keep
  '(0019,"FDMS 1.0",91)': keep
  '(0019,"GEMS_ACQU_01",02)': keep
  '(0019,"GEMS_ACQU_01",03)': keep
  '(0019,"GEMS_ACQU_01",04)': keep
  '(0019,"GEMS_ACQU_01",0F)': keep
  '(0019,"GEMS_ACQU_01",11)': keep
  '(0019,"GEMS_ACQU_01",12)': keep
  '(0019,"GEMS_ACQU_01",13)': keep
  '(0019,"GEMS_ACQU_01",14)': keep
  '(0019,"GEMS_ACQU_01",15)': keep
  '(0019,"GEMS_ACQU_01",16)': keep
  '(0019,"GEMS_ACQU_01",17)': keep
  '(0019,"GEMS_ACQU_01",18)': keep
  '(0019,"GEMS_ACQU_01",19)': keep
  '(0019,"GEMS_ACQU_01",1A)': keep
  '(0019,"GEMS_ACQU_01",1B)': keep
  '(0019,"GEMS_ACQU_01",1E)': keep
  '(0019,"GEMS_ACQU_01",23)': keep
  '(0019,"GEMS_ACQU_01",24)': keep
  '(0019,"GEMS_ACQU_01",25)': keep
  '(0019,"GEMS_ACQU_01",26)': keep
  '(0019,"GEMS_ACQU_01",27)': keep
  '(0019,"GEMS_ACQU_01",2A)': keep
  '(0019,"GEMS_ACQU_01",2B)': keep
  '(0019,"GEMS_ACQU_01",2C)': keep
  '(0019,"GEMS_ACQU_01",2E)': keep
  '(0019,"GEMS_ACQU_01",2F)': keep
  '(0019,"GEMS_ACQU_01",39)': keep
  '(0019,"GEMS_ACQU_01",40)': keep
  '(0019,"GEMS_ACQU_01",41)': keep
  '(0019,"GEMS_ACQU_01",42)': keep
  '(0019,"GEMS_ACQU_01",43)': keep
  '(0019,"GEMS_ACQU_01",44)': keep
  '(0019,"GEMS_ACQU_01",47)': keep
  '(0019,"GEMS_ACQU_01",4A)': keep
  '(0019,"GEMS_ACQU_01",4B)': keep
  '(0019,"GEMS_ACQU_01",52)': keep
  '(0019,"GEMS_ACQU_01",57)': keep
  '(0019,"GEMS_ACQU_01",58)': keep
  '(0019,"GEMS_ACQU_01",5A)': keep
  '(0019,"GEMS_ACQU_01",5E)': keep
  '(0019,"GEMS_ACQU_01",5F)': keep
  '(0019,"GEMS_ACQU_01",60)': keep
  '(0019,"GEMS_ACQU_01",61)': keep
  '(0019,"GEMS_ACQU_01",62)': keep
  '(0019,"GEMS_ACQU_01",6A)': keep
  '(0019,"GEMS_ACQU_01",6B)': keep
  '(0019,"GEMS_ACQU_01",70)': keep
  '(0019,"GEMS_ACQU_01",71)': keep
  '(0019,"GEMS_ACQU_01",72)': keep
  '(0019,"GEMS_ACQU_01",73)': keep
  '(0019,"GEMS_ACQU_01",74)': keep
  '(0019,"GEMS_ACQU_01",75)': keep
  '(0019,"GEMS_ACQU_01",76)': keep
  '(0019,"GEMS_ACQU_01",7D)': keep
  '(0019,"GEMS_ACQU_01",7E)': keep
  '(0019,"GEMS_ACQU_01",7F)': keep
  '(0019,"GEMS_ACQU_01",81)': keep
  '(0019,"GEMS_ACQU_01",84)': keep
  '(0019,"GEMS_ACQU_01",85)': keep
  '(0019,"GEMS_ACQU_01",87)': keep
  '(0019,"GEMS_ACQU_01",88)': keep
  '(0019,"GEMS_ACQU_01",8A)': keep
  '(0019,"GEMS_ACQU_01",8B)': keep
  '(0019,"GEMS_ACQU_01",8D)': keep
  '(0019,"GEMS_ACQU_01",8F)': keep
  '(0019,"GEMS_ACQU_01",90)': keep
  '(0019,"GEMS_ACQU_01",91)': keep
  '(0019,"GEMS_ACQU_01",92)': keep
  '(0019,"GEMS_ACQU_01",93)': keep
  '(0019,"GEMS_ACQU_01",94)': keep
  '(0019,"GEMS_ACQU_01",95)': keep
  '(0019,"GEMS_ACQU_01",96)': keep
  '(0019,"GEMS_ACQU_01",97)': keep
  '(0019,"GEMS_ACQU_01",98)': keep
  '(0019,"GEMS_ACQU_01",9B)': keep
  '(0019,"GEMS_ACQU_01",9C)': keep
  '(0019,"GEMS_ACQU_01",9D)': shift-date
  '(0019,"GEMS_ACQU_01",9E)': keep
  '(0019,"GEMS_ACQU_01",9F)': keep
  '(0019,"GEMS_ACQU_01",A0)': keep
  '(0019,"GEMS_ACQU_01",A1)': keep
  '(0019,"GEMS_ACQU_01",A2)': keep
  '(0019,"GEMS_ACQU_01",A3)': keep
  '(0019,"GEMS_ACQU_01",A4)': keep
  '(0019,"GEMS_ACQU_01",A7)': keep
  '(0019,"GEMS_ACQU_01",A8)': keep
  '(0019,"GEMS_ACQU_01",A9)': keep
  '(0019,"GEMS_ACQU_01",AA)': keep
  '(0019,"GEMS_ACQU_01",AB)': keep
  '(0019,"GEMS_ACQU_01",AC)': keep
  '(0019,"GEMS_ACQU_01",AD)': keep
  '(0019,"GEMS_ACQU_01",AE)': keep
  '(0019,"GEMS_ACQU_01",AF)': keep
  '(0019,"GEMS_ACQU_01",B0)': keep
  '(0019,"GEMS_ACQU_01",B1)': keep
  '(0019,"GEMS_ACQU_01",B2)': keep
  '(0019,"GEMS_ACQU_01",B3)': keep
  '(0019,"GEMS_ACQU_01",B4)': keep
  '(0019,"GEMS_ACQU_01",B5)': keep
  '(0019,"GEMS_ACQU_01",B6)': keep
  '(0019,"GEMS_ACQU_01",B7)': keep
  '(0019,"GEMS_ACQU_01",B8)': keep
  '(0019,"GEMS_ACQU_01",B9)': keep
  '(0019,"GEMS_ACQU_01",BA)': keep
  '(0019,"GEMS_ACQU_01",BB)': keep
  '(0019,"GEMS_ACQU_01",BC)': keep
  '(0019,"GEMS_ACQU_01",BD)': keep
  '(0019,"GEMS_ACQU_01",BE)': keep
  '(0019,"GEMS_ACQU_01",C0)': keep
  '(0019,"GEMS_ACQU_01",C1)': keep
  '(0019,"GEMS_ACQU_01",C2)': keep
  '(0019,"GEMS_ACQU_01",C3)': keep
  '(0019,"GEMS_ACQU_01",C4)': keep
  '(0019,"GEMS_ACQU_01",C5)': keep
  '(0019,"GEMS_ACQU_01",C6)': keep
  '(0019,"GEMS_ACQU_01",C7)': keep
  '(0019,"GEMS_ACQU_01",C8)': keep
  '(0019,"GEMS_ACQU_01",C9)': keep
  '(0019,"GEMS_ACQU_01",CA)': keep
  '(0019,"GEMS_ACQU_01",CB)': keep
  '(0019,"GEMS_ACQU_01",CC)': keep
  '(0019,"GEMS_ACQU_01",CD)': keep
  '(0019,"GEMS_ACQU_01",CE)': keep
  '(0019,"GEMS_ACQU_01",CF)': keep
  '(0019,"GEMS_ACQU_01",D2)': keep
  '(0019,"GEMS_ACQU_01",D3)': keep
  '(0019,"GEMS_ACQU_01",D5)': keep
  '(0019,"GEMS_ACQU_01",D7)': keep
  '(0019,"GEMS_ACQU_01",D8)': keep
  '(0019,"GEMS_ACQU_01",D9)': keep
  '(0019,"GEMS_ACQU_01",DA)': keep
  '(0019,"GEMS_ACQU_01",DB)': keep
  '(0019,"GEMS_ACQU_01",DC)': keep
  '(0019,"GEMS_ACQU_01",DD)': keep
  '(0019,"GEMS_ACQU_01",DE)': keep
  '(0019,"GEMS_ACQU_01",DF)': keep
  '(0019,"GEMS_ACQU_01",E0)': keep
  '(0019,"GEMS_ACQU_01",E2)': keep
  '(0019,"GEMS_ACQU_01",F2)': keep
  '(0019,"GEMS_ACQU_01",F9)': keep
  '(0019,"GEMS_PETD_01",04)': shift-date
  '(0019,"HOLOGIC, Inc.",05)': keep
  '(0019,"HOLOGIC, Inc.",07)': keep
  '(0019,"HOLOGIC, Inc.",08)': keep
  '(0019,"HOLOGIC, Inc.",16)': keep
  '(0019,"HOLOGIC, Inc.",26)': keep
  '(0019,"HOLOGIC, Inc.",27)': keep
  '(0019,"HOLOGIC, Inc.",28)': keep
  '(0019,"HOLOGIC, Inc.",29)': keep
  '(0019,"HOLOGIC, Inc.",30)': keep
  '(0019,"HOLOGIC, Inc.",33)': keep
  '(0019,"HOLOGIC, Inc.",34)': keep
  '(0019,"HOLOGIC, Inc.",35)': keep
  '(0019,"HOLOGIC, Inc.",37)': keep
  '(0019,"HOLOGIC, Inc.",40)': keep
  '(0019,"HOLOGIC, Inc.",41)': keep
  '(0019,"HOLOGIC, Inc.",42)': keep
  '(0019,"HOLOGIC, Inc.",43)': keep
  '(0019,"HOLOGIC, Inc.",44)': keep
  '(0019,"HOLOGIC, Inc.",45)': keep
  '(0019,"HOLOGIC, Inc.",46)': keep
  '(0019,"HOLOGIC, Inc.",49)': keep
  '(0019,"HOLOGIC, Inc.",60)': keep
  '(0019,"HOLOGIC, Inc.",62)': keep
  '(0019,"HOLOGIC, Inc.",64)': keep
  '(0019,"HOLOGIC, Inc.",77)': keep
  '(0019,"HOLOGIC, Inc.",85)': keep
  '(0019,"HOLOGIC, Inc.",8A)': keep
  '(0019,"HOLOGIC, Inc.",90)': keep
  '(0019,"HOLOGIC, Inc.",98)': keep
  '(0019,"LORAD Selenia",06)': keep
  '(0019,"LORAD Selenia",07)': keep
  '(0019,"LORAD Selenia",08)': keep
  '(0019,"LORAD Selenia",26)': keep
  '(0019,"LORAD Selenia",27)': keep
  '(0019,"LORAD Selenia",28)': keep
  '(0019,"LORAD Selenia",29)': keep
  '(0019,"LORAD Selenia",30)': keep
  '(0019,"LORAD Selenia",31)': keep
  '(0019,"LORAD Selenia",32)': keep
  '(0019,"LORAD Selenia",33)': keep
  '(0019,"LORAD Selenia",34)': keep
  '(0019,"LORAD Selenia",35)': keep
  '(0019,"LORAD Selenia",40)': keep
  '(0019,"LORAD Selenia",41)': keep
  '(0019,"LORAD Selenia",50)': keep
  '(0019,"LORAD Selenia",51)': keep
  '(0019,"LORAD Selenia",52)': keep
  '(0019,"LORAD Selenia",53)': keep
  '(0019,"LORAD Selenia",70)': keep
  '(0019,"LORAD Selenia",71)': keep
  '(0019,"LORAD Selenia",80)': keep
  '(0019,"LORAD Selenia",81)': keep
  '(0019,"LORAD Selenia",83)': keep
  '(0019,"LORAD Selenia",84)': keep
  '(0019,"LORAD Selenia",85)': keep
  '(0019,"LORAD Selenia",86)': keep
  '(0019,"LORAD Selenia",88)': keep
  '(0019,"LORAD Selenia",89)': keep
  '(0019,"LORAD Selenia",90)': keep
  '(0019,"LORAD Selenia",98)': keep
  '(0019,"MMCPrivate",01)': keep
  '(0019,"MMCPrivate",02)': keep
  '(0019,"MMCPrivate",03)': keep
  '(0019,"MMCPrivate",04)': keep
  '(0019,"MMCPrivate",05)': keep
  '(0019,"MMCPrivate",07)': keep
  '(0019,"MMCPrivate",08)': keep
  '(0019,"MMCPrivate",09)': keep
  '(0019,"MMCPrivate",0A)': keep
  '(0019,"MMCPrivate",0B)': keep
  '(0019,"MMCPrivate",0C)': keep
  '(0019,"MMCPrivate",0F)': keep
  '(0019,"MMCPrivate",10)': keep
  '(0019,"MMCPrivate",11)': keep
  '(0019,"MMCPrivate",1A)': hash-uid
  '(0019,"MMCPrivate",1B)': keep
  '(0019,"MMCPrivate",1C)': keep
  '(0019,"MMCPrivate",1D)': keep
  '(0019,"SIEMENS CM VA0  ACQU",13)': keep
  '(0019,"SIEMENS CM VA0  CMS",10)': keep
  '(0019,"SIEMENS CM VA0  CMS",20)': keep
  '(0019,"SIEMENS CM VA0  CMS",30)': keep
  '(0019,"SIEMENS CM VA0  CMS",50)': keep
  '(0019,"SIEMENS CT VA0  COAD",10)': keep
  '(0019,"SIEMENS CT VA0  COAD",11)': keep
  '(0019,"SIEMENS CT VA0  COAD",20)': keep
  '(0019,"SIEMENS CT VA0  COAD",21)': keep
  '(0019,"SIEMENS CT VA0  COAD",22)': keep
  '(0019,"SIEMENS CT VA0  COAD",23)': keep
  '(0019,"SIEMENS CT VA0  COAD",24)': keep
  '(0019,"SIEMENS CT VA0  COAD",80)': keep
  '(0019,"SIEMENS CT VA0  COAD",82)': keep
  '(0019,"SIEMENS CT VA0  COAD",90)': keep
  '(0019,"SIEMENS CT VA0  COAD",92)': keep
  '(0019,"SIEMENS CT VA0  COAD",93)': keep
  '(0019,"SIEMENS CT VA0  COAD",94)': keep
  '(0019,"SIEMENS CT VA0  COAD",96)': keep
  '(0019,"SIEMENS CT VA0  COAD",B0)': keep
  '(0019,"SIEMENS CT VA0  COAD",C0)': keep
  '(0019,"SIEMENS CT VA0  COAD",C1)': keep
  '(0019,"SIEMENS CT VA0  COAD",C3)': keep
  '(0019,"SIEMENS CT VA0  GEN",20)': keep
  '(0019,"SIEMENS CT VA0  GEN",21)': keep
  '(0019,"SIEMENS CT VA0  GEN",62)': keep
  '(0019,"SIEMENS CT VA0  GEN",70)': keep
  '(0019,"SIEMENS CT VA0  GEN",74)': keep
  '(0019,"SIEMENS CT VA0  GEN",75)': keep
  '(0019,"SIEMENS DLR.01",90)': keep
  '(0019,"SIEMENS MED NM",0F)': keep
  '(0019,"SIEMENS MED SMS USG S2000",00)': keep
  '(0019,"SIEMENS MED SMS USG S2000",03)': keep
  '(0019,"SIEMENS MED SMS USG S2000",0C)': keep
  '(0019,"SIEMENS MED SMS USG S2000",0D)': keep
  '(0019,"SIEMENS MED SMS USG S2000",20)': keep
  '(0019,"SIEMENS MED SMS USG S2000",21)': keep
  '(0019,"SIEMENS MED SMS USG S2000",22)': keep
  '(0019,"SIEMENS MED SMS USG S2000",23)': keep
  '(0019,"SIEMENS MED SMS USG S2000",24)': keep
  '(0019,"SIEMENS MED SMS USG S2000",25)': keep
  '(0019,"SIEMENS MED SMS USG S2000",26)': keep
  '(0019,"SIEMENS MED SMS USG S2000",2A)': keep
  '(0019,"SIEMENS MED SMS USG S2000",2D)': keep
  '(0019,"SIEMENS MED SMS USG S2000",2E)': keep
  '(0019,"SIEMENS MED SMS USG S2000",3A)': keep
  '(0019,"SIEMENS MED SMS USG S2000",40)': keep
  '(0019,"SIEMENS MED SMS USG S2000",41)': keep
  '(0019,"SIEMENS MED SMS USG S2000",42)': keep
  '(0019,"SIEMENS MED SMS USG S2000",43)': keep
  '(0019,"SIEMENS MED SMS USG S2000",44)': keep
  '(0019,"SIEMENS MED SMS USG S2000",46)': keep
  '(0019,"SIEMENS MED SMS USG S2000",47)': keep
  '(0019,"SIEMENS MED SMS USG S2000",48)': keep
  '(0019,"SIEMENS MED SMS USG S2000",49)': keep
  '(0019,"SIEMENS MED SMS USG S2000",54)': keep
  '(0019,"SIEMENS MR HEADER",0A)': keep
  '(0019,"SIEMENS MR HEADER",0B)': keep
  '(0019,"SIEMENS MR HEADER",0C)': keep
  '(0019,"SIEMENS MR HEADER",0D)': keep
  '(0019,"SIEMENS MR HEADER",0E)': keep
  '(0019,"SIEMENS MR HEADER",0F)': keep
  '(0019,"SIEMENS MR HEADER",11)': keep
  '(0019,"SIEMENS MR HEADER",12)': keep
  '(0019,"SIEMENS MR HEADER",13)': keep
  '(0019,"SIEMENS MR HEADER",14)': keep
  '(0019,"SIEMENS MR HEADER",15)': keep
  '(0019,"SIEMENS MR HEADER",16)': keep
  '(0019,"SIEMENS MR HEADER",17)': keep
  '(0019,"SIEMENS MR HEADER",18)': keep
  '(0019,"SIEMENS MR HEADER",27)': keep
  '(0019,"SIEMENS MR HEADER",28)': keep
  '(0019,"SIEMENS MR HEADER",29)': keep
  '(0019,"SIEMENS MR VA0  COAD",14)': keep
  '(0019,"SIEMENS MR VA0  COAD",16)': keep
  '(0019,"SIEMENS MR VA0  COAD",20)': keep
  '(0019,"SIEMENS MR VA0  COAD",21)': keep
  '(0019,"SIEMENS MR VA0  COAD",22)': keep
  '(0019,"SIEMENS MR VA0  COAD",24)': keep
  '(0019,"SIEMENS MR VA0  COAD",26)': keep
  '(0019,"SIEMENS MR VA0  COAD",50)': keep
  '(0019,"SIEMENS MR VA0  COAD",51)': keep
  '(0019,"SIEMENS MR VA0  COAD",52)': keep
  '(0019,"SIEMENS MR VA0  COAD",54)': keep
  '(0019,"SIEMENS MR VA0  COAD",55)': keep
  '(0019,"SIEMENS MR VA0  COAD",56)': keep
  '(0019,"SIEMENS MR VA0  COAD",60)': keep
  '(0019,"SIEMENS MR VA0  COAD",62)': keep
  '(0019,"SIEMENS MR VA0  COAD",70)': keep
  '(0019,"SIEMENS MR VA0  COAD",71)': keep
  '(0019,"SIEMENS MR VA0  COAD",72)': keep
  '(0019,"SIEMENS MR VA0  COAD",80)': keep
  '(0019,"SIEMENS MR VA0  COAD",82)': keep
  '(0019,"SIEMENS MR VA0  COAD",91)': keep
  '(0019,"SIEMENS MR VA0  COAD",92)': keep
  '(0019,"SIEMENS MR VA0  COAD",A0)': keep
  '(0019,"SIEMENS MR VA0  COAD",A2)': keep
  '(0019,"SIEMENS MR VA0  COAD",A5)': keep
  '(0019,"SIEMENS MR VA0  COAD",A6)': keep
  '(0019,"SIEMENS MR VA0  COAD",B0)': keep
  '(0019,"SIEMENS MR VA0  COAD",C1)': keep
  '(0019,"SIEMENS MR VA0  COAD",C2)': keep
  '(0019,"SIEMENS MR VA0  COAD",C3)': keep
  '(0019,"SIEMENS MR VA0  COAD",C5)': keep
  '(0019,"SIEMENS MR VA0  COAD",D1)': keep
  '(0019,"SIEMENS MR VA0  COAD",D2)': keep
  '(0019,"SIEMENS MR VA0  COAD",D4)': keep
  '(0019,"SIEMENS MR VA0  COAD",D5)': keep
  '(0019,"SIEMENS MR VA0  COAD",D7)': keep
  '(0019,"SIEMENS MR VA0  COAD",D8)': keep
  '(0019,"SIEMENS MR VA0  COAD",DA)': keep
  '(0019,"SIEMENS MR VA0  GEN",10)': keep
  '(0019,"SIEMENS MR VA0  GEN",11)': keep
  '(0019,"SIEMENS MR VA0  GEN",12)': keep
  '(0019,"SIEMENS MR VA0  GEN",13)': keep
  '(0019,"SIEMENS MR VA0  GEN",14)': keep
  '(0019,"SIEMENS MR VA0  GEN",16)': keep
  '(0019,"SIEMENS MR VA0  GEN",18)': keep
  '(0019,"SIEMENS MR VA0  GEN",20)': keep
  '(0019,"SIEMENS MR VA0  GEN",26)': keep
  '(0019,"SIEMENS MR VA0  GEN",28)': keep
  '(0019,"SIEMENS MR VA0  GEN",30)': keep
  '(0019,"SIEMENS MR VA0  GEN",31)': keep
  '(0019,"SIEMENS MR VA0  GEN",40)': keep
  '(0019,"SIEMENS MR VA0  GEN",41)': keep
  '(0019,"SIEMENS MR VA0  GEN",42)': keep
  '(0019,"SIEMENS MR VA0  GEN",43)': keep
  '(0019,"SIEMENS MR VA0  GEN",46)': keep
  '(0019,"SIEMENS MR VA0  GEN",50)': keep
  '(0019,"SIEMENS MR VA0  GEN",81)': keep
  '(0019,"SIEMENS MR VA0  GEN",82)': keep
  '(0019,"SIEMENS MR VA0  GEN",83)': keep
  '(0019,"SIEMENS MR VA0  GEN",85)': keep
  '(0019,"SIEMENS MR VA0  GEN",87)': keep
  '(0019,"SIEMENS MR VA0  GEN",90)': keep
  '(0019,"SIEMENS MR VA0  GEN",91)': keep
  '(0019,"SIEMENS MR VA0  GEN",92)': keep
  '(0019,"SIEMENS MR VA0  GEN",94)': keep
  '(0019,"SIEMENS MR VA0  GEN",96)': keep
  '(0019,"SIEMENS MR VA0  GEN",97)': keep
  '(0019,"SIEMENS MR VA0  GEN",98)': keep
  '(0019,"SIEMENS MR VA0  GEN",A0)': keep
  '(0019,"SIEMENS MR VA0  GEN",A1)': keep
  '(0021,"FDMS 1.0",10)': keep
  '(0021,"FDMS 1.0",30)': keep
  '(0021,"FDMS 1.0",40)': keep
  '(0021,"FDMS 1.0",50)': keep
  '(0021,"FDMS 1.0",80)': keep
  '(0021,"GEMS_RELA_01",05)': keep
  '(0021,"GEMS_RELA_01",18)': keep
  '(0021,"GEMS_RELA_01",36)': keep
  '(0021,"GEMS_RELA_01",37)': keep
  '(0021,"GEMS_RELA_01",4A)': keep
  '(0021,"GEMS_RELA_01",4F)': keep
  '(0021,"GEMS_RELA_01",50)': keep
  '(0021,"GEMS_RELA_01",51)': keep
  '(0021,"GEMS_RELA_01",52)': keep
  '(0021,"GEMS_RELA_01",53)': keep
  '(0021,"GEMS_RELA_01",56)': keep
  '(0021,"GEMS_RELA_01",57)': keep
  '(0021,"GEMS_RELA_01",58)': keep
  '(0021,"GEMS_RELA_01",59)': keep
  '(0021,"GEMS_RELA_01",5A)': keep
  '(0021,"GEMS_RELA_01",5B)': keep
  '(0021,"GEMS_RELA_01",5C)': keep
  '(0021,"GEMS_RELA_01",5D)': keep
  '(0021,"GEMS_RELA_01",5E)': keep
  '(0021,"GEMS_RELA_01",5F)': keep
  '(0021,"GEMS_RELA_01",81)': keep
  '(0021,"GEMS_RELA_01",82)': keep
  '(0021,"GEMS_RELA_01",83)': keep
  '(0021,"GEMS_RELA_01",84)': keep
  '(0021,"GEMS_RELA_01",90)': keep
  '(0021,"GEMS_RELA_01",91)': keep
  '(0021,"GEMS_RELA_01",92)': keep
  '(0021,"GEMS_RELA_01",93)': keep
  '(0021,"SIEMENS CM VA0  CMS",20)': keep
  '(0021,"SIEMENS CM VA0  CMS",22)': keep
  '(0021,"SIEMENS CM VA0  CMS",24)': keep
  '(0021,"SIEMENS CM VA0  CMS",26)': keep
  '(0021,"SIEMENS CM VA0  CMS",30)': keep
  '(0021,"SIEMENS CM VA0  CMS",32)': keep
  '(0021,"SIEMENS CM VA0  CMS",60)': keep
  '(0021,"SIEMENS CM VA0  CMS",61)': keep
  '(0021,"SIEMENS CM VA0  CMS",63)': keep
  '(0021,"SIEMENS CM VA0  CMS",65)': keep
  '(0021,"SIEMENS CM VA0  CMS",6A)': keep
  '(0021,"SIEMENS CM VA0  CMS",6B)': keep
  '(0021,"SIEMENS CM VA0  CMS",70)': keep
  '(0021,"SIEMENS CM VA0  CMS",71)': keep
  '(0021,"SIEMENS CM VA0  CMS",82)': keep
  '(0021,"SIEMENS CT VA0  GEN",10)': keep
  '(0021,"SIEMENS CT VA0  GEN",11)': keep
  '(0021,"SIEMENS CT VA0  GEN",30)': keep
  '(0021,"SIEMENS CT VA0  GEN",32)': keep
  '(0021,"SIEMENS CT VA0  GEN",40)': keep
  '(0021,"SIEMENS CT VA0  RAW",10)': keep
  '(0021,"SIEMENS CT VA0  RAW",20)': keep
  '(0021,"SIEMENS MED",10)': keep
  '(0021,"SIEMENS MED",11)': keep
  '(0021,"SIEMENS MR SDI 02",03)': keep
  '(0021,"SIEMENS MR SDI 02",04)': keep
  '(0021,"SIEMENS MR SDI 02",05)': keep
  '(0021,"SIEMENS MR SDI 02",06)': keep
  '(0021,"SIEMENS MR SDI 02",1A)': keep
  '(0021,"SIEMENS MR SDI 02",1C)': keep
  '(0021,"SIEMENS MR SDI 02",21)': keep
  '(0021,"SIEMENS MR SDI 02",24)': keep
  '(0021,"SIEMENS MR SDI 02",33)': keep
  '(0021,"SIEMENS MR SDI 02",3C)': keep
  '(0021,"SIEMENS MR SDI 02",41)': keep
  '(0021,"SIEMENS MR SDI 02",42)': keep
  '(0021,"SIEMENS MR SDI 02",45)': keep
  '(0021,"SIEMENS MR SDI 02",48)': keep
  '(0021,"SIEMENS MR SDI 02",49)': keep
  '(0021,"SIEMENS MR SDI 02",4C)': keep
  '(0021,"SIEMENS MR SDI 02",4E)': keep
  '(0021,"SIEMENS MR SDI 02",4F)': keep
  '(0021,"SIEMENS MR SDI 02",51)': keep
  '(0021,"SIEMENS MR SDI 02",53)': keep
  '(0021,"SIEMENS MR SDI 02",56)': keep
  '(0021,"SIEMENS MR SDI 02",58)': keep
  '(0021,"SIEMENS MR SDI 02",59)': keep
  '(0021,"SIEMENS MR SDI 02",5A)': keep
  '(0021,"SIEMENS MR SDI 02",5B)': keep
  '(0021,"SIEMENS MR SDI 02",5E)': keep
  '(0021,"SIEMENS MR SDI 02",63)': keep
  '(0021,"SIEMENS MR SDI 02",67)': keep
  '(0021,"SIEMENS MR SDI 02",71)': keep
  '(0021,"SIEMENS MR SDI 02",75)': keep
  '(0021,"SIEMENS MR SDI 02",76)': keep
  '(0021,"SIEMENS MR SDI 02",77)': keep
  '(0021,"SIEMENS MR SDI 02",78)': keep
  '(0021,"SIEMENS MR SDI 02",79)': keep
  '(0021,"SIEMENS MR SDS 01",01)': keep
  '(0021,"SIEMENS MR SDS 01",04)': keep
  '(0021,"SIEMENS MR SDS 01",05)': keep
  '(0021,"SIEMENS MR SDS 01",06)': keep
  '(0021,"SIEMENS MR SDS 01",08)': keep
  '(0021,"SIEMENS MR SDS 01",09)': keep
  '(0021,"SIEMENS MR SDS 01",0A)': keep
  '(0021,"SIEMENS MR SDS 01",0D)': keep
  '(0021,"SIEMENS MR SDS 01",0F)': keep
  '(0021,"SIEMENS MR SDS 01",10)': keep
  '(0021,"SIEMENS MR SDS 01",11)': keep
  '(0021,"SIEMENS MR SDS 01",12)': keep
  '(0021,"SIEMENS MR SDS 01",13)': keep
  '(0021,"SIEMENS MR SDS 01",14)': keep
  '(0021,"SIEMENS MR SDS 01",16)': keep
  '(0021,"SIEMENS MR SDS 01",17)': keep
  '(0021,"SIEMENS MR SDS 01",18)': keep
  '(0021,"SIEMENS MR SDS 01",1B)': keep
  '(0021,"SIEMENS MR SDS 01",1C)': keep
  '(0021,"SIEMENS MR SDS 01",1D)': keep
  '(0021,"SIEMENS MR SDS 01",22)': keep
  '(0021,"SIEMENS MR SDS 01",23)': keep
  '(0021,"SIEMENS MR SDS 01",25)': keep
  '(0021,"SIEMENS MR SDS 01",26)': keep
  '(0021,"SIEMENS MR SDS 01",27)': keep
  '(0021,"SIEMENS MR SDS 01",2A)': keep
  '(0021,"SIEMENS MR SDS 01",2B)': keep
  '(0021,"SIEMENS MR SDS 01",2C)': keep
  '(0021,"SIEMENS MR SDS 01",2D)': keep
  '(0021,"SIEMENS MR SDS 01",2E)': keep
  '(0021,"SIEMENS MR SDS 01",2F)': keep
  '(0021,"SIEMENS MR SDS 01",30)': keep
  '(0021,"SIEMENS MR SDS 01",31)': keep
  '(0021,"SIEMENS MR SDS 01",32)': keep
  '(0021,"SIEMENS MR SDS 01",33)': keep
  '(0021,"SIEMENS MR SDS 01",34)': keep
  '(0021,"SIEMENS MR SDS 01",35)': keep
  '(0021,"SIEMENS MR SDS 01",36)': keep
  '(0021,"SIEMENS MR SDS 01",38)': keep
  '(0021,"SIEMENS MR SDS 01",3B)': keep
  '(0021,"SIEMENS MR SDS 01",3D)': keep
  '(0021,"SIEMENS MR SDS 01",44)': keep
  '(0021,"SIEMENS MR SDS 01",45)': keep
  '(0021,"SIEMENS MR SDS 01",46)': keep
  '(0021,"SIEMENS MR SDS 01",47)': keep
  '(0021,"SIEMENS MR SDS 01",48)': keep
  '(0021,"SIEMENS MR SDS 01",49)': keep
  '(0021,"SIEMENS MR SDS 01",50)': keep
  '(0021,"SIEMENS MR SDS 01",51)': keep
  '(0021,"SIEMENS MR SDS 01",53)': keep
  '(0021,"SIEMENS MR VA0  GEN",24)': keep
  '(0021,"SIEMENS MR VA0  GEN",31)': keep
  '(0021,"SIEMENS MR VA0  GEN",34)': keep
  '(0021,"SIEMENS MR VA0  GEN",39)': keep
  '(0021,"SIEMENS MR VA0  GEN",40)': keep
  '(0021,"SIEMENS MR VA0  GEN",42)': keep
  '(0021,"SIEMENS MR VA0  GEN",43)': keep
  '(0021,"SIEMENS MR VA0  GEN",4F)': keep
  '(0021,"SIEMENS MR VA0  GEN",50)': keep
  '(0021,"SIEMENS MR VA0  GEN",56)': keep
  '(0021,"SIEMENS MR VA0  GEN",70)': keep
  '(0021,"SIEMENS MR VA0  GEN",91)': keep
  '(0021,"SIEMENS MR VA0  GEN",92)': keep
  '(0021,"SIEMENS MR VA0  RAW",00)': keep
  '(0021,"SIEMENS MR VA0  RAW",01)': keep
  '(0021,"SIEMENS MR VA0  RAW",02)': keep
  '(0021,"SIEMENS MR VA0  RAW",03)': keep
  '(0021,"SIEMENS MR VA0  RAW",04)': keep
  '(0021,"SIEMENS MR VA0  RAW",05)': keep
  '(0021,"SIEMENS MR VA0  RAW",06)': keep
  '(0021,"SIEMENS MR VA0  RAW",07)': keep
  '(0021,"SIEMENS MR VA0  RAW",08)': keep
  '(0021,"SIEMENS MR VA0  RAW",09)': keep
  '(0021,"SIEMENS MR VA0  RAW",10)': keep
  '(0021,"SIEMENS MR VA0  RAW",11)': keep
  '(0021,"SIEMENS MR VA0  RAW",30)': keep
  '(0021,"SIEMENS MR VA0  RAW",31)': keep
  '(0021,"SIEMENS MR VA0  RAW",50)': keep
  '(0021,"SIEMENS MR VA0  RAW",51)': keep
  '(0021,"SIEMENS MR VA0  RAW",52)': keep
  '(0021,"SIEMENS MR VA0  RAW",53)': keep
  '(0021,"SIEMENS MR VA0  RAW",54)': keep
  '(0021,"Siemens: Thorax/Multix FD Post Processing",15)': keep
  '(0021,"Siemens: Thorax/Multix FD Post Processing",16)': keep
  '(0023,"GEMS_STDY_01",74)': keep
  '(0023,"GEMS_STDY_01",7D)': keep
  '(0025,"FDMS 1.0",10)': keep
  '(0025,"FDMS 1.0",11)': keep
  '(0025,"FDMS 1.0",12)': keep
  '(0025,"GEMS_SERS_01",06)': keep
  '(0025,"GEMS_SERS_01",07)': keep
  '(0025,"GEMS_SERS_01",10)': keep
  '(0025,"GEMS_SERS_01",11)': keep
  '(0025,"GEMS_SERS_01",14)': keep
  '(0025,"GEMS_SERS_01",17)': keep
  '(0025,"GEMS_SERS_01",18)': keep
  '(0025,"GEMS_SERS_01",19)': keep
  '(0025,"Siemens: Thorax/Multix FD Raw Image Settings",1A)': keep
  '(0025,"Siemens: Thorax/Multix FD Raw Image Settings",1B)': keep
  '(0025,"Siemens: Thorax/Multix FD Raw Image Settings",1C)': keep
  '(0025,"Siemens: Thorax/Multix FD Raw Image Settings",1D)': keep
  '(0027,"GEMS_IMAG_01",10)': keep
  '(0027,"GEMS_IMAG_01",1C)': keep
  '(0027,"GEMS_IMAG_01",1D)': keep
  '(0027,"GEMS_IMAG_01",1E)': keep
  '(0027,"GEMS_IMAG_01",1F)': keep
  '(0027,"GEMS_IMAG_01",20)': keep
  '(0027,"GEMS_IMAG_01",30)': keep
  '(0027,"GEMS_IMAG_01",31)': keep
  '(0027,"GEMS_IMAG_01",32)': keep
  '(0027,"GEMS_IMAG_01",33)': keep
  '(0027,"GEMS_IMAG_01",35)': keep
  '(0027,"GEMS_IMAG_01",36)': keep
  '(0027,"GEMS_IMAG_01",41)': keep
  '(0027,"GEMS_IMAG_01",42)': keep
  '(0027,"GEMS_IMAG_01",43)': keep
  '(0027,"GEMS_IMAG_01",44)': keep
  '(0027,"GEMS_IMAG_01",45)': keep
  '(0027,"GEMS_IMAG_01",46)': keep
  '(0027,"GEMS_IMAG_01",47)': keep
  '(0027,"GEMS_IMAG_01",48)': keep
  '(0027,"GEMS_IMAG_01",49)': keep
  '(0027,"GEMS_IMAG_01",4A)': keep
  '(0027,"GEMS_IMAG_01",4B)': keep
  '(0027,"GEMS_IMAG_01",4C)': keep
  '(0027,"GEMS_IMAG_01",4D)': keep
  '(0027,"GEMS_IMAG_01",50)': keep
  '(0027,"GEMS_IMAG_01",51)': keep
  '(0027,"GEMS_IMAG_01",52)': keep
  '(0027,"GEMS_IMAG_01",53)': keep
  '(0027,"GEMS_IMAG_01",54)': keep
  '(0027,"GEMS_IMAG_01",55)': keep
  '(0027,"GEMS_IMAG_01",60)': keep
  '(0027,"GEMS_IMAG_01",61)': keep
  '(0027,"GEMS_IMAG_01",62)': keep
  '(0028,3110)/(0008,1140)/(0029,"GEIIS_RA1000",37)': keep
  '(0028,3110)/(0008,1140)/(2001,"Philips Imaging DD 001",C1)': delete
  '(0028,3110)/(2001,"Philips Imaging DD 001",53)': delete
  '(0028,3110)/(2001,"Philips Imaging DD 001",77)': delete
  '(0028,3110)/(2001,"Philips Imaging DD 001",C1)': delete
  '(0029,"CARDIO-D.R. 1.0",00)': keep
  '(0029,"FDMS 1.0",20)': keep
  '(0029,"FDMS 1.0",30)': keep
  '(0029,"FDMS 1.0",34)': keep
  '(0029,"FDMS 1.0",44)': keep
  '(0029,"FDMS 1.0",50)': keep
  '(0029,"GEMS_IMPS_01",04)': keep
  '(0029,"GEMS_IMPS_01",05)': keep
  '(0029,"GEMS_IMPS_01",06)': keep
  '(0029,"GEMS_IMPS_01",07)': keep
  '(0029,"GEMS_IMPS_01",08)': keep
  '(0029,"GEMS_IMPS_01",09)': keep
  '(0029,"GEMS_IMPS_01",0A)': keep
  '(0029,"GEMS_IMPS_01",15)': keep
  '(0029,"GEMS_IMPS_01",16)': keep
  '(0029,"GEMS_IMPS_01",17)': keep
  '(0029,"GEMS_IMPS_01",18)': keep
  '(0029,"GEMS_IMPS_01",26)': keep
  '(0029,"GEMS_IMPS_01",34)': keep
  '(0029,"GEMS_IMPS_01",35)': keep
  '(0029,"INTELERAD MEDICAL SYSTEMS",10)': keep
  '(0029,"INTELERAD MEDICAL SYSTEMS",11)': keep
  '(0029,"INTELERAD MEDICAL SYSTEMS",12)': keep
  '(0029,"INTELERAD MEDICAL SYSTEMS",13)': keep
  '(0029,"INTELERAD MEDICAL SYSTEMS",15)': keep
  '(0029,"INTELERAD MEDICAL SYSTEMS",20)': keep
  '(0029,"Mitra Markup 1.0",05)': keep
  '(0029,"MITRA PRESENTATION 1.0",01)': keep
  '(0029,"Mitra Presentation 1.0",01)': keep
  '(0029,"MITRA PRESENTATION 1.0",02)': keep
  '(0029,"Mitra Presentation 1.0",02)': keep
  '(0029,"MITRA PRESENTATION 1.0",03)': keep
  '(0029,"Mitra Presentation 1.0",03)': keep
  '(0029,"MMCPrivate",01)': keep
  '(0029,"MMCPrivate",02)': keep
  '(0029,"MMCPrivate",03)': keep
  '(0029,"MMCPrivate",04)': keep
  '(0029,"MMCPrivate",05)': keep
  '(0029,"MMCPrivate",06)': keep
  '(0029,"MMCPrivate",08)': keep
  '(0029,"MMCPrivate",09)': keep
  '(0029,"MMCPrivate",0A)': keep
  '(0029,"MMCPrivate",0B)': keep
  '(0029,"MMCPrivate",0C)': keep
  '(0029,"MMCPrivate",0D)': keep
  '(0029,"MMCPrivate",0E)': keep
  '(0029,"MMCPrivate",0F)': keep
  '(0029,"MMCPrivate",10)': keep
  '(0029,"MMCPrivate",11)': keep
  '(0029,"MMCPrivate",12)': keep
  '(0029,"MMCPrivate",13)': keep
  '(0029,"MMCPrivate",14)': keep
  '(0029,"MMCPrivate",15)': keep
  '(0029,"MMCPrivate",16)': keep
  '(0029,"MMCPrivate",17)': keep
  '(0029,"MMCPrivate",18)': keep
  '(0029,"MMCPrivate",1C)': keep
  '(0029,"MMCPrivate",20)': keep
  '(0029,"MMCPrivate",21)': keep
  '(0029,"MMCPrivate",22)': keep
  '(0029,"MMCPrivate",23)': keep
  '(0029,"MMCPrivate",24)': keep
  '(0029,"MMCPrivate",25)': keep
  '(0029,"MMCPrivate",26)': keep
  '(0029,"MMCPrivate",27)': keep
  '(0029,"MMCPrivate",28)': keep
  '(0029,"MMCPrivate",29)': keep
  '(0029,"MMCPrivate",2A)': keep
  '(0029,"MMCPrivate",2B)': keep
  '(0029,"MMCPrivate",2C)': keep
  '(0029,"MMCPrivate",2D)': keep
  '(0029,"MMCPrivate",2E)': keep
  '(0029,"MMCPrivate",2F)': keep
  '(0029,"MMCPrivate",31)': keep
  '(0029,"MMCPrivate",32)': keep
  '(0029,"MMCPrivate",3C)': keep
  '(0029,"MMCPrivate",3D)': keep
  '(0029,"MMCPrivate",3F)': keep
  '(0029,"MMCPrivate",42)': keep
  '(0029,"MMCPrivate",44)': keep
  '(0029,"MMCPrivate",45)': keep
  '(0029,"MMCPrivate",46)': keep
  '(0029,"MMCPrivate",47)': keep
  '(0029,"MMCPrivate",75)': keep
  '(0029,"MMCPrivate",78)': keep
  '(0029,"MMCPrivate",79)': keep
  '(0029,"MMCPrivate",7A)': keep
  '(0029,"MMCPrivate",7B)': keep
  '(0029,"MMCPrivate",7D)': keep
  '(0029,"MMCPrivate",C8)': keep
  '(0029,"MMCPrivate",C9)': keep
  '(0029,"MMCPrivate",CA)': keep
  '(0029,"MMCPrivate",D0)': keep
  '(0029,"MMCPrivate",D1)': keep
  '(0029,"MMCPrivate",D5)': hash-uid
  '(0029,"MMCPrivate",D6)': keep
  '(0029,"MMCPrivate",D7)': keep
  '(0029,"SIEMENS CM VA0  CMS",10)': keep
  '(0029,"SIEMENS CM VA0  CMS",20)': keep
  '(0029,"SIEMENS CM VA0  CMS",50)': keep
  '(0029,"SIEMENS CM VA0  CMS",51)': keep
  '(0029,"SIEMENS CM VA0  CMS",52)': keep
  '(0029,"SIEMENS MED DISPLAY",04)': keep
  '(0029,"SIEMENS MED DISPLAY",10)': keep
  '(0029,"SIEMENS MED DISPLAY",11)': keep
  '(0029,"SIEMENS MED DISPLAY",50)': keep
  '(0029,"SIEMENS MED MG",10)': keep
  '(0029,"SIEMENS MED MG",15)': keep
  '(0029,"SIEMENS MED MG",20)': keep
  '(0029,"SIEMENS MED MG",30)': keep
  '(0029,"SIEMENS MED MG",40)': keep
  '(0029,"SIEMENS MED MG",50)': keep
  '(0029,"SIEMENS MED MG",60)': keep
  '(0029,"SIEMENS MEDCOM HEADER2",60)': keep
  '(0029,"SIEMENS SYNGO ADVANCED PRESENTATION",02)': keep
  '(0029,"SPI-P Release 1",25)': keep
  '(0033,"GEMS_GENIE_1",30)': keep
  '(0033,"GEMS_GENIE_1",33)': keep
  '(0033,"GEMS_GENIE_1",34)': keep
  '(0033,"GEMS_GENIE_1",35)': keep
  '(0033,"GEMS_GENIE_1",36)': keep
  '(0033,"SIEMENS MED NM",10)': keep
  '(0033,"SIEMENS MED NM",11)': keep
  '(0033,"SIEMENS MED NM",14)': keep
  '(0033,"SIEMENS MED NM",15)': keep
  '(0033,"SIEMENS MED NM",18)': keep
  '(0033,"SIEMENS MED NM",19)': keep
  '(0033,"SIEMENS MED NM",22)': keep
  '(0033,"SIEMENS MED NM",23)': keep
  '(0033,"SIEMENS MED NM",24)': keep
  '(0033,"SIEMENS MED NM",25)': keep
  '(0033,"SIEMENS MED NM",28)': keep
  '(0033,"SIEMENS MED NM",29)': keep
  '(0033,"SIEMENS MED NM",30)': keep
  '(0033,"SIEMENS MED NM",31)': keep
  '(0033,"SIEMENS MED NM",32)': keep
  '(0033,"SIEMENS MED NM",37)': keep
  '(0033,"SIEMENS MED NM",38)': keep
  '(0035,"SIEMENS MED NM",00)': keep
  '(0035,"SIEMENS MED NM",01)': keep
  '(0040,030E)/(00E1,"ELSCINT1",21)': keep
  '(0040,030E)/(00E1,"ELSCINT1",37)': keep
  '(0040,030E)/(01E1,"ELSCINT1",26)': keep
  '(0040,030E)/(01F1,"ELSCINT1",27)': keep
  '(0040,9096)/(2001,"Philips Imaging DD 001",C1)': keep
  '(0041,"SIEMENS MED NM",01)': keep
  '(0041,"SIEMENS MED NM",02)': keep
  '(0041,"SIEMENS MED NM",03)': keep
  '(0041,"SIEMENS MED NM",05)': keep
  '(0041,"SIEMENS MED NM",06)': keep
  '(0041,"SIEMENS MED NM",07)': keep
  '(0041,"SIEMENS MED NM",08)': keep
  '(0041,"SIEMENS MED NM",09)': keep
  '(0041,"SIEMENS MED NM",0A)': keep
  '(0041,"SIEMENS MED NM",10)': keep
  '(0043,"GEMS_PARM_01",01)': keep
  '(0043,"GEMS_PARM_01",02)': keep
  '(0043,"GEMS_PARM_01",03)': keep
  '(0043,"GEMS_PARM_01",04)': keep
  '(0043,"GEMS_PARM_01",06)': keep
  '(0043,"GEMS_PARM_01",07)': keep
  '(0043,"GEMS_PARM_01",08)': keep
  '(0043,"GEMS_PARM_01",09)': keep
  '(0043,"GEMS_PARM_01",0A)': keep
  '(0043,"GEMS_PARM_01",0B)': keep
  '(0043,"GEMS_PARM_01",0C)': keep
  '(0043,"GEMS_PARM_01",0D)': keep
  '(0043,"GEMS_PARM_01",0E)': keep
  '(0043,"GEMS_PARM_01",0F)': keep
  '(0043,"GEMS_PARM_01",10)': keep
  '(0043,"GEMS_PARM_01",11)': keep
  '(0043,"GEMS_PARM_01",12)': keep
  '(0043,"GEMS_PARM_01",13)': keep
  '(0043,"GEMS_PARM_01",14)': keep
  '(0043,"GEMS_PARM_01",15)': keep
  '(0043,"GEMS_PARM_01",16)': keep
  '(0043,"GEMS_PARM_01",17)': keep
  '(0043,"GEMS_PARM_01",18)': keep
  '(0043,"GEMS_PARM_01",19)': keep
  '(0043,"GEMS_PARM_01",1A)': keep
  '(0043,"GEMS_PARM_01",1B)': keep
  '(0043,"GEMS_PARM_01",1C)': keep
  '(0043,"GEMS_PARM_01",1D)': keep
  '(0043,"GEMS_PARM_01",1E)': keep
  '(0043,"GEMS_PARM_01",1F)': keep
  '(0043,"GEMS_PARM_01",20)': keep
  '(0043,"GEMS_PARM_01",21)': keep
  '(0043,"GEMS_PARM_01",25)': keep
  '(0043,"GEMS_PARM_01",26)': keep
  '(0043,"GEMS_PARM_01",27)': keep
  '(0043,"GEMS_PARM_01",2B)': keep
  '(0043,"GEMS_PARM_01",2C)': keep
  '(0043,"GEMS_PARM_01",2D)': keep
  '(0043,"GEMS_PARM_01",2E)': keep
  '(0043,"GEMS_PARM_01",2F)': keep
  '(0043,"GEMS_PARM_01",30)': keep
  '(0043,"GEMS_PARM_01",31)': keep
  '(0043,"GEMS_PARM_01",32)': keep
  '(0043,"GEMS_PARM_01",33)': keep
  '(0043,"GEMS_PARM_01",34)': keep
  '(0043,"GEMS_PARM_01",35)': keep
  '(0043,"GEMS_PARM_01",36)': keep
  '(0043,"GEMS_PARM_01",37)': keep
  '(0043,"GEMS_PARM_01",38)': keep
  '(0043,"GEMS_PARM_01",39)': keep
  '(0043,"GEMS_PARM_01",40)': keep
  '(0043,"GEMS_PARM_01",41)': keep
  '(0043,"GEMS_PARM_01",42)': keep
  '(0043,"GEMS_PARM_01",43)': keep
  '(0043,"GEMS_PARM_01",44)': keep
  '(0043,"GEMS_PARM_01",45)': keep
  '(0043,"GEMS_PARM_01",46)': keep
  '(0043,"GEMS_PARM_01",47)': keep
  '(0043,"GEMS_PARM_01",48)': keep
  '(0043,"GEMS_PARM_01",49)': keep
  '(0043,"GEMS_PARM_01",4A)': keep
  '(0043,"GEMS_PARM_01",4B)': keep
  '(0043,"GEMS_PARM_01",4C)': keep
  '(0043,"GEMS_PARM_01",4D)': keep
  '(0043,"GEMS_PARM_01",4E)': keep
  '(0043,"GEMS_PARM_01",64)': keep
  '(0043,"GEMS_PARM_01",65)': keep
  '(0043,"GEMS_PARM_01",66)': keep
  '(0043,"GEMS_PARM_01",67)': keep
  '(0043,"GEMS_PARM_01",68)': keep
  '(0043,"GEMS_PARM_01",69)': keep
  '(0043,"GEMS_PARM_01",6A)': keep
  '(0043,"GEMS_PARM_01",6B)': keep
  '(0043,"GEMS_PARM_01",6C)': keep
  '(0043,"GEMS_PARM_01",6D)': keep
  '(0043,"GEMS_PARM_01",6E)': keep
  '(0043,"GEMS_PARM_01",6F)': keep
  '(0043,"GEMS_PARM_01",73)': keep
  '(0043,"GEMS_PARM_01",74)': keep
  '(0043,"GEMS_PARM_01",79)': keep
  '(0043,"GEMS_PARM_01",7A)': keep
  '(0043,"GEMS_PARM_01",7B)': keep
  '(0043,"GEMS_PARM_01",7D)': keep
  '(0043,"GEMS_PARM_01",81)': keep
  '(0043,"GEMS_PARM_01",82)': keep
  '(0043,"GEMS_PARM_01",83)': keep
  '(0043,"GEMS_PARM_01",84)': keep
  '(0043,"GEMS_PARM_01",88)': hash-uid
  '(0043,"GEMS_PARM_01",89)': keep
  '(0043,"GEMS_PARM_01",8A)': keep
  '(0043,"GEMS_PARM_01",90)': keep
  '(0043,"GEMS_PARM_01",91)': keep
  '(0043,"GEMS_PARM_01",94)': keep
  '(0043,"GEMS_PARM_01",95)': keep
  '(0043,"GEMS_PARM_01",96)': keep
  '(0043,"GEMS_PARM_01",97)': keep
  '(0043,"GEMS_PARM_01",98)': hash-uid
  '(0043,"GEMS_PARM_01",99)': keep
  '(0043,"GEMS_PARM_01",9A)': keep
  '(0043,"GEMS_PARM_01",9B)': keep
  '(0043,"GEMS_PARM_01",A8)': keep
  '(0043,"GEMS_PARM_01",AA)': keep
  '(0043,"GEMS_PARM_01",BB)': keep
  '(0043,"SIEMENS MED NM",01)': keep
  '(0043,"SIEMENS MED NM",02)': keep
  '(0043,"SIEMENS MED NM",03)': keep
  '(0043,"SIEMENS MED NM",04)': keep
  '(0045,"GEMS_HELIOS_01",01)': keep
  '(0045,"GEMS_HELIOS_01",02)': keep
  '(0045,"GEMS_HELIOS_01",03)': keep
  '(0045,"GEMS_HELIOS_01",04)': keep
  '(0045,"GEMS_HELIOS_01",06)': keep
  '(0045,"GEMS_HELIOS_01",07)': keep
  '(0045,"GEMS_HELIOS_01",08)': keep
  '(0045,"GEMS_HELIOS_01",09)': keep
  '(0045,"GEMS_HELIOS_01",0A)': keep
  '(0045,"GEMS_HELIOS_01",0B)': keep
  '(0045,"GEMS_HELIOS_01",0C)': keep
  '(0045,"GEMS_HELIOS_01",0D)': keep
  '(0045,"GEMS_HELIOS_01",0E)': keep
  '(0045,"GEMS_HELIOS_01",0F)': keep
  '(0045,"GEMS_HELIOS_01",10)': keep
  '(0045,"GEMS_HELIOS_01",11)': keep
  '(0045,"GEMS_HELIOS_01",12)': keep
  '(0045,"GEMS_HELIOS_01",13)': keep
  '(0045,"GEMS_HELIOS_01",14)': keep
  '(0045,"GEMS_HELIOS_01",15)': keep
  '(0045,"GEMS_HELIOS_01",16)': keep
  '(0045,"GEMS_HELIOS_01",17)': keep
  '(0045,"GEMS_HELIOS_01",18)': keep
  '(0045,"GEMS_HELIOS_01",21)': keep
  '(0045,"GEMS_HELIOS_01",22)': keep
  '(0045,"GEMS_HELIOS_01",32)': keep
  '(0045,"GEMS_HELIOS_01",33)': keep
  '(0045,"GEMS_HELIOS_01",3B)': keep
  '(0045,"GEMS_HELIOS_01",66)': keep
  '(0045,"GEMS_SENO_02",06)': keep
  '(0045,"GEMS_SENO_02",1B)': keep
  '(0045,"GEMS_SENO_02",20)': keep
  '(0045,"GEMS_SENO_02",29)': keep
  '(0045,"GEMS_SENO_02",2A)': keep
  '(0045,"GEMS_SENO_02",2B)': keep
  '(0045,"GEMS_SENO_02",49)': keep
  '(0045,"GEMS_SENO_02",50)': hash-uid
  '(0045,"GEMS_SENO_02",51)': hash-uid
  '(0045,"GEMS_SENO_02",52)': keep
  '(0045,"GEMS_SENO_02",53)': keep
  '(0045,"GEMS_SENO_02",54)': keep
  '(0045,"GEMS_SENO_02",55)': keep
  '(0045,"GEMS_SENO_02",56)': keep
  '(0045,"GEMS_SENO_02",57)': keep
  '(0045,"GEMS_SENO_02",58)': keep
  '(0045,"GEMS_SENO_02",59)': keep
  '(0045,"GEMS_SENO_02",60)': keep
  '(0045,"GEMS_SENO_02",61)': keep
  '(0045,"GEMS_SENO_02",62)': keep
  '(0045,"GEMS_SENO_02",63)': keep
  '(0045,"GEMS_SENO_02",64)': keep
  '(0045,"GEMS_SENO_02",65)': keep
  '(0045,"GEMS_SENO_02",66)': keep
  '(0045,"GEMS_SENO_02",71)': keep
  '(0045,"GEMS_SENO_02",72)': keep
  '(0045,"GEMS_SENO_02",90)': keep
  '(0045,"GEMS_SENO_02",A7)': keep
  '(0045,"SIEMENS MED NM",01)': keep
  '(004B,"GEMS_CT_HINO_01",01)': keep
  '(0051,"GEMS_CT_VES_01",01)': keep
  '(0051,"GEMS_FUNCTOOL_01",01)': keep
  '(0051,"GEMS_FUNCTOOL_01",02)': keep
  '(0051,"GEMS_FUNCTOOL_01",03)': keep
  '(0051,"GEMS_FUNCTOOL_01",04)': keep
  '(0051,"GEMS_FUNCTOOL_01",05)': keep
  '(0051,"GEMS_FUNCTOOL_01",06)': keep
  '(0051,"GEMS_FUNCTOOL_01",07)': keep
  '(0051,"GEMS_FUNCTOOL_01",08)': keep
  '(0051,"GEMS_FUNCTOOL_01",09)': keep
  '(0051,"GEMS_FUNCTOOL_01",0A)': keep
  '(0051,"GEMS_FUNCTOOL_01",0B)': keep
  '(0051,"GEMS_FUNCTOOL_01",0C)': keep
  '(0051,"SIEMENS MR HEADER",08)': keep
  '(0051,"SIEMENS MR HEADER",09)': keep
  '(0051,"SIEMENS MR HEADER",0B)': keep
  '(0051,"SIEMENS MR HEADER",0F)': keep
  '(0051,"SIEMENS MR HEADER",13)': keep
  '(0051,"UNNAMED PRIVATE BLOCK - 10",0B)': keep
  '(0053,"GEHC_CT_ADVAPP_001",01)': keep
  '(0053,"GEHC_CT_ADVAPP_001",02)': keep
  '(0053,"GEHC_CT_ADVAPP_001",03)': keep
  '(0053,"GEHC_CT_ADVAPP_001",20)': keep
  '(0053,"GEHC_CT_ADVAPP_001",40)': keep
  '(0053,"GEHC_CT_ADVAPP_001",41)': keep
  '(0053,"GEHC_CT_ADVAPP_001",42)': keep
  '(0053,"GEHC_CT_ADVAPP_001",43)': keep
  '(0053,"GEHC_CT_ADVAPP_001",60)': keep
  '(0053,"GEHC_CT_ADVAPP_001",61)': keep
  '(0053,"GEHC_CT_ADVAPP_001",62)': keep
  '(0053,"GEHC_CT_ADVAPP_001",63)': keep
  '(0053,"GEHC_CT_ADVAPP_001",64)': keep
  '(0053,"GEHC_CT_ADVAPP_001",65)': keep
  '(0053,"GEHC_CT_ADVAPP_001",66)': keep
  '(0053,"GEHC_CT_ADVAPP_001",67)': keep
  '(0053,"GEHC_CT_ADVAPP_001",68)': keep
  '(0053,"GEHC_CT_ADVAPP_001",70)': keep
  '(0053,"GEHC_CT_ADVAPP_001",71)': keep
  '(0053,"GEHC_CT_ADVAPP_001",72)': keep
  '(0053,"GEHC_CT_ADVAPP_001",73)': keep
  '(0053,"GEHC_CT_ADVAPP_001",74)': keep
  '(0053,"GEHC_CT_ADVAPP_001",75)': keep
  '(0053,"GEHC_CT_ADVAPP_001",79)': keep
  '(0053,"GEHC_CT_ADVAPP_001",7A)': keep
  '(0053,"GEHC_CT_ADVAPP_001",7B)': keep
  '(0053,"GEHC_CT_ADVAPP_001",7C)': keep
  '(0053,"GEHC_CT_ADVAPP_001",7D)': keep
  '(0053,"GEHC_CT_ADVAPP_001",7E)': keep
  '(0053,"GEHC_CT_ADVAPP_001",83)': keep
  '(0053,"GEHC_CT_ADVAPP_001",84)': keep
  '(0053,"GEHC_CT_ADVAPP_001",85)': keep
  '(0053,"GEHC_CT_ADVAPP_001",86)': keep
  '(0053,"GEHC_CT_ADVAPP_001",87)': keep
  '(0053,"GEHC_CT_ADVAPP_001",88)': keep
  '(0053,"GEHC_CT_ADVAPP_001",89)': keep
  '(0053,"GEHC_CT_ADVAPP_001",8A)': keep
  '(0053,"GEHC_CT_ADVAPP_001",8B)': keep
  '(0053,"GEHC_CT_ADVAPP_001",8C)': keep
  '(0053,"GEHC_CT_ADVAPP_001",8D)': keep
  '(0053,"GEHC_CT_ADVAPP_001",8E)': keep
  '(0053,"GEHC_CT_ADVAPP_001",8F)': keep
  '(0053,"GEHC_CT_ADVAPP_001",92)': keep
  '(0053,"GEHC_CT_ADVAPP_001",93)': keep
  '(0053,"GEHC_CT_ADVAPP_001",95)': keep
  '(0053,"GEHC_CT_ADVAPP_001",96)': keep
  '(0053,"GEHC_CT_ADVAPP_001",97)': keep
  '(0053,"GEHC_CT_ADVAPP_001",98)': keep
  '(0053,"GEHC_CT_ADVAPP_001",99)': keep
  '(0053,"GEHC_CT_ADVAPP_001",9A)': keep
  '(0053,"GEHC_CT_ADVAPP_001",9B)': keep
  '(0053,"GEHC_CT_ADVAPP_001",9C)': keep
  '(0053,"GEHC_CT_ADVAPP_001",9E)': keep
  '(0053,"GEHC_CT_ADVAPP_001",9F)': keep
  '(0054,0016)/(0054,0300)/(2001,"Philips Imaging DD 001",C1)': keep
  '(0054,0016)/(0054,0302)/(2001,"Philips Imaging DD 001",C1)': keep
  '(0054,0016)/(0054,0304)/(2001,"Philips Imaging DD 001",C1)': keep
  '(0054,0016)/(2001,"Philips Imaging DD 001",C1)': keep
  '(0055,"GEMS_GENIE_1",12)': keep
  '(0055,"GEMS_GENIE_1",22)': keep
  '(0055,"GEMS_GENIE_1",52)': keep
  '(0055,"SIEMENS MED NM",7E)': keep
  '(0055,"SIEMENS MED NM",7F)': keep
  '(0055,"SIEMENS MED NM",C0)': keep
  '(0057,"SIEMENS MED NM",03)': keep
  '(0061,"SIEMENS MED NM",09)': keep
  '(0061,"SIEMENS MED NM",0A)': keep
  '(0061,"SIEMENS MED NM",0B)': keep
  '(0061,"SIEMENS MED NM",0C)': keep
  '(0061,"SIEMENS MED NM",0D)': keep
  '(0061,"SIEMENS MED NM",0E)': keep
  '(0061,"SIEMENS MED NM",0F)': keep
  '(0061,"SIEMENS MED NM",10)': keep
  '(0061,"SIEMENS MED NM",19)': keep
  '(0061,"SIEMENS MED NM",1A)': keep
  '(0061,"SIEMENS MED NM",1C)': keep
  '(0061,"SIEMENS MED NM",21)': keep
  '(0061,"SIEMENS MED NM",22)': keep
  '(0061,"SIEMENS MED NM",23)': keep
  '(0061,"SIEMENS MED NM",24)': keep
  '(0061,"SIEMENS MED NM",25)': keep
  '(0061,"SIEMENS MED NM",26)': keep
  '(0061,"SIEMENS MED NM",27)': keep
  '(0061,"SIEMENS MED NM",28)': keep
  '(0061,"SIEMENS MED NM",29)': keep
  '(0061,"SIEMENS MED NM",2A)': keep
  '(0061,"SIEMENS MED NM",2B)': keep
  '(0061,"SIEMENS MED NM",2C)': keep
  '(0061,"SIEMENS MED NM",2D)': keep
  '(0061,"SIEMENS MED NM",2F)': keep
  '(0061,"SIEMENS MED NM",30)': keep
  '(0061,"SIEMENS MED NM",31)': keep
  '(0061,"SIEMENS MED NM",32)': keep
  '(0061,"SIEMENS MED NM",33)': keep
  '(0061,"SIEMENS MED NM",34)': keep
  '(0061,"SIEMENS MED NM",35)': hash-uid
  '(0061,"SIEMENS MED NM",36)': hash-uid
  '(0061,"SIEMENS MED NM",37)': keep
  '(0061,"SIEMENS MED NM",38)': keep
  '(0061,"SIEMENS MED NM",39)': keep
  '(0061,"SIEMENS MED NM",3A)': keep
  '(0062,0002)/(0029,"SIEMENS SYNGO ADVANCED PRESENTATION",70)': keep
  '(0062,0002)/(0029,"SIEMENS SYNGO ADVANCED PRESENTATION",7A)': keep
  '(0062,0002)/(0029,"SIEMENS SYNGO ADVANCED PRESENTATION",7B)': keep
  '(0070,005A)/(0008,1140)/(2001,"Philips Imaging DD 001",C1)': delete
  '(0070,005A)/(0029,"GEIIS_RA1000",29)': keep
  '(0070,005A)/(0029,"GEIIS_RA1000",30)': keep
  '(0070,005A)/(0029,"GEIIS_RA1000",32)': keep
  '(0070,005A)/(0029,"GEIIS_RA1000",33)': keep
  '(0070,005A)/(2001,"Philips Imaging DD 001",3F)': delete
  '(0070,0308)/(0071,"SIEMENS SYNGO REGISTRATION",21)': keep
  '(0071,"SIEMENS MED PT",24)': keep
  '(0099,"SIENET",02)': keep
  '(00E1,"ELSCINT1",01)': keep
  '(00E1,"ELSCINT1",21)': keep
  '(00E1,"ELSCINT1",22)': keep
  '(00E1,"ELSCINT1",23)': keep
  '(00E1,"ELSCINT1",37)': keep
  '(00E1,"ELSCINT1",50)': keep
  '(00E1,"ELSCINT1",63)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",10)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",20)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",22)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",30)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",31)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",33)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",34)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",35)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",36)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",3A)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",3B)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",90)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",91)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",92)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",93)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",94)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",95)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",96)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",97)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",98)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",99)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",9A)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",9B)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",A1)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",A2)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",B0)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",C5)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",C6)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",D2)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",D3)': keep
  '(0117,"UCSF BIRP PRIVATE CREATOR 011710XX",D4)': keep
  '(0119,"UCSF MRSC ACQUISITION PRIVATE CREATOR 011910XX",00)': keep
  '(0119,"UCSF MRSC ACQUISITION PRIVATE CREATOR 011910XX",10)': keep
  '(0119,"UCSF MRSC ACQUISITION PRIVATE CREATOR 011910XX",30)': keep
  '(0119,"UCSF MRSC ACQUISITION PRIVATE CREATOR 011910XX",31)': keep
  '(0119,"UCSF MRSC ACQUISITION PRIVATE CREATOR 011910XX",50)': keep
  '(0119,"UCSF MRSC ACQUISITION PRIVATE CREATOR 011910XX",52)': keep
  '(0119,"UCSF MRSC FITTING PRIVATE CREATOR 011911XX",20)': keep
  '(0119,"UCSF MRSC FITTING PRIVATE CREATOR 011911XX",80)': keep
  '(01F1,"ELSCINT1",01)': keep
  '(01F1,"ELSCINT1",02)': keep
  '(01F1,"ELSCINT1",03)': keep
  '(01F1,"ELSCINT1",04)': keep
  '(01F1,"ELSCINT1",05)': keep
  '(01F1,"ELSCINT1",07)': keep
  '(01F1,"ELSCINT1",08)': keep
  '(01F1,"ELSCINT1",0A)': keep
  '(01F1,"ELSCINT1",0C)': keep
  '(01F1,"ELSCINT1",0D)': keep
  '(01F1,"ELSCINT1",26)': keep
  '(01F1,"ELSCINT1",27)': keep
  '(01F1,"ELSCINT1",28)': keep
  '(01F1,"ELSCINT1",32)': keep
  '(01F1,"ELSCINT1",33)': keep
  '(07A1,"ELSCINT1",8E)': keep
  '(07A1,"ELSCINT1",95)': keep
  '(07A3,"ELSCINT1",52)': keep
  '(07A3,"ELSCINT1",BC)': keep
  '(0903,"GEIIS PACS",10)': keep
  '(0903,"GEIIS PACS",11)': keep
  '(0903,"GEIIS PACS",12)': keep
  '(1129,"EIGEN, INC",08)': keep
  '(1129,"EIGEN, INC",16)': keep
  '(1129,"EIGEN, INC",17)': keep
  '(1129,"EIGEN, INC",27)': keep
  '(2001,"Philips Imaging DD 001",01)': keep
  '(2001,"Philips Imaging DD 001",02)': keep
  '(2001,"Philips Imaging DD 001",03)': keep
  '(2001,"Philips Imaging DD 001",06)': keep
  '(2001,"Philips Imaging DD 001",07)': keep
  '(2001,"Philips Imaging DD 001",08)': keep
  '(2001,"Philips Imaging DD 001",09)': keep
  '(2001,"Philips Imaging DD 001",0A)': keep
  '(2001,"Philips Imaging DD 001",0C)': keep
  '(2001,"Philips Imaging DD 001",0E)': keep
  '(2001,"Philips Imaging DD 001",0F)': keep
  '(2001,"Philips Imaging DD 001",10)': keep
  '(2001,"Philips Imaging DD 001",11)': keep
  '(2001,"Philips Imaging DD 001",12)': keep
  '(2001,"Philips Imaging DD 001",13)': keep
  '(2001,"Philips Imaging DD 001",14)': keep
  '(2001,"Philips Imaging DD 001",15)': keep
  '(2001,"Philips Imaging DD 001",16)': keep
  '(2001,"Philips Imaging DD 001",17)': keep
  '(2001,"Philips Imaging DD 001",18)': keep
  '(2001,"Philips Imaging DD 001",19)': keep
  '(2001,"Philips Imaging DD 001",1A)': keep
  '(2001,"Philips Imaging DD 001",1B)': keep
  '(2001,"Philips Imaging DD 001",1C)': keep
  '(2001,"Philips Imaging DD 001",1D)': keep
  '(2001,"Philips Imaging DD 001",1F)': keep
  '(2001,"Philips Imaging DD 001",20)': keep
  '(2001,"Philips Imaging DD 001",21)': keep
  '(2001,"Philips Imaging DD 001",22)': keep
  '(2001,"Philips Imaging DD 001",23)': keep
  '(2001,"Philips Imaging DD 001",24)': keep
  '(2001,"Philips Imaging DD 001",25)': keep
  '(2001,"Philips Imaging DD 001",26)': keep
  '(2001,"Philips Imaging DD 001",3F)': keep
  '(2001,"Philips Imaging DD 001",53)': keep
  '(2001,"Philips Imaging DD 001",58)': keep
  '(2001,"Philips Imaging DD 001",5F)': keep
  '(2001,"Philips Imaging DD 001",60)': keep
  '(2001,"Philips Imaging DD 001",61)': keep
  '(2001,"Philips Imaging DD 001",62)': keep
  '(2001,"Philips Imaging DD 001",63)': keep
  '(2001,"Philips Imaging DD 001",67)': delete
  '(2001,"Philips Imaging DD 001",6E)': keep
  '(2001,"Philips Imaging DD 001",7A)': keep
  '(2001,"Philips Imaging DD 001",7B)': keep
  '(2001,"Philips Imaging DD 001",81)': keep
  '(2001,"Philips Imaging DD 001",82)': keep
  '(2001,"Philips Imaging DD 001",83)': keep
  '(2001,"Philips Imaging DD 001",84)': keep
  '(2001,"Philips Imaging DD 001",85)': keep
  '(2001,"Philips Imaging DD 001",86)': keep
  '(2001,"Philips Imaging DD 001",87)': keep
  '(2001,"Philips Imaging DD 001",88)': keep
  '(2001,"Philips Imaging DD 001",89)': keep
  '(2001,"Philips Imaging DD 001",8A)': keep
  '(2001,"Philips Imaging DD 001",8B)': keep
  '(2001,"Philips Imaging DD 001",9F)': keep
  '(2001,"Philips Imaging DD 001",C1)': keep
  '(2001,"Philips Imaging DD 001",DE)': delete
  '(2001,"Philips Imaging DD 001",F1)': keep
  '(2001,"Philips Imaging DD 001",F2)': keep
  '(2001,"Philips Imaging DD 002",6B)': delete
  '(2001,"Philips Imaging DD 129",00)': delete
  '(2001,"Philips Imaging DD 129",01)': delete
  '(2005,"Philips MR Imaging DD 001",00)': keep
  '(2005,"Philips MR Imaging DD 001",01)': keep
  '(2005,"Philips MR Imaging DD 001",02)': keep
  '(2005,"Philips MR Imaging DD 001",04)': keep
  '(2005,"Philips MR Imaging DD 001",05)': keep
  '(2005,"Philips MR Imaging DD 001",08)': keep
  '(2005,"Philips MR Imaging DD 001",09)': keep
  '(2005,"Philips MR Imaging DD 001",0A)': keep
  '(2005,"Philips MR Imaging DD 001",0B)': keep
  '(2005,"Philips MR Imaging DD 001",0C)': keep
  '(2005,"Philips MR Imaging DD 001",0D)': keep
  '(2005,"Philips MR Imaging DD 001",0E)': keep
  '(2005,"Philips MR Imaging DD 001",0F)': keep
  '(2005,"Philips MR Imaging DD 001",10)': keep
  '(2005,"Philips MR Imaging DD 001",11)': keep
  '(2005,"Philips MR Imaging DD 001",12)': keep
  '(2005,"Philips MR Imaging DD 001",13)': keep
  '(2005,"Philips MR Imaging DD 001",14)': keep
  '(2005,"Philips MR Imaging DD 001",15)': keep
  '(2005,"Philips MR Imaging DD 001",16)': keep
  '(2005,"Philips MR Imaging DD 001",17)': keep
  '(2005,"Philips MR Imaging DD 001",19)': keep
  '(2005,"Philips MR Imaging DD 001",1A)': keep
  '(2005,"Philips MR Imaging DD 001",1B)': keep
  '(2005,"Philips MR Imaging DD 001",1C)': keep
  '(2005,"Philips MR Imaging DD 001",1D)': keep
  '(2005,"Philips MR Imaging DD 001",1E)': keep
  '(2005,"Philips MR Imaging DD 001",1F)': keep
  '(2005,"Philips MR Imaging DD 001",20)': keep
  '(2005,"Philips MR Imaging DD 001",21)': keep
  '(2005,"Philips MR Imaging DD 001",22)': keep
  '(2005,"Philips MR Imaging DD 001",23)': keep
  '(2005,"Philips MR Imaging DD 001",25)': keep
  '(2005,"Philips MR Imaging DD 001",26)': keep
  '(2005,"Philips MR Imaging DD 001",27)': keep
  '(2005,"Philips MR Imaging DD 001",28)': keep
  '(2005,"Philips MR Imaging DD 001",29)': keep
  '(2005,"Philips MR Imaging DD 001",2B)': keep
  '(2005,"Philips MR Imaging DD 001",2C)': keep
  '(2005,"Philips MR Imaging DD 001",2D)': keep
  '(2005,"Philips MR Imaging DD 001",2E)': keep
  '(2005,"Philips MR Imaging DD 001",2F)': keep
  '(2005,"Philips MR Imaging DD 001",30)': keep
  '(2005,"Philips MR Imaging DD 001",31)': keep
  '(2005,"Philips MR Imaging DD 001",33)': keep
  '(2005,"Philips MR Imaging DD 001",34)': keep
  '(2005,"Philips MR Imaging DD 001",36)': keep
  '(2005,"Philips MR Imaging DD 001",37)': keep
  '(2005,"Philips MR Imaging DD 001",38)': keep
  '(2005,"Philips MR Imaging DD 001",39)': keep
  '(2005,"Philips MR Imaging DD 001",3B)': keep
  '(2005,"Philips MR Imaging DD 001",3C)': keep
  '(2005,"Philips MR Imaging DD 001",3D)': keep
  '(2005,"Philips MR Imaging DD 001",3E)': keep
  '(2005,"Philips MR Imaging DD 001",60)': keep
  '(2005,"Philips MR Imaging DD 001",61)': keep
  '(2005,"Philips MR Imaging DD 001",63)': keep
  '(2005,"Philips MR Imaging DD 001",6E)': keep
  '(2005,"Philips MR Imaging DD 001",6F)': keep
  '(2005,"Philips MR Imaging DD 001",86)': keep
  '(2005,"Philips MR Imaging DD 001",9E)': keep
  '(2005,"Philips MR Imaging DD 001",A0)': keep
  '(2005,"Philips MR Imaging DD 001",A1)': keep
  '(2005,"Philips MR Imaging DD 001",A2)': keep
  '(2005,"Philips MR Imaging DD 001",A8)': keep
  '(2005,"Philips MR Imaging DD 001",A9)': keep
  '(2005,"Philips MR Imaging DD 001",B0)': keep
  '(2005,"Philips MR Imaging DD 001",B1)': keep
  '(2005,"Philips MR Imaging DD 001",B2)': keep
  '(2005,"Philips MR Imaging DD 001",C0)': keep
  '(2005,"Philips MR Imaging DD 002",99)': keep
  '(2005,"Philips MR Imaging DD 003",00)': keep
  '(2005,"Philips MR Imaging DD 003",01)': keep
  '(2005,"Philips MR Imaging DD 003",13)': keep
  '(2005,"Philips MR Imaging DD 003",34)': keep
  '(2005,"Philips MR Imaging DD 003",43)': keep
  '(2005,"Philips MR Imaging DD 003",44)': keep
  '(2005,"Philips MR Imaging DD 003",45)': keep
  '(2005,"Philips MR Imaging DD 003",48)': keep
  '(2005,"Philips MR Imaging DD 003",51)': keep
  '(2005,"Philips MR Imaging DD 003",52)': keep
  '(2005,"Philips MR Imaging DD 003",53)': keep
  '(2005,"Philips MR Imaging DD 003",54)': keep
  '(2005,"Philips MR Imaging DD 003",55)': keep
  '(2005,"Philips MR Imaging DD 003",56)': keep
  '(2005,"Philips MR Imaging DD 003",57)': keep
  '(2005,"Philips MR Imaging DD 003",82)': keep
  '(2005,"Philips MR Imaging DD 004",25)': keep
  '(2005,"Philips MR Imaging DD 004",26)': keep
  '(2005,"Philips MR Imaging DD 004",27)': keep
  '(2005,"Philips MR Imaging DD 004",28)': keep
  '(2005,"Philips MR Imaging DD 004",29)': keep
  '(2005,"Philips MR Imaging DD 004",30)': keep
  '(2005,"Philips MR Imaging DD 004",31)': keep
  '(2005,"Philips MR Imaging DD 004",33)': keep
  '(2005,"Philips MR Imaging DD 004",34)': keep
  '(2005,"Philips MR Imaging DD 004",35)': keep
  '(2005,"Philips MR Imaging DD 004",36)': keep
  '(2005,"Philips MR Imaging DD 004",37)': keep
  '(2005,"Philips MR Imaging DD 004",38)': keep
  '(2005,"Philips MR Imaging DD 004",39)': keep
  '(2005,"Philips MR Imaging DD 004",40)': keep
  '(2005,"Philips MR Imaging DD 004",41)': keep
  '(2005,"Philips MR Imaging DD 004",42)': keep
  '(2005,"Philips MR Imaging DD 004",43)': keep
  '(2005,"Philips MR Imaging DD 004",44)': keep
  '(2005,"Philips MR Imaging DD 004",45)': keep
  '(2005,"Philips MR Imaging DD 004",46)': keep
  '(2005,"Philips MR Imaging DD 004",47)': keep
  '(2005,"Philips MR Imaging DD 004",48)': keep
  '(2005,"Philips MR Imaging DD 004",49)': keep
  '(2005,"Philips MR Imaging DD 004",50)': keep
  '(2005,"Philips MR Imaging DD 004",51)': keep
  '(2005,"Philips MR Imaging DD 004",52)': keep
  '(2005,"Philips MR Imaging DD 004",55)': keep
  '(2005,"Philips MR Imaging DD 004",56)': keep
  '(2005,"Philips MR Imaging DD 004",57)': keep
  '(2005,"Philips MR Imaging DD 004",59)': keep
  '(2005,"Philips MR Imaging DD 004",60)': keep
  '(2005,"Philips MR Imaging DD 004",61)': keep
  '(2005,"Philips MR Imaging DD 004",62)': keep
  '(2005,"Philips MR Imaging DD 004",63)': keep
  '(2005,"Philips MR Imaging DD 004",64)': keep
  '(2005,"Philips MR Imaging DD 004",70)': keep
  '(2005,"Philips MR Imaging DD 004",81)': keep
  '(2005,"Philips MR Imaging DD 004",82)': keep
  '(2005,"Philips MR Imaging DD 004",89)': keep
  '(2005,"Philips MR Imaging DD 004",92)': keep
  '(2005,"Philips MR Imaging DD 004",93)': keep
  '(2005,"Philips MR Imaging DD 004",95)': hash-uid
  '(2005,"Philips MR Imaging DD 004",96)': keep
  '(2005,"Philips MR Imaging DD 004",97)': keep
  '(2005,"Philips MR Imaging DD 004",98)': keep
  '(2005,"Philips MR Imaging DD 004",99)': keep
  '(2005,"Philips MR Imaging DD 005",00)': keep
  '(2005,"Philips MR Imaging DD 005",01)': keep
  '(2005,"Philips MR Imaging DD 005",03)': keep
  '(2005,"Philips MR Imaging DD 005",06)': keep
  '(2005,"Philips MR Imaging DD 005",07)': keep
  '(2005,"Philips MR Imaging DD 005",09)': keep
  '(2005,"Philips MR Imaging DD 005",0A)': keep
  '(2005,"Philips MR Imaging DD 005",0B)': keep
  '(2005,"Philips MR Imaging DD 005",10)': keep
  '(2005,"Philips MR Imaging DD 005",11)': hash-uid
  '(2005,"Philips MR Imaging DD 005",12)': keep
  '(2005,"Philips MR Imaging DD 005",13)': keep
  '(2005,"Philips MR Imaging DD 005",14)': keep
  '(2005,"Philips MR Imaging DD 005",15)': keep
  '(2005,"Philips MR Imaging DD 005",16)': keep
  '(2005,"Philips MR Imaging DD 005",18)': keep
  '(2005,"Philips MR Imaging DD 005",19)': keep
  '(2005,"Philips MR Imaging DD 005",1A)': keep
  '(2005,"Philips MR Imaging DD 005",1B)': keep
  '(2005,"Philips MR Imaging DD 005",1C)': keep
  '(2005,"Philips MR Imaging DD 005",1D)': keep
  '(2005,"Philips MR Imaging DD 005",1E)': keep
  '(2005,"Philips MR Imaging DD 005",1F)': keep
  '(2005,"Philips MR Imaging DD 005",20)': keep
  '(2005,"Philips MR Imaging DD 005",21)': keep
  '(2005,"Philips MR Imaging DD 005",22)': keep
  '(2005,"Philips MR Imaging DD 005",23)': keep
  '(2005,"Philips MR Imaging DD 005",24)': keep
  '(2005,"Philips MR Imaging DD 005",25)': keep
  '(2005,"Philips MR Imaging DD 005",26)': keep
  '(2005,"Philips MR Imaging DD 005",28)': keep
  '(2005,"Philips MR Imaging DD 005",29)': keep
  '(2005,"Philips MR Imaging DD 005",2A)': keep
  '(2005,"Philips MR Imaging DD 005",2B)': keep
  '(2005,"Philips MR Imaging DD 005",2C)': keep
  '(2005,"Philips MR Imaging DD 005",2D)': keep
  '(2005,"Philips MR Imaging DD 005",2E)': keep
  '(2005,"Philips MR Imaging DD 005",2F)': keep
  '(2005,"Philips MR Imaging DD 005",30)': keep
  '(2005,"Philips MR Imaging DD 005",31)': keep
  '(2005,"Philips MR Imaging DD 005",32)': keep
  '(2005,"Philips MR Imaging DD 005",35)': keep
  '(2005,"Philips MR Imaging DD 005",3A)': keep
  '(2005,"Philips MR Imaging DD 005",3B)': keep
  '(2005,"Philips MR Imaging DD 005",3F)': keep
  '(2005,"Philips MR Imaging DD 005",40)': keep
  '(2005,"Philips MR Imaging DD 005",41)': keep
  '(2005,"Philips MR Imaging DD 005",42)': keep
  '(2005,"Philips MR Imaging DD 005",43)': keep
  '(2005,"Philips MR Imaging DD 005",44)': keep
  '(2005,"Philips MR Imaging DD 005",45)': keep
  '(2005,"Philips MR Imaging DD 005",46)': keep
  '(2005,"Philips MR Imaging DD 005",47)': keep
  '(2005,"Philips MR Imaging DD 005",48)': keep
  '(2005,"Philips MR Imaging DD 005",4A)': keep
  '(2005,"Philips MR Imaging DD 005",4B)': keep
  '(2005,"Philips MR Imaging DD 005",4C)': keep
  '(2005,"Philips MR Imaging DD 005",4D)': keep
  '(2005,"Philips MR Imaging DD 005",4E)': keep
  '(2005,"Philips MR Imaging DD 005",4F)': keep
  '(2005,"Philips MR Imaging DD 005",50)': keep
  '(2005,"Philips MR Imaging DD 005",51)': keep
  '(2005,"Philips MR Imaging DD 005",55)': keep
  '(300A,0010)/(0009,"ELEKTA GAMMAPLAN",20)': keep
  '(300A,0010)/(0009,"ELEKTA GAMMAPLAN",21)': keep
  '(300A,0010)/(0009,"ELEKTA GAMMAPLAN",22)': keep
  '(300A,0010)/(0009,"ELEKTA GAMMAPLAN",23)': keep
  '(300A,0010)/(0009,"ELEKTA GAMMAPLAN",24)': keep
  '(300A,0010)/(0009,"ELEKTA GAMMAPLAN",25)': keep
  '(300A,0010)/(0009,"ELEKTA GAMMAPLAN",26)': keep
  '(300A,0010)/(0009,"ELEKTA GAMMAPLAN",27)': keep
  '(3287,"VARIAN MEDICAL SYSTEMS VISION 3287",04)': keep
  '(3711,"A.L.I. Technologies, Inc.",0C)': hash-uid
  '(3F01,"INTELERAD MEDICAL SYSTEMS",01)': keep
  '(3F01,"INTELERAD MEDICAL SYSTEMS",03)': keep
  '(3F01,"INTELERAD MEDICAL SYSTEMS",04)': keep
  '(3F01,"INTELERAD MEDICAL SYSTEMS",07)': keep
  '(4453,"DR Systems, Inc.",02)': keep
  '(4453,"DR Systems, Inc.",04)': keep
  '(4453,"DR Systems, Inc.",05)': keep
  '(5001,"ELSCINT1",19)': keep
  '(50F1,"FDMS 1.0",10)': keep
  '(50F1,"FDMS 1.0",20)': keep
  '(5200,9229)/(0008,1140)/(2005,"Philips MR Imaging DD 005",11)': delete
  '(5200,9229)/(0018,9117)/(0018,9076)/(0029,"MMCPrivate",1F)': keep
  '(5200,9229)/(0018,9117)/(0029,"MMCPrivate",1E)': keep
  '(5200,9229)/(0021,"SIEMENS MR SDS 01",FE)': keep
  '(5200,9229)/(07A5,"ELSCINT1",17)': keep
  '(5200,9230)/(0018,9226)/(0021,"SIEMENS MR SDI 02",59)': keep
  '(5200,9230)/(0021,"SIEMENS MR IMA",01)': keep
  '(5200,9230)/(0021,"SIEMENS MR SDI 02",FE)': keep
  '(5653,"Vital Images SW 3.4",22)': hash-uid
  '(6001,"SECTRA_OverlayInfo_01",01)': keep
  '(7001,"GEMS_MR_RAW_01",02)': keep
  '(7005,"TOSHIBA_MEC_CT3",06)': keep
  '(7005,"TOSHIBA_MEC_CT3",07)': keep
  '(7005,"TOSHIBA_MEC_CT3",08)': keep
  '(7005,"TOSHIBA_MEC_CT3",09)': keep
  '(7005,"TOSHIBA_MEC_CT3",0A)': keep
  '(7005,"TOSHIBA_MEC_CT3",0B)': keep
  '(7005,"TOSHIBA_MEC_CT3",0C)': keep
  '(7005,"TOSHIBA_MEC_CT3",0D)': keep
  '(7005,"TOSHIBA_MEC_CT3",0E)': keep
  '(7005,"TOSHIBA_MEC_CT3",0F)': keep
  '(7005,"TOSHIBA_MEC_CT3",11)': keep
  '(7005,"TOSHIBA_MEC_CT3",12)': keep
  '(7005,"TOSHIBA_MEC_CT3",13)': keep
  '(7005,"TOSHIBA_MEC_CT3",15)': keep
  '(7005,"TOSHIBA_MEC_CT3",16)': hash-uid
  '(7005,"TOSHIBA_MEC_CT3",17)': keep
  '(7005,"TOSHIBA_MEC_CT3",18)': keep
  '(7005,"TOSHIBA_MEC_CT3",19)': keep
  '(7005,"TOSHIBA_MEC_CT3",1A)': keep
  '(7005,"TOSHIBA_MEC_CT3",1B)': keep
  '(7005,"TOSHIBA_MEC_CT3",1C)': keep
  '(7005,"TOSHIBA_MEC_CT3",1D)': keep
  '(7005,"TOSHIBA_MEC_CT3",1E)': keep
  '(7005,"TOSHIBA_MEC_CT3",1F)': keep
  '(7005,"TOSHIBA_MEC_CT3",20)': keep
  '(7005,"TOSHIBA_MEC_CT3",21)': keep
  '(7005,"TOSHIBA_MEC_CT3",22)': keep
  '(7005,"TOSHIBA_MEC_CT3",23)': keep
  '(7005,"TOSHIBA_MEC_CT3",24)': shift-date
  '(7005,"TOSHIBA_MEC_CT3",30)': keep
  '(7005,"TOSHIBA_MEC_CT3",40)': keep
  '(7005,"TOSHIBA_MEC_CT3",41)': keep
  '(7005,"TOSHIBA_MEC_CT3",43)': keep
  '(7005,"TOSHIBA_MEC_CT3",63)': keep
  '(7053,"Philips PET Private Group",00)': keep
  '(7053,"Philips PET Private Group",09)': keep
  '(7E01,"HOLOGIC, Inc.",01)': keep
  '(7E01,"HOLOGIC, Inc.",02)': keep
  '(7E01,"HOLOGIC, Inc.",10)': keep
  '(7FD1,"GEIIS",10)': keep
  '(7FD1,"GEIIS",20)': keep
  '(7FD1,"GEIIS",30)': keep
  '(7FD1,"GEIIS",40)': keep
  '(7FD1,"GEIIS",50)': keep
  '(7FD1,"GEIIS",60)': keep
  '(7FE3,"SIEMENS MED NM",14)': keep
  '(7FE3,"SIEMENS MED NM",15)': keep

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
