// Written by tools/generate-tables from standard/uids.tsv: change that, not this.
// swift-format-ignore-file

/// The registry of UIDs (PS3.6 Annex A) in the order of the UIDs.
enum UIDRecords {
  /// How many records there are.
  static var count: Int { 493 }

  /// The bytes of a record.
  static var width: Int { 14 }

  /// How many records have a keyword.
  static var keywordCount: Int { 491 }

  /// Kind 1, retired 1, offset of the UID 5, lengths of UID 2, keyword 2 and name 2.
  static var records: StaticBlob {
    StaticBlob(
#"""
S-00000110C16
T-00036111619
T-00079131619
T-000BE162E33
T-00138161E22
TR00191131316
T-001D017091F
T-00212190A2C
T-0026417091F
T-002A6190A2C
T-002F8170929
T-00344190A36
T-003A0170B37
T-003FC190C44
T-00468170B36
T-004C3190C43
T-0052E170B36
T-00589190C43
T-005F4170F30
T-0064D19103D
T-006B6170823
T-006FB170A26
T-00745170E10
T-0077D17171A
T-007C8170607
T-007EF170D3B
T-0085117114D
T-008C917052B
T-00913171315
T-00955171A1D
T-009A6161019
T-009E816111F
TR00A31160E1F
TR00A7716263B
TR00AF116263B
TR00B6B16263B
TR00BE516263B
T-00C5F160C2C
TR00CB0161D2C
TR00D12161C2F
TR00D76161C2F
TR00DDA162539
TR00E51162539
TR00EC8162337
TR00F3B162337
TR00FAE161A28
TR01009161A28
T-01064160F58
T-010E4160E22
T-0112D16122F
T-0118716102B
T-011DB16081B
T-01217161242
T-01284160A32
T-012D9160E0F
T-0130F161517
T-01354130B0C
TR0138115181B
TR013CC150B0C
T-013FB152F36
T-01478152E35
T-014F3151C22
T-01549151D20
TR0159E121E23
S-015F4141A27
I-0164C16222A
SR016B1141A27
IR0170916222A
S-0176E141C1F
F-017C0151328
F-0181316081C
F-0185016091D
F-0188F16071B
F-018CA160D21
F-01911160C20
F-01956160C20
F-0199B160C20
F-019E0160C20
F-01A25161024
F-01A7215061A
F-01AAA15061A
F-01AE215061A
F-01B1A15071B
F-01B5415091E
F-01B9315071B
F-01BCD150A1E
F-01C0D15091D
F-01C4B15091E
F-01C8A15142A
F-01CE0151D34
F-01D49152239
F-01DBC152038
F-01E2C150518
F-01E6115071A
F-01E9A15091D
F-01ED8150B1F
F-01F1A150A1E
S-01F5A121622
I-01FA7141E25
S-02001121E2A
I-0205E14262D
I-020C8130E23
I-0210F130A1E
I-0214D131329
I-0219F131026
I-021EB130D21
I-0222F130D21
I-02273130B1F
I-022B3130D21
SR022F7111D2A
S-0235212292E
S-023BE122B30
S-0242E122226
S-0248B122F34
L-02503160F0F
L-0253A171919
L-02586171818
L-025D0170D0D
L-02604170909
L-02630170D0D
L-02664171111
L-026A0171313
L-026E0171616
L-02726171B1B
L-02776171B1B
L-027C6161010
L-027FF171313
L-0283F172727
L-028A7172121
L-02903170E0E
L-02939171010
L-02973171717
L-029BB171414
L-029FD171717
L-02A45171E1E
L-02A9B171616
L-02AE1161111
L-02B1C171C1C
L-02B6E171A1A
L-02BBC161A1A
L-02C09161414
L-02C4A160F0F
L-02C81160C0C
L-02CB2161F1F
L-02D09161717
L-02D50161616
L-02D95161010
L-02DCE161F1F
L-02E25160B0B
L-02E54160E0E
L-02E89161616
L-02ECE161212
L-02F0B161717
Y-02F5214031A
C-02F8615020B
C-02FAB150737
C-03001150E5B
C-0308215042A
C-030C8150212
C-030F4150A0A
C-03120150306
C-03141150334
C-03190150420
C-031CC14031C
C-0320214021C
C-0323714060F
C-0326314084C
C-032CE14031D
C-03305140B14
C-0333B130612
A-0336915171E
SR033B6171925
MR0340E171D2A
SR0346F171723
SR034C3171723
SR03517171824
S-0356D171E2B
S-035D0172634
S-03644172A38
SR036C0171925
MR03718171D2A
MR03779171B28
SR037D617202C
V-0383C110715
S-0386C15101C
S-038B0160813
S-038E416121E
S-0392D160711
S-0395E1A1D29
I-039C1160F14
I-039FD1A252C
M-03A6B161D2B
MR03ACC182230
S-03B39150C18
S-03B75160915
S-03BAC160F1A
SR03BEE160F1B
SR03C31181927
IR03C8C161218
SR03CCF161420
SR03D1C16121E
SR03D65161D2A
SR03DC5161926
SR03E1D16101C
MR03E62161D2B
S-03EC3161727
S-03F1A151623
S-03F6B17121F
SR03FB617121E
S-04000160D18
I-0403E18151B
M-0408915212F
MR040F1172634
S-04165191F22
S-041C21B262E
S-042341D242C
S-042A41B313A
S-0432D1D2F38
S-043B41B2F39
S-0443A1D2D37
SR044BE1A1C1F
S-045161D1618
S-045641D1618
S-045B21D1618
S-046001D1618
S-0464E1D1618
SR0469C1A171A
S-046EA1C292D
S-0475F1D3A40
S-047F91D393F
S-048911D3339
S-0491D1C2529
S-0498A1C2B30
S-04A041C282C
S-04A771C2E34
S-04AF81C343A
S-04B851C363C
S-04C161C282C
S-04C891C3136
S-04D0F1C1C20
S-04D6A1E1619
S-04DBA1C2125
S-04E1F1E171A
SR04E711C2329
SR04EDC1D0000
S-04EFC1B262A
S-04F6A1D262B
SR04FDB1B191C
S-0502E1E1E23
S-050901E1E23
S-050F21E1F22
S-051541E2F38
S-051DC1E2D36
S-052601B171A
S-052AF1B1D20
S-0530A1C424B
S-053B61C4049
S-0545E190E10
S-054981B1619
S-054E51B252A
S-055521A1B1E
S-055A81D2125
S-0560E1D2327
S-056781D1719
S-056C81D242A
S-057361D242A
S-057A41D2329
S-058101D2125
S-058761D2327
S-058E01D1011
I-059211F191F
S-0597B1D0D10
S-059B81D0D10
S-059F51D0C0F
S-05A301D1112
S-05A731D0F10
SR05AB2192724
S-05B191B2024
S-05B7B1A1416
S-05BC2190E10
S-05BFC1B1619
S-05C491B1517
S-05C931B1B1F
S-05CEB1B252A
SR05D581A0000
S-05D751D0E10
S-05DB31E181B
S-05E071E1A1D
S-05E5F1E1518
S-05EAD1E2227
S-05F171E1F21
S-05F781E1A1D
S-05FD01E1B1F
S-0602B1E1F23
S-0608E1E2528
S-060FC1E282E
S-061731D0D0F
S-061AF1E1D20
S-0620D1E282D
S-062831E1D20
S-062E11E1619
S-063311E2024
S-063961E2E33
S-064181D1518
S-064651D1D21
S-064C31D0D0F
S-064FF1D1E22
S-0655F1D1F23
S-065C11D1013
S-066041D2025
SR0666919221E
S-066C51D1316
S-0670E1F2B34
S-0678F1F2932
S-0680C1D2125
S-068721D1114
S-068B71D1114
S-068FC1D1F27
SR06962191D18
S-069B31B1618
S-069FF1B171A
S-06A4E1B191B
S-06AA01D171A
S-06AF11D2126
S-06B581D181A
S-06BAA1D2226
S-06C121D191B
S-06C661A0E10
S-06CA11C1A1C
S-06CF61C1719
S-06D451C2427
S-06DAF1C1314
S-06DF51C1A1C
S-06E4A1C1A1C
S-06E9F1C1B1E
S-06EF71C1C1F
S-06F511A1C20
S-06FAA1C1619
S-06FF81C1C20
S-07053191C1F
S-070AA1B2F36
S-0712D1B333A
S-071B81B333A
S-072431B2F36
SR072C61C1318
S-073101E181B
S-07364201B1E
S-073C01E191C
S-07416201C1F
S-074741E292E
S-074EC1E1A1D
S-07544201D20
S-075A420252A
S-0761620262B
S-0768A201F21
S-076ED202023
S-07753204148
S-077FF20373E
S-0789720363D
S-0792D203E46
S-079D41E2227
S-07A3E1E2225
S-07AA61E1E21
S-07B061E2C31
SR07B841C1D24
S-07BE41C1D1F
S-07C3F1C2123
S-07CA21C1E20
S-07CFF1C272A
S-07D6F1C1F22
S-07DCF1C2225
S-07E351C2225
S-07E9B1C2225
S-07F011C2A30
SR07F7A19181A
S-07FC81C373D
S-0805B1C1D20
S-080B71C1B1E
SR0810F1C1217
S-081571D1215
SR0819E1C1318
S-081E81D1113
SR0822C1C1419
S-082781D1618
S-082C61D181B
S-083191D1315
SR083611C1B20
S-083BB1D1315
S-084031D171A
S-084541D2125
S-084BA1D1114
S-084FF1D1A1F
S-085581D292D
S-085CE1D1114
S-086131D191C
S-086681D1B1E
S-086C11D1C20
S-0871D1D1D21
S-0877B1D2A2F
S-087F41D2C31
S-088711D2228
S-088DB1D1B1E
SR08934191618
SR0897E1B1418
S-089C81D1C1C
S-08A201D191C
S-08A751D1C1F
S-08AD01D1E23
S-08B311F2023
S-08B961F2B2F
S-08C121D1A1C
S-08C681D272A
S-08CD91D1E22
S-08D391D1B1E
S-08D921D1C1F
S-08DED1D1A1C
S-08E431D262A
S-08EB31D2F33
S-08F351D1D1F
S-08F911D1F21
S-08FF11D282B
S-090641D1B1E
S-090BD1C1F22
S-0911D1C262A
S-0918C1B2C34
S-0920A1B2C34
S-092881B2B33
S-093041B2A32
S-0937E1B2A32
S-093F81B2931
SR094701B313A
SR094F91B313A
SR095821B3039
S-096091B2127
S-0966F1B2026
S-096D31B2B33
S-0974F182C33
S-097C9182C33
S-09843182B32
S-098BB16242A
MR09922162432
SR09991182A31
SR09A07182432
SR09A78182432
S-09AE916202C
SR09B4E18262D
S-09BBC193238
SR09C4218262C
SR09CAF181D23
VR09D0A182439
SR09D821A1D2F
SR09DEB1A1E30
SR09E561A1D2F
SR09EBF1A1E30
I-09F2A181D24
I-09F861A252D
V-09FF5181F31
S-0A0601A1827
S-0A0BC1A1928
S-0A11A1A1827
S-0A1761A1928
S-0A1D41A1928
S-0A232182125
S-0A293182124
S-0A2F318181B
S-0A34118262A
S-0A3AC182C31
S-0A42418262A
S-0A48F181618
S-0A4D8182329
S-0A53F182329
S-0A5A6182228
S-0A60B181315
S-0A64E182D35
S-0A6CB182D35
S-0A748182C34
S-0A7C3161B27
S-0A81E161622
S-0A86F181D20
S-0A8C7182A31
S-0A93D182A31
S-0A9B3182930
S-0AA27181E21
S-0AA81182B32
S-0AAF9182B32
S-0AB71182A31
S-0ABE7181B1E
S-0AC3B18282F
S-0ACAD18282F
S-0AD1F18272E
H-0AD8F131012
H-0ADC7132226
R-0AE25131B1E

"""#)
  }

  /// The records in the order of their keywords, 4 digits each, 16 to a line.
  static var order: StaticBlob {
    StaticBlob(
#"""
01EB018B00ED0196019E017C0070016E00BA00CF00BF00C100B800CE00D300C5
00FE006D017B019C00E901A501D200FB00FC00FA01270121010501010106019B
01D30186005D018901D901DB01DA01D800E701B301B201B100EC0180017F0182
00D5016A016B01A60179009A00A300A900AA01EC013B013C013701380139013D
013A01B401B601B50004003E014A016900B600AB00AC00B300B400AE00B500AD
017E00DA00DB00D800D900D600D700D100D20142014301A201A300DE00E100E0
00DD00DF00030102012D011A011800FD012C017D014000F000F2019000050002
0181006B0197019D019501BB01BA01B901B801D101DF01E101E001DE00EB00E3
00150014001B0019001A01D501D701D601D400CA00C9014F019A0065006700A0
009D005700580059005B00A600C401E301E501E401E201E701E901E801E6018A
000101BC017400FF01000112010F01110110010D0033003200350034001E001F
002000270028002B002C00230024003000310025002D002E0026002F0029002A
00210022001800170016001C001D00360037016F0185005E005F0060014E0103
011B00F6016D00A4009C00A70008000900060007000A000C000D000B000E000F
0010001100120013011701190175018400CD004401A700B000B200B101B70155
01560154015701A000E5009B01EA010401360173016701660161016001780163
01770068006600A8003F0116018D01A801AA01A901AE01B001AF018F0141018E
00F500C300B900C600C700BB00BC00BE00BD00610062018301DC0108010A0109
010700E800CB00CC009F00390038009E00A201CE01BD013001BE013201CF01BF
0128011D013501D001C00134012E011E013101240125012A0120011F012F012B
013301880147015000C000D400D000710113019F0123012901A1003C003B003D
004D004B004C004A0049004800520053004600510054004E0056004F00500055
0047005C0153014B00E4018C01A40149014801720069019200DC017600F700E2
005A016200B70042004300400041010E00C800AF01AB01AD01AC017000630064
01DD006A01510152014C0045017A0144014501260122014D019400A500A101C7
01C60099013F013E01150114014601CC01C501CB01C401C901C201CD01CA01C3
01C801C101590158015B016C015E015D016800C200E60000006E015A015C006F
015F017100EE019901910198019301650164006C010B010C00EA003A00F800F9
00F300EF018700F1008E009000740073007F0091007D00940072008300920075
008100850086008400870088008B00950096008F0076007C0089007A007B0077
008C0082008A007E008000980078007900970093008D

"""#)
  }

  /// UID, space, keyword, space, name.
  static var pool: StaticBlob {
    StaticBlob(
#"""
1.2.840.10008.1.1 Verification Verification SOP Class
1.2.840.10008.1.2 ImplicitVRLittleEndian Implicit VR Little Endian
1.2.840.10008.1.2.1 ExplicitVRLittleEndian Explicit VR Little Endian
1.2.840.10008.1.2.1.98 EncapsulatedUncompressedExplicitVRLittleEndian Encapsulated Uncompressed Explicit VR Little Endian
1.2.840.10008.1.2.1.99 DeflatedExplicitVRLittleEndian Deflated Explicit VR Little Endian
1.2.840.10008.1.2.2 ExplicitVRBigEndian Explicit VR Big Endian
1.2.840.10008.1.2.4.100 MPEG2MPML MPEG2 Main Profile / Main Level
1.2.840.10008.1.2.4.100.1 MPEG2MPMLF Fragmentable MPEG2 Main Profile / Main Level
1.2.840.10008.1.2.4.101 MPEG2MPHL MPEG2 Main Profile / High Level
1.2.840.10008.1.2.4.101.1 MPEG2MPHLF Fragmentable MPEG2 Main Profile / High Level
1.2.840.10008.1.2.4.102 MPEG4HP41 MPEG-4 AVC/H.264 High Profile / Level 4.1
1.2.840.10008.1.2.4.102.1 MPEG4HP41F Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.1
1.2.840.10008.1.2.4.103 MPEG4HP41BD MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1
1.2.840.10008.1.2.4.103.1 MPEG4HP41BDF Fragmentable MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1
1.2.840.10008.1.2.4.104 MPEG4HP422D MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video
1.2.840.10008.1.2.4.104.1 MPEG4HP422DF Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video
1.2.840.10008.1.2.4.105 MPEG4HP423D MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video
1.2.840.10008.1.2.4.105.1 MPEG4HP423DF Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video
1.2.840.10008.1.2.4.106 MPEG4HP42STEREO MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2
1.2.840.10008.1.2.4.106.1 MPEG4HP42STEREOF Fragmentable MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2
1.2.840.10008.1.2.4.107 HEVCMP51 HEVC/H.265 Main Profile / Level 5.1
1.2.840.10008.1.2.4.108 HEVCM10P51 HEVC/H.265 Main 10 Profile / Level 5.1
1.2.840.10008.1.2.4.110 JPEGXLLossless JPEG XL Lossless
1.2.840.10008.1.2.4.111 JPEGXLJPEGRecompression JPEG XL JPEG Recompression
1.2.840.10008.1.2.4.112 JPEGXL JPEG XL
1.2.840.10008.1.2.4.201 HTJ2KLossless High-Throughput JPEG 2000 Image Compression (Lossless Only)
1.2.840.10008.1.2.4.202 HTJ2KLosslessRPCL High-Throughput JPEG 2000 with RPCL Options Image Compression (Lossless Only)
1.2.840.10008.1.2.4.203 HTJ2K High-Throughput JPEG 2000 Image Compression
1.2.840.10008.1.2.4.204 JPIPHTJ2KReferenced JPIP HTJ2K Referenced
1.2.840.10008.1.2.4.205 JPIPHTJ2KReferencedDeflate JPIP HTJ2K Referenced Deflate
1.2.840.10008.1.2.4.50 JPEGBaseline8Bit JPEG Baseline (Process 1)
1.2.840.10008.1.2.4.51 JPEGExtended12Bit JPEG Extended (Process 2 and 4)
1.2.840.10008.1.2.4.52 JPEGExtended35 JPEG Extended (Process 3 and 5)
1.2.840.10008.1.2.4.53 JPEGSpectralSelectionNonHierarchical68 JPEG Spectral Selection, Non-Hierarchical (Process 6 and 8)
1.2.840.10008.1.2.4.54 JPEGSpectralSelectionNonHierarchical79 JPEG Spectral Selection, Non-Hierarchical (Process 7 and 9)
1.2.840.10008.1.2.4.55 JPEGFullProgressionNonHierarchical1012 JPEG Full Progression, Non-Hierarchical (Process 10 and 12)
1.2.840.10008.1.2.4.56 JPEGFullProgressionNonHierarchical1113 JPEG Full Progression, Non-Hierarchical (Process 11 and 13)
1.2.840.10008.1.2.4.57 JPEGLossless JPEG Lossless, Non-Hierarchical (Process 14)
1.2.840.10008.1.2.4.58 JPEGLosslessNonHierarchical15 JPEG Lossless, Non-Hierarchical (Process 15)
1.2.840.10008.1.2.4.59 JPEGExtendedHierarchical1618 JPEG Extended, Hierarchical (Process 16 and 18)
1.2.840.10008.1.2.4.60 JPEGExtendedHierarchical1719 JPEG Extended, Hierarchical (Process 17 and 19)
1.2.840.10008.1.2.4.61 JPEGSpectralSelectionHierarchical2022 JPEG Spectral Selection, Hierarchical (Process 20 and 22)
1.2.840.10008.1.2.4.62 JPEGSpectralSelectionHierarchical2123 JPEG Spectral Selection, Hierarchical (Process 21 and 23)
1.2.840.10008.1.2.4.63 JPEGFullProgressionHierarchical2426 JPEG Full Progression, Hierarchical (Process 24 and 26)
1.2.840.10008.1.2.4.64 JPEGFullProgressionHierarchical2527 JPEG Full Progression, Hierarchical (Process 25 and 27)
1.2.840.10008.1.2.4.65 JPEGLosslessHierarchical28 JPEG Lossless, Hierarchical (Process 28)
1.2.840.10008.1.2.4.66 JPEGLosslessHierarchical29 JPEG Lossless, Hierarchical (Process 29)
1.2.840.10008.1.2.4.70 JPEGLosslessSV1 JPEG Lossless, Non-Hierarchical, First-Order Prediction (Process 14 [Selection Value 1])
1.2.840.10008.1.2.4.80 JPEGLSLossless JPEG-LS Lossless Image Compression
1.2.840.10008.1.2.4.81 JPEGLSNearLossless JPEG-LS Lossy (Near-Lossless) Image Compression
1.2.840.10008.1.2.4.90 JPEG2000Lossless JPEG 2000 Image Compression (Lossless Only)
1.2.840.10008.1.2.4.91 JPEG2000 JPEG 2000 Image Compression
1.2.840.10008.1.2.4.92 JPEG2000MCLossless JPEG 2000 Part 2 Multi-component Image Compression (Lossless Only)
1.2.840.10008.1.2.4.93 JPEG2000MC JPEG 2000 Part 2 Multi-component Image Compression
1.2.840.10008.1.2.4.94 JPIPReferenced JPIP Referenced
1.2.840.10008.1.2.4.95 JPIPReferencedDeflate JPIP Referenced Deflate
1.2.840.10008.1.2.5 RLELossless RLE Lossless
1.2.840.10008.1.2.6.1 RFC2557MIMEEncapsulation RFC 2557 MIME encapsulation
1.2.840.10008.1.2.6.2 XMLEncoding XML Encoding
1.2.840.10008.1.2.7.1 SMPTEST211020UncompressedProgressiveActiveVideo SMPTE ST 2110-20 Uncompressed Progressive Active Video
1.2.840.10008.1.2.7.2 SMPTEST211020UncompressedInterlacedActiveVideo SMPTE ST 2110-20 Uncompressed Interlaced Active Video
1.2.840.10008.1.2.7.3 SMPTEST211030PCMDigitalAudio SMPTE ST 2110-30 PCM Digital Audio
1.2.840.10008.1.2.8.1 DeflatedImageFrameCompression Deflated Image Frame Compression
1.2.840.10008.1.20 Papyrus3ImplicitVRLittleEndian Papyrus 3 Implicit VR Little Endian
1.2.840.10008.1.20.1 StorageCommitmentPushModel Storage Commitment Push Model SOP Class
1.2.840.10008.1.20.1.1 StorageCommitmentPushModelInstance Storage Commitment Push Model SOP Instance
1.2.840.10008.1.20.2 StorageCommitmentPullModel Storage Commitment Pull Model SOP Class
1.2.840.10008.1.20.2.1 StorageCommitmentPullModelInstance Storage Commitment Pull Model SOP Instance
1.2.840.10008.1.3.10 MediaStorageDirectoryStorage Media Storage Directory Storage
1.2.840.10008.1.4.1.1 TalairachBrainAtlas Talairach Brain Atlas Frame of Reference
1.2.840.10008.1.4.1.10 SPM2GRAY SPM2 GRAY Frame of Reference
1.2.840.10008.1.4.1.11 SPM2WHITE SPM2 WHITE Frame of Reference
1.2.840.10008.1.4.1.12 SPM2CSF SPM2 CSF Frame of Reference
1.2.840.10008.1.4.1.13 SPM2BRAINMASK SPM2 BRAINMASK Frame of Reference
1.2.840.10008.1.4.1.14 SPM2AVG305T1 SPM2 AVG305T1 Frame of Reference
1.2.840.10008.1.4.1.15 SPM2AVG152T1 SPM2 AVG152T1 Frame of Reference
1.2.840.10008.1.4.1.16 SPM2AVG152T2 SPM2 AVG152T2 Frame of Reference
1.2.840.10008.1.4.1.17 SPM2AVG152PD SPM2 AVG152PD Frame of Reference
1.2.840.10008.1.4.1.18 SPM2SINGLESUBJT1 SPM2 SINGLESUBJT1 Frame of Reference
1.2.840.10008.1.4.1.2 SPM2T1 SPM2 T1 Frame of Reference
1.2.840.10008.1.4.1.3 SPM2T2 SPM2 T2 Frame of Reference
1.2.840.10008.1.4.1.4 SPM2PD SPM2 PD Frame of Reference
1.2.840.10008.1.4.1.5 SPM2EPI SPM2 EPI Frame of Reference
1.2.840.10008.1.4.1.6 SPM2FILT1 SPM2 FIL T1 Frame of Reference
1.2.840.10008.1.4.1.7 SPM2PET SPM2 PET Frame of Reference
1.2.840.10008.1.4.1.8 SPM2TRANSM SPM2 TRANSM Frame of Reference
1.2.840.10008.1.4.1.9 SPM2SPECT SPM2 SPECT Frame of Reference
1.2.840.10008.1.4.2.1 ICBM452T1 ICBM 452 T1 Frame of Reference
1.2.840.10008.1.4.2.2 ICBMSingleSubjectMRI ICBM Single Subject MRI Frame of Reference
1.2.840.10008.1.4.3.1 IEC61217FixedCoordinateSystem IEC 61217 Fixed Coordinate System Frame of Reference
1.2.840.10008.1.4.3.2 StandardRoboticArmCoordinateSystem Standard Robotic-Arm Coordinate System Frame of Reference
1.2.840.10008.1.4.3.3 IEC61217TableTopCoordinateSystem IEC 61217 Table Top Coordinate System Frame of Reference
1.2.840.10008.1.4.4.1 SRI24 SRI24 Frame of Reference
1.2.840.10008.1.4.5.1 Colin27 Colin27 Frame of Reference
1.2.840.10008.1.4.6.1 LPBA40AIR LPBA40/AIR Frame of Reference
1.2.840.10008.1.4.6.2 LPBA40FLIRT LPBA40/FLIRT Frame of Reference
1.2.840.10008.1.4.6.3 LPBA40SPM5 LPBA40/SPM5 Frame of Reference
1.2.840.10008.1.40 ProceduralEventLogging Procedural Event Logging SOP Class
1.2.840.10008.1.40.1 ProceduralEventLoggingInstance Procedural Event Logging SOP Instance
1.2.840.10008.1.42 SubstanceAdministrationLogging Substance Administration Logging SOP Class
1.2.840.10008.1.42.1 SubstanceAdministrationLoggingInstance Substance Administration Logging SOP Instance
1.2.840.10008.1.5.1 HotIronPalette Hot Iron Color Palette SOP Instance
1.2.840.10008.1.5.2 PETPalette PET Color Palette SOP Instance
1.2.840.10008.1.5.3 HotMetalBluePalette Hot Metal Blue Color Palette SOP Instance
1.2.840.10008.1.5.4 PET20StepPalette PET 20 Step Color Palette SOP Instance
1.2.840.10008.1.5.5 SpringPalette Spring Color Palette SOP Instance
1.2.840.10008.1.5.6 SummerPalette Summer Color Palette SOP Instance
1.2.840.10008.1.5.7 FallPalette Fall Color Palette SOP Instance
1.2.840.10008.1.5.8 WinterPalette Winter Color Palette SOP Instance
1.2.840.10008.1.9 BasicStudyContentNotification Basic Study Content Notification SOP Class
1.2.840.10008.10.1 VideoEndoscopicImageRealTimeCommunication Video Endoscopic Image Real-Time Communication
1.2.840.10008.10.2 VideoPhotographicImageRealTimeCommunication Video Photographic Image Real-Time Communication
1.2.840.10008.10.3 AudioWaveformRealTimeCommunication Audio Waveform Real-Time Communication
1.2.840.10008.10.4 RenditionSelectionDocumentRealTimeCommunication Rendition Selection Document Real-Time Communication
1.2.840.10008.15.0.3.1 dicomDeviceName dicomDeviceName
1.2.840.10008.15.0.3.10 dicomAssociationInitiator dicomAssociationInitiator
1.2.840.10008.15.0.3.11 dicomAssociationAcceptor dicomAssociationAcceptor
1.2.840.10008.15.0.3.12 dicomHostname dicomHostname
1.2.840.10008.15.0.3.13 dicomPort dicomPort
1.2.840.10008.15.0.3.14 dicomSOPClass dicomSOPClass
1.2.840.10008.15.0.3.15 dicomTransferRole dicomTransferRole
1.2.840.10008.15.0.3.16 dicomTransferSyntax dicomTransferSyntax
1.2.840.10008.15.0.3.17 dicomPrimaryDeviceType dicomPrimaryDeviceType
1.2.840.10008.15.0.3.18 dicomRelatedDeviceReference dicomRelatedDeviceReference
1.2.840.10008.15.0.3.19 dicomPreferredCalledAETitle dicomPreferredCalledAETitle
1.2.840.10008.15.0.3.2 dicomDescription dicomDescription
1.2.840.10008.15.0.3.20 dicomTLSCyphersuite dicomTLSCyphersuite
1.2.840.10008.15.0.3.21 dicomAuthorizedNodeCertificateReference dicomAuthorizedNodeCertificateReference
1.2.840.10008.15.0.3.22 dicomThisNodeCertificateReference dicomThisNodeCertificateReference
1.2.840.10008.15.0.3.23 dicomInstalled dicomInstalled
1.2.840.10008.15.0.3.24 dicomStationName dicomStationName
1.2.840.10008.15.0.3.25 dicomDeviceSerialNumber dicomDeviceSerialNumber
1.2.840.10008.15.0.3.26 dicomInstitutionName dicomInstitutionName
1.2.840.10008.15.0.3.27 dicomInstitutionAddress dicomInstitutionAddress
1.2.840.10008.15.0.3.28 dicomInstitutionDepartmentName dicomInstitutionDepartmentName
1.2.840.10008.15.0.3.29 dicomIssuerOfPatientID dicomIssuerOfPatientID
1.2.840.10008.15.0.3.3 dicomManufacturer dicomManufacturer
1.2.840.10008.15.0.3.30 dicomPreferredCallingAETitle dicomPreferredCallingAETitle
1.2.840.10008.15.0.3.31 dicomSupportedCharacterSet dicomSupportedCharacterSet
1.2.840.10008.15.0.3.4 dicomManufacturerModelName dicomManufacturerModelName
1.2.840.10008.15.0.3.5 dicomSoftwareVersion dicomSoftwareVersion
1.2.840.10008.15.0.3.6 dicomVendorData dicomVendorData
1.2.840.10008.15.0.3.7 dicomAETitle dicomAETitle
1.2.840.10008.15.0.3.8 dicomNetworkConnectionReference dicomNetworkConnectionReference
1.2.840.10008.15.0.3.9 dicomApplicationCluster dicomApplicationCluster
1.2.840.10008.15.0.4.1 dicomConfigurationRoot dicomConfigurationRoot
1.2.840.10008.15.0.4.2 dicomDevicesRoot dicomDevicesRoot
1.2.840.10008.15.0.4.3 dicomUniqueAETitlesRegistryRoot dicomUniqueAETitlesRegistryRoot
1.2.840.10008.15.0.4.4 dicomDevice dicomDevice
1.2.840.10008.15.0.4.5 dicomNetworkAE dicomNetworkAE
1.2.840.10008.15.0.4.6 dicomNetworkConnection dicomNetworkConnection
1.2.840.10008.15.0.4.7 dicomUniqueAETitle dicomUniqueAETitle
1.2.840.10008.15.0.4.8 dicomTransferCapability dicomTransferCapability
1.2.840.10008.15.1.1 UTC Universal Coordinated Time
1.2.840.10008.2.16.10 DC Dublin Core
1.2.840.10008.2.16.11 NYUMCCG New York University Melanoma Clinical Cooperative Group
1.2.840.10008.2.16.12 MAYONRISBSASRG Mayo Clinic Non-radiological Images Specific Body Structure Anatomical Surface Region Guide
1.2.840.10008.2.16.13 IBSI Image Biomarker Standardisation Initiative
1.2.840.10008.2.16.14 RO Radiomics Ontology
1.2.840.10008.2.16.15 RADELEMENT RadElement
1.2.840.10008.2.16.16 I11 ICD-11
1.2.840.10008.2.16.17 UNS Unified numbering system (UNS) for metals and alloys
1.2.840.10008.2.16.18 RRID Research Resource Identification
1.2.840.10008.2.16.4 DCM DICOM Controlled Terminology
1.2.840.10008.2.16.5 MA Adult Mouse Anatomy Ontology
1.2.840.10008.2.16.6 UBERON Uberon Ontology
1.2.840.10008.2.16.7 ITIS_TSN Integrated Taxonomic Information System (ITIS) Taxonomic Serial Number (TSN)
1.2.840.10008.2.16.8 MGI Mouse Genome Initiative (MGI)
1.2.840.10008.2.16.9 PUBCHEM_CID PubChem Compound CID
1.2.840.10008.2.6.1 DCMUID DICOM UID Registry
1.2.840.10008.3.1.1.1 DICOMApplicationContext DICOM Application Context Name
1.2.840.10008.3.1.2.1.1 DetachedPatientManagement Detached Patient Management SOP Class
1.2.840.10008.3.1.2.1.4 DetachedPatientManagementMeta Detached Patient Management Meta SOP Class
1.2.840.10008.3.1.2.2.1 DetachedVisitManagement Detached Visit Management SOP Class
1.2.840.10008.3.1.2.3.1 DetachedStudyManagement Detached Study Management SOP Class
1.2.840.10008.3.1.2.3.2 StudyComponentManagement Study Component Management SOP Class
1.2.840.10008.3.1.2.3.3 ModalityPerformedProcedureStep Modality Performed Procedure Step SOP Class
1.2.840.10008.3.1.2.3.4 ModalityPerformedProcedureStepRetrieve Modality Performed Procedure Step Retrieve SOP Class
1.2.840.10008.3.1.2.3.5 ModalityPerformedProcedureStepNotification Modality Performed Procedure Step Notification SOP Class
1.2.840.10008.3.1.2.5.1 DetachedResultsManagement Detached Results Management SOP Class
1.2.840.10008.3.1.2.5.4 DetachedResultsManagementMeta Detached Results Management Meta SOP Class
1.2.840.10008.3.1.2.5.5 DetachedStudyManagementMeta Detached Study Management Meta SOP Class
1.2.840.10008.3.1.2.6.1 DetachedInterpretationManagement Detached Interpretation Management SOP Class
1.2.840.10008.4.2 Storage Storage Service Class
1.2.840.10008.5.1.1.1 BasicFilmSession Basic Film Session SOP Class
1.2.840.10008.5.1.1.14 PrintJob Print Job SOP Class
1.2.840.10008.5.1.1.15 BasicAnnotationBox Basic Annotation Box SOP Class
1.2.840.10008.5.1.1.16 Printer Printer SOP Class
1.2.840.10008.5.1.1.16.376 PrinterConfigurationRetrieval Printer Configuration Retrieval SOP Class
1.2.840.10008.5.1.1.17 PrinterInstance Printer SOP Instance
1.2.840.10008.5.1.1.17.376 PrinterConfigurationRetrievalInstance Printer Configuration Retrieval SOP Instance
1.2.840.10008.5.1.1.18 BasicColorPrintManagementMeta Basic Color Print Management Meta SOP Class
1.2.840.10008.5.1.1.18.1 ReferencedColorPrintManagementMeta Referenced Color Print Management Meta SOP Class
1.2.840.10008.5.1.1.2 BasicFilmBox Basic Film Box SOP Class
1.2.840.10008.5.1.1.22 VOILUTBox VOI LUT Box SOP Class
1.2.840.10008.5.1.1.23 PresentationLUT Presentation LUT SOP Class
1.2.840.10008.5.1.1.24 ImageOverlayBox Image Overlay Box SOP Class
1.2.840.10008.5.1.1.24.1 BasicPrintImageOverlayBox Basic Print Image Overlay Box SOP Class
1.2.840.10008.5.1.1.25 PrintQueueInstance Print Queue SOP Instance
1.2.840.10008.5.1.1.26 PrintQueueManagement Print Queue Management SOP Class
1.2.840.10008.5.1.1.27 StoredPrintStorage Stored Print Storage SOP Class
1.2.840.10008.5.1.1.29 HardcopyGrayscaleImageStorage Hardcopy Grayscale Image Storage SOP Class
1.2.840.10008.5.1.1.30 HardcopyColorImageStorage Hardcopy Color Image Storage SOP Class
1.2.840.10008.5.1.1.31 PullPrintRequest Pull Print Request SOP Class
1.2.840.10008.5.1.1.32 PullStoredPrintManagementMeta Pull Stored Print Management Meta SOP Class
1.2.840.10008.5.1.1.33 MediaCreationManagement Media Creation Management SOP Class UID
1.2.840.10008.5.1.1.4 BasicGrayscaleImageBox Basic Grayscale Image Box SOP Class
1.2.840.10008.5.1.1.4.1 BasicColorImageBox Basic Color Image Box SOP Class
1.2.840.10008.5.1.1.4.2 ReferencedImageBox Referenced Image Box SOP Class
1.2.840.10008.5.1.1.40 DisplaySystem Display System SOP Class
1.2.840.10008.5.1.1.40.1 DisplaySystemInstance Display System SOP Instance
1.2.840.10008.5.1.1.9 BasicGrayscalePrintManagementMeta Basic Grayscale Print Management Meta SOP Class
1.2.840.10008.5.1.1.9.1 ReferencedGrayscalePrintManagementMeta Referenced Grayscale Print Management Meta SOP Class
1.2.840.10008.5.1.4.1.1.1 ComputedRadiographyImageStorage Computed Radiography Image Storage
1.2.840.10008.5.1.4.1.1.1.1 DigitalXRayImageStorageForPresentation Digital X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.1.1.1 DigitalXRayImageStorageForProcessing Digital X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.1.2 DigitalMammographyXRayImageStorageForPresentation Digital Mammography X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.1.2.1 DigitalMammographyXRayImageStorageForProcessing Digital Mammography X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.1.3 DigitalIntraOralXRayImageStorageForPresentation Digital Intra-Oral X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.1.3.1 DigitalIntraOralXRayImageStorageForProcessing Digital Intra-Oral X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.10 StandaloneModalityLUTStorage Standalone Modality LUT Storage
1.2.840.10008.5.1.4.1.1.104.1 EncapsulatedPDFStorage Encapsulated PDF Storage
1.2.840.10008.5.1.4.1.1.104.2 EncapsulatedCDAStorage Encapsulated CDA Storage
1.2.840.10008.5.1.4.1.1.104.3 EncapsulatedSTLStorage Encapsulated STL Storage
1.2.840.10008.5.1.4.1.1.104.4 EncapsulatedOBJStorage Encapsulated OBJ Storage
1.2.840.10008.5.1.4.1.1.104.5 EncapsulatedMTLStorage Encapsulated MTL Storage
1.2.840.10008.5.1.4.1.1.11 StandaloneVOILUTStorage Standalone VOI LUT Storage
1.2.840.10008.5.1.4.1.1.11.1 GrayscaleSoftcopyPresentationStateStorage Grayscale Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.10 SegmentedVolumeRenderingVolumetricPresentationStateStorage Segmented Volume Rendering Volumetric Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.11 MultipleVolumeRenderingVolumetricPresentationStateStorage Multiple Volume Rendering Volumetric Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.12 VariableModalityLUTSoftcopyPresentationStateStorage Variable Modality LUT Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.2 ColorSoftcopyPresentationStateStorage Color Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.3 PseudoColorSoftcopyPresentationStateStorage Pseudo-Color Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.4 BlendingSoftcopyPresentationStateStorage Blending Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.5 XAXRFGrayscaleSoftcopyPresentationStateStorage XA/XRF Grayscale Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.6 GrayscalePlanarMPRVolumetricPresentationStateStorage Grayscale Planar MPR Volumetric Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.7 CompositingPlanarMPRVolumetricPresentationStateStorage Compositing Planar MPR Volumetric Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.8 AdvancedBlendingPresentationStateStorage Advanced Blending Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.9 VolumeRenderingVolumetricPresentationStateStorage Volume Rendering Volumetric Presentation State Storage
1.2.840.10008.5.1.4.1.1.12.1 XRayAngiographicImageStorage X-Ray Angiographic Image Storage
1.2.840.10008.5.1.4.1.1.12.1.1 EnhancedXAImageStorage Enhanced XA Image Storage
1.2.840.10008.5.1.4.1.1.12.2 XRayRadiofluoroscopicImageStorage X-Ray Radiofluoroscopic Image Storage
1.2.840.10008.5.1.4.1.1.12.2.1 EnhancedXRFImageStorage Enhanced XRF Image Storage
1.2.840.10008.5.1.4.1.1.12.3 XRayAngiographicBiPlaneImageStorage X-Ray Angiographic Bi-Plane Image Storage
1.2.840.10008.5.1.4.1.1.12.77  
1.2.840.10008.5.1.4.1.1.128 PositronEmissionTomographyImageStorage Positron Emission Tomography Image Storage
1.2.840.10008.5.1.4.1.1.128.1 LegacyConvertedEnhancedPETImageStorage Legacy Converted Enhanced PET Image Storage
1.2.840.10008.5.1.4.1.1.129 StandalonePETCurveStorage Standalone PET Curve Storage
1.2.840.10008.5.1.4.1.1.13.1.1 XRay3DAngiographicImageStorage X-Ray 3D Angiographic Image Storage
1.2.840.10008.5.1.4.1.1.13.1.2 XRay3DCraniofacialImageStorage X-Ray 3D Craniofacial Image Storage
1.2.840.10008.5.1.4.1.1.13.1.3 BreastTomosynthesisImageStorage Breast Tomosynthesis Image Storage
1.2.840.10008.5.1.4.1.1.13.1.4 BreastProjectionXRayImageStorageForPresentation Breast Projection X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.13.1.5 BreastProjectionXRayImageStorageForProcessing Breast Projection X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.130 EnhancedPETImageStorage Enhanced PET Image Storage
1.2.840.10008.5.1.4.1.1.131 BasicStructuredDisplayStorage Basic Structured Display Storage
1.2.840.10008.5.1.4.1.1.14.1 IntravascularOpticalCoherenceTomographyImageStorageForPresentation Intravascular Optical Coherence Tomography Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.14.2 IntravascularOpticalCoherenceTomographyImageStorageForProcessing Intravascular Optical Coherence Tomography Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.2 CTImageStorage CT Image Storage
1.2.840.10008.5.1.4.1.1.2.1 EnhancedCTImageStorage Enhanced CT Image Storage
1.2.840.10008.5.1.4.1.1.2.2 LegacyConvertedEnhancedCTImageStorage Legacy Converted Enhanced CT Image Storage
1.2.840.10008.5.1.4.1.1.20 NuclearMedicineImageStorage Nuclear Medicine Image Storage
1.2.840.10008.5.1.4.1.1.200.1 CTDefinedProcedureProtocolStorage CT Defined Procedure Protocol Storage
1.2.840.10008.5.1.4.1.1.200.2 CTPerformedProcedureProtocolStorage CT Performed Procedure Protocol Storage
1.2.840.10008.5.1.4.1.1.200.3 ProtocolApprovalStorage Protocol Approval Storage
1.2.840.10008.5.1.4.1.1.200.4 ProtocolApprovalInformationModelFind Protocol Approval Information Model - FIND
1.2.840.10008.5.1.4.1.1.200.5 ProtocolApprovalInformationModelMove Protocol Approval Information Model - MOVE
1.2.840.10008.5.1.4.1.1.200.6 ProtocolApprovalInformationModelGet Protocol Approval Information Model - GET
1.2.840.10008.5.1.4.1.1.200.7 XADefinedProcedureProtocolStorage XA Defined Procedure Protocol Storage
1.2.840.10008.5.1.4.1.1.200.8 XAPerformedProcedureProtocolStorage XA Performed Procedure Protocol Storage
1.2.840.10008.5.1.4.1.1.201.1 InventoryStorage Inventory Storage
1.2.840.10008.5.1.4.1.1.201.1.1 StorageManagementInstance Storage Management SOP Instance
1.2.840.10008.5.1.4.1.1.201.2 InventoryFind Inventory - FIND
1.2.840.10008.5.1.4.1.1.201.3 InventoryMove Inventory - MOVE
1.2.840.10008.5.1.4.1.1.201.4 InventoryGet Inventory - GET
1.2.840.10008.5.1.4.1.1.201.5 InventoryCreation Inventory Creation
1.2.840.10008.5.1.4.1.1.201.6 RepositoryQuery Repository Query
1.2.840.10008.5.1.4.1.1.3 UltrasoundMultiFrameImageStorageRetired Ultrasound Multi-frame Image Storage
1.2.840.10008.5.1.4.1.1.3.1 UltrasoundMultiFrameImageStorage Ultrasound Multi-frame Image Storage
1.2.840.10008.5.1.4.1.1.30 ParametricMapStorage Parametric Map Storage
1.2.840.10008.5.1.4.1.1.4 MRImageStorage MR Image Storage
1.2.840.10008.5.1.4.1.1.4.1 EnhancedMRImageStorage Enhanced MR Image Storage
1.2.840.10008.5.1.4.1.1.4.2 MRSpectroscopyStorage MR Spectroscopy Storage
1.2.840.10008.5.1.4.1.1.4.3 EnhancedMRColorImageStorage Enhanced MR Color Image Storage
1.2.840.10008.5.1.4.1.1.4.4 LegacyConvertedEnhancedMRImageStorage Legacy Converted Enhanced MR Image Storage
1.2.840.10008.5.1.4.1.1.40  
1.2.840.10008.5.1.4.1.1.481.1 RTImageStorage RT Image Storage
1.2.840.10008.5.1.4.1.1.481.10 RTPhysicianIntentStorage RT Physician Intent Storage
1.2.840.10008.5.1.4.1.1.481.11 RTSegmentAnnotationStorage RT Segment Annotation Storage
1.2.840.10008.5.1.4.1.1.481.12 RTRadiationSetStorage RT Radiation Set Storage
1.2.840.10008.5.1.4.1.1.481.13 CArmPhotonElectronRadiationStorage C-Arm Photon-Electron Radiation Storage
1.2.840.10008.5.1.4.1.1.481.14 TomotherapeuticRadiationStorage Tomotherapeutic Radiation Storage
1.2.840.10008.5.1.4.1.1.481.15 RoboticArmRadiationStorage Robotic-Arm Radiation Storage
1.2.840.10008.5.1.4.1.1.481.16 RTRadiationRecordSetStorage RT Radiation Record Set Storage
1.2.840.10008.5.1.4.1.1.481.17 RTRadiationSalvageRecordStorage RT Radiation Salvage Record Storage
1.2.840.10008.5.1.4.1.1.481.18 TomotherapeuticRadiationRecordStorage Tomotherapeutic Radiation Record Storage
1.2.840.10008.5.1.4.1.1.481.19 CArmPhotonElectronRadiationRecordStorage C-Arm Photon-Electron Radiation Record Storage
1.2.840.10008.5.1.4.1.1.481.2 RTDoseStorage RT Dose Storage
1.2.840.10008.5.1.4.1.1.481.20 RoboticRadiationRecordStorage Robotic Radiation Record Storage
1.2.840.10008.5.1.4.1.1.481.21 RTRadiationSetDeliveryInstructionStorage RT Radiation Set Delivery Instruction Storage
1.2.840.10008.5.1.4.1.1.481.22 RTTreatmentPreparationStorage RT Treatment Preparation Storage
1.2.840.10008.5.1.4.1.1.481.23 EnhancedRTImageStorage Enhanced RT Image Storage
1.2.840.10008.5.1.4.1.1.481.24 EnhancedContinuousRTImageStorage Enhanced Continuous RT Image Storage
1.2.840.10008.5.1.4.1.1.481.25 RTPatientPositionAcquisitionInstructionStorage RT Patient Position Acquisition Instruction Storage
1.2.840.10008.5.1.4.1.1.481.3 RTStructureSetStorage RT Structure Set Storage
1.2.840.10008.5.1.4.1.1.481.4 RTBeamsTreatmentRecordStorage RT Beams Treatment Record Storage
1.2.840.10008.5.1.4.1.1.481.5 RTPlanStorage RT Plan Storage
1.2.840.10008.5.1.4.1.1.481.6 RTBrachyTreatmentRecordStorage RT Brachy Treatment Record Storage
1.2.840.10008.5.1.4.1.1.481.7 RTTreatmentSummaryRecordStorage RT Treatment Summary Record Storage
1.2.840.10008.5.1.4.1.1.481.8 RTIonPlanStorage RT Ion Plan Storage
1.2.840.10008.5.1.4.1.1.481.9 RTIonBeamsTreatmentRecordStorage RT Ion Beams Treatment Record Storage
1.2.840.10008.5.1.4.1.1.5 NuclearMedicineImageStorageRetired Nuclear Medicine Image Storage
1.2.840.10008.5.1.4.1.1.501.1 DICOSCTImageStorage DICOS CT Image Storage
1.2.840.10008.5.1.4.1.1.501.2.1 DICOSDigitalXRayImageStorageForPresentation DICOS Digital X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.501.2.2 DICOSDigitalXRayImageStorageForProcessing DICOS Digital X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.501.3 DICOSThreatDetectionReportStorage DICOS Threat Detection Report Storage
1.2.840.10008.5.1.4.1.1.501.4 DICOS2DAITStorage DICOS 2D AIT Storage
1.2.840.10008.5.1.4.1.1.501.5 DICOS3DAITStorage DICOS 3D AIT Storage
1.2.840.10008.5.1.4.1.1.501.6 DICOSQuadrupoleResonanceStorage DICOS Quadrupole Resonance (QR) Storage
1.2.840.10008.5.1.4.1.1.6 UltrasoundImageStorageRetired Ultrasound Image Storage
1.2.840.10008.5.1.4.1.1.6.1 UltrasoundImageStorage Ultrasound Image Storage
1.2.840.10008.5.1.4.1.1.6.2 EnhancedUSVolumeStorage Enhanced US Volume Storage
1.2.840.10008.5.1.4.1.1.6.3 PhotoacousticImageStorage Photoacoustic Image Storage
1.2.840.10008.5.1.4.1.1.601.1 EddyCurrentImageStorage Eddy Current Image Storage
1.2.840.10008.5.1.4.1.1.601.2 EddyCurrentMultiFrameImageStorage Eddy Current Multi-frame Image Storage
1.2.840.10008.5.1.4.1.1.601.3 ThermographyImageStorage Thermography Image Storage
1.2.840.10008.5.1.4.1.1.601.4 ThermographyMultiFrameImageStorage Thermography Multi-frame Image Storage
1.2.840.10008.5.1.4.1.1.601.5 UltrasoundWaveformStorage Ultrasound Waveform Storage
1.2.840.10008.5.1.4.1.1.66 RawDataStorage Raw Data Storage
1.2.840.10008.5.1.4.1.1.66.1 SpatialRegistrationStorage Spatial Registration Storage
1.2.840.10008.5.1.4.1.1.66.2 SpatialFiducialsStorage Spatial Fiducials Storage
1.2.840.10008.5.1.4.1.1.66.3 DeformableSpatialRegistrationStorage Deformable Spatial Registration Storage
1.2.840.10008.5.1.4.1.1.66.4 SegmentationStorage Segmentation Storage
1.2.840.10008.5.1.4.1.1.66.5 SurfaceSegmentationStorage Surface Segmentation Storage
1.2.840.10008.5.1.4.1.1.66.6 TractographyResultsStorage Tractography Results Storage
1.2.840.10008.5.1.4.1.1.66.7 LabelMapSegmentationStorage Label Map Segmentation Storage
1.2.840.10008.5.1.4.1.1.66.8 HeightMapSegmentationStorage Height Map Segmentation Storage
1.2.840.10008.5.1.4.1.1.67 RealWorldValueMappingStorage Real World Value Mapping Storage
1.2.840.10008.5.1.4.1.1.68.1 SurfaceScanMeshStorage Surface Scan Mesh Storage
1.2.840.10008.5.1.4.1.1.68.2 SurfaceScanPointCloudStorage Surface Scan Point Cloud Storage
1.2.840.10008.5.1.4.1.1.7 SecondaryCaptureImageStorage Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.7.1 MultiFrameSingleBitSecondaryCaptureImageStorage Multi-frame Single Bit Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.7.2 MultiFrameGrayscaleByteSecondaryCaptureImageStorage Multi-frame Grayscale Byte Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.7.3 MultiFrameGrayscaleWordSecondaryCaptureImageStorage Multi-frame Grayscale Word Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.7.4 MultiFrameTrueColorSecondaryCaptureImageStorage Multi-frame True Color Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.77.1 VLImageStorageTrial VL Image Storage - Trial
1.2.840.10008.5.1.4.1.1.77.1.1 VLEndoscopicImageStorage VL Endoscopic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.1.1 VideoEndoscopicImageStorage Video Endoscopic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.2 VLMicroscopicImageStorage VL Microscopic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.2.1 VideoMicroscopicImageStorage Video Microscopic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.3 VLSlideCoordinatesMicroscopicImageStorage VL Slide-Coordinates Microscopic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.4 VLPhotographicImageStorage VL Photographic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.4.1 VideoPhotographicImageStorage Video Photographic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.1 OphthalmicPhotography8BitImageStorage Ophthalmic Photography 8 Bit Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.2 OphthalmicPhotography16BitImageStorage Ophthalmic Photography 16 Bit Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.3 StereometricRelationshipStorage Stereometric Relationship Storage
1.2.840.10008.5.1.4.1.1.77.1.5.4 OphthalmicTomographyImageStorage Ophthalmic Tomography Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.5 WideFieldOphthalmicPhotographyStereographicProjectionImageStorage Wide Field Ophthalmic Photography Stereographic Projection Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.6 WideFieldOphthalmicPhotography3DCoordinatesImageStorage Wide Field Ophthalmic Photography 3D Coordinates Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.7 OphthalmicOpticalCoherenceTomographyEnFaceImageStorage Ophthalmic Optical Coherence Tomography En Face Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.8 OphthalmicOpticalCoherenceTomographyBscanVolumeAnalysisStorage Ophthalmic Optical Coherence Tomography B-scan Volume Analysis Storage
1.2.840.10008.5.1.4.1.1.77.1.6 VLWholeSlideMicroscopyImageStorage VL Whole Slide Microscopy Image Storage
1.2.840.10008.5.1.4.1.1.77.1.7 DermoscopicPhotographyImageStorage Dermoscopic Photography Image Storage
1.2.840.10008.5.1.4.1.1.77.1.8 ConfocalMicroscopyImageStorage Confocal Microscopy Image Storage
1.2.840.10008.5.1.4.1.1.77.1.9 ConfocalMicroscopyTiledPyramidalImageStorage Confocal Microscopy Tiled Pyramidal Image Storage
1.2.840.10008.5.1.4.1.1.77.2 VLMultiFrameImageStorageTrial VL Multi-frame Image Storage - Trial
1.2.840.10008.5.1.4.1.1.78.1 LensometryMeasurementsStorage Lensometry Measurements Storage
1.2.840.10008.5.1.4.1.1.78.2 AutorefractionMeasurementsStorage Autorefraction Measurements Storage
1.2.840.10008.5.1.4.1.1.78.3 KeratometryMeasurementsStorage Keratometry Measurements Storage
1.2.840.10008.5.1.4.1.1.78.4 SubjectiveRefractionMeasurementsStorage Subjective Refraction Measurements Storage
1.2.840.10008.5.1.4.1.1.78.5 VisualAcuityMeasurementsStorage Visual Acuity Measurements Storage
1.2.840.10008.5.1.4.1.1.78.6 SpectaclePrescriptionReportStorage Spectacle Prescription Report Storage
1.2.840.10008.5.1.4.1.1.78.7 OphthalmicAxialMeasurementsStorage Ophthalmic Axial Measurements Storage
1.2.840.10008.5.1.4.1.1.78.8 IntraocularLensCalculationsStorage Intraocular Lens Calculations Storage
1.2.840.10008.5.1.4.1.1.79.1 MacularGridThicknessAndVolumeReportStorage Macular Grid Thickness and Volume Report Storage
1.2.840.10008.5.1.4.1.1.8 StandaloneOverlayStorage Standalone Overlay Storage
1.2.840.10008.5.1.4.1.1.80.1 OphthalmicVisualFieldStaticPerimetryMeasurementsStorage Ophthalmic Visual Field Static Perimetry Measurements Storage
1.2.840.10008.5.1.4.1.1.81.1 OphthalmicThicknessMapStorage Ophthalmic Thickness Map Storage
1.2.840.10008.5.1.4.1.1.82.1 CornealTopographyMapStorage Corneal Topography Map Storage
1.2.840.10008.5.1.4.1.1.88.1 TextSRStorageTrial Text SR Storage - Trial
1.2.840.10008.5.1.4.1.1.88.11 BasicTextSRStorage Basic Text SR Storage
1.2.840.10008.5.1.4.1.1.88.2 AudioSRStorageTrial Audio SR Storage - Trial
1.2.840.10008.5.1.4.1.1.88.22 EnhancedSRStorage Enhanced SR Storage
1.2.840.10008.5.1.4.1.1.88.3 DetailSRStorageTrial Detail SR Storage - Trial
1.2.840.10008.5.1.4.1.1.88.33 ComprehensiveSRStorage Comprehensive SR Storage
1.2.840.10008.5.1.4.1.1.88.34 Comprehensive3DSRStorage Comprehensive 3D SR Storage
1.2.840.10008.5.1.4.1.1.88.35 ExtensibleSRStorage Extensible SR Storage
1.2.840.10008.5.1.4.1.1.88.4 ComprehensiveSRStorageTrial Comprehensive SR Storage - Trial
1.2.840.10008.5.1.4.1.1.88.40 ProcedureLogStorage Procedure Log Storage
1.2.840.10008.5.1.4.1.1.88.50 MammographyCADSRStorage Mammography CAD SR Storage
1.2.840.10008.5.1.4.1.1.88.59 KeyObjectSelectionDocumentStorage Key Object Selection Document Storage
1.2.840.10008.5.1.4.1.1.88.65 ChestCADSRStorage Chest CAD SR Storage
1.2.840.10008.5.1.4.1.1.88.67 XRayRadiationDoseSRStorage X-Ray Radiation Dose SR Storage
1.2.840.10008.5.1.4.1.1.88.68 RadiopharmaceuticalRadiationDoseSRStorage Radiopharmaceutical Radiation Dose SR Storage
1.2.840.10008.5.1.4.1.1.88.69 ColonCADSRStorage Colon CAD SR Storage
1.2.840.10008.5.1.4.1.1.88.70 ImplantationPlanSRStorage Implantation Plan SR Storage
1.2.840.10008.5.1.4.1.1.88.71 AcquisitionContextSRStorage Acquisition Context SR Storage
1.2.840.10008.5.1.4.1.1.88.72 SimplifiedAdultEchoSRStorage Simplified Adult Echo SR Storage
1.2.840.10008.5.1.4.1.1.88.73 PatientRadiationDoseSRStorage Patient Radiation Dose SR Storage
1.2.840.10008.5.1.4.1.1.88.74 PlannedImagingAgentAdministrationSRStorage Planned Imaging Agent Administration SR Storage
1.2.840.10008.5.1.4.1.1.88.75 PerformedImagingAgentAdministrationSRStorage Performed Imaging Agent Administration SR Storage
1.2.840.10008.5.1.4.1.1.88.76 EnhancedXRayRadiationDoseSRStorage Enhanced X-Ray Radiation Dose SR Storage
1.2.840.10008.5.1.4.1.1.88.77 WaveformAnnotationSRStorage Waveform Annotation SR Storage
1.2.840.10008.5.1.4.1.1.9 StandaloneCurveStorage Standalone Curve Storage
1.2.840.10008.5.1.4.1.1.9.1 WaveformStorageTrial Waveform Storage - Trial
1.2.840.10008.5.1.4.1.1.9.1.1 TwelveLeadECGWaveformStorage 12-lead ECG Waveform Storage
1.2.840.10008.5.1.4.1.1.9.1.2 GeneralECGWaveformStorage General ECG Waveform Storage
1.2.840.10008.5.1.4.1.1.9.1.3 AmbulatoryECGWaveformStorage Ambulatory ECG Waveform Storage
1.2.840.10008.5.1.4.1.1.9.1.4 General32bitECGWaveformStorage General 32-bit ECG Waveform Storage
1.2.840.10008.5.1.4.1.1.9.100.1 WaveformPresentationStateStorage Waveform Presentation State Storage
1.2.840.10008.5.1.4.1.1.9.100.2 WaveformAcquisitionPresentationStateStorage Waveform Acquisition Presentation State Storage
1.2.840.10008.5.1.4.1.1.9.2.1 HemodynamicWaveformStorage Hemodynamic Waveform Storage
1.2.840.10008.5.1.4.1.1.9.3.1 CardiacElectrophysiologyWaveformStorage Cardiac Electrophysiology Waveform Storage
1.2.840.10008.5.1.4.1.1.9.4.1 BasicVoiceAudioWaveformStorage Basic Voice Audio Waveform Storage
1.2.840.10008.5.1.4.1.1.9.4.2 GeneralAudioWaveformStorage General Audio Waveform Storage
1.2.840.10008.5.1.4.1.1.9.5.1 ArterialPulseWaveformStorage Arterial Pulse Waveform Storage
1.2.840.10008.5.1.4.1.1.9.6.1 RespiratoryWaveformStorage Respiratory Waveform Storage
1.2.840.10008.5.1.4.1.1.9.6.2 MultichannelRespiratoryWaveformStorage Multi-channel Respiratory Waveform Storage
1.2.840.10008.5.1.4.1.1.9.7.1 RoutineScalpElectroencephalogramWaveformStorage Routine Scalp Electroencephalogram Waveform Storage
1.2.840.10008.5.1.4.1.1.9.7.2 ElectromyogramWaveformStorage Electromyogram Waveform Storage
1.2.840.10008.5.1.4.1.1.9.7.3 ElectrooculogramWaveformStorage Electrooculogram Waveform Storage
1.2.840.10008.5.1.4.1.1.9.7.4 SleepElectroencephalogramWaveformStorage Sleep Electroencephalogram Waveform Storage
1.2.840.10008.5.1.4.1.1.9.8.1 BodyPositionWaveformStorage Body Position Waveform Storage
1.2.840.10008.5.1.4.1.1.90.1 ContentAssessmentResultsStorage Content Assessment Results Storage
1.2.840.10008.5.1.4.1.1.91.1 MicroscopyBulkSimpleAnnotationsStorage Microscopy Bulk Simple Annotations Storage
1.2.840.10008.5.1.4.1.2.1.1 PatientRootQueryRetrieveInformationModelFind Patient Root Query/Retrieve Information Model - FIND
1.2.840.10008.5.1.4.1.2.1.2 PatientRootQueryRetrieveInformationModelMove Patient Root Query/Retrieve Information Model - MOVE
1.2.840.10008.5.1.4.1.2.1.3 PatientRootQueryRetrieveInformationModelGet Patient Root Query/Retrieve Information Model - GET
1.2.840.10008.5.1.4.1.2.2.1 StudyRootQueryRetrieveInformationModelFind Study Root Query/Retrieve Information Model - FIND
1.2.840.10008.5.1.4.1.2.2.2 StudyRootQueryRetrieveInformationModelMove Study Root Query/Retrieve Information Model - MOVE
1.2.840.10008.5.1.4.1.2.2.3 StudyRootQueryRetrieveInformationModelGet Study Root Query/Retrieve Information Model - GET
1.2.840.10008.5.1.4.1.2.3.1 PatientStudyOnlyQueryRetrieveInformationModelFind Patient/Study Only Query/Retrieve Information Model - FIND
1.2.840.10008.5.1.4.1.2.3.2 PatientStudyOnlyQueryRetrieveInformationModelMove Patient/Study Only Query/Retrieve Information Model - MOVE
1.2.840.10008.5.1.4.1.2.3.3 PatientStudyOnlyQueryRetrieveInformationModelGet Patient/Study Only Query/Retrieve Information Model - GET
1.2.840.10008.5.1.4.1.2.4.2 CompositeInstanceRootRetrieveMove Composite Instance Root Retrieve - MOVE
1.2.840.10008.5.1.4.1.2.4.3 CompositeInstanceRootRetrieveGet Composite Instance Root Retrieve - GET
1.2.840.10008.5.1.4.1.2.5.3 CompositeInstanceRetrieveWithoutBulkDataGet Composite Instance Retrieve Without Bulk Data - GET
1.2.840.10008.5.1.4.20.1 DefinedProcedureProtocolInformationModelFind Defined Procedure Protocol Information Model - FIND
1.2.840.10008.5.1.4.20.2 DefinedProcedureProtocolInformationModelMove Defined Procedure Protocol Information Model - MOVE
1.2.840.10008.5.1.4.20.3 DefinedProcedureProtocolInformationModelGet Defined Procedure Protocol Information Model - GET
1.2.840.10008.5.1.4.31 ModalityWorklistInformationModelFind Modality Worklist Information Model - FIND
1.2.840.10008.5.1.4.32 GeneralPurposeWorklistManagementMeta General Purpose Worklist Management Meta SOP Class
1.2.840.10008.5.1.4.32.1 GeneralPurposeWorklistInformationModelFind General Purpose Worklist Information Model - FIND
1.2.840.10008.5.1.4.32.2 GeneralPurposeScheduledProcedureStep General Purpose Scheduled Procedure Step SOP Class
1.2.840.10008.5.1.4.32.3 GeneralPurposePerformedProcedureStep General Purpose Performed Procedure Step SOP Class
1.2.840.10008.5.1.4.33 InstanceAvailabilityNotification Instance Availability Notification SOP Class
1.2.840.10008.5.1.4.34.1 RTBeamsDeliveryInstructionStorageTrial RT Beams Delivery Instruction Storage - Trial
1.2.840.10008.5.1.4.34.10 RTBrachyApplicationSetupDeliveryInstructionStorage RT Brachy Application Setup Delivery Instruction Storage
1.2.840.10008.5.1.4.34.2 RTConventionalMachineVerificationTrial RT Conventional Machine Verification - Trial
1.2.840.10008.5.1.4.34.3 RTIonMachineVerificationTrial RT Ion Machine Verification - Trial
1.2.840.10008.5.1.4.34.4 UnifiedWorklistAndProcedureStepTrial Unified Worklist and Procedure Step Service Class - Trial
1.2.840.10008.5.1.4.34.4.1 UnifiedProcedureStepPushTrial Unified Procedure Step - Push SOP Class - Trial
1.2.840.10008.5.1.4.34.4.2 UnifiedProcedureStepWatchTrial Unified Procedure Step - Watch SOP Class - Trial
1.2.840.10008.5.1.4.34.4.3 UnifiedProcedureStepPullTrial Unified Procedure Step - Pull SOP Class - Trial
1.2.840.10008.5.1.4.34.4.4 UnifiedProcedureStepEventTrial Unified Procedure Step - Event SOP Class - Trial
1.2.840.10008.5.1.4.34.5 UPSGlobalSubscriptionInstance UPS Global Subscription SOP Instance
1.2.840.10008.5.1.4.34.5.1 UPSFilteredGlobalSubscriptionInstance UPS Filtered Global Subscription SOP Instance
1.2.840.10008.5.1.4.34.6 UnifiedWorklistAndProcedureStep Unified Worklist and Procedure Step Service Class
1.2.840.10008.5.1.4.34.6.1 UnifiedProcedureStepPush Unified Procedure Step - Push SOP Class
1.2.840.10008.5.1.4.34.6.2 UnifiedProcedureStepWatch Unified Procedure Step - Watch SOP Class
1.2.840.10008.5.1.4.34.6.3 UnifiedProcedureStepPull Unified Procedure Step - Pull SOP Class
1.2.840.10008.5.1.4.34.6.4 UnifiedProcedureStepEvent Unified Procedure Step - Event SOP Class
1.2.840.10008.5.1.4.34.6.5 UnifiedProcedureStepQuery Unified Procedure Step - Query SOP Class
1.2.840.10008.5.1.4.34.7 RTBeamsDeliveryInstructionStorage RT Beams Delivery Instruction Storage
1.2.840.10008.5.1.4.34.8 RTConventionalMachineVerification RT Conventional Machine Verification
1.2.840.10008.5.1.4.34.9 RTIonMachineVerification RT Ion Machine Verification
1.2.840.10008.5.1.4.37.1 GeneralRelevantPatientInformationQuery General Relevant Patient Information Query
1.2.840.10008.5.1.4.37.2 BreastImagingRelevantPatientInformationQuery Breast Imaging Relevant Patient Information Query
1.2.840.10008.5.1.4.37.3 CardiacRelevantPatientInformationQuery Cardiac Relevant Patient Information Query
1.2.840.10008.5.1.4.38.1 HangingProtocolStorage Hanging Protocol Storage
1.2.840.10008.5.1.4.38.2 HangingProtocolInformationModelFind Hanging Protocol Information Model - FIND
1.2.840.10008.5.1.4.38.3 HangingProtocolInformationModelMove Hanging Protocol Information Model - MOVE
1.2.840.10008.5.1.4.38.4 HangingProtocolInformationModelGet Hanging Protocol Information Model - GET
1.2.840.10008.5.1.4.39.1 ColorPaletteStorage Color Palette Storage
1.2.840.10008.5.1.4.39.2 ColorPaletteQueryRetrieveInformationModelFind Color Palette Query/Retrieve Information Model - FIND
1.2.840.10008.5.1.4.39.3 ColorPaletteQueryRetrieveInformationModelMove Color Palette Query/Retrieve Information Model - MOVE
1.2.840.10008.5.1.4.39.4 ColorPaletteQueryRetrieveInformationModelGet Color Palette Query/Retrieve Information Model - GET
1.2.840.10008.5.1.4.41 ProductCharacteristicsQuery Product Characteristics Query SOP Class
1.2.840.10008.5.1.4.42 SubstanceApprovalQuery Substance Approval Query SOP Class
1.2.840.10008.5.1.4.43.1 GenericImplantTemplateStorage Generic Implant Template Storage
1.2.840.10008.5.1.4.43.2 GenericImplantTemplateInformationModelFind Generic Implant Template Information Model - FIND
1.2.840.10008.5.1.4.43.3 GenericImplantTemplateInformationModelMove Generic Implant Template Information Model - MOVE
1.2.840.10008.5.1.4.43.4 GenericImplantTemplateInformationModelGet Generic Implant Template Information Model - GET
1.2.840.10008.5.1.4.44.1 ImplantAssemblyTemplateStorage Implant Assembly Template Storage
1.2.840.10008.5.1.4.44.2 ImplantAssemblyTemplateInformationModelFind Implant Assembly Template Information Model - FIND
1.2.840.10008.5.1.4.44.3 ImplantAssemblyTemplateInformationModelMove Implant Assembly Template Information Model - MOVE
1.2.840.10008.5.1.4.44.4 ImplantAssemblyTemplateInformationModelGet Implant Assembly Template Information Model - GET
1.2.840.10008.5.1.4.45.1 ImplantTemplateGroupStorage Implant Template Group Storage
1.2.840.10008.5.1.4.45.2 ImplantTemplateGroupInformationModelFind Implant Template Group Information Model - FIND
1.2.840.10008.5.1.4.45.3 ImplantTemplateGroupInformationModelMove Implant Template Group Information Model - MOVE
1.2.840.10008.5.1.4.45.4 ImplantTemplateGroupInformationModelGet Implant Template Group Information Model - GET
1.2.840.10008.7.1.1 NativeDICOMModel Native DICOM Model
1.2.840.10008.7.1.2 AbstractMultiDimensionalImageModel Abstract Multi-Dimensional Image Model
1.2.840.10008.8.1.1 DICOMContentMappingResource DICOM Content Mapping Resource

"""#)
  }
}
