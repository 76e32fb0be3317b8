// Written by tools/generate-tables from standard/safe-private.tsv: change that, not this.
// swift-format-ignore-file

import DICOM

/// PS3.15 2026d, Table E.3.10-1.
enum SafePrivateRecords {
  /// How many records there are.
  static var count: Int { 479 }

  /// The bytes of a record.
  static var width: Int { 76 }

  /// Group 4, 00, element in the block 2, VR 2, creator 64.
  static var records: StaticBlob {
    StaticBlob(
#"""
00E10021DSELSCINT1                                                        .
00E10050DSELSCINT1                                                        .
01E10026CSELSCINT1                                                        .
01F10001CSELSCINT1                                                        .
01F10007DSELSCINT1                                                        .
01F10026DSELSCINT1                                                        .
01F10027DSELSCINT1                                                        .
09030010USGEIIS PACS                                                      .
09030011USGEIIS PACS                                                      .
09030012USGEIIS PACS                                                      .
00190023DSGEMS_ACQU_01                                                    .
00190024DSGEMS_ACQU_01                                                    .
00190027DSGEMS_ACQU_01                                                    .
0019009ELOGEMS_ACQU_01                                                    .
00450001SSGEMS_HELIOS_01                                                  .
00450002FLGEMS_HELIOS_01                                                  .
00430027SHGEMS_PARM_01                                                    .
00430039ISGEMS_PARM_01                                                    .
0043006FDSGEMS_PARM_01                                                    .
00250007SLGEMS_SERS_01                                                    .
7E010001LOHOLOGIC, Inc.                                                   .
7E010002SHHOLOGIC, Inc.                                                   .
7E010010SQHOLOGIC, Inc.                                                   .
7E010011SQHOLOGIC, Inc.                                                   .
7E010012OBHOLOGIC, Inc.                                                   .
00990001UINQHeader                                                        .
00990002UINQHeader                                                        .
00990004SSNQHeader                                                        .
00990005LTNQHeader                                                        .
00990010FLNQHeader                                                        .
00990020SHNQHeader                                                        .
00990021FLNQHeader                                                        .
01990001FLNQLeft                                                          .
01990002FLNQLeft                                                          .
01990003FLNQLeft                                                          .
01990004FLNQLeft                                                          .
01990005FLNQLeft                                                          .
01990006FLNQLeft                                                          .
01990007FLNQLeft                                                          .
01990008FLNQLeft                                                          .
01990009FLNQLeft                                                          .
0199000AFLNQLeft                                                          .
0199000BFLNQLeft                                                          .
0199000CFLNQLeft                                                          .
0199000DFLNQLeft                                                          .
0199000EFLNQLeft                                                          .
0199000FFLNQLeft                                                          .
01990010FLNQLeft                                                          .
01990011FLNQLeft                                                          .
01990012FLNQLeft                                                          .
01990013FLNQLeft                                                          .
01990014FLNQLeft                                                          .
01990015FLNQLeft                                                          .
01990016FLNQLeft                                                          .
02990001FLNQRight                                                         .
02990002FLNQRight                                                         .
02990003FLNQRight                                                         .
02990004FLNQRight                                                         .
02990005FLNQRight                                                         .
02990006FLNQRight                                                         .
02990007FLNQRight                                                         .
02990008FLNQRight                                                         .
02990009FLNQRight                                                         .
0299000AFLNQRight                                                         .
0299000BFLNQRight                                                         .
0299000CFLNQRight                                                         .
0299000DFLNQRight                                                         .
0299000EFLNQRight                                                         .
0299000FFLNQRight                                                         .
02990010FLNQRight                                                         .
02990011FLNQRight                                                         .
02990012FLNQRight                                                         .
02990013FLNQRight                                                         .
02990014FLNQRight                                                         .
02990015FLNQRight                                                         .
02990016FLNQRight                                                         .
20010001FLPhilips Imaging DD 001                                          .
20010002ISPhilips Imaging DD 001                                          .
20010003FLPhilips Imaging DD 001                                          .
20010004CSPhilips Imaging DD 001                                          .
20010005SSPhilips Imaging DD 001                                          .
20010006CSPhilips Imaging DD 001                                          .
20010007CSPhilips Imaging DD 001                                          .
20010008ISPhilips Imaging DD 001                                          .
20010009FLPhilips Imaging DD 001                                          .
2001000AISPhilips Imaging DD 001                                          .
2001000BCSPhilips Imaging DD 001                                          .
2001000CCSPhilips Imaging DD 001                                          .
2001000ECSPhilips Imaging DD 001                                          .
2001000FSSPhilips Imaging DD 001                                          .
20010010CSPhilips Imaging DD 001                                          .
20010011FLPhilips Imaging DD 001                                          .
20010012CSPhilips Imaging DD 001                                          .
20010013SLPhilips Imaging DD 001                                          .
20010014SLPhilips Imaging DD 001                                          .
20010015SSPhilips Imaging DD 001                                          .
20010016SSPhilips Imaging DD 001                                          .
20010017SLPhilips Imaging DD 001                                          .
20010018SLPhilips Imaging DD 001                                          .
20010019CSPhilips Imaging DD 001                                          .
2001001AFLPhilips Imaging DD 001                                          .
2001001BFLPhilips Imaging DD 001                                          .
2001001CCSPhilips Imaging DD 001                                          .
2001001DISPhilips Imaging DD 001                                          .
2001001ECSPhilips Imaging DD 001                                          .
2001001FCSPhilips Imaging DD 001                                          .
20010021CSPhilips Imaging DD 001                                          .
20010022FLPhilips Imaging DD 001                                          .
20010023DSPhilips Imaging DD 001                                          .
20010024CSPhilips Imaging DD 001                                          .
20010025SHPhilips Imaging DD 001                                          .
20010026CSPhilips Imaging DD 001                                          .
20010027CSPhilips Imaging DD 001                                          .
20010028FLPhilips Imaging DD 001                                          .
20010029FLPhilips Imaging DD 001                                          .
2001002ACSPhilips Imaging DD 001                                          .
2001002BCSPhilips Imaging DD 001                                          .
2001002CFLPhilips Imaging DD 001                                          .
2001002DSSPhilips Imaging DD 001                                          .
2001002ECSPhilips Imaging DD 001                                          .
2001002FFLPhilips Imaging DD 001                                          .
20010030ULPhilips Imaging DD 001                                          .
20010031USPhilips Imaging DD 001                                          .
20010032FLPhilips Imaging DD 001                                          .
20010033CSPhilips Imaging DD 001                                          .
20010034CSPhilips Imaging DD 001                                          .
20010035SSPhilips Imaging DD 001                                          .
20010036CSPhilips Imaging DD 001                                          .
20010037CSPhilips Imaging DD 001                                          .
20010038FLPhilips Imaging DD 001                                          .
20010039FLPhilips Imaging DD 001                                          .
2001003ACSPhilips Imaging DD 001                                          .
2001003BFLPhilips Imaging DD 001                                          .
2001003CFLPhilips Imaging DD 001                                          .
2001003DULPhilips Imaging DD 001                                          .
2001003EFLPhilips Imaging DD 001                                          .
2001003FCSPhilips Imaging DD 001                                          .
20010040CSPhilips Imaging DD 001                                          .
20010041FLPhilips Imaging DD 001                                          .
20010042CSPhilips Imaging DD 001                                          .
20010043ISPhilips Imaging DD 001                                          .
20010044ISPhilips Imaging DD 001                                          .
20010045ISPhilips Imaging DD 001                                          .
20010046CSPhilips Imaging DD 001                                          .
20010047FLPhilips Imaging DD 001                                          .
20010048SSPhilips Imaging DD 001                                          .
20010049ISPhilips Imaging DD 001                                          .
2001004ACSPhilips Imaging DD 001                                          .
2001004BCSPhilips Imaging DD 001                                          .
2001004CCSPhilips Imaging DD 001                                          .
2001004DCSPhilips Imaging DD 001                                          .
2001004ECSPhilips Imaging DD 001                                          .
2001004FFDPhilips Imaging DD 001                                          .
20010050LOPhilips Imaging DD 001                                          .
20010051ISPhilips Imaging DD 001                                          .
20010053CSPhilips Imaging DD 001                                          .
20010054FLPhilips Imaging DD 001                                          .
20010055ULPhilips Imaging DD 001                                          .
20010056CSPhilips Imaging DD 001                                          .
20010057CSPhilips Imaging DD 001                                          .
20010058ULPhilips Imaging DD 001                                          .
20010059ISPhilips Imaging DD 001                                          .
2001005ASTPhilips Imaging DD 001                                          .
2001005DSTPhilips Imaging DD 001                                          .
2001005ESTPhilips Imaging DD 001                                          .
2001005FSQPhilips Imaging DD 001                                          .
20010060SLPhilips Imaging DD 001                                          .
20010061CSPhilips Imaging DD 001                                          .
20010062CSPhilips Imaging DD 001                                          .
20010063CSPhilips Imaging DD 001                                          .
20010064SHPhilips Imaging DD 001                                          .
20010065SQPhilips Imaging DD 001                                          .
20010066SQPhilips Imaging DD 001                                          .
20010067CSPhilips Imaging DD 001                                          .
20010068SQPhilips Imaging DD 001                                          .
20010069SQPhilips Imaging DD 001                                          .
2001006ASQPhilips Imaging DD 001                                          .
2001006BSQPhilips Imaging DD 001                                          .
2001006DLOPhilips Imaging DD 001                                          .
2001006ESHPhilips Imaging DD 001                                          .
2001006FSQPhilips Imaging DD 001                                          .
20010071CSPhilips Imaging DD 001                                          .
20010072ISPhilips Imaging DD 001                                          .
20010073SQPhilips Imaging DD 001                                          .
20010074DSPhilips Imaging DD 001                                          .
20010075DSPhilips Imaging DD 001                                          .
20010076ULPhilips Imaging DD 001                                          .
20010077CSPhilips Imaging DD 001                                          .
20010079SQPhilips Imaging DD 001                                          .
2001007AFLPhilips Imaging DD 001                                          .
2001007BISPhilips Imaging DD 001                                          .
2001007CULPhilips Imaging DD 001                                          .
2001007DOBPhilips Imaging DD 001                                          .
2001007EUSPhilips Imaging DD 001                                          .
2001007FUSPhilips Imaging DD 001                                          .
20010080LOPhilips Imaging DD 001                                          .
20010081ISPhilips Imaging DD 001                                          .
20010082ISPhilips Imaging DD 001                                          .
20010083DSPhilips Imaging DD 001                                          .
20010084DSPhilips Imaging DD 001                                          .
20010085DSPhilips Imaging DD 001                                          .
20010086ISPhilips Imaging DD 001                                          .
20010087SHPhilips Imaging DD 001                                          .
20010088DSPhilips Imaging DD 001                                          .
20010089DSPhilips Imaging DD 001                                          .
2001008ADSPhilips Imaging DD 001                                          .
2001008BSHPhilips Imaging DD 001                                          .
2001008CCSPhilips Imaging DD 001                                          .
20010090LOPhilips Imaging DD 001                                          .
20010091LOPhilips Imaging DD 001                                          .
20010092LOPhilips Imaging DD 001                                          .
20010093LOPhilips Imaging DD 001                                          .
20010094LOPhilips Imaging DD 001                                          .
2001009ASQPhilips Imaging DD 001                                          .
2001009BULPhilips Imaging DD 001                                          .
2001009DLOPhilips Imaging DD 001                                          .
2001009FUSPhilips Imaging DD 001                                          .
200100A1CSPhilips Imaging DD 001                                          .
200100A2USPhilips Imaging DD 001                                          .
200100A3ULPhilips Imaging DD 001                                          .
200100A4ULPhilips Imaging DD 001                                          .
200100A5ULPhilips Imaging DD 001                                          .
200100C0ULPhilips Imaging DD 001                                          .
200100C1LOPhilips Imaging DD 001                                          .
200100C2FDPhilips Imaging DD 001                                          .
200100C3ULPhilips Imaging DD 001                                          .
200100C5SQPhilips Imaging DD 001                                          .
200100C6SQPhilips Imaging DD 001                                          .
200100C7SQPhilips Imaging DD 001                                          .
200100CASQPhilips Imaging DD 001                                          .
200100CBISPhilips Imaging DD 001                                          .
200100D0ATPhilips Imaging DD 001                                          .
200100D1USPhilips Imaging DD 001                                          .
200100D2USPhilips Imaging DD 001                                          .
200100D3USPhilips Imaging DD 001                                          .
200100D4USPhilips Imaging DD 001                                          .
200100D5USPhilips Imaging DD 001                                          .
200100D6USPhilips Imaging DD 001                                          .
200100D7USPhilips Imaging DD 001                                          .
200100D8USPhilips Imaging DD 001                                          .
200100D9USPhilips Imaging DD 001                                          .
200100DACSPhilips Imaging DD 001                                          .
200100DBUSPhilips Imaging DD 001                                          .
200100DCUSPhilips Imaging DD 001                                          .
200100DDUSPhilips Imaging DD 001                                          .
200100DEUSPhilips Imaging DD 001                                          .
200100DFULPhilips Imaging DD 001                                          .
200100E9SQPhilips Imaging DD 001                                          .
200100F1FLPhilips Imaging DD 001                                          .
200100F2FLPhilips Imaging DD 001                                          .
200100F3CSPhilips Imaging DD 001                                          .
200100F4ULPhilips Imaging DD 001                                          .
200100F5CSPhilips Imaging DD 001                                          .
200100F6ULPhilips Imaging DD 001                                          .
200100F7LOPhilips Imaging DD 001                                          .
200100F9SQPhilips Imaging DD 001                                          .
200100FBSQPhilips Imaging DD 001                                          .
200100FCSQPhilips Imaging DD 001                                          .
200100FDSQPhilips Imaging DD 001                                          .
200100FFOBPhilips Imaging DD 001                                          .
20010001USPhilips Imaging DD 002                                          .
20010002FDPhilips Imaging DD 002                                          .
20010003CSPhilips Imaging DD 002                                          .
20010004SSPhilips Imaging DD 002                                          .
20010005FDPhilips Imaging DD 002                                          .
20010006USPhilips Imaging DD 002                                          .
20010007CSPhilips Imaging DD 002                                          .
20010008FDPhilips Imaging DD 002                                          .
20010009FDPhilips Imaging DD 002                                          .
2001000AFDPhilips Imaging DD 002                                          .
2001000BFDPhilips Imaging DD 002                                          .
2001000CUSPhilips Imaging DD 002                                          .
2001000DCSPhilips Imaging DD 002                                          .
2001000EFDPhilips Imaging DD 002                                          .
2001000FUSPhilips Imaging DD 002                                          .
20010010SSPhilips Imaging DD 002                                          .
20010011SSPhilips Imaging DD 002                                          .
20010012CSPhilips Imaging DD 002                                          .
20010013SSPhilips Imaging DD 002                                          .
20010014FDPhilips Imaging DD 002                                          .
20010015FDPhilips Imaging DD 002                                          .
20010016FDPhilips Imaging DD 002                                          .
20010017FDPhilips Imaging DD 002                                          .
20010018CSPhilips Imaging DD 002                                          .
20010019FDPhilips Imaging DD 002                                          .
2001001AFDPhilips Imaging DD 002                                          .
2001001BFDPhilips Imaging DD 002                                          .
2001001CFDPhilips Imaging DD 002                                          .
2001001DFDPhilips Imaging DD 002                                          .
2001001EFDPhilips Imaging DD 002                                          .
2001001FFDPhilips Imaging DD 002                                          .
20010020FDPhilips Imaging DD 002                                          .
20010021FDPhilips Imaging DD 002                                          .
20010022FDPhilips Imaging DD 002                                          .
20010023FDPhilips Imaging DD 002                                          .
20010024FDPhilips Imaging DD 002                                          .
20010025FDPhilips Imaging DD 002                                          .
20010026FDPhilips Imaging DD 002                                          .
20010027FDPhilips Imaging DD 002                                          .
20010028USPhilips Imaging DD 002                                          .
20010029USPhilips Imaging DD 002                                          .
2001002AUSPhilips Imaging DD 002                                          .
2001002BSSPhilips Imaging DD 002                                          .
2001002CFDPhilips Imaging DD 002                                          .
2001002DFDPhilips Imaging DD 002                                          .
2001002ESSPhilips Imaging DD 002                                          .
2001002FSSPhilips Imaging DD 002                                          .
20010030SSPhilips Imaging DD 002                                          .
20010031SSPhilips Imaging DD 002                                          .
20010032SSPhilips Imaging DD 002                                          .
20010033SSPhilips Imaging DD 002                                          .
20010034SSPhilips Imaging DD 002                                          .
20010035FDPhilips Imaging DD 002                                          .
20010036FDPhilips Imaging DD 002                                          .
20010037FDPhilips Imaging DD 002                                          .
20010038FDPhilips Imaging DD 002                                          .
20010039CSPhilips Imaging DD 002                                          .
2001003ASQPhilips Imaging DD 002                                          .
2001003BSQPhilips Imaging DD 002                                          .
2001003CSQPhilips Imaging DD 002                                          .
2001003DSQPhilips Imaging DD 002                                          .
2001003ESSPhilips Imaging DD 002                                          .
2001003FSSPhilips Imaging DD 002                                          .
20010040SSPhilips Imaging DD 002                                          .
20010050CSPhilips Imaging DD 002                                          .
20010052LOPhilips Imaging DD 002                                          .
20010053CSPhilips Imaging DD 002                                          .
20010057SQPhilips Imaging DD 002                                          .
20010058SQPhilips Imaging DD 002                                          .
2001005ALOPhilips Imaging DD 002                                          .
2001005CLOPhilips Imaging DD 002                                          .
2001005DULPhilips Imaging DD 002                                          .
2001005EULPhilips Imaging DD 002                                          .
2001005FSQPhilips Imaging DD 002                                          .
20010063STPhilips Imaging DD 002                                          .
20010064SQPhilips Imaging DD 002                                          .
20010065CSPhilips Imaging DD 002                                          .
20010066CSPhilips Imaging DD 002                                          .
20010067LOPhilips Imaging DD 002                                          .
20010068LOPhilips Imaging DD 002                                          .
2001006BLOPhilips Imaging DD 002                                          .
20010071CSPhilips Imaging DD 002                                          .
20010072FLPhilips Imaging DD 002                                          .
20010073FLPhilips Imaging DD 002                                          .
20010074LOPhilips Imaging DD 002                                          .
20010075SSPhilips Imaging DD 002                                          .
20010001SQPhilips Imaging DD 097                                          .
20010002FDPhilips Imaging DD 097                                          .
20010003FDPhilips Imaging DD 097                                          .
20010004FDPhilips Imaging DD 097                                          .
20010005SQPhilips Imaging DD 097                                          .
20010006SQPhilips Imaging DD 097                                          .
20010007FDPhilips Imaging DD 097                                          .
20010008SQPhilips Imaging DD 097                                          .
2001000ASQPhilips Imaging DD 097                                          .
2001000BSQPhilips Imaging DD 097                                          .
2001000DFDPhilips Imaging DD 097                                          .
2001000ESQPhilips Imaging DD 097                                          .
2001000FFDPhilips Imaging DD 097                                          .
20010012SQPhilips Imaging DD 097                                          .
20010017USPhilips Imaging DD 097                                          .
20010018USPhilips Imaging DD 097                                          .
20010019LOPhilips Imaging DD 097                                          .
2001001AFDPhilips Imaging DD 097                                          .
2001001BULPhilips Imaging DD 097                                          .
2001001CFDPhilips Imaging DD 097                                          .
2001001DFDPhilips Imaging DD 097                                          .
2001001EFDPhilips Imaging DD 097                                          .
2001001FFDPhilips Imaging DD 097                                          .
20010021ULPhilips Imaging DD 097                                          .
20010022FDPhilips Imaging DD 097                                          .
20010023FDPhilips Imaging DD 097                                          .
20010024FDPhilips Imaging DD 097                                          .
20010025FDPhilips Imaging DD 097                                          .
20010026FDPhilips Imaging DD 097                                          .
20010027FDPhilips Imaging DD 097                                          .
20010028LOPhilips Imaging DD 097                                          .
2001002ALOPhilips Imaging DD 097                                          .
2001002BFDPhilips Imaging DD 097                                          .
2001002CFDPhilips Imaging DD 097                                          .
2001002DULPhilips Imaging DD 097                                          .
2001002ESQPhilips Imaging DD 097                                          .
2001002FOBPhilips Imaging DD 097                                          .
20010030SLPhilips Imaging DD 097                                          .
20010031SLPhilips Imaging DD 097                                          .
20010032SLPhilips Imaging DD 097                                          .
20010036LOPhilips Imaging DD 097                                          .
20010037FDPhilips Imaging DD 097                                          .
20010038FDPhilips Imaging DD 097                                          .
20010039FDPhilips Imaging DD 097                                          .
2001003AFDPhilips Imaging DD 097                                          .
2001003BFDPhilips Imaging DD 097                                          .
2001003CSQPhilips Imaging DD 097                                          .
2001003DFDPhilips Imaging DD 097                                          .
2001003ESQPhilips Imaging DD 097                                          .
20010040ULPhilips Imaging DD 097                                          .
20010041LOPhilips Imaging DD 097                                          .
20010042SQPhilips Imaging DD 097                                          .
20010044LOPhilips Imaging DD 097                                          .
20010045SLPhilips Imaging DD 097                                          .
20010046LOPhilips Imaging DD 097                                          .
20010047OBPhilips Imaging DD 097                                          .
20010049SQPhilips Imaging DD 097                                          .
2001004AOBPhilips Imaging DD 097                                          .
2001004BSLPhilips Imaging DD 097                                          .
2001004CLOPhilips Imaging DD 097                                          .
200100A1CSPhilips Imaging DD 097                                          .
200100A2FDPhilips Imaging DD 097                                          .
200100A3FDPhilips Imaging DD 097                                          .
200100A4FDPhilips Imaging DD 097                                          .
200100A5FDPhilips Imaging DD 097                                          .
200100A6USPhilips Imaging DD 097                                          .
200100A8ISPhilips Imaging DD 097                                          .
200100A9SQPhilips Imaging DD 097                                          .
200100AAFDPhilips Imaging DD 097                                          .
200100ABISPhilips Imaging DD 097                                          .
20010000SQPhilips Imaging DD 129                                          .
20010001SQPhilips Imaging DD 129                                          .
20010002SQPhilips Imaging DD 129                                          .
20010003ULPhilips Imaging DD 129                                          .
20010004SQPhilips Imaging DD 129                                          .
20010005FDPhilips Imaging DD 129                                          .
20010006FDPhilips Imaging DD 129                                          .
20010007CSPhilips Imaging DD 129                                          .
20010008CSPhilips Imaging DD 129                                          .
20010009ULPhilips Imaging DD 129                                          .
2005000DFLPhilips MR Imaging DD 001                                       .
2005000EFLPhilips MR Imaging DD 001                                       .
70530000DSPhilips PET Private Group                                       .
70530009DSPhilips PET Private Group                                       .
00250001OWPhilips ST80i                                                   .
0019000CISSIEMENS MR HEADER                                               .
0019000DCSSIEMENS MR HEADER                                               .
0019000EFDSIEMENS MR HEADER                                               .
00190027FDSIEMENS MR HEADER                                               .
7FD10001OBSIEMENS SYNGO ULTRA-SOUND TOYON DATA STREAMING                  .
7FD10009UISIEMENS SYNGO ULTRA-SOUND TOYON DATA STREAMING                  .
7FD10010OBSIEMENS SYNGO ULTRA-SOUND TOYON DATA STREAMING                  .
7FD10011OBSIEMENS SYNGO ULTRA-SOUND TOYON DATA STREAMING                  .
01190000LOSIEMENS Ultrasound SC2000                                       .
01190001OBSIEMENS Ultrasound SC2000                                       .
01190002SQSIEMENS Ultrasound SC2000                                       .
01190003SQSIEMENS Ultrasound SC2000                                       .
01190004OBSIEMENS Ultrasound SC2000                                       .
01190005ULSIEMENS Ultrasound SC2000                                       .
01190006ULSIEMENS Ultrasound SC2000                                       .
01190007ULSIEMENS Ultrasound SC2000                                       .
01190008ULSIEMENS Ultrasound SC2000                                       .
01190009SSSIEMENS Ultrasound SC2000                                       .
01190010SHSIEMENS Ultrasound SC2000                                       .
01190011UNSIEMENS Ultrasound SC2000                                       .
01190012UNSIEMENS Ultrasound SC2000                                       .
01190013ISSIEMENS Ultrasound SC2000                                       .
01190021SHSIEMENS Ultrasound SC2000                                       .
01290000SQSIEMENS Ultrasound SC2000                                       .
01290002UISIEMENS Ultrasound SC2000                                       .
01290003UNSIEMENS Ultrasound SC2000                                       .
01290004UNSIEMENS Ultrasound SC2000                                       .
01290005UNSIEMENS Ultrasound SC2000                                       .
01290006SQSIEMENS Ultrasound SC2000                                       .
01290007UISIEMENS Ultrasound SC2000                                       .
01290008OBSIEMENS Ultrasound SC2000                                       .
01290009SQSIEMENS Ultrasound SC2000                                       .
01290010OBSIEMENS Ultrasound SC2000                                       .
01290011SQSIEMENS Ultrasound SC2000                                       .
01290012UISIEMENS Ultrasound SC2000                                       .
01290020SQSIEMENS Ultrasound SC2000                                       .
01290021OBSIEMENS Ultrasound SC2000                                       .
01290022OBSIEMENS Ultrasound SC2000                                       .
01290029OBSIEMENS Ultrasound SC2000                                       .
01290030CSSIEMENS Ultrasound SC2000                                       .
01390001SLSIEMENS Ultrasound SC2000                                       .
01490001FDSIEMENS Ultrasound SC2000                                       .
01490002FDSIEMENS Ultrasound SC2000                                       .
01490003FDSIEMENS Ultrasound SC2000                                       .
7FD10001OBSIEMENS Ultrasound SC2000                                       .
7FD10009UISIEMENS Ultrasound SC2000                                       .
7FD10010OBSIEMENS Ultrasound SC2000                                       .
7FD10011OBSIEMENS Ultrasound SC2000                                       .

"""#)
  }

  /// What each record is, one a line.
  static var meanings: StaticBlob {
    StaticBlob(
#"""
DLP
Acquisition Duration
Phantom Type
Acquisition Type
Table Velocity
Pitch
Rotation Time
Reject Image Flag
Significant Flag
Confidential Flag
Table Speed [mm/rotation]
Mid Scan Time [sec]
Rotation Speed (Gantry Period)
Internal Pulse Sequence Name
Number of Macro Rows in Detector
Macro width at ISO Center
Scan Pitch Ratio in the form "n.nnn:1"
1stvalue is B Value
Scanner Table Entry + Gradient Coil Selected
Images in Series
Codec Version
Codec Content Type
High Resolution Data Sequence
Low Resolution Data Sequence
Codec Content
Version
Analyzed Series UID
Return Code
Return Message
MI
Units
ICV
Left Cortical White Matter
Left Cortical Gray Matter
Left 3rd Ventricle
Left 4th Ventricle
Left 5th Ventricle
Left Lateral Ventricle
Left Inferior Lateral Ventricle
Left Inferior CSF
Left Cerebellar White Matter
Left Cerebellar Gray Matter
Left Hippocampus
Left Amygdala
Left Thalamus
Left Caudate
Left Putamen
Left Pallidum
Left Ventral Diencephalon
Left Nucleus Accumbens
Left Brain Stem
Left Exterior CSF
Left WM Hypo
Left Other
Right Cortical White Matter
Right Cortical Gray Matter
Right 3rd Ventricle
Right 4th Ventricle
Right 5th Ventricle
Right Lateral Ventricle
Right Inferior Lateral Ventricle
Right Inferior CSF
Right Cerebellar White Matter
Right Cerebellar Gray Matter
Right Hippocampus
Right Amygdala
Right Thalamus
Right Caudate
Right Putamen
Right Pallidum
Right Ventral Diencephalon
Right Nucleus Accumbens
Right Brain Stem
Right Exterior CSF
Right WM Hypo
Right Other
MR Image Chemical Shift
MR Image Chemical Shift Number
MR Image Diffusion B-Factor
MR Image Diffusion Direction
Graphic Annotation Parent ID
MR Image Enhanced
MR Image Type Edes
MR Image Phase Number
MR Image Prepulse Delay
Image Plane Number
Image Plane Orientation
MR Series Arrhythmia Rejection
MR Series Cardiac Cycled
MR Series Cardiac Gate Width
MR Series Cardiac Sync
MR Series Diffusion Echo Time
MR Series Dynamic Series
MR Series Epi Factor
MR Series Nr Of Echoes
MR Series Nr Of Locations
MR Series Nr Of Phase Contrast Directions
MR Series Nr Of Phases
MR Series Nr Of Slices
MR Series Partial Matrix Scanned
MR Series Pc Velocity
MR Series Prepulse Delay
MR Series Prepulse Type
MR Series Reconstruction Number
MR Series Reformat Accuracy
MR Series Respiration Sync
MR Series Sel Part Inversion Recovery
MR Series Water Fat Shift
MR Series Flip Angle
MR Series Is Interactive
MR Series Echo Time Display
Presentation State Subtraction Active
Edge Enhancement Kernel Size
Edge Enhancement Gain Factor Sub
Edge Enhancement Gain Factor
Edge Enhancement Taste Adapt Sub
Edge Enhancement Taste Adapt
Harmonization Factor
Stack Number Of Slices
Harmonization Kernel Size
Harmonization Gain
Log Subtraction Gain Step Taste
Mixing Nr Of Mask Image Numbers
Stack Radial Angle
Stack Radial Axis
Mixing Mask Operation Type
Stack Slice Number
Stack Type
Mixing Operation Type
Overlay Mix Factor
Overscan Factor
Pixel Shift
Pixel Shift Split Line Coordinates
Pixel Shift Shift Vectora
Contour Fill Color
Pixel Shift Shift Vectorb
Displayed Area Zoom Interpolation Meth
Pixel Shift Split Screen
Subtraction Land Marking Factor
Subtraction Land Marking Active
Ellips Displ Shut Major Ax Frst End Pnt
Ellips Displ Shut Major Ax Scnd End Pnt
Ellips Displ Shut Other Ax Frst End Pnt
Graphic Line Style
Graphic Line Width
Graphic Annotation Id
Trace First Image
Trace Taste
Interpolation Method
Poly Line Begin Point Style
Poly Line End Point Style
Window Smoothing Taste
Harmonization Offset
Graphic Marker Type
Overlay Plane Id
Presentation Gl Trafo Invert
Contour Fill Transparency
Graphic Line Color
Graphic Type
Log Subtraction Taste
Series Xray Contrast Transfer Taste
Curve Id
Graphic Annotation Model
Measurement Text Units
Measurement Text Type
Stack Sequence
MR Series Nr Of Stacks
Series Transmitted
Series Committed
Examination Source
Text Type
Overlay Plane Sequence
Image Curve
Linear Presentation Gl Trafo Shape Sub
Modality Gl Trafo Sequence
Display Shutter Sequence
Spatial Transformation Sequence
Edge Enhancement Sequence
Text Font
Series Type
Mixing Sequence
Graphic Constraint
Ellips Displ Shut Other Ax Scnd End Pnt
Referenced Mask Image Sequence
Window Center Sub
Window Width Sub
Presentation State Xray Contrast Transfer Taste
Gl Trafo Type
Harmonisation Sequence
Window Rounding Factor
MR Series Acquisition Number
Frame Number
Frame Pixel Data
Edge Enhancement Gain Taste
Edge Enhancement Gain Taste Sub
Text Anchor Point Alignment
MR Series Nr Of Dynamic Scans
MR Series Echo Train Length
MR Series Imaging Frequency
MR Series Inversion Time
MR Series Magnetic Field Strength
MR Series Nr Of Phase Encoding Steps
MR Series Nucleus
MR Series Number Of Averages
MR Series Percent Phase Field Of View
MR Series Percent Sampling
MR Series Transmitting Coil
Needs Processing
Text Foreground Color
Text Background Color
Text Shadow Color
Text Style
Processing Order Specialization
Graphic Number Sequence
Graphic Number
Subtraction Type
Pixel Processing Kernel Size
Is Raw Image
Log Subtraction Curve Taste
Text Color Foreground
Text Color Background
Text Color Shadow
Content Item Identifier
Nested Object Type Name
Subtraction Rescale Factor
Subtraction Offset
Mask Image Lut Sequence
Gain Lut Sequence
Contrast Image Lut Sequence
Reversed Modality Lut
Redundant Overlay Plane Id
Frame Index Pointer
Index Number Vector
Frame Detector Number
Frame Phase Number
Frame Rotation Number
Frame Rr Interval Number
Frame Time Slot Number
Frame Slice Number
Frame Angular View Number
Frame Time Slice Number
Is Arrowhead
PET Rr Interval Index
PET Time Slot Index
PET Time Slice Index
PET Slice Index
Voxel Number
Per Frame Voxels Functional Group
MR Image Prospective Motion Correction
MR Image Retrospective Motion Correction
Dynamic Linear Voigl Trafo
Color Key
Rotated Text Allowed
Number Of Represented Images
Data Type Icons
Flagging Sequence
Bookmark Sequence
Ris Code Sequence
Workflow Step Sequence
Volume Pixel
Edr Setgp
Edr Setsk
Um Rank Type
Um Rank Number
Um Rank Enhancement
Um Kernel Size
Um Gamma Type
Um Gamma Angle
Um Gamma Shift
Um Gamma Center
Drr Contrast Equalization
Drr Contrast Equalization Kernel Size
Drr Sharp Lut Type
Drr Sharpening
Drr Sharp Kernel Size
Drr Window Width
Drr Window Level
Drr Lut Type
Unique Processing Mode
Unique Contrast Balance
Unique Center Density
Unique Bright Density
Unique Detail Contrast
Unique Density Curve
Unique Density Min
Unique Density Max
Unique Gamma
Unique Gamma Min
Unique Gamma Max
Unique Structure Preference
Unique Noise Limit
Unique Noise Band
Unique Noise Step
Unique Noise Compensation
Unique Structure Boost
Unique Strong Contrast Limit
Unique Strong Contrast Factor
Unique Structure Boost Offset
Unique Weak Contrast Limit
Unique Smooth Gain
Unique Level
Unique Gain Up Single
Unique Smh Limit One
Unique Film Density Min
Unique Film Density Max
Unique Version
Ranger Version
Ranger Mode
Ranger Field1
Ranger Field2
Ranger Percentile Key1
Ranger Percentile Key2
Ranger Dose1
Ranger Dose2
Ranger Manual Dose1
Ranger Manual Dose2
Unique Rox Shape
Ranger Set Sequence
Rox Sequence
Xray Edge Enhancement Sequence
Edr Lut Sequence
Unique Dose Decades
Unique Dose Unit
Unique Density Unit
Workflow Status
Workflow Step Id
Workflow Step Status
Workflow Step Input Sequence
Workflow Step Output Sequence
Workflow Step Type
Workflow Id
Pixel Data Representation Rows
Pixel Data Representation Columns
Private Dicom Extension Sequence
Isyntax Reference
Workflow Step Job Params Sequence
Preserve Aspect
Interpolated
Error Flag
Error Message Id
Suitable For
Submit Mpps Job
Displayed Area Bottom Right Hand Corner Fraction
Displayed Area Top Left Hand Corner Fraction
Interpolation Mode
Graphic Annotation Id Reference
View Geometry
Frame Geometry Origin
Frame Geometry Extent
Frame Geometry Orientation
Visual Sequence
Cut Sequence
Visual Opacity
Opacity Map Sequence
Light Sequence
Color Map Sequence
Visual Threshold
Scene Sequence
Frame Geometry Slab
Gradient Map Sequence
Display Rows
Display Columns
Frame Geometry Type
Light Intensity
Light Color
Light Origin
Light Direction
Color Map Samples
Opacity Map Samples
Visual Color
Illumination Ambient
Illumination Diffuse
Illumination Specular
Illumination Specular Power
Depth Cue Begin
Depth Cue Lambda
Depth Cue Function
Cut Set Type
Cut Plane Origin
Cut Plane Normal
Volume Definition Number
Volume Mask Sequence
Volume Mask Data
Volume Mask Offset
Volume Mask Size
Volume Mask Alignment
Light Anchor
Cone Geometry Origin
Cone Geometry Orientation
Cone Geometry View Distance
Cone Geometry Slab Extent
Cone Geometry Field Of View
Intensity Map Sequence
Intensity Map Samples
Mesh Sequence
Mesh Color
Mesh Draw Style
Mesh Section Sequence
Mesh Section Vertex Connectivity
Mesh Section Vertex Size
Mesh Section Vertex Format
Mesh Section Vertex Data
Referenced Volume Definition Sequence
Mesh Section Index Data
Mesh Section Index Size
Shutter Interaction Type
Volume Type
Volume Origin
Volume Axis
Volume Pixel Spacing
Volume Slice Spacing
Volume Slices
Referenced Volume Definition Number
Linear Modality Gl Trafo Sequence
Volume Slice Offsets
Number Of Volume Definitions
Presentation State Sequence
Embedded Original Presentation State Sequence
Planar Intersection Sequence
Plane Separator Line Color
Plane Sequence
Plane Equation
Plane Opacity
Plane Enabled
Plane Selected
Plane Highlight Color
Scale Intercept
Scale Slope
SUV Factor - Multiplying stored pixel values by Rescale Slope then this factor results in SUVbw in g/l
Activity Concentration Factor - Multiplying stored pixel values by Rescale Slope then this factor results in MBq/ml.
ST80i Stress Study file data
B Value
Diffusion Directionality
Diffusion Gradient Direction
B Matrix
Padding
Version ID
Volume Payload
After Payload
Acoustic Meta Information Version
Common Acoustic Meta Information
Multi Stream Sequence
Acoustic Data Sequence
Per Transaction Acoustic Control Information
Acoustic Data Offset
Acoustic Data Length
Footer Offset
Footer Length
Acoustic Stream Number
Acoustic Stream Type
Stage Timer Time
Stop Watch Time
Volume Rate

MPR View Sequence
Bookmark UID
Plane Origin Vector
Row Vector
Column Vector
Visualization Sequence
Bookmark UID
Visualization Information
Application State Sequence
Application State Information
Referenced Bookmark Sequence
Referenced Bookmark UID
Cine Parameters Sequence
Cine Parameters Schema
Values of Cine Parameters

Raw Data Object Type
Physio Capture ROI
Vector of BROI Points
Start/End Timestamps of Strip Stream
Timestamps of Visible R-waves
Acoustic Image and Footer Data
Volume Version ID
Volume Payload
After Payload

"""#)
  }
}
