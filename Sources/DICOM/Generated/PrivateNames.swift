// Written by tools/generate-tables from standard/private-dictionary.tsv: change that, not this.
// swift-format-ignore-file

/// The names of private creators and of their elements.
enum PrivateNames {
  /// How many creators there are.
  static var creatorCount: Int { 448 }

  /// The bytes of a creator's record.
  static var creatorWidth: Int { 15 }

  /// Offset of the name 4, its length 2, the creator's first record 4, count of records 4.
  static var creators: StaticBlob {
    StaticBlob(
#"""
00001000000002
00110E00020004
00201A00060005
003B1E000B0008
005A1900130008
007406001B0016
007B1900310006
00951E00370002
00B41E0039005C
00D31E00950001
00F2080096000A
00FB1000A00006
010C0400A60016
01111F00BC0002
01310F00BE0011
01411000CF000E
01521A00DD0018
016D1200F50001
01801200F60001
01931600F70002
01AA1300F90009
01BE1501020006
01D41D01080002
01F21B010A000E
020E1B0118000D
022A1601250001
02410701260004
02490C012A0002
02560C012C0011
026310013D0006
02740B01430010
02800B01530006
028C0E01590005
029B2E015E0003
02CA2E01610002
02F91B01630009
03151E016C0028
03341E01940031
03531E01C50013
03722601D80002
03991E01DA0012
03B81201EC0033
03CB06021F000A
03D21402290006
03E713022F0002
03FB1502310002
04110A02330007
041C0D023A0004
042A0D023E0007
04381002450102
04491003470089
045A1003D00061
046B1004310013
047C0F04440010
048C0E0454000B
049B0A045F001A
04A60A04790010
04B10F04890030
04C10E04B90004
04D00C04BD0003
04DD0C04C00003
04EA0B04C30002
04F60C04C50001
05030C04C60021
05100F04E70001
05201004E80006
05311304EE0001
05450C04EF0002
05520804F100D7
055B1305C80002
056F1205CA0002
05820A05CC004D
058D0806190075
059608068E0001
059F16068F0002
05B61E06910006
05D51A06970001
05F01206980009
06030506A10011
06090A06B20009
06141C06BB0001
06310906BC0001
063B1006BD001D
064C0C06DA00B9
0659150793000A
066F15079D000A
06851507A7000A
069B1507B1000A
06B11507BB000A
06C71507C5000C
06DD1007D10043
06EE1008140004
06FF1008180005
071011081D0005
07220F08220009
07320F082B0004
07420C082F0001
074F130830000C
07630F083C0003
07730E083F0001
0782100840000E
079310084E002C
07A40E087A007C
07B31008F60004
07C40E08FA0038
07D31109320006
07E51009380019
07F60A09510006
08010E09570008
081010095F000D
08211F096C0004
08411309700024
08550C0994011D
08620C0AB10002
086F0E0AB30035
087E0F0AE80003
088E0C0AEB0010
089B0C0AFB002C
08A80C0B270010
08B5110B370004
08C7110B3B0003
08D90E0B3E0004
08E80E0B42000B
08F70C0B4D00AC
09040C0BF90001
09110C0BFA0179
091E110D730020
09300C0D930028
093D0C0DBB0034
094A0C0DEF0037
09570C0E26000A
09640C0E300007
09711E0E370002
09901E0E390025
09AF120E5E0034
09C2150E920001
09D80E0E93004A
09E70F0EDD0016
09F70C0EF30002
0A04110EF5000F
0A16080F040001
0A1F0D0F050002
0A2D070F070008
0A350D0F0F0022
0A43070F310008
0A4B050F390003
0A51050F3C0003
0A571E0F3F0008
0A76230F470018
0A9A0C0F5F0002
0AA70C0F61000F
0AB4190F700005
0ACE090F750001
0AD80A0F760003
0AE3030F790001
0AE7250F7A0005
0B0D1D0F7F0007
0B2B070F860003
0B33100F890001
0B44080F8A0001
0B4D170F8B0006
0B650E0F910008
0B740D0F990015
0B820D0FAE0004
0B90210FB2000A
0BB2080FBC0018
0BBB180FD40001
0BD41B0FD50001
0BF01B0FD60005
0C0C190FDB0001
0C26200FDC0013
0C47160FEF000A
0C5E0A0FF90181
0C6918117A0017
0C821011910002
0C931E11930002
0CB21B11950001
0CCE1F11960005
0CEE0E119B0003
0CFD14119E0001
0D1210119F000F
0D231911AE0002
0D3D1611B00006
0D540B11B6000A
0D600B11C00002
0D6C3211C20002
0D9F0711C40017
0DA70B11DB0024
0DB30A11FF0002
0DBE1412010001
0DD31412020001
0DE81412030032
0DFD0F12350036
0E0D0F126B0099
0E1D1213040001
0E301113050001
0E421113060001
0E54131307000B
0E681413120008
0E7D0F131A0009
0E8D0C13230004
0E9A0613270005
0EA10B132C0003
0EAD0D132F0001
0EBB1513300008
0ED118133800FE
0EEA181436008D
0F031814C30065
0F1C1815280004
0F3510152C0008
0F461B15340005
0F621915390004
0F7C19153D0002
0F9619153F0001
0FB01915400005
0FCA0F15450004
0FDA1615490089
0FF11615D2002F
10081616010001
101F1616020003
10361616050008
104D16160D0001
106416160E0002
107B1916100084
1095191694000A
10AF19169E000D
10C91916AB004E
10E31916F90048
10FD1917410022
11171917630004
11311817670001
114A1917680051
11641A17B90017
117F1A17D00024
119A1517F40002
11B01917F60001
11CA1917F70002
11E41917F9000C
11FE1918050014
1218191819000C
12321918250004
124C1918290001
126619182A000B
12801918350008
129A19183D0001
12B419183E0019
12CE1918570001
12E81918580013
130219186B001E
131C1518890035
13321C18BE0021
134F1718DF0008
13671718E70012
137F0318F90010
13830B19090020
138F1319290021
13A303194A0010
13A70F195A0001
13B70F195B0001
13C70B195C0002
13D32C195E0005
14002C19630002
142D2F19650001
145D2A19660004
14882A196A0002
14B328196C0005
14DC2D1971000A
150A0F197B0006
151A1319810004
152E1519850001
15440B19860001
15500C19870002
155D0A19890002
156811198B0004
157A14198F0013
158F1319A20047
15A31419E90001
15B81319EA0008
15CC1319F20002
15E01419F40002
15F51219F60006
16081519FC0004
161E121A000004
1631141A040032
1646131A360038
165A131A6E000A
166E131A780002
1682141A7A0008
1697131A820002
16AB131A840009
16BF0E1A8D0015
16CE1A1AA20021
16E9171AC30031
1701161AF40008
17180D1AFC0002
17260E1AFE002C
17350B1B2A002C
17410B1B560159
174D131CAF000E
1761181CBD0002
177A1A1CBF0002
17950E1CC10008
17A4111CC90001
17B60E1CCA0008
17C50E1CD2018E
17D4201E600001
17F5181E610001
180E201E620001
182F211E630001
1851271E640001
18792D1E650001
18A7271E660001
18CF2F1E670001
18FF251E680001
1925271E690001
194D261E6A0001
1974251E6B0001
199A261E6C0001
19C1291E6D0001
19EB1C1E6E0001
1A081B1E6F0001
1A24181E700001
1A3D1A1E710001
1A58341E720001
1A8D221E730001
1AB01A1E740001
1ACB201E750001
1AEC241E760001
1B11221E770001
1B34221E780001
1B571F1E790001
1B77201E7A0001
1B981E1E7B0001
1BB71A1E7C0001
1BD21A1E7D0001
1BED221E7E0001
1C10191E7F0001
1C2A261E800001
1C512B1E810001
1C7D1C1E820001
1C9A271E830001
1CC21C1E840001
1CDF1B1E850031
1CFB251EB6007F
1D21191F35002F
1D3B1C1F640004
1D58151F68001B
1D6E161F830001
1D85121F840003
1D981F1F870004
1DB80F1F8B0017
1DC8111FA20026
1DDA111FC80005
1DEC111FCD0001
1DFE141FCE002D
1E13131FFB0051
1E2713204C001E
1E3B12206A0003
1E4E0E206D0047
1E5D1220B40047
1E701220FB0047
1E830B2142000D
1E8F0E214F0001
1E9E172150002F
1EB627217F0017
1EDE1921960009
1EF818219F001C
1F110D21BB000B
1F1F1121C60002
1F311C21C80043
1F4E06220B0014
1F5503221F0008
1F590D22270008
1F670D222F0009
1F750F2238005D
1F851122950035
1F971122CA0005
1FA91122CF000A
1FBB1122D90003
1FCD1422DC000E
1FE21C22EA0001
1FFF1522EB0038
2015132323001F
20291B23420003
20451B23450008
20611C234D0012
207E1B235F0003
209A1B2362001F
20B61D23810013
20D41D2394000E
20F21D23A2000E
21101D23B00022
212E1D23D20002
214C1D23D40035
216A1724090005
218219240E0017
219C0724250005
21A407242A0058
21AC2024820001
21CD2524830005
21F32624880011
221A2924990017
22442C24B00023
22712124D30002
22931524D50023
22A91F24F80001
22C91424F90013
22DE13250C0018
22F21C25240003
230F0F25270019
231F1225400011
2332122551001E
234505256F0002
234B1525710008
23611225790007
23741925800001
238E122581000C
23A115258D0005
23B70F2592000F
23C70F25A1003A
23D71225DB001A
23EA0F25F5001F
23FA122614010A
240D12271E0088
24201227A60063
24331228090013
24460F281C0017
24560F2833005E
24660A28910002
24712028930002
24920228950004
24951028990001
24A61D289A0007
24C41C28A10009
24E11828AA0001
24FA1228AB0002
250D1228AD0005
25202228B20003
25431028B50001
25541328B6000C
25682C28C2000E
25951228D0002B
25A81528FB0001
25BE1128FC0004
25D04129000006
26123A29060006
264D36290C0003
26840D290F0001

"""#)
  }

  /// The creators' names, in ascending order.
  static var creatorPool: StaticBlob {
    StaticBlob(
#"""
1.2.840.113663.1
1.2.840.113681
1.2.840.113708.794.1.1.2.0
2.16.840.1.114059.1.1.6.1.50.1
A.L.I. Technologies, Inc.
ACUSON
ACUSON: 1.2.840.11386.1.0
ACUSON:1.2.840.113680.1.0:0921
ACUSON:1.2.840.113680.1.0:7f10
ACUSON:1.2.840.113680.1.0:7ffe
ADAC_IMG
AEGIS_DICOM_2.00
AGFA
AGFA PACS Archive Mirroring 1.0
AGFA-AG_HPState
AGFA_ADC_Compact
ALOKA:1.2.392.200039.103.2
AMI Annotations_01
AMI Annotations_02
AMI ImageContextExt_01
AMI ImageContext_01
AMI ImageTransform_01
AMI Sequence AnnotElements_01
AMI Sequence Annotations_01
AMI Sequence Annotations_02
AMI StudyExtensions_01
AMICAS0
APEX_PRIVATE
ATL HDI V1.0
ATL PRIVATE TAGS
Acuson X500
Agfa ADC NX
AgilityRuntime
Applicare/Centricity Radiology Web/Version 1.0
Applicare/Centricity Radiology Web/Version 2.0
Applicare/Print/Version 5.1
Applicare/RadStore/Version 1.0
Applicare/RadWorks/Version 5.0
Applicare/RadWorks/Version 6.0
Applicare/RadWorks/Version 6.0/Summary
Applicare/Workflow/Version 1.0
BRIT Systems, Inc.
BioPri
BrainLAB_BeamProfile
BrainLAB_Conversion
BrainLAB_PatientSetup
CAMTRONICS
CAMTRONICS IP
CANON_MEC_MR3
CANON_MEC_MR3^10
CANON_MEC_MR3^11
CANON_MEC_MR3^12
CANON_MEC_MR3^13
CARDIO-D.R. 1.0
CARDIO-SMS 1.0
CEMAX-ICON
Canon Inc.
DIDI TO PCR 1.1
DIGISCAN IMAGE
DLX_ANNOT_01
DLX_EXAMS_01
DLX_LKUP_01
DLX_PATNT_01
DLX_SERIE_01
DL_INTERNAL_USE
DR Systems, Inc.
DicomUtils 20100512
ELGEMS_XPERT
ELSCINT1
EMAGEON JPEG2K INFO
EMAGEON STUDY HOME
Eclipse 60
FDMS 1.0
FFP DATA
GDCM CONFORMANCE TESTS
GE ??? From Adantage Review CS
GE LUT Asymmetry Parameter
GEHC_CT_ADVAPP_001
GEIIS
GEIIS PACS
GEMS-IT/Centricity RA600/7.0
GEMS_0039
GEMS_3DSTATE_001
GEMS_ACQU_01
GEMS_ACRQA_1.0 BLOCK1
GEMS_ACRQA_1.0 BLOCK2
GEMS_ACRQA_1.0 BLOCK3
GEMS_ACRQA_2.0 BLOCK1
GEMS_ACRQA_2.0 BLOCK2
GEMS_ACRQA_2.0 BLOCK3
GEMS_ADWSoft_3D1
GEMS_ADWSoft_3D2
GEMS_ADWSoft_DPO
GEMS_ADWSoft_DPO1
GEMS_AWSOFT_CD1
GEMS_AWSoft_SB1
GEMS_CTHD_01
GEMS_CT_CARDIAC_001
GEMS_CT_HINO_01
GEMS_CT_VES_01
GEMS_DLX_DOSE_01
GEMS_DL_FRAME_01
GEMS_DL_IMG_01
GEMS_DL_PATNT_01
GEMS_DL_SERIES
GEMS_DL_SERIES_01
GEMS_DL_STUDY_01
GEMS_DRS_1
GEMS_FALCON_03
GEMS_FUNCTOOL_01
GEMS_GDXE_ATHENAV2_INTERNAL_USE
GEMS_GDXE_FALCON_04
GEMS_GENIE_1
GEMS_GNHD_01
GEMS_HELIOS_01
GEMS_HINO_CT_01
GEMS_IDEN_01
GEMS_IMAG_01
GEMS_IMPS_01
GEMS_IQTB_IDEN_47
GEMS_IT_US_REPORT
GEMS_LUNAR_RAW
GEMS_MR_RAW_01
GEMS_PARM_01
GEMS_PATI_01
GEMS_PETD_01
GEMS_QVA_PHOTO_01
GEMS_RELA_01
GEMS_RTEN_01
GEMS_SENO_02
GEMS_SERS_01
GEMS_STDY_01
GEMS_Ultrasound_ImageGroup_001
GEMS_Ultrasound_MovieGroup_001
GEMS_VXTLSTATE_001
GEMS_VXTL_USERDATA_01
GEMS_XELPRV_01
GEMS_XR3DCAL_01
GEMS_YMHD_01
GE_GENESIS_REV3.0
GE_GROUP
HMC - CT - ID
HOLOGIC
HOLOGIC, Inc.
Hologic
IDEXX
IMPAC
IMS s.r.l. Biopsy Private Code
IMS s.r.l. Mammography Private Code
INFINITT_FMX
INTEGRIS 1.0
INTELERAD MEDICAL SYSTEMS
ISG Image
ISG shadow
ISI
Image (ID, Version, Size, Dump, GUID)
Imaging Dynamics Company Ltd.
KINETDX
KINETDX_GRAPHICS
KRETZ_US
Kodak Image Information
LODOX_STATSCAN
LORAD Selenia
MAROTECH Inc.
MDS NORDION OTP ANATOMY MODELLING
MEDIFACE
MERGE TECHNOLOGIES, INC.
MITRA LINKED ATTRIBUTES 1.0
MITRA OBJECT ATTRIBUTES 1.0
MITRA OBJECT DOCUMENT 1.0
MITRA OBJECT UTF8 ATTRIBUTES 1.0
MITRA PRESENTATION 1.0
MMCPrivate
Mayo/IBM Archive Project
MeVis BreastCare
MeVis eD: Geometry Information
MeVis eD: Slice Information
MeVis eD: Timepoint Information
MeVis eatDicom
MedIns HP Extensions
Mitra Markup 1.0
Mitra Object Document 1.0
Mitra Presentation 1.0
Mortara_Inc
NUD_PRIVATE
ObjectModel (ID, Version, Place, PlaceDescription)
PAPYRUS
PAPYRUS 3.0
PHILIPS MR
PHILIPS MR R5.5/PART
PHILIPS MR R5.6/PART
PHILIPS MR SPECTRO;1
PHILIPS MR/LAST
PHILIPS MR/PART
PHILIPS MR/PART 12
PHILIPS MR/PART 6
PHILIPS MR/PART 7
PHILIPS NM -Private
PHILIPS UNDOCUMENTED
PHILIPS UNKNOWN
PHILIPS-MR-1
PMOD_1
PMOD_GENPET
PMS-THORA-5.1
PMTF INFORMATION DATA
PMTF INFORMATION DATA^10
PMTF INFORMATION DATA^11
PMTF INFORMATION DATA^12
PMTF INFORMATION DATA^13
POLYTRON-SMS 2.5
PRIVATE ORIGINAL ATTRIBUTES
Philips EV Imaging DD 017
Philips EV Imaging DD 019
Philips EV Imaging DD 021
Philips EV Imaging DD 022
Philips EnVisor
Philips Imaging DD 001
Philips Imaging DD 002
Philips Imaging DD 065
Philips Imaging DD 067
Philips Imaging DD 070
Philips Imaging DD 073
Philips Imaging DD 129
Philips MR Imaging DD 001
Philips MR Imaging DD 002
Philips MR Imaging DD 003
Philips MR Imaging DD 004
Philips MR Imaging DD 005
Philips MR Imaging DD 006
Philips MR Imaging DD 007
Philips NM Private Group
Philips PET Private Group
Philips RAD Imaging DD 001
Philips RAD Imaging DD 097
Philips US Imaging 60
Philips US Imaging DD 017
Philips US Imaging DD 023
Philips US Imaging DD 033
Philips US Imaging DD 034
Philips US Imaging DD 035
Philips US Imaging DD 036
Philips US Imaging DD 038
Philips US Imaging DD 039
Philips US Imaging DD 040
Philips US Imaging DD 041
Philips US Imaging DD 042
Philips US Imaging DD 043
Philips US Imaging DD 109
Philips US Imaging DD 113
Philips US Private 3D
Philips X-ray Imaging DD 001
Picker MR Private Group
Picker NM Private Group
QCA
QCA_RESULTS
QUASAR_INTERNAL_USE
QVA
REPORT_FROM_APP
RadWorksMarconi
RadWorksTBR
SCHICK TECHNOLOGIES - Change Item Creator ID
SCHICK TECHNOLOGIES - Change List Creator ID
SCHICK TECHNOLOGIES - Image Security Creator ID
SCHICK TECHNOLOGIES - Note Item Creator ID
SCHICK TECHNOLOGIES - Note List Creator ID
SCHICK TECHNOLOGIES - Viewset Creator ID
SCHICK TECHNOLOGIES - Viewset Item Creator ID
SECTRA_Ident_01
SECTRA_ImageInfo_01
SECTRA_OverlayInfo_01
SEGAMI MIML
SEGAMI__MEMO
SET WINDOW
SHS MagicView 300
SIEMENS CM VA0  ACQU
SIEMENS CM VA0  CMS
SIEMENS CM VA0  COAD
SIEMENS CM VA0  LAB
SIEMENS CM VA0  OST
SIEMENS CSA ENVELOPE
SIEMENS CSA HEADER
SIEMENS CSA NON-IMAGE
SIEMENS CSA REPORT
SIEMENS CT VA0  COAD
SIEMENS CT VA0  GEN
SIEMENS CT VA0  IDE
SIEMENS CT VA0  ORI
SIEMENS CT VA0  ORMR
SIEMENS CT VA0  OST
SIEMENS CT VA0  RAW
SIEMENS DFR.01
SIEMENS DFR.01 MANIPULATED
SIEMENS DFR.01 ORIGINAL
SIEMENS DFR.01 SERVICE
SIEMENS DICOM
SIEMENS DLR.01
SIEMENS ISI
SIEMENS MED
SIEMENS MED DISPLAY
SIEMENS MED DISPLAY 0000
SIEMENS MED ECAT FILE INFO
SIEMENS MED HG
SIEMENS MED MAMMO
SIEMENS MED MG
SIEMENS MED NM
SIEMENS MED OCS ACKNOWLEDGE FLAG
SIEMENS MED OCS AE TITLE
SIEMENS MED OCS CALIBRATION DATE
SIEMENS MED OCS CBT ARC INCREMENT
SIEMENS MED OCS CBT ENDING GANTRY ANGLE
SIEMENS MED OCS CBT MISSING PROJECTION FRAMES
SIEMENS MED OCS CBT PATIENT_ORIENTATION
SIEMENS MED OCS CBT PROJECTION GANTRY POSITIONS
SIEMENS MED OCS CBT RECON FILTER TYPE
SIEMENS MED OCS CBT RECON NUM OF SLICES
SIEMENS MED OCS CBT RECON SLICE HEIGHT
SIEMENS MED OCS CBT RECON SLICE WIDTH
SIEMENS MED OCS CBT ROTATION DIRECTION
SIEMENS MED OCS CBT STARTING GANTRY ANGLE
SIEMENS MED OCS CBT TOTAL_MU
SIEMENS MED OCS COMMON EDGE
SIEMENS MED OCS FIELD ID
SIEMENS MED OCS FIELD NAME
SIEMENS MED OCS FP Alignment Calibration Date / Time
SIEMENS MED OCS I0 MU SCALE FACTOR
SIEMENS MED OCS ICC MATRIX
SIEMENS MED OCS NUMBER OF FRAMES
SIEMENS MED OCS NUMBER OF SUB FRAMES
SIEMENS MED OCS PI ALIGNMENT IMAGE
SIEMENS MED OCS PI VALID PIXEL MAP
SIEMENS MED OCS REFERENCE IMAGE
SIEMENS MED OCS REFERENCE LOCKED
SIEMENS MED OCS SC IMG PIX SPC
SIEMENS MED OCS SC IMG SAD
SIEMENS MED OCS SC IMG SID
SIEMENS MED OCS SCALED IMG PIX SPC
SIEMENS MED OCS SITE NAME
SIEMENS MED OCS TABLE LATERAL POSITION
SIEMENS MED OCS TABLE LONGITUDINAL POSITION
SIEMENS MED OCS TABLE OFFSET
SIEMENS MED OCS TABLE VERTICAL POSITION
SIEMENS MED OCS TRANS MATRIX
SIEMENS MED SMS USG ANTARES
SIEMENS MED SMS USG ANTARES 3D VOLUME
SIEMENS MED SMS USG S2000
SIEMENS MED SP DXMG WH AWS 1
SIEMENS MEDCOM HEADER
SIEMENS MEDCOM HEADER2
SIEMENS MEDCOM OOG
SIEMENS MR EXTRACTED CSA HEADER
SIEMENS MR FMRI
SIEMENS MR HEADER
SIEMENS MR SDI 02
SIEMENS MR SDS 01
SIEMENS MR VA0  COAD
SIEMENS MR VA0  GEN
SIEMENS MR VA0  RAW
SIEMENS NUMARIS II
SIEMENS RA GEN
SIEMENS RA PLANE A
SIEMENS RA PLANE B
SIEMENS RIS
SIEMENS SIENET
SIEMENS SMS-AX  ACQ 1.0
SIEMENS SMS-AX  ORIGINAL IMAGE INFO 1.0
SIEMENS SMS-AX  QUANT 1.0
SIEMENS SMS-AX  VIEW 1.0
SIEMENS Selma
SIEMENS WH SR 1.0
SIEMENS_FLCOMPACT_VA01A_PROC
SIENET
SPI
SPI RELEASE 1
SPI Release 1
SPI-P Release 1
SPI-P Release 1;1
SPI-P Release 1;2
SPI-P Release 1;3
SPI-P Release 2;1
SPI-P-CTBE Release 1
SPI-P-CTBE-Private Release 1
SPI-P-GV-CT Release 1
SPI-P-PCR Release 2
SPI-P-Private-CWS Release 1
SPI-P-Private-DCI Release 1
SPI-P-Private-DiDi Release 1
SPI-P-Private_CDS Release 1
SPI-P-Private_ICS Release 1
SPI-P-Private_ICS Release 1;1
SPI-P-Private_ICS Release 1;2
SPI-P-Private_ICS Release 1;3
SPI-P-Private_ICS Release 1;4
SPI-P-Private_ICS Release 1;5
SPI-P-Private_ICS Release 1;6
SPI-P-XSB-DCI Release 1
SPI-P-XSB-VISUB Release 1
STENTOR
SVISION
Siemens Ultrasound Miscellaneous
Siemens: Thorax/Multix FD Image Stamp
Siemens: Thorax/Multix FD Lab Settings
Siemens: Thorax/Multix FD Post Processing
Siemens: Thorax/Multix FD Raw Image Settings
Siemens: Thorax/Multix FD Version
Silhouette Annot V1.0
Silhouette Graphics Export V1.0
Silhouette Line V1.0
Silhouette ROI V1.0
Silhouette Sequence Ids V1.0
Silhouette V1.0
Silhouette VRS 3.0
Sound Technologies
TMDTK
TOSHIBA COMAPL HEADER
TOSHIBA COMAPL OOG
TOSHIBA ENCRYPTED SR DATA
TOSHIBA MDW HEADER
TOSHIBA MDW NON-IMAGE
TOSHIBA_MEC_1.0
TOSHIBA_MEC_CT3
TOSHIBA_MEC_CT_1.0
TOSHIBA_MEC_MR3
TOSHIBA_MEC_MR3^10
TOSHIBA_MEC_MR3^11
TOSHIBA_MEC_MR3^12
TOSHIBA_MEC_MR3^13
TOSHIBA_MEC_OT3
TOSHIBA_MEC_XA3
TOSHIBA_SR
Thinking Systems Private Creator
V1
VEPRO BROKER 1.0
VEPRO BROKER 1.0 DATA REPLACE
VEPRO DICOM RECEIVE DATA 1.0
VEPRO DICOM TRANSFER 1.0
VEPRO VIF 3.0 DATA
VEPRO VIM 5.0 DATA
Varian Medical Systems VISION 3253
Viewing Protocol
Vital Images SW 3.4
Voxar 2.16.124.113543.6003.1999.12.20.12.5.0
WG12 Supplement 43
agfa/originalStudyUID
agfa/seriesHeader
http://www.gemedicalsystems.com/it_solutions/bamwallthickness/1.0
http://www.gemedicalsystems.com/it_solutions/orthoview/2.1
http://www.gemedicalsystems.com/it_solutions/rad_pacs/
syngoDynamics

"""#)
  }

  /// The elements' names.
  static var pool: StaticBlob {
    StaticBlob(
#"""
Unknown
CR Image Params Common
CR Image IP Params Single
CR Image IP Params Left
CR Image IP Params Right
Media Type
Media Location
Storage File ID
Study or Image Size in MB
Estimated Retrieve Time
Description
Orientation
Parameter 1
Parameter 2
Teeth
Jaw
Quadrant
CRC
Filename
Data Blob of a Visit
Revision Number
Unix Timestamp
Bag ID
Original Study UID
Overlay Grayscale Value
Anonymization Status
Lossy Compression Ratio
Image Format
Acuson Region Type
Acuson Image Apex X
Acuson Image Apex Y
B-Color-On Flag
View Name
View List
Acuson Mechanical Apex X
Acuson Mechanical Apex Y
Acquisition Type:
Transformation Matrix Sequence
Left angle
Right angle
Color Map Family
Full Colormap.
Color Invert
Color Baseline
CD Color Mix Points X1
CD Color Mix Points Y1
CD Color Mix Points X2
CD Color Mix Points Y2
Color Accent
Persistence SQ
Persistence Mode
Persistence Coefficient Mode
Alpha coefficient
Gamma coefficient
Persistence Time Flag
Persistence adaptive flag
Persistence Frame Rate
Persistence ID
Observation Date Time SQ
Capture Type Name
Capture Type Number
Number of Capture Types
CD Steering Angle
CD PRI
CD Dynamic Range
CD Velocity Scale Min
CD Velocity Scale Max
CD Color Mode
CD Frequency
CD Balance
CD Delta
CD Pan Box Min X0
CD Pan Box Min Y0
CD Pan Box Min X1
CD Pan Box Min Y1
CPS Map Type
CPS Map Data
CPS Balance Setting
3DCard Step Angle
3DCard Xdcr Angle
B-mode Frequency
B-mode Dynamic Range
B-mode Frame Rate
B-mode Space Time
B-mode Persistence
B-mode Display Depth Start
B-mode Display Depth End
B-mode Res Mode
B-mode Preset Application
Image Spec Name
B Preset Image Look
B-mode Post Processing
B Edge
B Delta
B-mode 1D Post Processing Curve
B-mode Delta (ECRI) Map Diagonal
Bytes Per Timestamp
Microseconds in unit timestamp
Start Stopwatch Timestamp
Acoustic Frame Timestamp
R-Wave Timestamp
Last Destruction Timestamp
Pixels Per Second
ECG Reference Timestamp
ECG Sampling Interval (milliseconds)
ECG Sample Count
ECG Sample Size
ECG Data Value
Contrast/Active Image Indicator
Live Dual Mode Indicator
3DCard Clipset ID
3DCard HRWave Min
3DCard HRWave Max
Perspective Capture Type
Trigger Mask.
Study Directory
Last Modify Date
Last Modify Time
Teaching Study
Series Base UID
Data Padding
Ver200 ADAC Pegasys File Size
ADAC Header Signature
Number of ADAC Headers
ADAC Header/Image Sizes
ADAC Pegasys Headers
Ver200 Number of ADAC Headers
Ver200 ADAC Header/Image Size
Ver200 ADAC Pegasys Headers
Cardiac Stress State
Philips NM Private Group
Private Identification Code
Identification Data (Note 2)
Sensitometry Name
Window/Level List (Note 3)
Dose Monitoring List
Other Info (Note 5)
Clipped Exposure Deviation
Logarithmic PLT Full Scale
Total number of series
Session Number
ID Station name
Number of images in study to be transmitted (only sent with autoverify: on)
Total number of images
Geometrical Transformations
Roam Origin
Zoom factor
Status
Data stream from cassette
Set of destination types
Set of destination Ids
Set of processing codes
Number of series in study
ID station name
Number of images in series
Break condition
Wait (or Hold) flag
ScanRes flag
Operation code
Image quality
AMI Annotation Sequence (RET)
AMI Window Function (RET)
AMI Window Slope (RET)
AMI Window Invert (RET)
AMI Window Center (RET)
AMI Window Widith (RET)
AMI Pixel Aspect Ratio Swap (RET)
AMI Enable Averaging (RET)
AMI Quality (RET)
AMI Viewport Annotation Level (RET)
AMI Show Image Annotation (RET)
AMI Show Image Overlay (RET)
AMI Transformation Matrix (RET)
AMI Center Offset (RET)
AMI Magnification (RET)
AMI Magnification Type (RET)
AMI Displayed Area (RET)
AMI Calibration Factor (RET)
AMI Annotation Element Position
AMI Annotation Element Text
AMI Annotation UID (RET)
AMI Annotation Color (RET)
FontSize
AMI Annotation Line Style (RET)
AMI Annotation Elements (RET)
AMI Annotation Label (RET)
AMI Annotation Creator (RET)
AMI Annotation Modifiers (RET)
AMI Annotation Creation Date (RET)
AMI Annotation Creation Time (RET)
AMI Annotation Modification Dates (RET)
AMI Annotation Modification Times (RET)
AMI Annotation Frame Number (RET)
AMI Last Released Annot Label (RET)

Private Creator
Bed Position
Private
Loop Mode
Trigger mode
Number of Loops
Loop Indexes
Loop Heart Rates
Medications
(a)View Name
Siemens Medical
DIMAQ Software
Private Data
Import Structured
Cassette Orientation
Plate Sensitivity
Plate Erasability
Mammography Laterality
Mammography View Name
Mammography View Modifier
Secondary Spine Label
Additional tags for Presentation State
<internal
OBSOLETE
Id1
Id2
Id3
State
DateLastModified
DateLastAccessed
ByteSize
LibraryId
Pathnames
DriverPath
Source
Destination
MediumId
ArchiveId
Origin
Version
InstanceFileLocation
ImageMediumLocation
ImageMediumLabel
ImageMediumState
SeriesMediumLocation
SeriesMediumLabel
SeriesMediumState
StudyMediumLocation
StudyMediumLabel
StudyMediumState
StudyState
SeriesState
ImageStateText
SeriesStateText
StudyStateText
Expiration
DeletedTags
NEW/SEEN Status
Delete Lock
Receive Origin
Folder
Receive Date
Receive Time
Prior
STAT Study
Send Flag
Print Flag
Archive Flag
Request Storage Commitment
Requested Compression
Archive Status
Internal: non-existent tags
Internal: non-existent objects
Annotation Type
Annotation Value
Cutline Image UID
Cutline Set UID
Annotation Color
Annotation Line Style
Annotation Label
Annotation Creator
Annotation Creation Date
Annotation Creation Time
Annotation Modification Sequence
Annotation Modifier
Annotation Modification Date
Annotation Modification Time
Palette Color LUT Name
Annotation Number
Requested Palette Color LUT
Receive Origin Description
Person Information Sequence
Person ID
Person Name
Person Role
Person Home Phone
Person Work Phone
Person Cell Phone
Person Pager Phone
Person Fax Phone
Person EMail
Person Address
Person Password
Person Emergency Phone
Physician ID
Original Patient ID
Original Study Instance UID
Original Series Instance UID
Master Accession Number
Order Category
Patient ICN
Patient DFS
Patient Class
Patient Type
Generic String
QC Study Assigned By
QC Study Split By
QC Study Moved By
QC Study Edited By
QC Series Split By
QC Series Moved By
QC Series Edited By
QC Image Moved By
QC Image Edited By
QC Done Time
QC Last Modification Time
QC Image Accepted By
QC Image Rejected By
QC Done Date
QC Deletion Requested
Original Sender AE Title
Software Title
Software Version
Serial Number
Object Action Sequence
Object Action
Object Action Date
Object Action Time
Local AE Title
Local IP Address
Remote AE Title
Remote IP Address
Beam Profile Sequence
Beam Profile Number
Beam Parameter Sequence
Parameter Description
Parameter Data
Referenced Beam Profile Number
Export Platform Name
Export Platform Data
Isocenter Position
Patient Position
Commentline
Edge Enhancement Coefficient
Scene Text
Image Text
Pixel Shift Horizontal
Pixel Shift Vertical
Other Private Data
Reversed EVRLE DataSet
Scale Factor
FOV
Receiver Gain Correction Check Flag
Identification Flag of 3D GDC
2nd Flip Angle [degree]
Acquisition Inner Matrix
MP2RAGE Flag
Inversion efficiency of inversion recovery pulse
Number of dummy shot
FFE total repetition time[s]
PAS Name
Intended Processing
Scanned Orientation IDs
PAS Reproduct Information
ASTAR Inversion Time
Saturation Recovery Time
File Location
File Size
Alternate Image Sequence
Image Blanking Shape
Image Blanking Left Vertical Edge
Image Blanking Right Vertical Edge
Image Blanking Upper Horizontal Edge
Image Blanking Lower Horizontal Edge
Center Of Circular Image Blanking
Radius Of Circular Image Blanking
Maximum Frame Size
Image Sequence Number
Standard Edge Enhancement Sequence
Convolution Kernel Size
Convolution Kernel Coefficients
Edge Enhancement Gain
ACOM flags
Private Data stream
CR Processing Parameters
CR Exposure Menu Code
CR Exposure Menu String
CR EDR Mode
CR Latitude
CR Group Number
CR Equipment ID
CR Image Serial Number
CR Bar Code Number
CR Film Output Exposure
Key Image
Note
Annotation Sequence
X Start Position
Y Start Position
X End Position
Y End Position
Annotation Text
Which Marker
X Coordinates
Y Coordinates
Number of points
Fill Type
Study Priority Status
Canon Internal Data 1
Performed number of series
Performed number of images
Canon Internal Data 111
Post Mode String
Post Data
Image Header
Route AET
PCR Print Scale
PCR Print Job End
PCR No Film Copies
PCR Film Layout Position
PCR Print Report Name
RAD Protocol Printer
RAD Protocol Medium
Original Filename
Filter Type
Stitching
Exposure Index
Collimator X
Collimator Y
Print Marker
RGDV Name
Acqd Sensitivity
Processing Category
Unprocessed Flag
Key Values
Destination Postprocessing Function
Ranging Mode
Abdomen Brightness
Fixed Brightness
Detail Contrast
Contrast Balance
Structure Boost
Structure Preference
Noise Robustness
Noise Dose Limit
Noise Dose Step
Noise Frequency Limit
Weak Contrast Limit
Strong Contrast Limit
Structure Boost Offset
Smooth Gain
Measure Field 1
Measure Field 2
Key Percentile 1
Key Percentile 2
Density LUT
Brightness
Gamma
Stamp Image Sequence
Text_annotation
Box
Arrow end
Stenos_calibr_ratio;
Stenos_magnification;
Cardiac_calibr_ratio;
Gray Palette color lookup table descriptor
Gray Palette color lookup table data
patient DOB
Angle Value 1
Angle Value 2
Angle Value 3
Angle Label 1
Angle Label 2
Angle Label 3
Adx Procedure Name
Adx Exam Name
Adx Patient Size
Adx Record View
Adx Injector Delay
Adx Auto Inject
Adx Acq Mode
Adx Camera Rotation Enable
Adx Reverse Sweep
User Spatial Filter Strength
User Zoom Factor
X Zoom
Y Zoom
Adx Focus
Adx Dose
Side Mark
Percent Landscape
Adx Exposure Duration
Ip Address
Table Vertical Position
Table Longitudinal Position
Table Lateral Position
Lambda cm Pincushion Distortion
Slope LV Regression
Intercept LV Regression
Image chain FWHM psf mm min
Image chain FWHM psf mm max
DR Exam ID
DR Image Type
DR File Type
DR File Suffix
DR Annotation Type
DR Original Instance UID Sequence
DICOMUTILS_PROCESSING_METHODS
XPert Composite Report Item buffer
Xpert Composite Report Item Identificator
Offset List Structure
Data Dictionary Version
Presentation Relative Center
Presentation Relative Part
Presentation Horizontal Invert
Split Is Dual Surview
Image Label
Acquisition Duration
Protocol File Name
Patient Language
Patient Data Modification Date
Abs Bed Pos
ECG Reference UID
Phantom Type
Acquisition Type
Concurrent Slices Generation
Angular Sampling Density
Reconstruction Arc
Table Velocity
Acquisition Length
Edge Enhancement Weight
Scanner Relative Center
Rotation Angle
Pitch
Rotation Time
Image View Convention
Gating Delay
PS Sequence
iDose Level
Mar Filter
Recon Increment
CTDIw
Couch Direction
Series No In Acquisition
Dose Right ACS
Left DMS Tmp Diff
Right DMS Tmp Diff
Dose Right Noise
Zero Position
Show Couch Position
Recon Mode
Water Size
Digital Tilt
Scan Arc
Implementation Version
Relative Table Position
Relative Table Height
Surview Direction
Surview Length
Image View Type
Batch Number
Batch Size
Batch Slice Number
number of series in study
number of images in series
last update time
last update date
Tamar Compressed Pixel Data
Tamar Software Version
Tamar Compression Type
protection flag
Tamar Study Status
Tamar Source Ae
Tamar Study Body Part
Tamar Site Id
Tamar Translate Flags
Tamar Exe Software Version
Tamar Study Has Sticky Note
Tamar Original Curve Desc
Tamar Study Age
Text Overlay Flag
Private data
Image Control Unit
Image UID
Route Image UID
Image Display Information Version No.
Patient Information Version No.
Film UID
Exposure Unit Type Code
Kanji Hospital Name
Distribution Code
Kanji Department Name
Blackening Process Flag
Processing Information Flag
Kanji Body Part for Exposure
Menu Character String
Kanji Menu Name
Image Processing Type
EDR Mode
Radiographer's Code
Split Exposure Format
No. of Split Exposure Frames
Reading Position Specification
Reading Sensitivity Center
Film Annotation Character String 1
Film Annotation Character String 2
Exposure Status Sequence
Exposure Status
Exposure Kind
FCR Image ID
Set No.
Image No. in the Set
Pair Processing Information
Film Number within the Series
Equipment Type-Specific Information
LUT Number
Left-image Processing Parameter Sequence
Right-image Processing Parameter Sequence
Single-image Processing Parameter Sequence
Relative Light Emission Amount Sk
Term of Correction for Each IP Type St
Reading Gain Gp
Latitude
Image Processing Selection Flag
Min
Max
Sensitivity Shift (S-SHFT)
Contrast Shift (C-SHIFT)
GT
GA
GC
GS
tan θ
RT
RN
RE
N
DRT
DRN
DRE
DN
ORN
ORE
ON
ORD
MDT
MDB
MDE
MFP-DRC Suppression Characteristics Parameters
MFP-DRC Frequency Characteristics Parameters
MRT
MRB
MRE
MFP-USM Suppression Characteristics Parameters
MFP-USM Frequency Characteristics Parameters
PTE (α edge)
PTR (α calc)
PRN
PRE
PEM Sstd
PEM Lstd
PEM Unsharp Mask Value N
MFP GT
MFP GA
MFP GC
MFP GS
γ Raw Data Table Sequence
β Raw Data Table Sequence
DRC Raw Data Table Sequence
MFP-DRC Raw Data Table Sequence
MFP-USM Raw Data Table Sequence
PEM α Edge Raw Data Table Sequence
PEM α Calc Raw Data Table Sequence
MFP γ Raw Data Table Sequence
No. of Data
Data Input Type
Data Output Type
Raw Data
Image Scanning Direction
Image Rotation/Reversal Information
Extended Reading Size Value
Mag./Reduc. Ratio
Line Density Code
Data Compression Code
Requesting Physician
Requesting Service
Trim Density
Trim Width
Image Mag./Reduc. Range
Image Display Format
Image Position Specifying Flag
Interpolation A-VRS System Format
Energy Subtraction Param.
Subtraction Registration Result
Energy Subtraction Param. 2
Afin Conversion Coefficient
FNC Parameters
Film Output Format
Image Processing Modification Flag
CR Header Information
Array Container Sequence
0-Filled Array
CR Film Output Exposures
LUT Asymmetry
ShuttleFlag
TableSpeedNotReachesTargetFlag
IterativeReconAnnotation
IterativeReconMode
IterativeReconConfiguration
IterativeReconLevel
reconFlipRotateAnno
highResolutionFlag
RespiratoryFlag
GE IIS Thumbnail Sequence
Shift Count
Offset
Actual Frame Number
Assigning Authority For Patient ID
Original SOP Instance UID
GE IIS Compression ID
GE IIS Multiframe Offsets
Reject Image Flag
Significant Flag
Confidential Flag
GEIIS_PREFETCH_ALGORITHM
GEIIS_LIMIT_RECENT_STUDIES
GEIIS_LIMIT_OLDEST_STUDIES
GEIIS_LIMIT_RECENT_MONTHS
GEIIS_EXCLUDE_STUDY_UIDS
Number of images in study
General Description
TDRT
NVRP
CVRPN
Volume Rendering Presets Sequence
Preset Name
Opacity Curve X
Opacity Curve Y
NOCP
Color Curve X
NCCP
GSA
VRSF
AF
DF
SCF
SPF
Orthogonal Clipping Planes
CP
CFP
CVU
RFOV
PPRP
3DWW
3DWL
BBV
ERF
TDRMS
TDSSS
Detector Channel
Cell number at Theta
Cell spacing
Horiz. Frame of ref.
Series contrast
Last pseq
Start number for baseline
End number for baseline
Start number for enhanced scans
End number for enhanced scans
Series plane
First scan ras
First scan location
Last scan ras
Last scan loc
Display field of view
Table Speed [mm/rotation]
Mid Scan Time [sec]
Mid scan flag
Tube Azimuth [degree]
Rotation Speed [msec]
x-ray On position
x-ray Off position
Number of triggers
Angle of first view
Trigger frequency
SFOV Type
Stat recon flag
Compute type
Segment Number
Total Segments Required
Interscan delay
View compression factor
Total no. of ref channels
Data size for scan data
Recon post proc. Flag
CT water number
CT bone number
Number of channels (1...512)
Increment between channels
Starting view
Number of views
Increment between views
Dependent on #views processed
Field of view in detector cells
Value of back projection button
Set if fatq estimates were used
Z chan avg over views
Avg of left ref chans over views
Max left chan over views
Avg of right ref chans over views
Max right chan over views
Second echo
Number of echoes
Table delta
Contiguous
Peak SAR
Monitor SAR
Cardiac repetition time
Images per cardiac cycle
Actual receive gain analog
Actual receive gain digital
Delay after trigger
Swappf
Pause Interval
Pause Time
Slice offset on freq axis
Auto Prescan Center Frequency
Auto Prescan Transmit Gain
Auto Prescan Analog receiver gain
Auto Prescan Digital receiver gain
Bitmap defining CVs
Center freq. Method
Pulse Sequence Mode
Pulse Sequence Name
Pulse Sequence Date
Internal Pulse Sequence Name
Transmitting Coil Type
Surface Coil Type
Extremity Coil flag
Raw data run number
Calibrated Field strength
SAT fat/water/bone
Receive bandwidth
User data 0
User data 1
User data 2
User data 3
User data 4
User data 5
User data 6
User data 7
User data 8
User data 9
User data 10
User data 11
User data 12
User data 13
User data 14
User data 15
User data 16
User data 17
User data 18
User data 19
User data 20
User data 21
User data 22
Projection angle
Saturation planes
Surface coil intensity
SAT location R
SAT location L
SAT location A
SAT location P
SAT location H
SAT location F
SAT thickness R/L
SAT thickness A/P
SAT thickness H/F
Phase Contrast flow axis
Velocity encoding
Thickness disclaimer
Prescan type
Prescan status
Raw data type
Projection Algorithm
Projection Algorithm Name
Fractional echo
Prep pulse
Cardiac phase number
Variable echoflag
Concatenated SAT {# DTI Diffusion Dir., release 9.0 & below}
Reference channel used
Back projector coefficient
Primary speed correction used
Overrange correction used
Dynamic Z alpha value
User data 23 {# DTI Diffusion Dir., release 9.0 & below}
User data 24 {# DTI Diffusion Dir., release 10.0 & above}
Velocity Encode Scale
Fast phases
Transmit gain
CR Film Format
CR S-Shift String
CR S-Shift
CR C-Shift
CR GT
CR GA
CR GC
CR GS
CR RT
CR RE
CR RN
CR DRT
CR DRE
CR DRN
CR ORE
CR ORN
CR ORD
CR Cassette Size
CR Machine ID
CR Machine Type
CR Technician Code
CR ES Parameters
CR S Shift String
CR S Shift
CR C Shift
CR Energy Subtraction Parameters
CR Distribution Code
CR Shutters Applied
Reconstruction Parameters Sequence
Volume Color
Volume Voxel Count
Volume Segment Count
Volume Slice Size
Volume Slice Count
Volume Threshold Value
Volume Voxel Ratio
Volume Voxel Size
Volume Z Position Size
Volume Base Line
Volume Center Point
Volume Skew Base
Volume Registration Transform Rotation Matrix
Volume Registration Transform Translation Vector
Volume Tilt
KPV List
X-Ray Tube Current List
Exposure List
Acquisition DLX Identifier
Acquisition DLX 2D Series Count
Acquisition DLX 2D Series Sequence
Contrast Agent Volume List
Number Of Injections
Frame Count
XA 3D Reconstruction Algorithm Name
XA 3D Reconstruction Algorithm Version
DLX Calibration Date
DLX Calibration Time
DLX Calibration Status
Used Frames
Transform Count
Transform Sequence
Transform Rotation Matrix
Transform Translation Vector
Transform Label
Wireframe List
Wireframe Count
Location System
Wireframe Name
Wireframe Group Name
Wireframe Color
Wireframe Attributes
Wireframe Point Count
Wireframe Timestamp
Wireframe Point List
Wireframe Points Coordinates
Volume Upper Left High Corner RAS
Volume Slice To RAS Rotation Matrix
Volume Upper Left High Corner TLOC
Volume Segment List
Volume Gradient List
Volume Density List
Volume Z Position List
Volume Original Index List
Volume Name(s)
Min original density
Max original density
Min Converted Density
Max Converted Density
Protocol Film Name
Protocol Resolution
Phase Number (percent)
Volume midscan times list
Volume Registered Phases List
Protocol Name
Protocol Title
Cardiac Reconstruction Algorithm List
Average Heart Rate for Image List
Temporal Resolution List
Layout View Preset
Private Entity Number
Private Entity Date
Private Entity Time
Private Entity Launch Command
Private Entity Type
Reference to Study UID
Reference to Series UID
Reference to Original Instance
DPO Number
DPO Date
DPO Time
DPO Invocation String
DPO type
DPO data
Reference to Original Instance Number
CT Cardiac Sequence
HeartRateAtConfirm
AvgHeartRatePriorToConfirm
MinHeartRatePriorToConfirm
MaxHeartRatePriorToConfirm
StdDevHeartRatePriorToConfirm
NumHeartRateSamplesPriorToConfirm
AutoHeartRateDetectPredict
SystemOptimizedHeartRate
EkgMonitorType
NumReconSectors
RpeakTimeStamps
Beam Thickess
R Time
HBC Number
CTVESSequence
Private Radiation Dose Sequence
Run Number
Run Time
Number of Frames
Frames per Second
Plane
KV
MA
Mas
Ms
Angulation
Rotation
Focal Distance
Image Intensifier Mode
Frame Id
Distance Source To Detector
Distance Source To Patient
Distance Source To Skin
Positioner Primary Angle
Positioner Secondary Angle
Beam Orientation
Larm Angle
Frame Sequence
Target Cnr
Pivot Angle
Arc Angle
Beam Cover Area
Kvp Actual
Mas Actual
Pw Actual
Kvp Commanded
Mas Commanded
Pw Commanded
Grid
Sensor Feedback
Target Entrance Dose
Cnr Commanded
Contrast Commanded
Ept Actual
Spectral Filter Znb
Spectral Filter Weight
Spectral Filter Density
Spectral Filter Thickness
Spectral Filter Status
Fov Dimension
Fov Origin
Collimator Left Vertical Edge
Collimator Right Vertical Edge
Collimator Up Horizontal Edge
Collimator Low Horizontal Edge
Vertices Polygonal Collimator
Contour Filter Distance
Contour Filter Angle
Table Rotation Status
Internal Label Frame
Fov Dimension Double
LV Diastolic contour
LV Systolic contour
Distance to table top
Image File Name
Default Spatial Filter Family
Default Spatial Filter Strength
Min Saturation Dose
Detector Gain
Patient Dose Limit
Preproc Image Rate Max
Sensor Roi Shape
Sensor Roi x Position
Sensor Roi y Position
Sensor Roi x Size
Sensor Roi y Size
Noise Sensitivity
Sharp Sensitivity
Contrast Sensitivity
Lag Sensitivity
Tube
Detector Size Rows
Detector Size Columns
Min Object Size
Max Object Size
Max Object Speed
Object Back Motion
Exposure Trajectory Family
Window Time Duration
Positioner Angle Display Mode
Detector Origin
Default Brightness Contrast
User Brightness Contrast
Source Series Number
Source Image Number
Source Frame Number
Source Series Item Id
Source Image Item Id
Source Frame Item Id
Image Dose
Calibration Frame
Calibration Object
Calibration Object Size mm
Calibration Factor
Calibration Date
Calibration Time
Calibration Accuracy
Calibration Extended
Calibration Image Original
Calibration Frame Original
Calibration Number Of Points Uif
Calibration Points Row
Calibration Points Column
Calibration Magnification Ratio
Calibration Sw Version
Extend Calibration Sw Version
Calibration Return Code
Detector Rotation Angle
Spatial Change
Inconsistent Flag
Image Sweep
Internal Label Image
Angle 1 Increment
Angle 2 Increment
Angle 3 Increment
Default Mask Pixel Shift
Applicable Review Mode
Log Lut Control Points
Exp Lut Control Points
ABD Value
Sub Window Center
Sub Window Width
Image Rotation
Auto Injection Enabled
Injection Phase
Injection Delay
Reference Injection Frame Number
Injection Duration
EPT
Can Downscan 512
Current Spatial Filter Strength
Brightness Sensitivity
Exp Lut NOSUB Control Points
SUB operator LUTs names
kVp actual vector
mAs actual vector
Acquisition Mode Description
Acquisition Mode Display Label
Acquisition Protocol User Name
Recommended display frame rate float
ABD Vector
Acquisition region
Acquisition SUB mode
Table rotation status vector
Source to image distance per frame vector
pw actual vector
Spectral filter thickness
Preselected pivot rotation speed
Patient position per image
3D structure of interest
3D calibration out of date flag
3Dspin expected number of frames
Detection gain value
mR mAs calibration value
DRM LUT file name
DRM Strength
Acquisition Plane
LP off longitudinal position Z
DAP of current record
Pivot Lateral Angle
Carm Lateral Angle
Pivot Lateral Angle increment
Carm Lateral Angle increment
LP off long pos Z first frame
LP off long pos Z increment
Source to detector distance per frame vector
Patient Instance Uid
Last Study Number
Patient Repaired
Lock Demographics
Number of images
fov dimension double
default spatial filter family
default spatial filter strength
Detector origin
def_bright_contr
user_bright_contr
Calibration frame
Calibration object
Calibration object size mm
Calibration factor
Calibration date
Calibration time
Calibration accuracy
Calibration extended
Calibration image original
Calibration frame original
Calibration nb points uif
Calibration points row
Calibration points column
Calibration mag ratio
Calibration sw version
Extend calib sw version
Calibration return code
detector_rot_angle
Spatial change
Image sweep
Angle 1 increment
Angle 2 increment
Angle 3 increment
sensor feedback
applicable review mode
log LUT control points
exp LUT SUB control points
ABD value
Sub window center
Sub window width
Auto injection enabled
injection phase
injection delay
reference injection frame number
can downscan 512
current spatial filter strength
exp LUT NOSUB control points
Default spatial filter family
Series File Name
Number Of Images
Sent Flag
Item Locked
internal label
browser hide
Study Dose
Study Total Dap
Study Fluoro Dap
Study Fluoro Time
Study Record Dap
Study Record Time
Last Xa Number
Default Operator Name
Default Performing Physician Name
Default Patient Orientation
Last Sc Number
Common Series Instance Uid
Study Number
Study dose Frontal
Study total dap Frontal
Study fluoro dap frontal
Study fluoro time frontal
Study record dap frontal
Study record time frontal
Study dose lateral
Study total dap lateral
Study fluoro dap lateral
Study fluoro time lateral
Study record dap leteral
Study record time lateral
Referring Department
Screen Number
Left Orientation
Right Orientation
Inversion
DSA
A_Coefficients
User Window Center
User Window Width
Requested Detector Entrance Dose
VOI LUT Asymmetry parameter beta
Collimator rotation
Collimator Width
Collimator Height
Functional Proc Group Name
Functional Processing Name
Bias of Functional Image
Scale of Functional Image
Length of Parameters String
Store Parameters string, delimited by character ESC=0x1B (27)
Functional Image Version
Store Color Ramp
Store Width of Functional Image
Store level of Functional Image
Store B-Value with Functional Image
Analysis Package
PPS Stream
Pixel Data References (temporary)
Auto Push Tag
PPS Status
Processed Series UID
Acquisition UID
Study DAP
Non-Digital Exposures
Total Exposures
ROI
Patient Size String
SPS UID
Detector ARC Gain
Processing Debug Info
Override mode
Film Speed Selection
Detected Field of View
Adjusted Field of View
Detected Exposure Index
Compensated Detector Exposure
Uncompensated Detector Exposure
Median Anatomy Count Value
DEI lower and upper limit values
Shift Vector for Pasting
Image Number in Pasting
Pasting Overlap
Sub-image Collimator Vertices
View IP
Key-stone Coordinates
Receptor Type
Study Name
Study Flags
Study Type
Dataset UID
Series Object Name
Series Flags
User Orientation
Initiation Type
Initiation Delay
Initiation Count Rate
Number Energy Sets
Number Detectors
Number RR Windows
Number MG Time Slots
Number View Sets
Trigger History UID
Series Comments
Track Beat Average
Distance Prescribed
Table Direction
Rotational Continuous Speed
Gantry Motion Type (retired)
Gantry Locus Type
Starting Heart Rate
RR Window Width
RR Window Offset
Percent Cycle Imaged
Patient Object Name
Patient Flags
Patient Creation Date
Patient Creation Time
Num Views Acquired (retired)
Series Type
Effective Series Duration
Num Beats
Radio Nuclide Name
Dataset Object Name
Dataset Modified
Dataset Name
Dataset Type
Completion Time
Detector Number
Energy Number
RR Interval Window Number
MG Bin Number
Radius Of Rotation
Detector Count Zone
Num Energy Windows
Energy Offset
Energy Range
Energy Width (retired)
Image Orientation
Acq Zoom (retired)
Acq Pan (retired)
Use FOV Mask
FOV Mask Y Cutoff Distance
FOV Mask Cutoff Angle
Table Orientation
ROI Top Left
ROI Bottom Right
Uniformity Mean
Phase Duration (retired)
View X Adjustment
View Y Adjustment
Pixel Overflow Flag
Overflow Level
Picture Object Name
Acquisition Parent UID
Processing Parent UID
Energy Correct Name
Spatial Correct Name
Tuning Calib Name
Uniformity Correct Name
Acquisition Specific Correction Name
Byte Order
Compression Type
Picture Format
Pixel Scale
Pixel Offset
Energy Peak (retired)
FOV Shape
Dataset Flags
Viewing Object Name
Orientation Angle
Window Inverse Flag
Threshold Center
Threshold Width
Interpolation Type
Where Object Name
Period
Elapsed Time
Image Size
Linear FOV
Spatial Offset
Spatial Orientation
Reference Dataset UID
Starcam Reference Dataset
Reference Frame Number
Cursor Length
Number of Cursors
Cursor Coordinates
Recon Options Flag
Motion Threshold
Motion Curve UID
Recon Type
Pre Filter Type
Back Proj Filter Type
Recon Arc
Recon Pan AP Offset
Recon Pan LR Offset
Recon Area
Start View
Attenuation Type
Dual Energy Processing
Pre Filter Param
Pre Filter Param 2
Back Proj Filter Param
Back Proj Filter Param 2
Attenuation Coef
Ref Slice Width
Ref Trans Pixel Volume
Attenuation Threshold
Interpolation Distance
Interpolation Center X
Interpolation Center Y
Quant Filter Flag
Head Conversion
Slice Width Pixels
Rfmtr Trans Ref
Rfmtr Trans Ref mm
Two Line Trans Ref
Three-D Zero
Three-D Zero Length
Three-D Zero In
Digital FOV
Source Translator
RAL Flags
Xeleris Frame Sequence
Original Image Num
Fscalar
AutoTrack Peak
AutoTrack Width
Transmission Scan Time
Transmission Mask Width
Copper Attenuator Thickness
Det Ang Separation
Axial Acceptance Angle
Theta Acceptance Value
Tomo View Offset
Accepted Beats Time
Threshold
Linear Depth
Unif Date Time
Series Accepted Beats
Series Rejected Beats
Study Comments
Frame Termination Condition
Frame Termination Value
Num ECT Phases
Num WB Scans
ECT Phase Num
WB Scan Num
Comb Head Number
Preceding Beat
Orig SOP Instance UID
Xeleris Data Object Type
Modified
Name
ProtocolDataUID
Date
Time
ProtocoldataFlags
ProtocolName
RelevantDataUID
BulkData
IntData
DoubleData
StringData
BulkDataFormat
IntDataFormat
DoubleDataFormat
StringDataFormat
Allocate trigger buffer
Trigger size
Trigger data size
Trigger data
Start Angle
Xeleris Energy Window Information Sequence
Xeleris Energy Window Range Sequence
Xeleris Detector Information Sequence
Xeleris Rotation Information Sequence
Xeleris Gated Information Sequence
Xeleris Data Information Sequence
SDODoubleData SQ
Cid
Srid
SOPClassUID
SOPInstanceUID
CurveType
GraphType
Legend
XUnits
YUnits
Edit
Suspend
StyleLine
StyleFill
StyleColour
StyleWidth
StylePoint
StylePColour
StylePSize
Segments
SegType
SegStart
SegEnd
SegStyleLine
SegStyleFill
SegStyleColour
SegStyleWidth
SegStylePoint
SegStylePColour
SegStylePSize
SegName
SegAllowDirInt
TextAnnots
TxtX
TxtY
TxtText
TxtName
ROIName
DerivedFromImageUID
DerivedFromImages
CurveFlags
CurveName
DatasetName
CurveUID
ROIArea
Software version
StartDate
CompletionDate
DetectorName
NormalColor
NameFont
FillPattern
LineStyle
LineDashLength
LineThickness
Interactivity
NamePos
NameDisplay
Label
BpSeg
BpSegPairs
SeedSpace
Seeds
Shape
ShapeTilt
ShapePtsSpace
ShapeCtrlPtsCounts
ShapeCtrlPts
ShapeCPSpace
ROIFlags
FrameNumber
Id
DatasetROIMapping
Number of Macro Rows in Detector
Macro width at ISO Center
DAS type
DAS gain
DAS Temperature
Z smoothing Factor
View Weighting Mode
Sigma Row number
Minimum DAS value
Maximum Offset Value
Number of Views shifted
Z tracking Flag
Mean Z error
Z tracking Error
Start View 2A
Number of Views 2A
Start View 1A
Sigma Mode
Number of Views 1A
Start View 2B
Number Views 2B
Start View 1B
Number of Views 1B
Air Calibration Date
Air Calibration Time
Phantom Calibration Date
Phantom Calibration Time
Z Slope Calibration Date
Z Slope Calibration Time
Cross Talk Calibration Date
Cross Talk Calibration Time
Iterbone Flag
Peristaltic Flag
CardiacReconAlgorithm
AvgHeartRateForImage
Temporal Resolution
PctRpeakDelay
ActualPctRpeakDelay
EkgFullMaStartPhase
EkgFullMaEndPhase
EkgModulationMaxMa
EkgModulationMinMa
Noise Reduction Image Filter Description
RPeakTimeDelay
ActualRPeakTimeDelay
CardiacScanOptions
Temporal Center View Angle
Recon Center View Angle
WideCone Masking
WideCone Corner Blending Radius
WideCone Corner Blending Radius Offset
Internal Recon Algorithm
Beam Thickness
HBC number
Full fidelity
Suite id
Product id
Series Description
Image actual date
Service id
Mobile location number
Image Type (ORIGINAL\PROSPECTIVE ...)
Equipment UID
Genesis Version - now
Exam Record checksum
Series Suite Id
Actual series data time stamp
Image archive flag
Scout Type
Vma mamp
Vma phase
Vma mod
Vma clip
Smart scan ON/OFF flag
Foreign Image Revision
Imaging Mode
Pulse Sequence
Imaging Options
Plane Type
Oblique Plane
RAS letter of image location
Image location
Center R coord of plane image
Center A coord of plane image
Center S coord of plane image
Normal R coord
Normal A coord
Normal S coord
R Coord of Top Right Corner
A Coord of Top Right Corner
S Coord of Top Right Corner
R Coord of Bottom Right Corner
A Coord of Bottom Right Corner
S Coord of Bottom Right Corner
Scan Start Location
Scan End Location
RAS letter for side of image
RAS letter for anterior/posterior
RAS letter for scout start loc
RAS letter for scout end loc
Image dimension - X
Image dimension - Y
Number of Excitations
Lower range of Pixels1
Lower range of Pixels2
Upper range of Pixels2
Len of tot hdr in bytes No longer supported
Version of the hdr struct
Advantage comp. Overflow
Advantage comp. Underflow
Upper range of Pixels1
Len of tot hdr in bytes
Decon kernel parameters
Image Path
Image Date/Time
Queue Sequence Number
Recon Sequence ID
Vivid excel file
Vivid CHM file
Vivid PDF file
enCORE File Name
enCORE File Data
enCORE File Length
enCORE File Modified Time
rdb_hdr_rec
rdb_hdr_per_pass_tab
rdb_hdr_unlock_raw
rdb_hdr_data_acq_tab
rdb_hdr_nex_tab
rdb_hdr_nex_abort_tab
rdb_hdr_tool
rdb_raw_data
SSP save
UDA save
rdb_chemsat_data
Bitmap of prescan options
Gradient offset in X
Gradient offset in Y
Gradient offset in Z
Img is original or unoriginal
Number of EPI shots
Views per segment
Respiratory rate, bpm
Respiratory trigger point
Type of receiver used
DB/dt Peak rate of change of gradient field
dB/dt Limits in units of percent
PSD estimated limit
PSD estimated limit in tesla per second
Saravghead
Window value
Total input views
X-ray chain
Calibration parameters
Total output views
Number of overranges
IBH image scale factors
BBH coefficients
Number of BBH chains to blend
Starting channel number
Ppscan parameters
GE image integrity
Level value
Delta Start Time [msec]
Max overranges in a view
Avg overranges all views
Corrected after glow terms
Reference channels
No views ref chans blocked
Scan Pitch Ratio
Unique image iden
Histogram tables
User defined data
Private Scan Options
Effective echo spacing
Filter Mode (String slop field 1 in legacy GE MR
String slop field 2
Image Type (real, imaginary, phase, magnitude)
Vas collapse flag
Recon Center Coordinates
Vas flags
Neg_scanspacing
Offset Frequency
User_usage_tag
User_fill_map_MSW
User_fill_map_LSW
User data 25...User data 48 {User48=Effective Resolution for spiral}
Slop_int_6... slop_int_9
Trigger on position
Degree of rotation
DAS trigger source
DAS fpa gain
DAS output source
DAS ad input
DAS cal mode
DAS cal frequency
DAS reg xm
DAS auto zero
Starting channel of view
DAS xm pattern
TGGC trigger mode
Start scan to X-ray on delay
Duration of X-ray on
Slop_int_10...slop_int_17
Scanner Study Entity UID
Scanner Study ID
Raw Data ID
Image Filter
Motion Correction Indicator
Helical Correction Indicator
IBO Correction Indicator
XT Correction Indicator
Q-cal Correction Indicator
AV Correction Indicator
L-MDK Correction Indicator
Detector Row
Area Size
Auto mA Mode
Scanner Table Entry (single gradient coil systems only)/Scanner Table Entry + Gradient Coil Selected
Paradigm Name
Paradigm Description
Paradigm UID
Experiment Type
#rest volumes
#active volumes
#dummy scans
Application Name
Application Version
Slices Per Volume
Expected Time Points
Regressor Values
Delay after slice group
Recon mode flag word
PACC specific information
Reserved
Coil ID Data
GE Coil Name
System Configuration Information
Asset R Factors
Additional Asset Data
Debug Data (text format)
Debug Data (binary format)
PURE Acquisition Calibration Series UID
Governing Body, dB/dt, and SAR definition
Private In-Plane Phase Encoding Direction
FMRI Binary Data Block
Voxel Location
SAT Band Locations
Spectro Prescan Values
Spectro Parameters
SAR Definition
SAR value
Image Error Text
Spectro Quantitation Values
Spectro Ratio Values
Prescan Reuse String
Content Qualification
Image Filtering Parameters
ASSET Acquisition Calibration Series UID
Extended Options
Rx Stack Identification
NPW factor
Research Tag 1
Research Tag 2
Research Tag 3
Research Tag 4
Spectroscopy Pixel Sequence
Spectroscopy Default Display Sequence
MEG Data
ASL Contrast technique
Detailed text for ASL labeling technique
Duration of the label or control pulse
DICOM Implementation UID
DICOM Implementation Version
Within-DICOM-Implementation SOP Instance UID
Compatibility Version
Referenced Series UID
Number of Objects Averaged
Number of Expected Time Points
Number of Slices Per Volume
BW Image Type
Contrast
Number of Degrees of Freedom
Z Threshold
p Threshold
Processing parameters
Motion Plot
ROIs
Tracts
Report
Response Data
Motion Parameters
Registration Parameters
Subject Data
DTI Parameters
Paradigm Info
Patient Status
GE Discovery PET Implementation Version Name
PET patient_id
PET compatible_version
GE Advance Patient.software_version
PET patient_datetime
PET type
PET exam_id
PET software_version
PET scan_id
PET scan_datetime
PET scan_ready
PET scan_description
PET hospital_name
PET scanner_desc
PET manufacturer
PET for_identifier
PET landmark_name
PET landmark_abbrev
PET patient_position
PET scan_perspective
PET scan_type
PET scan_mode
PET start_condition
PET start_cond_data
PET sel_stop_cond
PET sel_stop_cond_data
PET collect_deadtime
PET collect_singles
PET collect_countrate
PET countrate_period
PET delayed_events
PET delayed_bias
PET word_size
PET axial_acceptance
PET axial_angle_3d
PET theta_compression
PET axial_compression
PET gantry_tilt_angle
PET collimation
PET scan_fov
PET axial_fov
PET event_separation
PET mask_width
PET binning_mode
PET trig_rej_method
PET number_for_reject
PET lower_reject_limit
PET upper_reject_limit
PET triggers_acquired
PET triggers_rejected
PET tracer_name
PET batch_description
PET tracer_activity
PET meas_datetime
PET pre_inj_volume
PET admin_datetime
PET post_inj_activity
PET post_inj_datetime
PET radionuclide_name
PET half_life
PET positron_fraction
PET source1_holder
PET source1_activity
PET source1_meas_dt
PET source1_radnuclide
PET source1_half_life
PET source2_holder
PET source2_activity
PET source2_meas_dt
PET source2_radnuclide
PET source2_half_life
PET source_speed
PET source_location
PET emission_present
PET lower_axial_acc
PET upper_axial_acc
PET lower_coinc_limit
PET upper_coinc_limit
PET coinc_delay_offset
PET coinc_output_mode
PET upper_energy_limit
PET lower_energy_limit
PET normal_cal_id
PET normal_2d_cal_id
PET blank_cal_id
PET wc_cal_id
PET derived
PET contrast_agent
PET frame_id
PET where_is_frame
PET frame_size
PET file_exists
PET patient_entry
PET table_height
PET table_z_position
PET landmark_datetime
PET slice_count
PET start_location
PET acq_delay
PET acq_start
PET acq_duration
PET acq_bin_dur
PET acq_bin_start
PET actual_stop_cond
PET total_prompts
PET total_delays
PET frame_valid
PET validity_info
PET archived
PET compression
PET uncompressed_size
PET accum_bin_dur
PET is_datetime
PET is_source
PET is_contents
PET is_type
PET is_reference
PET multi_patient
PET number_of_normals
PET color_map_id
PET window_level_type
PET rotate
PET flip
PET zoom
PET pan_x
PET pan_y
PET window_level_min
PET window_level_max
PET recon_method
PET attenuation
PET atten_coefficient
PET bp_filter
PET bp_filter_cutoff
PET bp_filter_order
PET bp_center_l
PET bp_center_p
PET atten_smooth
PET atten_smooth_param
PET angle_smooth_param
PET wellcountercal_id
PET trans_scan_id
PET norm_cal_id
PET blnk_cal_id
PET cac_edge_threshold
PET cac_skull_offset
PET emiss_sub_id
PET radial_filter_3d
PET radial_cutoff_3d
PET axial_filter_3d
PET axial_cutoff_3d
PET axial_start
PET axial_spacing
PET axial_angles_used
PET slice_number
PET total_counts
PET other_atts
PET other_atts_size
PET bp_center_x
PET bp_center_y
PET trans_frame_id
PET tpluse_frame_id
PET profile_spacing
PET ir_num_iterations
PET ir_num_subsets
PET ir_recon_fov
PET ir_corr_model
PET ir_loop_filter
PET ir_pre_filt_parm
PET ir_loop_filt_parm
PET response_filt_parm
PET post_filter
PET post_filt_parm
PET ir_regularize
PET regularize_parm
PET ac_bp_filter
PET ac_bp_filt_cut_off
PET ac_bp_filt_order
PET ac_img_smooth
PET ac_img_smooth_parm
PET scatter_method
PET scatter_num_iter
PET scatter_parm
PET seg_qc_parm
PET overlap
PET ovlp_frm_id
PET ovlp_trans_frm_id
PET ovlp_tpulse_frm_id
PET vqc_x_axis_trans
PET vqc_x_axis_tilt
PET vqc_y_axis_trans
PET vqc_y_axis_swivel
PET vqc_z_axis_trans
PET vqc_z_axis_roll
PET ctac_conv_scale
PET image_set_id
PET constrast_route
PET loop_filter_parm
PET image_one_loc
PET image_index_loc
PET frame_number
PET list_file_exists
PET where_is_list_frame
PET ir_z_filter_flag
PET ir_z_filter_ratio
PET num_of_rr_interval
PET num_of_time_slots
PET num_of_slices
PET num_of_time_slices
PET unlisted_scan
PET rest_stress
PET phase percentage
Recon Protocol
PET left shift
PET posterior shift
PET superior shift
PET acq_bin_num
PET acq_bin_dur_percent
3D Filter flag
3D Filter cutoff
3D Filter order
Reformat group
GE Advance ROI Sequence
GE Advance ROI.roi_id
GE Advance ROI.image_id
GE Advance ROI.compatible_version
GE Advance ROI.software_version
GE Advance ROI.roi_name
GE Advance ROI.roi_datetime
GE Advance ROI.roi_type
GE Advance ROI.center_x
GE Advance ROI.center_y
GE Advance ROI.width
GE Advance ROI.height
GE Advance ROI.angle
GE Advance ROI.number_of_points
GE Advance ROI.roi_data
GE Advance ROI.roi_size
GE Advance ROI.color
GE Advance ROI.line_type
GE Advance ROI.line_width
GE Advance ROI.roi_number
GE Advance ROI.convex
GE Advance ROI.atten_corr_flag
GE Advance Annotation Sequence
GE Advance Annotation.annotation_id
GE Advance Annotation.image_id
GE Advance Annotation.compatible_version
GE Advance Annotation.software_version
GE Advance Annotation.type
GE Advance Annotation.font_name
GE Advance Annotation.font_size
GE Advance Annotation.foreground_color
GE Advance Annotation.background_color
GE Advance Annotation.coordinate_system
GE Advance Annotation.start_x
GE Advance Annotation.start_y
GE Advance Annotation.end_x
GE Advance Annotation.end_y
GE Advance Annotation.start_symbol
GE Advance Annotation.end_symbol
GE Advance Annotation.annotation_data
GE Advance Annotation.annotation_size
GE Advance Annotation.label_id
PET correction_cal_id
PET cal_datetime
PET cal_description
PET cal_type
PET where_is_corr
PET corr_file_size
PET norm_2d_cal_id
PET hosp_identifier
PET cal_hardware
PET coefficients
PET activity_factor_hr
PET activity_factor_hs
PET activity_factor_3d
PET meas_activity
PET default_flag
PET wc_cal_rec_method
PET activity_factor_2d
PET isotope
PET raw_data_type
PET raw_data_size
raw_data_blob
PET raw_data_blob
GE Advance Curve.curve_id
GE Advance Curve.compatible_version
GE Advance Curve.software_version
GE Advance Curve.statistics_type
GE Advance Curve.how_derived
GE Advance Curve.how_derived_size
GE Advance Curve.multi_patient
GE Advance Curve.deadtime
GE Advance Graph Sequence
GE Advance Graph.graph_id
GE Advance Graph.compatible_version
GE Advance Graph.software_version
GE Advance Graph.title
GE Advance Graph.graph_datetime
GE Advance Graph.graph_description
GE Advance Graph.title_font_name
GE Advance Graph.title_font_size
GE Advance Graph.footer
GE Advance Graph.footer_font_size
GE Advance Graph.foreground_color
GE Advance Graph.background_color
GE Advance Graph.graph_border
GE Advance Graph.graph_width
GE Advance Graph.graph_height
GE Advance Graph.grid
GE Advance Graph.label_font_name
GE Advance Graph.label_font_size
GE Advance Graph.axes_color
GE Advance Graph.x_axis_label
GE Advance Graph.x_axis_units
GE Advance Graph.x_major_tics
GE Advance Graph.x_axis_min
GE Advance Graph.x_axis_max
GE Advance Graph.y_axis_label
GE Advance Graph.y_axis_units
GE Advance Graph.y_major_tics
GE Advance Graph.y_axis_min
GE Advance Graph.y_axis_max
GE Advance Graph.legend_font_name
GE Advance Graph.legend_font_size
GE Advance Graph.legend_location_x
GE Advance Graph.legend_location_y
GE Advance Graph.legend_width
GE Advance Graph.legend_height
GE Advance Graph.legend_border
GE Advance Graph.multi_patient
GE Advance CurvePresentation Sequence
GE Advance CurvePresentation.curvepresent_id
GE Advance CurvePresentation.graph_id
GE Advance CurvePresentation.curve_id
GE Advance CurvePresentation.compatible_version
GE Advance CurvePresentation.software_version
GE Advance CurvePresentation.curve_label
GE Advance CurvePresentation.color
GE Advance CurvePresentation.line_type
GE Advance CurvePresentation.line_width
GE Advance CurvePresentation.point_symbol
GE Advance CurvePresentation.point_symbol_dim
GE Advance CurvePresentation.point_color
Dodge End Diastolic Volume ml
Dodge End Systolic Volume ml
Dodge Stroke Volume ml
Dodge Ejection Fraction
Simpson End Diastolic Volume ml
Simpson End Systolic Volume ml
Simpson Stroke Volume ml
Simpson Ejection Fraction
CFX Single Hypokinesia in Region
CFX Single Hyperkinesia in Opposite Region
CFX Single Total LV contour Percent
CFX Multiple Hypokinesia in Region
CFX Multiple Hyperkinesia in Opposite Region
CFX Multiple Total LV contour Percent
RCA Single Hypokinesia in Region
RCA Single Hyperkinesia in Opposite Region
RCA Single Total LV contour Percent
RCA Multiple Hypokinesia in Region
RCA Multiple Hyperkinesia in Opposite Region
RCA Multiple Total LV contour Percent
LAD Single Hypokinesia in Region
LAD Single Hyperkinesia in Opposite Region
LAD Single Total LV contour Percent
LAD Multiple Hypokinesia in Region
LAD Multiple Hyperkinesia in Opposite Region
LAD Multiple Total LV contour Percent
Dodge End Diastolic Volume ml/m2
Dodge End Systolic Volume ml/m2
Dodge Stroke Volume ml/m2
Simpson End Diastolic Volume ml/m2
Simpson End Systolic Volume ml/m2
Simpson Stroke Volume ml/m2
Series from which Prescribed
Series Record checksum
Genesis version - Now
Acq recon record checksum
Table start location
Series from which prescribed
Image from which prescribed
Screen Format
Anatomical reference for scout
Locations in acquisition
Graphically prescribed
Rotation from source x rot
Rotation from source y rot
Rotation from source z rot
Image position
Image orientation
Num 3D slabs
Locs per 3D slab
Overlaps
Image Filtering 0.5/0.2T
Diffusion direction
Tagging Flip Angle
Tagging Orientation
Tag Spacing
RTIA_timer
Fps
Auto window/level alpha
Auto window/level beta
Auto window/level window
Auto window/level level
Tube focal spot position
Biopsy position
Biopsy T location
Biopsy ref location
Plan Creation Date
Plan Creation Time
Operator Name
Plan Comment
Plan Image Sequence
Exam/Series/Image Identifier
Additional Image Identifier
Build Resolution
Structure Sequence
Structure Name
Structure Type
Structure Color
Slab Sequence
Slab Image Sequence
Z Plus Thickness
Z Minus Thickness
Slab Shape
Marker Sequence
Marker Name
Marker Color
Marker Position
Beam Group Sequence
Group Name
Group Properties
Beam Sequence
Machine Reference Sequence
Machine Name
Beam Name
Particle Type
Nominal Particle Energy
Block Sequence
Block Name
Block Shape
Cutout Sequence
Cutout Name
Cutout Shape
Collimator Name
Collimator Type
Dynamic Segment Sequence
Table Angle
Gantry Angle
Collimator Angle
Source-Surface Distance
X Symmetric Opening
Y Symmetric Opening
X Positive Jaw Position
X Negative Jaw Position
Y Positive Jaw Position
Y Negative Jaw Position
Leaf Positions
Treatment Position
AES
Stereo angle
Real Magnification Factor
Senograph Type
Integration Time
ROI Origin X and Y
Receptor Size cm X and Y
Receptor Size Pixels X and Y
Screen
Pixel Pitch Microns
Pixel Depth Bits
Binning Factor X and Y
Clinical View
Mean Of Raw Gray Levels
Mean Of Offset Gray Levels
Mean Of Corrected Gray Levels
Estimated Anat mean
Mean Of Log Region Gray Levels
Standard Deviation Of Raw Gray Levels
Standard Deviation Of Corrected Gray Levels
Standard Deviation Of Region Gray Levels
Standard Deviation Of Log Region Gray Levels
MAO Buffer
Set Number
WindowingType (LINEAR or GAMMA)
Windowing parameters
2DLocX
2DLocY
Vignette Rows
Vignette Columns
Vignette Bits Allocated
Vignette Bits Stored
Vignette High Bit
Vignette Pixel Representation
Vignette Pixel Data
Radiological Thickness
SC Instance UID
SC series UID
Raw Diagnostic Low
Raw Diagnostic High
Exponent
A Coefficients
Noise Reduction Sensitivity
Noise Reduction Threshold
mu
Breast ROI X
Breast ROI Y
Segm Threshold
Detector Entrance Dose
Asymmetrical Collimation Information
STX buffer
Image Crop point
Last pulse sequence used
Images in Series
Landmark Counter
Number of Acquisitions
Indicates no. of updates to header
Series Complete Flag
Number of images archived
Last image number used
Primary Receiver Suite and Host
Protocol Data Block (compressed)
Number of series in Study
Number of unarchived Series
Reference image field
Summary image
Start time(secs) in first axial
No. of updates to header
Indicates study has complete info (DICOM/genesis)
Volumes_info
Image_UIDs
SUV_ScanTime
SUV_AdministredTime
SUV_MeasuredTime
SUV_PostInjectedTime
SUV_TracerActivity
SUV_PostInjectedActivity
SUV_HalfLife
SState_Version
SegList_Seq
SegList_Count
SegList_List
SegList_Name
Volume_Filename
SegList_Label
Bookmark_Seq
Bookmark
Cursor_position
Color_Value_Field
Count
Views_info
View_Slot
Wireframe_Size
Wireframe
Annotation_Size
Annotation
Slider_State
Proto_Name
Proto_Title
Proto_FilmName
Proto_Step
SegList_Slots
VT_Points_Size
VT_Points
VT_Meas_Size
VT_Meas
VT_Tree_Size
VT_Tree
VT_Preset_Size
VT_Preset
VT_State_Size
VT_State
Preferences_Size
Preferences
Volume_ZComb_Filter
HTML_Page_Size
HTML_Page
Camera_Position
Slider_Size
Slider
SegList_Pretty_Name
Object Type
StudyId
RTName
RTSpecification
ReviewTemplatesFlags
DataValidationSpec
IconDescription
ProtocoldataSQ
PDOSOPClassUID
PDOSOPInstanceUID
ReviewtemplateSQ
RTOSOPClassUID
RTOSOPInstanceUID
SeriesdataSQ
SDOSOPClassUID
SDOSOPInstanceUID
SDODoubleDataSQ
ROISQ
ROINumber
Dimensions
Points
Type
Data value Representation
Data
Rid
Normal Colour
BpSegpairs
ShapeCtrlPtsCount
Shap CtrlPts
3Dcal image rows
3Dcal image columns
3Dcal field of view
3Dcal acquisition date
3Dcal acquisition time
3Dcal calibration processing date
3Dcal calibration processing time
3Dcal L arm angle
3Dcal Pivot angle vector
3Dcal C arm angle
3Dcal matrix sequence
3Dcal matrix elements
3Dcal algorithm version
3Dcal 3D frame unit size
3Dcal calibration mode
3Dcal image frame origin row
3Dcal image frame origin column
3Dcal positioner pivot rotation speed
3Dcal number of images
3Dcal Instance UID
3Dcal image pixel spacing
3Dcal centering mode
Axial Type
Swap Phase / Frequency Axis
Coil Type
SAT fat/water/none
Bitmap of SAT Selections
Surfacel Coil Iintensity Correction Flag
Phase Contrast Flow Axis
Phase Contrast Velocity Encoding
Fractional Echo
Variable Echo Flag
Concatenated Sat
Number of Phases
Delta Start Time
Pitch Ratio
Image ID Information (e.g. Patient Name, Patient ID)
Image ID Information (e.g. Patient Comment)
Hx Questionnaire
Image Analysis Data in XML
Encoding Scheme Version
P File Name
P File Data
P File Length
R File Data
R File Length
Breed Name
Species Name
Owner
Biopsy Image
Biopsy Markers X
Biopsy Markers Y
Biopsy Markers Number
Biopsy Area Left Border
Biopsy Area Right Border
Biopsy Area Top Border
Biopsy Area Bottom Border
Exposure Channel
Exposure Start Time
APR Name
Frame Rate
Exposure Number
Edge Enhancement Sequence
Number of Exposure Results
Accumulated Fluoroscopy Dose
Accumulated Exposure Dose
Total Dose
Total Number of Frames
Exposure Information Sequence
Institution Code
Routed Transfer AE
Source AE
Deferred Validation
Series Owner
SIENET General Purpose IMGF
ID
Size
Dump
GUID
Custom Tag
Paddle ID
Paddle Position
Collimation Size
Some kind of version number
Icon Row
Icon Col
JPEG Compressed Icon
Window Center
Window Width
Global Patient ID
Patient's Name
Study Description
Referring Physician's Name
Requesting Physician's Name
Performing Physician's Name
Reason for Study
Patient's Name Single Byte
Patient's Name Ideographic
Patient's Name Phonetic
Referring Physician's Name Single Byte
Referring Physician's Name Ideographic
Referring Physician's Name Phonetic
Requesting Physician's Name Single Byte
Requesting Physician's Name Ideographic
Requesting Physician's Name Phonetic
Performing Physician's Name Single Byte
Performing Physician's Name Ideographic
Performing Physician's Name Phonetic
Mitra Rotation
Mitra Window Width
Mitra Window Centre
Mitra Invert
Mitra Has Tabstop
Smooth Rotation
Breast Box x0
Breast Box y0
Breast Box x1
Breast Box y1
Technologist
ScheduledStudyDateTime
StudyAppData
ProtocolObjectID
Frequency
UpdateFlag
Directory
Comments
Region
Laterality
TotalScanTime
ContrastMedium
CreateDateTime
Creator
SiteName
ReferringPhysician
Radiologist
ProtocolUid
IsInLibrary
Gating
NumberOfTasks
IsFlagRaised
IsArchived
IsDefault
ProtocolAppData
IsAllowCascadeSave
IsAllowCascadeProtect
TaskInfo
TaskInfoObjectID
TaskStatus
TaskPriority
Leaf
TaskID
Category
ScanTime
TaskUid
TaskInfoUid
TaskOrder
SequenceType
IsExecutive
AutoStart
AutoSave
AutoArchive
QueueGroupID
TaskInfoAppData
Cms_BodyPartExamined
IsProtected
?StudyReservationInfo
Cmi_contrastBolusAgent
Cms_institutionName
Cms_institutionalDepartmentName
Cms_seriesDescription
Cms_operatorsName
Cms_PerformingPhysiciansName
Cms_institutionAddress
Cmi_imageComments
Cmi_instanceCreationDateTime
MppsStepStatus
FilmedCount
IsDeleted
ProtocolTaskInfoObjectID
ProtocolTaskOrder
ProtocolTaskUid
ProtocolTaskAppData
ProtocolTaskIsAllowCascadeSave
ProtocolTaskIsAllowCascadeProtect
IsRapidRegistration
ApplicationData
ProcType
IsSnapShotSeries
MaxFsColor
SeriesCategoryType
ImageContrastBolusAgent
ImageSliceThickness
ImageReconstructionDiameter
ImageEchoTime
ImageRepetitionTime
SeriesAppData
MultiSliceNumber
ImageScanTime
ImageIncrement
StorageCommittedCount
ArchivedCount
TransferredCount
CharacterizedImageInstanceUid
CharacterizedImageCount
InternalWindowWidth
InternalWindowLevel
?FlipAngle?
?InversionTime?
MultiFrameSopInstanceUid
?ScanInterface.GroupParamArchive
SliceNumber
PhaseNumber
StopwatchTime
DualSliceFlag
SspRatio
GatingSignalSource
Rephase
HalfEcho
RectFOVRatio
HalfScan
NumShots
ContrastAgent
EchoAllocation
NumEchoShift
FatSat
MTC
NumPreSat
TargetVelocity
VENCAxis
NumVENCDirection
IsScalableWindowLevel
ThreeDSettingLineAngle
MPGTotalAxis
MPGAxisNumber
MultiEchoNumber
NaviAverageGateWidth
ShimCompensateValue
GCOffset
NaviMaxGateWidth
NaviMinGateWidth
NaviMaxGatePosition
NaviMinGatePosition
TimeDuration
TablePosition
NaviInitialGateWidth
NaviFinalGateWidth
NaviInitialGatePosition
NaviFinalGatePosition
NaviAverageGatePosition
ImageAppData
DiffusionBValue
SharedFunctionalGroupsSequence
PerFrameFunctionalGroupsSequence
LossyImageCompressionRatio
InstanceCreatorUID
RelatedGeneralSOPClassUID
OriginalSpecializedSOPClassUID
TimezoneOffsetFromUTC
SOPInstanceStatus
SOPAuthorizationDateandTime
SOPAuthorizationComment
AuthorizationEquipmentCertificationNumber
ConcatenationFrameOffsetNumber
RepresentativeFrameNumber
ConcatenationUID
InConcatenationNumber
CardiacSynchronizationTechnique
CardiacSignalSource
CardiacRRIntervalSpecified
CardiacBeatRejectionTechnique
LowRRValue
HighRRValue
IntervalsAcquired
IntervalsRejected
RespiratoryMotionCompensationTechnique
RespiratorySignalSource
BulkMotionCompensationTechnique
BulkMotionSignalSource
PixelPresentation
VolumetricProperties
VolumeBasedCalculationTechnique
AcquisitionContextDescription
ModalityLUTSequence
LUTDescriptor
LUTExplanation
LUTData
PresentationLUTShape
FrameAnatomySequence
FrameLaterality
AnatomicRegionSequence
AnatomicRegionCodeValue
AnatomicRegionCodingSchemeDesignator
AnatomicRegionCodingSchemeVersion
AnatomicRegionCodeMeaning
PixelValueTransformationSequence
RescaleType
CardiacTriggerSequence
TriggerDelayTime
FrameVOILUTSequence
WindowCenterAndWidthExplanation
AcquisitionContrast
MRModifierSequence
ParallelAcquisitionTechnic
ParallelReductionFactorSecIn
InversionRecovery
FlowCompensation
FlowCompensationDirection
SpatialPreSaturation
PartialFourier
PartialFourierDirection
ResonantNucleus
KSpaceFiltering
ApplicableSafetyStandardAgency
ApplicableSafetyStandardDescription
MRReceiveCoilSequence
ReceiveCoilManufacturerName
ReceiveCoilType
QuadratureReceiveCoil
MultiCoilConfiguration
ComplexImageComponent
PulseSequenceName
EchoPulseSequence
MultipleSpinEcho
MultiPlanarExcitation
PhaseContrast
TimeOfFlightContrast
SteadyStatePulseSequence
EchoPlanarPulseSequence
SpectrallySelectedSuppression
OversamplingPhase
SegmentedKSpaceTraversal
CoverageOfKSpace
MRTimingAndRelatedParametersSequence
RFEchoTrainLength
GradientEchoTrainLength
GradientOutputType
GradientOutput
MRFOVGeometrySequence
MRAcquisitionFrequencyEncodingSteps
MRAcquisitionPhaseEncodingStepsInPlane
MRAcquisitionPhaseEncodingStepsOutOfPlane
MRTransmitCoilSequence
TransmitCoilName
TransmitCoilManufacturerName
TransmitCoilType
MREchoSequence
EffectiveEchoTime
MRMetaboliteMapSequence
MetaboliteMapDescription
MetaboliteMapCodeSequence
MetaboliteMapCodeValue
MetaboliteMapCodingSchemeDesignator
MetaboliteMapCodingSchemeVersion
MetaboliteMapCodeMeaning
MRImagingModifierSequence
MagnetizationTransfer
BloodSignalNulling
Tagging
TagSpacingFirstDimension
TagSpacingSecondDimension
TagAngleFirstAxis
TagAngleSecondAxis
TagThickness
TaggingDelay
TransmitterFrequency
PixelBandwidth
MRVelocityEncodingSequence
VelocityEncodingDirection
VelocityEncodingMinimumValue
VelocityEncodingMaximumValue
MRImageFrameTypeSequence
FrameType
IsTransferred
CommitmentStatus
IsStorageCommitted
IsDicom
VOI1
VOI2
BackgroundImageInstanceUID
IsStoredToPortableMedia
Voi1
SelectiveIRColumn
Voi2
MixingTime
SelectiveIRPosition
SelectiveIRRow
SelectiveIROrientation
SelectiveIRThickness
RephaseOrderSlice
RephaseOrderPhase
RephaseOrderFreq
volumeLocalizationSeq
SlabThickness
SlabOrientation
MidSlabPosition
AcqModeSliceDir
IRThicknessRatio
BBIRThicknessRatio
DeltaAngle
MultiFrameFrameNumber
EnhancedSopInstanceUid
PolarityOfPhaseEncoding
PresentationStates
Magnetic Field Direction
RawDataAppData
RawDataIndex
ChannelNumber
AxisDirection
SlabNumbe
CardiacPhaseNumbe
EchoNumber
SliceEncodeNumber
NsaNumber
RawData
RawDataMRInfo
NumberOfVoxels
ADDiff
VoxelSize
FreqPoint
LowOrderShim
EccLevel
FwhmHz
FwhmPpm
WaterSupRate
ForegroundTransparency
IsDisplayBackgroundImage
ForegroundHorizontalShift
ForegroundVerticalShift
ForegroundRotationAngle
ForegroundMagnification
GeoScannerOrigin
SlicesID
SlicesSOPInstanceUID
TPDateTime
TPDateTimeType
TPSeriesDescription
TPGradientDirections
GeometryID
EatDicomVersion
EatDicomOptions
TimepointsID
Markup1
Markup2
Markup3
Markup4
Markup5
Markup6
Markup7
Markup8
Markup9
Markup10
Markup11
Markup12
Markup13
Markup14
Markup15
IMPAX object document
IMPAX markup XML stored
ELI Interpretation Vector
Custom ID
Race
Social Security Number
Attending Physician
Procedural Diagnosis
Note1
Note2
Order Request Number
Manufacturer Name
Interfile
Original File Name
Original File Location
Data Set Identifier
Papyrus Comments
Folder Type
Patient Folder Data Set ID
Folder Name
Creation Date
Creation Time
Modified Date
Modified Time
Owner Name
Folder Status
Number of Images
Number of Other
External Folder Element DSID
External Folder Element Data Set Type
External Folder Element File Location
External Folder Element Length
Internal Folder Element DSID
Internal Folder Element Data Set Type
Internal Offset To Data Set
Internal Offset To Image
Pointer Sequence
Image Pointer
Image Identifier Sequence
External PAPYRUS-File Reference Sequence
Referenced SOP Class UID
Referenced SOP Instance UID
Referenced File Name
Referenced File Path
Referenced Image SOP Class UID
Referenced Image SOP Instance UID
Image Sequence
Overlay ID
Linked Overlays
Overlay Rows
Overlay Columns
Overlay Type
Overlay Origin
Editable
Overlay Font
Overlay Style
Overlay Font Size
Overlay Color
Shadow Size
Fill Pattern
Overlay Pen Size
Post It Text
Anchor Point
ROI Type
Attached Annotation
Contour Points
Mask Data
UIN Overlay Sequence
SPI Release
Field of View
Main Magnetic Field
Flow Compensation
Minimum RR Interval
Maximum RR Interval
Number of Rejections
Number of RR Intervals
Arrhythmia Rejection
Cycled Multiple Slice
REST
Fourier Interpolation
Prepulse
Prepulse Delay
WS Protocol String 1
WS Protocol String 2
WS Protocol String 3
WS Protocol String 4
Slice Gap
Stack Radial Angle
FP Min
FP Max
Scaled Minimum
Scaled Maximum
Window Minimum
Window Maximum
View Center
View Size
View Zoom
View Transform
Stack Type
CC Angulation
AP Angulation
LR Angulation
Patient Orientation 1
Patient Orientation
Slice Orientation
LR Offcenter
CC Offcenter
AP Offcenter
Number of Slices
Slice Factor
Echo Times
Dynamic Study
Heartbeat Interval
Repetition Time FFE
FFE Flip Angle
Number of Scans
Dynamic Scan Time Begin
Reconstruction Resolution
Repetition Time SE
Repetition Time IR
Cardiac Frequency
Inversion Delay
Gate Delay
Gate Width
Trigger Delay Time
Number of Chemical Shifts
Chemical Shift
Number of Rows
Number of Samples
Magnetization Transfer Contrast
Spectral Presaturation With Inversion Recovery
Trigger Delay Times
Foldover Direction Transverse
Foldover Direction Sagittal
Foldover Direction Coronal
Number of Echoes
Scan Resolution
Water Fat Shift
Artifact Reduction
Scan Percentage
Halfscan
EPI Factor
Turbo Factor
Percentage of Scan Completed
Phase Contrast Velocity
Resonance Frequency
Scan Date
Image Type
Slice Number
Echo Number
Patient Reference ID
Chemical Shift Number
Phase Number
Dynamic Scan Number
Number of Rows In Object
Row Number
Slice Thickness
Current Segment
Number of Segments
Segment Start Position
Segment Stop Position
Rel. COR offset - X dir.
Rel. COR offset - Z dir.
Current Rotation Number
Number of Rotations
Alignment Translations
Alignment Rotations
Alignment Timestamp
Contrast Agent Flag
Coil ID
Anatomy
Indication
MRSeriesNrOfEchoes
MRSeriesScanningTechniqueDescription
StackSequence
Examination Source
MRSeriesAcquisitionNumber
MRSeriesNrOfDynamicScans
MRSeriesNrOfChemicalShifts
MRSeriesRepetitionTime
MRVolumeSelection
Phase Number (Philips)
Reconstruction Number
Frame Start Times Vector
Frame Positions Vector
Frame Orientations Vector
Frame Durations (ms) Vector
Frame Rescale Slope Vector
Slices Names
Gene Codes
Gene Labels
PMTF Information 1
PMTF Information 2
PMTF Information 3
PMTF Information 4
?Sequence Options?
?RxGain?
?Repetition Time (/100)
Sequence Name
?acquired series (vs postproc)?
?num?
?vect1?
?vect2?
?vect3?
?vect4?
?character set?
Repetition Time (/100)
?QD Whole Body?
?Atlas Head?
?postproc series?
Diffusion b-value x Toshiba Orientation
Specific Absorption Rate Values
?Sequence Variant?
Series Number Global
?PASTA?
Series Number Local
?time?
Private Data 1
Private Data 2
Private Data 3
Private Data 4
Private Data 5
Private Data 6
Private Original Attribute Sequence
Replacement Date and Time
Replacement Originator Name
Replacement Reason
Original Operators' Name
? SOP Instance UID ?
Vol Seg Edit Connectivity
Volume Sequence Capture
Original SOP Instance
Date 3D/PanView internal 'dataset' file was acquired
Type of 3D or PanView
Internal 3D/PanView software version number
Private string
Chemical Shift Number MR
Diffusion B-Factor
Diffusion Direction
Image Enhanced
Image Type ED ES
Slice Number MR
Cardiac Sync
Diffusion Echo Time
Dynamic Series
Number of Locations
Number of PC Directions
Number of Phases MR
Number of Slices MR
Partial Matrix Scanned
PC Velocity
Prepulse Type
Reconstruction Number MR
Respiration Sync
Scanning Technique Description MR
SPIR
Flip Angle Philips
Interactive
Echo Time Display MR
Presentation State Subtraction Active
Edge Enhancement Gain Factor Sub
Edge Enhancement Gain Factor Non Sub
Edge Enhancement Taste Adapt Sub
Edge Enhancement Taste Non Sub
Harmonization Factor
Number of Stack Slices
Harmonization Gain
Log Subtraction Gain Step
Mixing NR of Mask Image Numbers
Stack Radial Axis
Mixing Mask Operation
Stack Slice Number
Mixing Operation Type
Pixel Shift
Interpolation Method
Subtraction Land Marking Active
Graphic Line Style
Graphic Line Width
Graphic Annotation ID
Poly Line Interpolation Method
Poly Line Begin Point Style
Poly Line End Point Style
Window Smoothing Taste
Harmonization Offset
Window Invert
Graphic Line Color
Graphic Type (Private)
Graphic Annotation Model
Measurement Text Units
Measurement Text Type
Stack Sequence
Number of Stacks
Text Type
Display Shutter Sequence
Has Edge Enhancement Sequence
Text Font
Mixing Sequence
Referenced Mask Image Sequence
Window Center Sub
Window Width Sub
GL TrafoType
Harmonisation Sequence
Acquisition Number
Edge Enhancement Gain Taste
Edge Enhancement Gain Taste Sub
Text Anchor Point Alignment
Number of Dynamic Scans
Echo Train Length
Imaging Frequency
Inversion Time
Magnetic Field Strength
Imaged Nucleus
Number of Averages
Phase FOV Percent
Sampling Percent
Text Style
Processing Order Specialization
Nucleus
Graphic Number Sequence
Graphic Number
PIIM Subtraction Type
Pixel Processing Kernel Size
Is Raw Image
LOG Subtraction Curve Taste
Text Color Foreground
Text Color Background
Text Color Shadow
Nested Object Type Name
Prospective Motion Correction
Retrospective Motion Correction
Diffusion
Repetition Time
Scan Duration
Data Type
Transmitting Coil
Spectral Selective Excitation Pulse
Syncra Scan Type
Synergy Reconstruction Type
Number of Chemical Shift
Diffusion Direction RL
Diffusion Direction AP
Diffusion Direction FH
SUV Scale Factor
Original image file name
File Data
Worklist Info File Name
Acquisition File Sequence
Activity Concentration Scale Factor
Segment Size
File Data Sequence
Raw Data US
Cols/Rows/Frames
Voxel Spacing
Threedpr Echo Vision Setting
Threedpr Color Vision Setting
Threedpr Transparency
Threedpr Vision Vol Brightness
Threedpr Low Threshold
Threedpr Image Layout
Threedpr Xres Filtering Enabled
Threedpr Echo Twod Chroma Map Enabled
Threedpr Box Outlined Enabled
Threedpr Smoothing Enabled
Threedpr Reference Graphic Enabled
Threedpr Map Inverted
Threedpr Color Stream Display Enabled
Threedpr Echo Stream Display Enabled
Vdb Param Color 3d Estimate Scale(2)
Vdb Param Color 3d Estimate Apex Position (1)
Vdb Param Color 3d Estimate Color Offset
Vdb Param Echo 3d Estimate Dimension(2)
Private Native Threed Data Sequence(1)
Threedpr Basic Vol Brightness
Vdb Param Echo 3d Estimate Apex Position (2)
Threedpr Echo Smoothing
Threedpr Color Smoothing
Threedpr Num Completed Trim Planes
Threedpr Depth
Private Native Data Stream Array
Threedpr Wall Filter
Threedpr Baseline
Threedpr Gain
Threedpr Compress
Threedpr Light Brightness
Threedpr Elevation Scale Factor
Threedpr Zoom Factor
Threedpr Color Write Priority
Threedpr Rotation Angle X
Threedpr Rotation Angle Y
Threedpr Data Voi Center
Threedpr View Translation
Threedpr Data Voi Min Point
Threedpr Data Voi Max Point
Threedpr Box Crop Min Point
Threedpr Box Crop Max Point
Threedpr Mpr Rotation Matrix
Threedpr Vol Rotation Matrix
Threedpr Trim Plane Equation
Threedpr Subpage Data Version
Threedpr Is Arbitrary Crop
Threedpr Arbitrary Crop Dist From Center
Threedpr Arbitrary Crop Rotation Matrix
Threedpr Color Gain
Threedpr Color Wall Filter Index
Threedpr Cursor Enabled
Threedpr Bondbox Graphic Enabled
Private enhanced Table Sequence
IsResolvePatientMixApplied
Contains a text string that includes some of the same information that appears on the Odyssey Clinical Index (image directory) for this Image.
Private.
Analysis Type
Segment Name
Pre Catheter size
Pre Reference Diameter
Pre Minimum Lumen Diameter
Pre Average Diameter
Pre Stenosis Length
Pre Stenosis %
Pre Geometric Area Reduction %
Post Catheter Size
Post Reference Diameter
Post Minimum Lumen Diameter
Post Average Diameter
Post Stenosis Length
Post Stenosis %
Post Geometric Area Reduction %
Analysis Views
Segment
Pre Catheter Name
Pre Catheter Size
Post Catheter Name
End Diastolic Frame
End Systolic Frame
End Diastolic Volume
End Systolic Volume
Stroke Volume
Ejection Fraction
Body Surface Area
Artery Territory Region
Number of Diseased Vessels
Hypokinesis in Region
Hyperkinesis in Opposite Region
Percent Total LV Hypokinesis
Rate Vector
Count Vector
Time Vector
Angle Vector
Camera Shape
WholeBody Spots
Worklist Flag
Sequence Type
Avr RR Time Vector
Low Limit Vector
High Limit Vector
Begin Index Vector
End Index Vector
Raw Time Vector
Image Type String
Cardiac Output
Hyperkinesis in Region
percent of chords with hyperkinesis <- 2 SD
percent of chords with alkinesis/dyskinesis
AMI Compression Type (RET)
Change List Item UID
Operation
User Name
Additional Change Data
Reference Image Instance UID
Sequence
Image Checksum
Text
Coordinates (X, Y)
Item
Instance UID
Mode
Image Instance UID
Number
Order
Rect (Left, Top, Width, Height)
Caption Height
Default Width
Default Height
Request number
Examination number
Series ID
Series Order
File Name
Image Data ID
Image info
Marking
No Decompression
Image Info new
Sectra Overlay
?Binary XML with PHI?
Set Window Image Filter
Set Window Magnification Power
Zoom Factor
Pan Factor X
Pan Factor Y
NmPalette
Parameter File Name
Sequence File Name
Sequence File Owner
Sequence Description
EPI File Name
Mode File Name
Convolution Kernel Comment 1
Convolution Kernel Comment 2
Convolution Kernel Comment 3
Convolution Kernel Comment 4
Convolution Kernel Comment 5
Convolution Kernel Comment 6
Convolution Kernel Comment 7
Convolution Kernel Comment 8
Convolution Kernel Comment 9
Convolution Kernel Comment 10
Reading Code RZ1 Comment 1
Reading Code RZ1 Comment 2
Reading Code RZ2 Comment 1
Number of Measurements
Storage Mode
Evaluation Mask Image
Table Zero Date
Table Zero Time
Registration Date
Registration Time
Used Patient Weight
Organ Code
Modifying Physician
Modification Date
Modification Time
Patient Name
Patient Id
Patient Birthdate
Patient Weight
Patient Maiden Name
Referring Physician
Admitting Diagnosis
Patient Sex
Procedure Description
Rest Direction
View Direction
Net Frequency
Measurement Mode
Calculation Mode
Noise Level
Number of Data Bytes
Image Magnification Factor
Image Scroll Offset
Image Pixel Offset
Image Position
Image Normal
Image Distance
Image Positioning History Mask
Image Row
Image Column
Patient Orientation Set 1
Patient Orientation Set 2
Window Style
Window Look
Window Table Index
Window Scale
Pixel Quality Code
Pixel Quality Value
Archive Code
Exposure Code
Sort Code
Remote Copy Code
Splash
Image Graphics Format Code
Image Graphics
Binary Data
Reading Code RZ2 Comment 2
Generator Identification Label
Gantry Identification Label
XRay Tube Identification Label
Detector Identification Label
DAS Identification Label
SMI Identification Label
CPU Identification Label
Header Version
Osteo Contour Comment
Osteo Contour Buffer
syngo Report Data
syngo Report Presentation
CSA Image Header Type
CSA Image Header Version
CSA Image Header Info
CSA Series Header Type
CSA Series Header Version
CSA Series Header Info
CSA Data Type
CSA Data Version
CSA Data Info
CSA Data
syngo Report Type
syngo Report
SR Variant
SC SOP Instance UID
Distance Source to SourceSide Collimator
Distance Source to DetectorSide Collimator
Number of Possible Channels
Mean Channel Number
Detector Spacing
Detector Center
Reading Integration Time
Detector Alignment
Table Feed
Focus Alignment
Focal Spot Deflection Amplitude
Focal Spot Deflection Phase
Focal Spot Deflection Offset
Water Scaling Factor
Interpolation Factor
Patient Region
Patient Phase of Life
Osteo Offset
Osteo Regression Line Slope
Osteo Regression Line Intercept
Osteo Standardization Code
Osteo Phantom Number
Spiral Location Begin
Spiral Location End
Spiral z Profile
Spiral Reconstruction Direction
Spiral Reconstruction Increment
Scan Tilt Plane Distance
Mode Processing Step Mask
Mode Processing Control Mask
Mode Master Mask
Mode Store Step
Focus Size Type
Mode Adaptive Filter Kind
Mode MBH Kind
Mode Balancing Kind
Number of Readings per Rotation
Correction Table Reference Time
Feed per Rotation
Pulmo Trigger Level
Expiratoric Reserve
Vital Capacity
Pulmo Water
Pulmo Air
Pulmo Date
Pulmo Time
Source Side Collimator Aperture
Detector Side Collimator Aperture
Exposure Time current
Exposure current
Generator Power current
Generator Voltage current
Master Control Mask
Processing Mask
IRS Data Number
IRS Data Length
Number of Virtual Channels
Number of Reading
Reading Code
Number of Projections
Number of Bytes
Reconstruction Algorithm Set
Reconstruction Algorithm Index
Regeneration Software Version
Multiscan Reconstruction Increment
Multiscan Reconstruction Width
Range Number
Scan
Tube Position
Length of Topogram
Correction Factor
Maximum Table Position
Table Move Direction Code
VOI Start Row
VOI Stop Row
VOI Start Column
VOI Stop Column
VOI Start Slice
VOI Stop Slice
Vector Start Row
Vector Row Step
Vector Start Column
Vector Column Step
Range Type Code
Reference Type Code
Object Orientation
Light Orientation
Light Brightness
Light Contrast
Overlay Threshold
Surface Threshold
Grey Scale Threshold
Field of Interest
Image Filter Label
Exemplary Element 1
Exemplary Element 2
Exemplary Element 3
Reference Data Set 1
Reference Data Set 2
Window Program Name
SOMATOM Software Name
Data Set Subtype 1
Data Set Subtype 2
Data Set Subtype 3
Data Set Subtype 4
Data Set Subtype 5
Directory Text
Exposure Time Text
Scan Time
Original Data Set Owner
Original Modality
Echo Time
Flip Angle
Creation Mask service
Evaluation Mask service
Extended Processing Mask
Manipulation Mask
Composition Mask
Alteration Mask
Generation Mask
Function Mask
Mode Mirroring Code
Graphic Evaluation Mask
Type 1st Graphic Element
Description 1st Graphic Element
Type 2nd Graphic Element
Description 2nd Graphic Element
Type 3rd Graphic Element
Description 3rd Graphic Element
Type 4th Graphic Element
Description 4th Graphic Element
Type 5th Graphic Element
Description 5th Graphic Element
Type 6th Graphic Element
Description 6th Graphic Element
Type 7th Graphic Element
Description 7th Graphic Element
Type 8th Graphic Element
Description 8th Graphic Element
Type 9th Graphic Element
Description 9th Graphic Element
Type 10th Graphic Element
Description 10th Graphic Element
Window Width Native Current
Window Center Native
Window Width Subtraction Current
Window Center Subtraction Current
Edge Enhancement Native Current
Edge Enhancement Subtraction Current
Edge Enhancement %
Harmonization %
DSA Representation Current
Number of Mask Current
RightLeft Mark Current
Number of Series Representative
Rectangle Shutter Horizontal Current
Rectangle Shutter Vertical Aktuell
Landmark Current
Roam Horizontal
Roam Vertical
Image Flip
Invers Current
Documentation Flag
Right Marker
Summation Count Filling
Summation Count Mask
PeakOp Start
PeakOp End
Cine Rate
Image Name
Image Name Extension 1
Image Name Extension 2
Window Width Native Original
Window Width Subtraction Original
Window Center Subtraction Original
LUT Number for Autowindow
Edge Enhancement Kernelsize Original
Edge Enhancement Mode Original
Edge Enhancement LUTs Original
Filter Type Native Original
Edge Enhancement Native Original
Filter Type Subtraction Original
Edge Enhancement Subtraction Original
DSA Representation Original
Number of Maske Original
RightLeft Mark Original
Slice Position
Rectangle Shutter Horizontal Original
Rectangle Vertical Original
Dose
Dose Area Product
Focus
SDM
Image Intensifer Format
Density Correction
Exposure Curves
Organ Program Name
Count of Images in Series
Image Intensifier Zoom
ROSA Receiver ErrCount
Table Position Peri
Series Numbers of Petri
Landmark Original
Invers Original
L2 Image
L2 Acquisition Monitor
Folder UID
Series UID
Subseries UID
1 Plot
Width 1 Plot
2 Plot
Width 2 Plot
xCoordinate Region of Interest
yCoordinate Region of Interest
Width Region of Interest
Height Region of Interest
MPM Code
Sensitivity
EDR
l fix
s fix
Preset Mode
Subregion
Mark on Film
Rotation on DRC
Reader Type
Sub Modality
Reader Serial Number
Cassette Scale
Cassette Matrix
Cassette Submatrix
Barcode
GT Contrast Type
GA Rotation Amount
GC Rotation Center
GS Density Shift
RN Frequency Rank
RE Frequency Enhancement
RT Frequency Type
Kernel Length
Kernel Mode
Convulsion Mode
PLA Source
PLA Destination
UID Original Image
Filterset
Reader Header
PLA of Secondary Destination
Number of Hardcopies
Film Format
Film Size
Full Film Format
ISI Command Field
Attach ID Application Code
Attach ID Message Count
Attach ID Date
Attach ID Time
Message Type
Max Waiting Date
Max Waiting Time
RIS Patient Info IMGEF
Patient UID
Patient ID
Case ID
Request ID
Examination UID
Medical Alerts
Contrast Allergy
Patient Registration Date
Patient Registration Time
Patient Last Name
Patient First Name
Patient Hospital Status
Current Location Time
Patient Insurance Status
Patient Billing Type
Patient Billing Address
Examination Reason
Requested Date
Worklist Request Start Time
Worklist Request End Time
Requested Time
Requested Location
Current Ward
RIS Key
RIS Worklist IMGEF
RIS Report IMGEF
Report ID
Report Status
Report Creation Date
Report Approving Physician
Report Text
Report Author
Report Transcriber
Reporting Radiologist
Recognition Code
Byte Offset of Original Header
Length of Original Header
Byte Offset of Pixel Matrix
Length of Pixel Matrix
PDM EFID Placeholder
PDM Data Object Type Extension
Zoom
Target
Tube Angle During Topogram
ROI Mask
Photometric Interpretation
Rows
Columns
Shutter Type
Rows of Rectangular Shutter
Columns of Rectangular Shutter
Origin of Rectangular Shutter
Radius of Circular Shutter
Origin of Circular Shutter
Contour of Irregular Shutter
ECAT_Main_Header
ECAT_Image_Subheader
List of Group Numbers
List of Shadow Owner Codes
List of Element Numbers
List of Total Display Length
List of Display Prefix
List of Display Postfix
List of Text Position
List of Text Concatenation
Main Acquisition View
Organ System
Unknown 0017 0000
Scanning Sequence
KVP
Unknown 0017 0080
Number of detectors
Number of scalers
Scaler Index
Radionuclide Units
Radiopharmaceutical
Display Magnification
Scaler Counts
Processed Flag 0 Raw 1 Process
MicroDELTA Parameter Blocks
MicroDELTA File Extension
MicroDELTA Write ID
MicroDELTA Write Version
MicroDELTA Mode
MicroDELTA ESFR
Siemens ICON Data Type
MicroDELTA Expansion Blocks
MicroDELTA Version
MicroDELTA Trend
MicroDELTA Number of Overlays
MicroDELTA Overlay Block
MicroDELTA Color Table Extra
Number of Views
MicroDELTA Thyroid Markers
MicroDELTA Color Table Used
Save Screen Flag 1 SaveScreen
MicroDELTA Overlay Map
SGI Converted LookUp Table
MicroDELTA Mystery1
MicroDELTA Mystery2
Time of Lasix Administration
Lasix Dose mg
Bladder Esidual Volume cc
Bladder Image Extension
Serum Creatinine mg/dl
TER
TER Lower Limit
Body Surface Area m2
CTQ Normal Margin
CTQ Abnormal Sagittal Margin
CTQ Abnormal Oblique Margin
Accepted Beats
Rejected Beats
Percent of R-R Interval Framed
Beats Rejected Post PVC
Trigger Source
Beat Rejection Parameter
Rejection Scheme
PVC Threshold msec
Framing Mode 1 Forward 2 F/B
Autobeat Window 0 No 1 Yes
MicroDELTA Acquisition Time per Window msec
CTQ Unknown Entry Count
CTQ Matrix Size
CTQ has been used
CTQ Male Entry Count
CTQ Female Entry Count
CTQ Stress/Rest Time Delay
CTQ Time Delay Units
CTQ Min Oblique Stack Count
CTQ Max Oblique Stack Count
CTQ Min Sagittal Stack Count
CTQ Max Sagittal Stack Count
CTQ Min Radius Percent
CTQ Find Max or Average Flag
CTQ Basal Slice Index Offset
CTQ Starting Line Index
CTQ Line Counts
CTQ Radii Counts
CTQ Radial Angle Increment
Whole Body Processed Flag 0:Raw 1:Img1-Img2 2:Im
Whole Body View
WB Display Field Length in cm
WB Scan Length in cm
WB Scan Speed cm/min
WB Scan Speed Mode 0 Manual 1 Auto
WB Scan Start 0 Head 1 Feet
WB Scan Direction 0 Lt to Rt 1 Rt to Lt
WB Aperature Width in cm
WB Number of Passes
WB Scan Time msec
WB Anterior kCounts View 1
WB Anterior kCounts View 2
WB Count Density
WB Reference View Flag 1 Ref
WB Coun Density Speed cm/min
WB Scan Type
WB IRIS Corr. File Name
WB Posterior kCounts View 1
WB Posterior kCounts View 2
WB Ant View Status No Img 1 Complete 2 Aborted
WB Post View Status No Img 1 Complete 2 Aborted
WB Post Scan Time msec
WB Ant Pixel Overflow 1 Yes
WB Post Pixel Overflow 1 Yes
Segment Type 0 Segments 2 Time/Segment
PVC Rejection Flag 1 Reject
Total Counts Framed
Total Beats Framed
Present Time of Day
Framed Counts
Time per Segment msec
BBA Miscellaneous Info
Tolerance %
SWG
R-R Interval msec
Total Counts in Acquisition
Rejection Type
Phase Total Counts
Phase Pause msec
Phase Start msec
Window Center Method 0 Avg 1 Peak
Number of Beats to Average
Histogram Bin Interval msec
Counts in Peak Bin
VPDs Detected
Requested Frame Duration msec
Frames per Phase
Frame Pause msec
Number of repeats per phase
Cycles per repeat
Repeat start time
Repeat stop time
Effective repeat time
Acquired cycles per repeat
Head Tilt degrees
Uniformity Correction Flag
Overflow Flag
Pixel Dimensions
Location RET
ECAT File Menu Header
ECAT File Subheader
Camera Name
Unknown Element 0031 02
External Zoom
CCD Energy Level
CCD Window Width
CCD Window Offset
CCD Peaking Mode
CCD Autopeak Function
CCD Count Rate Mode
Analog Output Device
Communication Type
Control Unit 1 ICON 2 DOT 3 ScintiView
WAM Mode
Event Control Mode
Zoom X Offset 0.1 mm
Zoom Y Offset 0.1 mm
Gantry Zero Position
Flood correction Matrix Det 1 up to SR 2.0
Flood correction Matrix Det 2 up to SR 2.0
COR Data for Detector 1
COR Data for Detector 2
MHR ( Y-Shift) data for detector 1
MHR ( Y-Shift) data for detector 2
NCO Data for detector 1
NCO Data for detector 2
Bed correction angle
Gantry correction angle
Bed U/D correction data
Backprojection angle head 1
Backprojection angle head 2
Number of point sources used for NCO and MHR
Crystal thickness
Preset name used for acquisition
Camera config angle
Crystal type Startburst or not
Gantry step for COIN acquisitions
Bed step for wholebody or Coin acquisitions
Weight factor table for coincidence acquisitions
Transaxial acceptance width for coincidence
Starburst flags
Pixel scale factor
Specialized tomo type
Energy window type
Start and end row illuminated by wind position
Blank scan image for profile
Repeat number of the original dynamic SPECT
Phase number of the original dynamic SPECT
Flood correction matrix Detector 1
Flood correction matrix Detector 2
Toshiba CBF activity results
Text Relating to Data Object
Folder Creation Date
Folder Creation Time
Folder Modification Date
Folder Modification Time
Folder Owner Name
Number of Images in Folder
Number of Non-Image Objects
Number of Windows
Average Heart Rate BPM
Accepted Beats in Window
Average R-R Interval msec
Window Width %
Hottest Pixel in Window
Total Counts in Window
Terminate on Pixel Overflow Flag 1 Terminate
Terminate on List Buffer Overflow Flag
First Frame by Counts
Elapsed Time Start Condition 0 None 1 Any 2 All
Elapsed Time Start msec
Count Rate Start Condition 0 None 1 Any 2 All
Count Rate Start
Start Heart Beat Count Condition 0 None 1 Any 2
Start Heart Beat Count
Start Heart Rate Threshold Condition
Start Heart Rate Increasing Flag
Start Heart Rate
Manual Stop Flag 0 No 1 Yes
Elapsed Time Stop Condition 0 None 1 Any 2 All
Elapsed Time Stop
Stop Heart Beat Count Condition 0 None 1 Any 2 A
Stop Heart Beat Count
Info Density Stop Condition
Info Density Stop Scaler
Info Density Stop Region
Info Density Stop Count
Stop Condition Status 0 None 1 Any 2 All
Stop Count
Stop Count Condition Status 0 None 1 Any 2 All
Stop Time
Stop Time Condition Status 0 None 1 Any 2 All
Unknown 55-02
Prompt window width
Random window width
Flood Corr. Flag 1 Corr
Flood Acquisition Date
COR Corr. Flag 1 Corr
COR Acquisition Date
COR Data
Noncircular Orbit Flag 1 NCO
NCO Values
Prone Flag 0 Supine 1 Prone
Orbit 0 Circular 1 Elliptical
Total Rotation in Degrees
Zero Location (T=Top B=Bottom)
Angular Step
Decay Corr. Flag 1 Corr
Scatter Corr. Flag 1 Corr
Radial Map Info in 0.1 mm Inc.
Direction H HeadIn F FeetIn
Table Traverse cm
Multiplexor Flag 1 Multiplexed
Pixel Acquisition Date
Angle Type 1 360o 2 128 Steps
Orbit Definition
Arm Length in cm
Auto Window Beats
Non-gated File Extension
TIC Error Values
X1
Y1
X2
Y2
X3
Y3
X4
Y4
Pixel Size Flag 1 Valid Size
X Focal Length
Y Focal Length
X Gains
Y Gains
X Offset
Y Offset
X Principal Ray
Y Principal Ray
Total Flood Counts
Collimator thickness
Collimator angular resolution
File Altered Flag 1 Altered
Raw Data Extension
Sagittal Extension
Coronal Extension
Transverse Extension
Volume Rendered Extension
Plane of Transverse Bottom Slice
Plane of Transverse Top Slice
Slice Step in Pixels
Y-Axis Smooth Slice Weights
Number of Transverse Slices
Attenuation Flag 1 Chang 2 Sorenson
Sagittal Right Limit
Sagittal Left Limit
Coronal Posterior Limit
Coronal Anterior Limit
Isotope Used in Reconstruction
Filter Cutoff Frequency
Filter Alpha Coefficient
Filter Order
Attenuation Coefficient
Percent Ray
Astigmatic Collimator 1 Neuro 2 Cardiac
XP0
ZP0
XP1
ZP1
Rotation Matrix
X0
Y0
Z0
Z1
Transverse Scale
Pixel Size X Direction mm
Pixel Size Y Direction mm
Regions File Extension
Gated SPECT Bins Reconstructed
Vertical Oblique Image
Oblique Region First Slice
Oblique Region Last Slice
e.soft DICOM original image type
Dose calibration factor
Units
Decay correction
Radio nuclide half life
Rescale intercept
Rescale Slope
Frame reference time
Number of Radiopharmaceutical information seq
Decay factor
Counts source
Radio Nuclide positron fraction
Low Count
Number of Points
Minimal Value on X-Axis
Maximal Value on X-Axis
Minimal Value on Y-Axis
Maximal Value on Y-Axis
Curve Name
Curve Function Label
X Axis Label
Y Axis Label
Curve Data
Compressed Pixel Data
Length of Group 0x7FE3
Lowest Pixel Value in THIS Frame
Highest Pixel Value in THIS Frame
Total Counts in THIS Frame
Duration of THIS Frame msec
Frame Angle
Frame Name
View Number
Pixel Overflow Flag 1 Pixel Overflow
Buffer Overflow Flag 1 Buffer Overflow
Start Time of THIS Frame From Start of Study
ROI Maximum Pixel Value
ROI Average Pixel Value
ROI Total Counts
ROI Total Pixels
ROI Center Coordinates
ROI Name
ROI Data
Acknowledge Flag
AE Title
Arc Increment
Ending Projection Angle
Missing Projection Frames
Gantry Positions
Reconstruction Filter Type
Number of Reconstruction Slices
Reconstruction Slice Height
Reconstruction Slice Width
Gantry Rotation Direction
Starting Projection Angle
Total MU delivered during Cone Beam
Common Edge
Field ID
Field Name
Flat Panel Alignment last calibration Date and Time
I0-MU Scale Factor
Image Center in Image Coordinates
Number of Sub-Frames
Alignment Offset Valid Flag
Valid Pixel Map Flag
Reference Image
Locked Flag
Non-RT Image Pixel Spacing
Non-RT Image SAD
Non-RT Image SID
Scaled Image Pixel Spacing
Site Name
Lateral Table Position
Longitudinal Table Position
vertical Table Position
Transformation Matrix
Private Creator Version
Burned in Graphics
SieClear Index
B-Mode Submode
B-Mode Dynamic Range
B-Mode Overall Gain
B-Mode Res/Speed Index
B-Mode Edge Enhance Index
B-Mode Persistence Index
B-Mode Map Index
???
B-Mode Tint Type
B-Mode Tint Index
ClarifyVE Index
Image Flag
Color Flow state
Color Flow Wall Filter Index
Color Flow Submode
Color Flow Overall Gain
Color Flow Res/Speed Index
Color Flow Smooth Index
Color Flow Persistence Index
Color Flow Map Index
Color Flow Priority Index
Color Flow Maximum Velocity
Doppler Dynamic Range
Doppler Overall Gain
Doppler Wall Filter
Doppler Gate Size
Doppler Map Index
Doppler Submode
Doppler Time/Freq Res Index
Doppler Trace Inverted
Doppler Tint Type
Doppler Tint Index
M-Mode Dynamic Range
M-Mode Overall Gain
M-Mode Edge Enhance Index
M-Mode Map Index
M-Mode Tint Type
M-Mode Submode
M-Mode Tint Index
Release Version
VolumeAcquisitionDuration
VolumeRawDataType
ScanType
ZlateralMin
ZlateralSpan
ZRadiusOfCurvature
WobbleCorrection
ScaleAlongWidth
ScaleAlongHeight
ScaleAlongDepth
BufferSize
AcquisitionRate
DepthMinCm
IsLeftRightFlippedEn
IsUpDownFlippedEn
IsVolumeGeomAccurate
BByteMaskOffset
BByteMaskSize
DepthMaxCm
AcqPlaneRotationDeg
BeamAxialSpan
BeamLateralMin
BeamLateralSpan
BeamAxialMin
NumDisplaySamples
DVolumeWidth
DVolumeDepth
DVolumeHeight
DVolumePosX
DVolumePosY
DVolumePosZ
DBeamAxialMin
DBeamAxialSpan
DBeamLateralMin
DBeamLateralSpan
NumOfVolumesInSequence
DByteMaskOffset
DByteMaskSize
PrivateCreatorVersionOfBookmark
BCutPlaneEnable
BMprColorMapIndex
BMprDynamicRangeDb
BMprGrayMapIndex
BVolumeRenderMode
BVrBrightness
BVrContrast
BVrColorMapIndex
BVrDynamicRangeDb
BVrGrayMapIndex
BVrOpacity
BVrThresholdHigh
BVrThresholdLow
BPreProcessFilterMix
CCutPlaneEnable
CFrontClipMode
CMprColorMapIndex
CMprColorFlowPriorityIndex
CVolumeRenderMode
CVrColorMapIndex
CVrColorFlowPriorityIndex
CVrOpacity
CVrThresholdHigh
CVrThresholdLow
VoiMode
VoiRotationOffsetDeg
VoiSizeRatioX
VoiSizeRatioY
VoiSizeRatioZ
VoiSyncPlane
VoiViewMode
VrOrientationA
MprOrientationA
VrOffsetVector
BlendingRatio
FusionBlendMode
QualityFactor
RendererType
SliceMode
ActiveQuad
ScreenMode
CutPlaneSide
WireframeMode
CrossmarkMode
MprDisplayType
VolumeDisplayType
LastReset
LastNonFullScreenMode
MprToolIndex
VoiToolIndex
ToolLoopMode
VolumeArbMode
MprZoomEn
IsVolumeZoomEn
ZoomLevelMpr
ZoomLevelVolume
IsAutoRotateEn
AutoRotateAxis
AutoRotateRangeIndex
AutoRotateSpeedIndex
CVrBrightness
CFlowStateIndex
BSubmodeIndex
CSubmodeIndex
DICOMAttrNameCutPlane
BookmarkChunkId
SequenceMinChunkId
SequenceMaxChunkId
VolumeRateHz
VoiPositionOffsetX
VoiPositionOffsetY
VoiPositionOffsetZ
VrToolIndex
ShadingPercent
VolumeType
DICOMAttrNameVrQuadDisplayType
DICOMAttrNameMprCenterLocation
DICOMAttrNameSliceRangeType
DICOMAttrNameSliceMPRPlane
DICOMAttrNameSliceLayout
DICOMAttrNameSliceSpacing
DICOMAttrNameThinVrMode
DICOMAttrNameThinVrThickness
DICOMAttrNameVoiPivotX
DICOMAttrNameVoiPivotY
DICOMAttrNameVoiPivotZ
DICOMAttrNameCTopVoiQuad
??
IPDA/MDA Data
Thumbnail Data
S2000 Private Doppler Wall Filter
Attributes Doppler Gate Size
Reason for the Requested Procedure
Projection View Display String
MedCom Header Type
MedCom Header Version
MedCom Header Info
MedCom History Information
PMTF Information 5
Application Header Sequence
Application Header Type
Application Header ID
Application Header Version
Application Header Info
Workflow Control Flags
Arch. Management Flag Keep Online
Arch. Mgmnt Flag Do Not Archive
Image Location Status
Data Size of Retrieved Images
Siemens Link Sequence
Referenced Tag
Referenced Tag Type
Referenced Value Length
Referenced Object Device Type
Referenced Object Device Location
Referenced Object ID
Series Workflow Status
MedCom OOG Type
MedCom OOG Version
MedCom OOG Info
CSA Image Header Version ??
NumberOfImagesInMosaic
SliceMeasurementDuration
B_value
DiffusionDirectionality
DiffusionGradientDirection
GradientMode
TablePositionOrigin
ImaAbsTablePosition
ImaRelTablePosition
SlicePosition_PCS
TimeAfterStart
SliceResolution
RealDwellTime
FMRIStimulInfo
RBMoCoTrans
RBMoCoRot
B_matrix
BandwidthPerPixelPhaseEncode
MosaicRefAcqTimes
AcquisitionMatrixText
CoilString
PATModeText
PositivePCSDirections
ADC Voltage
ADC Offset
Transmitter Amplitude
Number of Transmitter Amplitudes
Transmitter Attenuator
Transmitter Calibration
Transmitter Reference
Receiver Total Gain
Receiver Amplifier Gain
Receiver Preamplifier Gain
Receiver Cable Attenuation
Receiver Reference Gain
Receiver Filter Frequency
Reconstruction Scale Factor
Reference Scale Factor
Phase Gradient Amplitude
Readout Gradient Amplitude
Selection Gradient Amplitude
Gradient Delay Time
Total Gradient Delay Time
Sensitivity Correction Label
Saturation Phase Encoding Vector Coronal Component
Saturation Readout Vector Coronal Component
RF Watchdog Mask
EPI Reconstruction Slope
RF Power Error Indicator
Specific Absorption Rate SAR
Specific Energy Dose SED
Adjustment Status Mask
EPI Capacity
EPI Inductance
EPI Switch Configuration Code
EPI Switch Hardware Code
EPI Switch Delay Time
Flow Sensitivity
Calculation Submode
Field of View Ratio
Base Raw Matrix Size
2D Phase Oversampling Lines
3D Phase Oversampling Part
Echo Line Position
Echo Column Position
Lines per Segment
Phase Coding Direction
Total Measurement Time nominal
Total Measurement Time current
Start Delay Time
Dwell Time
Sequence Control Mask
Measurement Status Mask
Number of Fourier Lines nominal
Number of Fourier Lines current
Number of Fourier Lines after Zero
First Measured Fourier Line
Acquisition Columns
Reconstruction Columns
AC Element Number
AC Element Select Mask
AC Element Data Mask
AC Element To ADC Connect
AC Element Noise Level
AC ADC Pair Number
AC Combination Mask
Number of Averages current
Number of Prescans
Filter Type for Raw Data
Filter Parameter for Raw Data
Filter Type for Image Data
Filter Parameter for Image Data
Filter Type for Phase Correction
Filter Parameter for Phase Correction
Normalization Filter Type for Image Data
Normalization Filter Parameter for Image Data
Number of Saturation Regions
Saturation Phase Encoding Vector Sagittal Compo...
Saturation Readout Vector Sagittal Component
EPI Stimulation Monitor Mode
Image Rotation Angle
Coil ID Mask
Coil Class Mask
Coil Position
EPI Reconstruction Phase
Phase Corrections Rows sequence
Phase Corrections Columns sequence
Phase Corrections Rows reconstruction
Phase Corrections Columns reconstruction
Number of 3D Raw Partitions nominal
Number of 3D Raw Partitions current
Number of 3D Image Partitions
Actual 3D Image Partition Number
Slab Thickness
Number of Slices nominal
Number of Slices current
Current Slice Number
Current Group Number
Current Slice Distance Factor
MIP Start Row
MIP Stop Row
MIP Start Column
MIP Stop Column
MIP Start Slice
MIP Stop Slice
Order of Slices
Signal Mask
Delay after Trigger
RRInterval
Number of Trigger Pulses
Repetition Time effective
Gate Phase
Gate Threshold
Gated Ratio
Number of Interpolated Images
Second Echo Time
Second Repetition Time
Cardiac Code
Saturation Phase Encoding Vector Transversal Co...
Saturation Readout Vector Transversal Component
EPI Change Value of Magnitude
EPI Change Value of X Component
EPI Change Value of Y Component
EPI Change Value of Z Component
Vector Size original
Vector Size extended
Acquired Spectral Range
VOI Position
VOI Size
CSI Matrix Size original
CSI Matrix Size extended
Spatial Grid Shift
Signal Limits Minimum
Signal Limits Maximum
Spec Info Mask
EPI Time Rate of Change of Magnitude
EPI Time Rate of Change of X Component
EPI Time Rate of Change of Y Component
EPI Time Rate of Change of Z Component
EPI Time Rate of Change Legal Limit 1
EPI Operation Mode Flag
EPI Field Calculation Safety Factor
EPI Legal Limit 1 of Change Value
EPI Legal Limit 2 of Change Value
EPI Rise Time
AC ADC Offset
AC Preamplifier Gain
Saturation Type
Saturation Normal Vector
Saturation Position Vector
Saturation Thickness
Saturation Width
Saturation Distance
Image Graphics Dummy
Total Fluoro TimePatient
Dose Area ProductPatient
Patient DOB
Patient Initial Puck Counter
Patient Initial Position
Acquired Plane
Scene Flag
ReferencePhotofile Flag
Scene Name
Acquisition Index
Mixed Pulse Mode
Number of Positions
Framerate for 8 Positions
FramesPhase
Stepping Direction
Image Transfer Delay
InversNot Invers
Blanking Circle Diameter
Stand Data Valid
Table Tilt
Table Axis Rotation
Table Side Offset
Table Isocenter Height
Collimation Data Valid
PERI Sequence Number
PERI Total Scenes
PERI Overlap Top
PERI Overlap Bottom
Raw Image Number
XRay Data Valid
Filling Average Factor
II Level CalibrationFactor
Nativ Review Flag
Images in Study
Scenes in Study
Images in Photofile
Images in All Scenes
System Calibration Factor Plane A
XRay Parameter Set Number
XRay System
Acquired Display Mode
Acquisition Framerate
Maximum Frame Limit
Native Filter Type
Subtracted Filter Type
Filter Factor Native
Anatomic Blackground Factor
Window Upper Limit Native
Window Lower Limit Native
Window Brightness Phase 1 Sub
Window Brightness Phase 2 Sub
Window Contrast Phase 1 Sub
Window Contrast Phase 2 Sub
Filter Factor Subtraction
Peak Opacified
Mask Frame
BIH Frame
Center Beam Angulation CaudCran
Center Beam Angulation LR Anterior
Longitudinal Position
Side Offset
Isocenter Height
Image Twist
SourceImage Distance
Mechanical Magnet Factor
Calibration Flag
Calibration Angle CranCaud
Calibration Angle RAOLAO
Calibration Table to Floor Distance
Calibration Isocenter to Floor Distance
Calibration Isocenter to Source Distance
Calibration Source to II Distance
Calibration II Zoom
Calibration II Field
Calibration Object to Image Distance
Calibration System Factor
Calibration System Correction
Calibration System II Formats
Calibration Gantry Data Valid
Collimator Square Breadth
Collimator Square Height
Collimator Square Diameter
Collimator Finger Turn Angle
Collimator Finger Position
Collimator Diaphragm Turn Angle
Collimator Diagphragm Position 1
Collimator Diaphragm Position 2
Collimator Diaphragm Mode
Collimator Beam Limit Breadth
Collimator Beam Limit Height
Collimator Beam Limit Diameter
XRay Control Mode
Focal Spot
Exposure Control
XRay Voltage
XRay Current
XRay Current Time Product
Pulse Time
Scene Time Fluoro Clock
Maximum PulseRate
Pulses per Scene
Dose Area Product of Scene
Dose Rate
System Calibration Factor Plane B
Patient NameRIS
Patient Prename
Request UID
Requested Physician
Patient Study UID
Acquisition Mode
Footswitch Index
Acquisition Room
Current Time Product
Skin Dose Percent
Skin Dose Accumulation
Skin Dose Rate
Impac Filename
Copper Filter
Measuring Field
Post Blanking Circle
Dyna Angles
Total Steps
Dyna X-Ray Info
Modality LUT Input Gamma
Modality LUT Output Gamma
SH_STPAR
Acquisition Zoom
Dyna Angulation Step Width
Harmonization
DR Single Flag
Source to Isocenter
Pressure Data
ECG Index Array
FD Flag
SH_ZOOM
SH_COLPAR
K-Factor
EVE
Total Scene Time
Restore Flag
Stand Movement Flag
FD Rows
FD Columns
Table Movement Flag
Original Organ Program Name
Crispy XPI Filter
View Native
Original Series Number
Original Image Number
Win Center
Win Width
Win Brightness
Win Contrast
Original Frame Number
Original Mask Frame Number
Opac
Original Number of Frames
Original Scene Duration
Identifier LOID
Original Scene VFR Info
Original Frame ECG Position
Original ECG 1st Frame Offset (retired)
Zoom Flag
Flex
Number of Mask Frames
Number of Fill Frames
Series Number
Image Number
Horizontal Calibration Pixel Size
Vertical Calibration Pixel Size
Calibration Object Size
Calibration Method
Frame Number
Calibration Factor Multiplicity
Calibration TOD Value
Review Mode
Anatomical Background Percent
Apply Anatomical Background
Pixel Shift Array
Enabled
Native Edge Enh. Percent Gain
Native Edge Enh. LUT Index
Native Edge Enh. Kernel Size
Subtr. Edge Enh. Percent Gain
Subtr. Edge Enh. LUT Index
Subtr. Edge Enh. Kernel Size
Fade Percent
Flipped Before Laterality Applied
Apply Fade
RefImages Taken
Pan X
Pan Y
Native Edge Enh. Adv Perc. Gain
Subtr. Edge Enh. Adv Perc. Gain
Invert Flag
Quant 1K Overlay
Original Resolution
Auto Window Center
Auto Window Width
Internal Data
SIENET Command Field
Receiver PLA
Transfer Priority
Actual User
Examination Folder ID
Folder Reported Status
Folder Reporting Radiologist
SIENET ISA PLA
Folder Rebuild Status
Key Images
Unique Identifier
Data Object Type
Data Object Subtype
Organ
Allergy Indication
Pregnancy
Compression Algorithm
UID
Data Object Recognition Code
Image Data Consistency
PACS Unique Identifier
Cluster Unique Identifier
System Unique Identifier
Study Unique Identifier
Series Unique Identifier
Patient Entry ID
Mains Frequency
Original Pixel Data Quality
ECG Triggering
ECG 1 Offset
ECG 2 Offset 1
ECG 2 Offset 2
Video Scan Mode
Video LineRate
Xray Technique
Image Identifier Format
Iris Diaphragm
Filter
Cine Parallel
Cine Master
Exposure Channel First Image
Processing Channel
Acquisition Delay
Relative Image Time
Video White Compression
Pixel Aspect Ratio
Processed Pixel Data Quality
Window ID
Video Invert Subtracted
Video Invert Nonsubtracted
Window Select Status
ECG Display Printing ID
ECG Display Printing
ECG Display Printing Enable Status
ECG Display Printing Select Status
Physiological Display ID
Preferred Physiological Channel Display
Physiological Display Enable Status
Physiological Display Select Status
Functional Shutter ID
Field Of Shutter
Field Of Shutter Rectangle
Shutter Enable Status
Shutter Select Status
Pixel Data
Physiological Data Type
Physiological Data Channel And Kind
Sample Bits Allocated
Sample Bits Stored
Sample High Bit
Sample Representation
Smallest Sample Value
Largest Sample Value
Number Of Samples
Sample Data
Sample Rate
Physiological Data Type 2
Physiological Data Channel And Kind 2
Sample Bits Allocated 2
Sample Bits Stored 2
Sample High Bit 2
Sample Representation 2
Smallest Sample Value 2
Largest Sample Value 2
Number Of Samples 2
Sample Data 2
Sample Rate 2
Zoom ID
Zoom Rectangle
Zoom Function
Zoom Enable Status
Zoom Select Status
Magnifying Glass ID
Magnifying Glass Rectangle
Magnifying Glass Factor
Magnifying Glass Function
Magnifying Glass Enable Status
Magnifying Glass Select Status
Subtraction Mask ID
Masking Function
Proprietary Masking Parameters
Subtraction Mask Enable Status
Subtraction Mask Select Status
Image Enhancement ID
Image Enhancement
Convolution ID
Convolution Type
Convolution Kernel Size ID
Convolution Kernel
Enhancement Gain
Image Enhancement Enable Status
Image Enhancement Select Status
Reader Mode
MRM Code
Window Of Images ID
Window Of Images Type
WindowOfImagesScope
SCPreName
SCPostNo
SCSOPInstanceUID
SCCreationDate
SCProcessingCategory
SCPostMethod
SCPostString
SCPostString2
SCMode
SCStCommit
SCExported
SCPrinted
SCOperator
SCPreType
Video Beam Boost
Channel Generating Video Sync
Video Gain
Video Offset
RTD Data Compression Factor
Stentor Remote AETitle Element
Stentor Local AETitle Element
Stentor Transfer Syntax Value
Extended Body Part
Extended View Position
Scheduled Procedure Step
Fixed Grid System
Images SOP Class
AEC Field
AEC Film Screen
AEC Density
Patient Thickness
Beam Distance
Workstation Number
Tube Number
Bucky Grid
Age Group
Collimator Distance X
Collimator Distance Y
Bucky Height
Bucky Angle
C-Arm Angle
Filter Number
Filter Material 1
Filter Material 2
Filter Thickness 1
Filter Thickness 2
Bucky Format
Object Position
Desk Command
Central Beam X
Central Beam Y
Tube Turn Angle
Stand drive level
Extended Exposure Time
Actual Exposure Time
Extended X-ray Tube Current
Dose Indicator
Shift Reference Value
Noise Reduction
Contrast Amplification
Edge Contrast Boosting
Latitude Reduction
Find Range Algorithm
Threshold C-Algorithm
Sensometric Curve
Lower Window Offset
Upper Window Offset
Min. Printable Density
Max. Printable Density
Min. Window Latitude
Max. Window Latitude
Rel. Window Alignment
Decomposition Layer
Shape Factor
Image Laterality
Letter Position
Burned In Annotation
Image SOP Class
Original Image
Not Processed Image
Cut Out Image
Duplicated Image
Stored Image
Retrieved Image
New Image
Media Stored Image
Image State
Image Stitched Manually
Image Stitched Automatically
Source Image File
Source UID
Number of Series
Number of Studies
Oldest Series
Newest Series
Oldest Study
Newest Study
Key Note Instance UID
Storage State
Referenced Image SOP Class
Ref. Image Instance UID
Rel. Presentation State Number
Rel. Presentation State UID
Internal Value
Total Area Dose Product
Cassette Image
Table Object Distance
Table Detector Distance
Ortho Step Distance
Auto Window Flag
Filter ID
Anatomic Correct View
Auto Window Shift
Auto Window Expansion
System Type
Anatomic Sort Number
Acquisition Sort Number
Label Left
Label Left Orientation
Label Left Percentage X
Label Right
Label Right Orientation
Label Right Percentage X
Degree of Edge Enhancement
Half Kernel Size
Dose Control Value
Deleted Image Flag
Same Size Support
Label Left Init Position
Label Right Init Position
Patient Rotation
Anatomic Correct View Flag
Raw Image Amplification
Gamma LUT
Collimator Manual
Collimator Up Left X Percentage
Collimator Up Right X Percentage
Collimator Low Left X Percentage
Collimator Low Right X Percentage
Collimator Up Left Y Percentage
Collimator Up Right Y Percentage
Collimator Low Left Y Percentage
Collimator Low Right Y Percentage
Set Gray
Harmonization Kernel
Edge Enhancement Kernel
Raw Image File Name
Global Offset
Image Columns
Image Rows
Image Alignment
Active Image Columns
Active Image Rows
Auto Gain
Ortho Sub Sampling
Image Crop Upper Left
Image Crop Upper Right
Image Crop Lower Left
Image Crop Lower Right
Manual Cropping
Gamma LUT Parameter 1
Gamma LUT Parameter 2
Gamma LUT Parameter 3
Gamma LUT Parameter 4
Build Date
IOD Version
Annotation Name
Annotation Font
Annotation Text Foreground Color
Annotation Text Background Color
Annotation Text Backing Mode
Annotation Text Justification
Annotation Text Location
Annotation Text String
Annotation Text Attach Mode
Annotation Text Cursor Mode
Annotation Text Shadow Offset X
Annotation Text Shadow Offset Y
Annotation Line Color
Annotation Line Thickness
Annotation Line Type
Annotation Line Dash Length
Annotation Line Attach Mode
Annotation Line Point Count
Annotation Line Points
Annotation Line Control Size
Annotation Marker Color
Annotation Marker Type
Annotation Marker Size
Annotation Marker Location
Annotation Marker Attach Mode
Annotation Geom Color
Annotation Geom Thickness
Annotation Geom Line Style
Annotation Geom Dash Length
Annotation Geom Fill Pattern
Annotation Interactivity
Annotation Arrow Length
Annotation Arrow Angle
Annotation Don't Save
Line Name
Line Name Font
Line Name Display
Line Normal Color
Line Type
Line Thickness
Line Style
Line Dash Length
Line Interactivity
Line Measurement Color
Line Measurement Font
Line Measurement Dash Length
Line Point Space
Line Points
Line Control Point Size
Line Control Point Space
Line Control Points
Line Label
Line Don't Save
ROI Name Font
ROI Normal Color
ROI Fill Pattern
ROI Bp Seg
ROI Bp Seg Pairs
ROI Seed Space
ROI Seeds
ROI Line Thickness
ROI Line Style
ROI Line Dash Length
ROI Interactivity
ROI Name Position
ROI Name Display
ROI Label
ROI Shape
ROI Shape Tilt
ROI Shape Points Count
ROI Shape Points Space
ROI Shape Points
ROI Shape Control Points Count
ROI Shape Control Points Space
ROI Shape Control Points
ROI Don't Save
Patient Species
Patient Breed
Patient Category Size
Patient Sex Extended (including spay/neuter)
Image View
Anatomy Imaged
Image enhancements
Detector Settings
Image Laterality Extended
Client Name
Reference Study Instance Uid
Reference Series Instance Uid
Exam Ref Id
Physician Of Record Address
Physician Of Record Phone Numbers
Reason For Study
Protocol
CaptureInputType
Exam Complaint
Exam Web Code
Exam Category
Exam Diagnosis
Exam Created By
Exam Created By Group
Exam Required By DateTime
Capture Type
Telemed Exam ID
Exam Created By Guid
Client Name Guid
COMAPL Header Type
COMAPL Header Version
COMAPL History Information
COMAPL OOG Type
COMAPL OOG Version
Toshiba US Private Data
Image Header Type
Image Header Version
Image Header Info
Series Header Type
Series Header Version
Series Header Info
Application Header Data
CT Private Data 1
Cardiac R-R Mean Time
Cardiac Reconstruction Gating Phase in Percent
Cardiac Reconstruction Gating Phase in ms
Cardiac Reconstruction Mode
Reconstruction Center
Detector Slice Thickness in mm
Number of Detector rows to Reconstruct
Table Speed in mm/rot
Reconstruction Correction Type
File Type Remarks
Direction
CT Private Data 2
Series Comment
Position
Expert Plan No.
Reconstruction ROI No.
Special Helical ACQ No.
Volume UID
Total Frame Count in the Volume
Frame No.
Frame Sort Key
Frame Sort Order
Contrast/Bolus Agent
Raw Data Number
Volume Number
Local Series Number
Decrease in Artifact Filter
Reconstruction Interval
Pitch Factor
The Acquisition Date of NRA
Large Data File Attribute
Large Data File Name
Enhanced CT Private Sequence
Frame UID
Main Modality in Study
Scan Range
CT Private Data 3
Total Frames
Start Frame
End Frame
DLP Dose Length Product
Raw Slice Information
Local Frame No
Volume Vector
Volume Type
Relative Table Position of 4D Volume
Absolute Table Position of 4D Volume
Slice Pitch of 4D Volume
Respiratory Gating Inf.
Respiration Phase
Protect Mark for Image, Curve or Private Record
Protect Mark for Series Record
Protect Mark for Study Record
Orientation Head Feet
Orientation Supine Prone
Location
Scan View Direction
Acquisition Order
Orientation Vector
Flip Flag
Rotate Information
Image Matrix
Image Information
Original Data
Original Data Flag
Number of PAC channel
Reference mode
Gain value group for MRS
Gain value of each channel for MRS
Phase value of each channel for MRS
Reference gain value of each channel for MRS
Receiver gain of reference scan
Flag of water Sat pulse
Selected contrast TE
Raw Data Set Sequence
Multi Slice number
Multi Coverage number
Raw Data Sequence
Coil Channel No.
MRS Raw Data
MRS Ref Raw Data
Receiver gain of prescan
HIS/RIS Study ID
Indicator of creator
ID of quality assurance reviewer
Name of quality assurance reviewer
Date of completion of quality assurance
Time of completion of quality assurance
Host name of quality assurance station
Station name and version of quality assurance station
Flag of completion of quality assurance
Status of quality assurance review
Rotation information for image display from original image
Sequence of LR mark
Rotation status at creation of LR mark
Original image data on area of original LR mark
X start position of LR mark
Y start position of LR mark
Size of LR mark in X direction
Size of LR mark in Y direction
Previous Patient ID
Previous modality
User Data
Normalization Coefficient
Receiving Gain
Mean Image Noise
VEPRO Data replace sequence
Original data sequence
Replaced data sequence
Date of data replacement
Time of data replacement
Dicom receive node
Application name
Computer name
Receive date
Receive time
Receive node
Receive application
Receive local computer
Receive local ae title
Receive remote computer
Receive remote ae title
Receive original transfer syntax
Dicom Transfer Info
Icon data
Image hash value
VIFHEADER2
VIMDATA2
ICONDATA2
VEPRO UID ??
XML stream.
Data length of the XML stream
Extended Interface Format tag
Saved Workflow
Saved Workflow File Name
Saved Workflow File Data
Saved Workflow File Length
Saved Workflow File Sequence
Volume Interpolated Slices
Volume SOP Instance UID
Saved Workflow Mark
Private Voxar Capture UID
Private Voxar Saved State
Private Voxar Icon Image Sequence
Private Voxar Top Right Display Demographics
Private Voxar Bottom Left Display Demographics
Private Voxar Span State Schema
Private Voxar Live Image Restored Size
Private Voxar CaptureType
Private Voxar Capture Source Series UID Sequence
Private Voxar Capture Source Series UID
Private Voxar Background Gray For Capture
Private Voxar Calcium Scoring Report Schema
Private Voxar Source Series Number
Event Timer Sequence
Event Time Interval
Event Code Sequence
Focus Depth(s)
Excluded Intervals Sequence
Exclusion Start Datetime
Exclusion Duration
US Image Description Sequence
Image Data Type Sequence
Transducer Scan Geometry Code Sequence
Aliased Data Type
Position Measuring Device Used
Transducer Scanning Configuration Code Sequence
Transducer Beam Steering Code Sequence
Transducer Access Code Sequence
Image Position (Volume)
Image Orientation (Volume)
Ultrasound Acquisition Geometry
Apex Position
Volume to Transducer Mapping Matrix
Volume to Table Mapping Matrix
Patient Frame of Reference Source
Temporal Position Time Offset
Plane Position (Volume) Sequence
Plane Orientation (Volume) Sequence
Temporal Position Sequence
Dimension Organization Type
Data Frame Assignment Sequence
Data Path Assignment
Bits Mapped to Color Lookup Table
Opacity 1 LUT Sequence
Opacity 1 LUT Transfer Function
Opacity Constant
Opacity Lookup Table Descriptor
Opacity Lookup Table Data
Enhanced Palette Color Lookup Table Sequence
Opacity 2 LUT Sequence
Opacity 2 LUT Transfer Function
Data Path ID
RGB LUT Transfer Function
Alpha LUT Transfer Function
Performed Protocol Type
BAM WallThickness Session Date/Time
BAM WallThickness Session Creator
BAM WallThickness Session Completion Flag
BAM WallThickness File Sequence
BAM WallThickness File Name
BAM WallThickness File Content
OrthoView Session Date/Time
OrthoView Session Creator
OrthoView Session Completion Flag
OrthoView File Sequence
OrthoView File Name
OrthoView File Content
Reference to pacs study
Reference to pacs image
Pacs examnotes flag

"""#)
  }
}
