// Written by tools/generate-tables from standard/charsets.tsv: change that, not this.
// swift-format-ignore-file

/// The character sets of (0008,0005) (PS3.3 C.12.1.1.2).
enum CharacterSetRecords {
  /// How many records there are.
  static var count: Int { 34 }

  /// The bytes of a record.
  static var width: Int { 72 }

  /// Defined term 16, kind 1, code element 5, ISO-IR 5, escape 8, bytes 3, name 18, iconv 14.
  static var records: StaticBlob {
    StaticBlob(
#"""
                SG0   6            1  US-ASCII          ASCII         .
ISO_IR 100      SG1   100          1  ISO-8859-1        ISO-8859-1    .
ISO_IR 101      SG1   101          1  ISO-8859-2        ISO-8859-2    .
ISO_IR 109      SG1   109          1  ISO-8859-3        ISO-8859-3    .
ISO_IR 110      SG1   110          1  ISO-8859-4        ISO-8859-4    .
ISO_IR 144      SG1   144          1  ISO-8859-5        ISO-8859-5    .
ISO_IR 127      SG1   127          1  ISO-8859-6        ISO-8859-6    .
ISO_IR 126      SG1   126          1  ISO-8859-7        ISO-8859-7    .
ISO_IR 138      SG1   138          1  ISO-8859-8        ISO-8859-8    .
ISO_IR 148      SG1   148          1  ISO-8859-9        ISO-8859-9    .
ISO_IR 203      SG1   203          1  ISO-8859-15       ISO-8859-15   .
ISO_IR 13       SG0+G113+14        1  JIS_X0201         JIS_X0201     .
ISO_IR 166      SG1   166          1  TIS-620           TIS-620       .
ISO_IR 192      M                  1-4UTF-8             UTF-8         .
GB18030         M                  1-4GB18030           GB18030       .
GBK             M                  1-2GBK               GBK           .
ISO 2022 IR 6   sG0   6    1B2842  1  US-ASCII          ASCII         .
ISO 2022 IR 100 sG1   100  1B2D41  1  ISO-8859-1        ISO-8859-1    .
ISO 2022 IR 101 sG1   101  1B2D42  1  ISO-8859-2        ISO-8859-2    .
ISO 2022 IR 109 sG1   109  1B2D43  1  ISO-8859-3        ISO-8859-3    .
ISO 2022 IR 110 sG1   110  1B2D44  1  ISO-8859-4        ISO-8859-4    .
ISO 2022 IR 144 sG1   144  1B2D4C  1  ISO-8859-5        ISO-8859-5    .
ISO 2022 IR 127 sG1   127  1B2D47  1  ISO-8859-6        ISO-8859-6    .
ISO 2022 IR 126 sG1   126  1B2D46  1  ISO-8859-7        ISO-8859-7    .
ISO 2022 IR 138 sG1   138  1B2D48  1  ISO-8859-8        ISO-8859-8    .
ISO 2022 IR 148 sG1   148  1B2D4D  1  ISO-8859-9        ISO-8859-9    .
ISO 2022 IR 203 sG1   203  1B2D62  1  ISO-8859-15       ISO-8859-15   .
ISO 2022 IR 13  sG0   14   1B284A  1  JIS_X0201 Romaji  JIS_X0201     .
ISO 2022 IR 13  sG1   13   1B2949  1  JIS_X0201 KatakanaJIS_X0201     .
ISO 2022 IR 166 sG1   166  1B2D54  1  TIS-620           TIS-620       .
ISO 2022 IR 87  mG0   87   1B2442  2  JIS X 0208        ISO-2022-JP   .
ISO 2022 IR 159 mG0   159  1B2428442  JIS X 0212        ISO-2022-JP-2 .
ISO 2022 IR 149 mG1   149  1B2429432  KS X 1001         EUC-KR        .
ISO 2022 IR 58  mG1   58   1B2429412  GB 2312           GB2312        .

"""#)
  }
}
