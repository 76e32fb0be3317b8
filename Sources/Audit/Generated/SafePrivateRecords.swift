// Written by tools/generate-tables from standard/safe-private.tsv: change that, not this.
// swift-format-ignore-file

import DICOM

/// PS3.15 2026d, Table E.3.10-1, as the audit reads it.
enum SafePrivateRecords {
  /// How many records there are.
  static var count: Int { 479 }

  /// The bytes of a record.
  static var width: Int { 72 }

  /// Group 4, element in the block 2, creator 64.
  static var records: StaticBlob {
    StaticBlob(
#"""
00190CSIEMENS MR HEADER                                               .
00190DSIEMENS MR HEADER                                               .
00190ESIEMENS MR HEADER                                               .
001923GEMS_ACQU_01                                                    .
001924GEMS_ACQU_01                                                    .
001927GEMS_ACQU_01                                                    .
001927SIEMENS MR HEADER                                               .
00199EGEMS_ACQU_01                                                    .
002501Philips ST80i                                                   .
002507GEMS_SERS_01                                                    .
004327GEMS_PARM_01                                                    .
004339GEMS_PARM_01                                                    .
00436FGEMS_PARM_01                                                    .
004501GEMS_HELIOS_01                                                  .
004502GEMS_HELIOS_01                                                  .
009901NQHeader                                                        .
009902NQHeader                                                        .
009904NQHeader                                                        .
009905NQHeader                                                        .
009910NQHeader                                                        .
009920NQHeader                                                        .
009921NQHeader                                                        .
00E121ELSCINT1                                                        .
00E150ELSCINT1                                                        .
011900SIEMENS Ultrasound SC2000                                       .
011901SIEMENS Ultrasound SC2000                                       .
011902SIEMENS Ultrasound SC2000                                       .
011903SIEMENS Ultrasound SC2000                                       .
011904SIEMENS Ultrasound SC2000                                       .
011905SIEMENS Ultrasound SC2000                                       .
011906SIEMENS Ultrasound SC2000                                       .
011907SIEMENS Ultrasound SC2000                                       .
011908SIEMENS Ultrasound SC2000                                       .
011909SIEMENS Ultrasound SC2000                                       .
011910SIEMENS Ultrasound SC2000                                       .
011911SIEMENS Ultrasound SC2000                                       .
011912SIEMENS Ultrasound SC2000                                       .
011913SIEMENS Ultrasound SC2000                                       .
011921SIEMENS Ultrasound SC2000                                       .
012900SIEMENS Ultrasound SC2000                                       .
012902SIEMENS Ultrasound SC2000                                       .
012903SIEMENS Ultrasound SC2000                                       .
012904SIEMENS Ultrasound SC2000                                       .
012905SIEMENS Ultrasound SC2000                                       .
012906SIEMENS Ultrasound SC2000                                       .
012907SIEMENS Ultrasound SC2000                                       .
012908SIEMENS Ultrasound SC2000                                       .
012909SIEMENS Ultrasound SC2000                                       .
012910SIEMENS Ultrasound SC2000                                       .
012911SIEMENS Ultrasound SC2000                                       .
012912SIEMENS Ultrasound SC2000                                       .
012920SIEMENS Ultrasound SC2000                                       .
012921SIEMENS Ultrasound SC2000                                       .
012922SIEMENS Ultrasound SC2000                                       .
012929SIEMENS Ultrasound SC2000                                       .
012930SIEMENS Ultrasound SC2000                                       .
013901SIEMENS Ultrasound SC2000                                       .
014901SIEMENS Ultrasound SC2000                                       .
014902SIEMENS Ultrasound SC2000                                       .
014903SIEMENS Ultrasound SC2000                                       .
019901NQLeft                                                          .
019902NQLeft                                                          .
019903NQLeft                                                          .
019904NQLeft                                                          .
019905NQLeft                                                          .
019906NQLeft                                                          .
019907NQLeft                                                          .
019908NQLeft                                                          .
019909NQLeft                                                          .
01990ANQLeft                                                          .
01990BNQLeft                                                          .
01990CNQLeft                                                          .
01990DNQLeft                                                          .
01990ENQLeft                                                          .
01990FNQLeft                                                          .
019910NQLeft                                                          .
019911NQLeft                                                          .
019912NQLeft                                                          .
019913NQLeft                                                          .
019914NQLeft                                                          .
019915NQLeft                                                          .
019916NQLeft                                                          .
01E126ELSCINT1                                                        .
01F101ELSCINT1                                                        .
01F107ELSCINT1                                                        .
01F126ELSCINT1                                                        .
01F127ELSCINT1                                                        .
029901NQRight                                                         .
029902NQRight                                                         .
029903NQRight                                                         .
029904NQRight                                                         .
029905NQRight                                                         .
029906NQRight                                                         .
029907NQRight                                                         .
029908NQRight                                                         .
029909NQRight                                                         .
02990ANQRight                                                         .
02990BNQRight                                                         .
02990CNQRight                                                         .
02990DNQRight                                                         .
02990ENQRight                                                         .
02990FNQRight                                                         .
029910NQRight                                                         .
029911NQRight                                                         .
029912NQRight                                                         .
029913NQRight                                                         .
029914NQRight                                                         .
029915NQRight                                                         .
029916NQRight                                                         .
090310GEIIS PACS                                                      .
090311GEIIS PACS                                                      .
090312GEIIS PACS                                                      .
200100Philips Imaging DD 129                                          .
200101Philips Imaging DD 001                                          .
200101Philips Imaging DD 002                                          .
200101Philips Imaging DD 097                                          .
200101Philips Imaging DD 129                                          .
200102Philips Imaging DD 001                                          .
200102Philips Imaging DD 002                                          .
200102Philips Imaging DD 097                                          .
200102Philips Imaging DD 129                                          .
200103Philips Imaging DD 001                                          .
200103Philips Imaging DD 002                                          .
200103Philips Imaging DD 097                                          .
200103Philips Imaging DD 129                                          .
200104Philips Imaging DD 001                                          .
200104Philips Imaging DD 002                                          .
200104Philips Imaging DD 097                                          .
200104Philips Imaging DD 129                                          .
200105Philips Imaging DD 001                                          .
200105Philips Imaging DD 002                                          .
200105Philips Imaging DD 097                                          .
200105Philips Imaging DD 129                                          .
200106Philips Imaging DD 001                                          .
200106Philips Imaging DD 002                                          .
200106Philips Imaging DD 097                                          .
200106Philips Imaging DD 129                                          .
200107Philips Imaging DD 001                                          .
200107Philips Imaging DD 002                                          .
200107Philips Imaging DD 097                                          .
200107Philips Imaging DD 129                                          .
200108Philips Imaging DD 001                                          .
200108Philips Imaging DD 002                                          .
200108Philips Imaging DD 097                                          .
200108Philips Imaging DD 129                                          .
200109Philips Imaging DD 001                                          .
200109Philips Imaging DD 002                                          .
200109Philips Imaging DD 129                                          .
20010APhilips Imaging DD 001                                          .
20010APhilips Imaging DD 002                                          .
20010APhilips Imaging DD 097                                          .
20010BPhilips Imaging DD 001                                          .
20010BPhilips Imaging DD 002                                          .
20010BPhilips Imaging DD 097                                          .
20010CPhilips Imaging DD 001                                          .
20010CPhilips Imaging DD 002                                          .
20010DPhilips Imaging DD 002                                          .
20010DPhilips Imaging DD 097                                          .
20010EPhilips Imaging DD 001                                          .
20010EPhilips Imaging DD 002                                          .
20010EPhilips Imaging DD 097                                          .
20010FPhilips Imaging DD 001                                          .
20010FPhilips Imaging DD 002                                          .
20010FPhilips Imaging DD 097                                          .
200110Philips Imaging DD 001                                          .
200110Philips Imaging DD 002                                          .
200111Philips Imaging DD 001                                          .
200111Philips Imaging DD 002                                          .
200112Philips Imaging DD 001                                          .
200112Philips Imaging DD 002                                          .
200112Philips Imaging DD 097                                          .
200113Philips Imaging DD 001                                          .
200113Philips Imaging DD 002                                          .
200114Philips Imaging DD 001                                          .
200114Philips Imaging DD 002                                          .
200115Philips Imaging DD 001                                          .
200115Philips Imaging DD 002                                          .
200116Philips Imaging DD 001                                          .
200116Philips Imaging DD 002                                          .
200117Philips Imaging DD 001                                          .
200117Philips Imaging DD 002                                          .
200117Philips Imaging DD 097                                          .
200118Philips Imaging DD 001                                          .
200118Philips Imaging DD 002                                          .
200118Philips Imaging DD 097                                          .
200119Philips Imaging DD 001                                          .
200119Philips Imaging DD 002                                          .
200119Philips Imaging DD 097                                          .
20011APhilips Imaging DD 001                                          .
20011APhilips Imaging DD 002                                          .
20011APhilips Imaging DD 097                                          .
20011BPhilips Imaging DD 001                                          .
20011BPhilips Imaging DD 002                                          .
20011BPhilips Imaging DD 097                                          .
20011CPhilips Imaging DD 001                                          .
20011CPhilips Imaging DD 002                                          .
20011CPhilips Imaging DD 097                                          .
20011DPhilips Imaging DD 001                                          .
20011DPhilips Imaging DD 002                                          .
20011DPhilips Imaging DD 097                                          .
20011EPhilips Imaging DD 001                                          .
20011EPhilips Imaging DD 002                                          .
20011EPhilips Imaging DD 097                                          .
20011FPhilips Imaging DD 001                                          .
20011FPhilips Imaging DD 002                                          .
20011FPhilips Imaging DD 097                                          .
200120Philips Imaging DD 002                                          .
200121Philips Imaging DD 001                                          .
200121Philips Imaging DD 002                                          .
200121Philips Imaging DD 097                                          .
200122Philips Imaging DD 001                                          .
200122Philips Imaging DD 002                                          .
200122Philips Imaging DD 097                                          .
200123Philips Imaging DD 001                                          .
200123Philips Imaging DD 002                                          .
200123Philips Imaging DD 097                                          .
200124Philips Imaging DD 001                                          .
200124Philips Imaging DD 002                                          .
200124Philips Imaging DD 097                                          .
200125Philips Imaging DD 001                                          .
200125Philips Imaging DD 002                                          .
200125Philips Imaging DD 097                                          .
200126Philips Imaging DD 001                                          .
200126Philips Imaging DD 002                                          .
200126Philips Imaging DD 097                                          .
200127Philips Imaging DD 001                                          .
200127Philips Imaging DD 002                                          .
200127Philips Imaging DD 097                                          .
200128Philips Imaging DD 001                                          .
200128Philips Imaging DD 002                                          .
200128Philips Imaging DD 097                                          .
200129Philips Imaging DD 001                                          .
200129Philips Imaging DD 002                                          .
20012APhilips Imaging DD 001                                          .
20012APhilips Imaging DD 002                                          .
20012APhilips Imaging DD 097                                          .
20012BPhilips Imaging DD 001                                          .
20012BPhilips Imaging DD 002                                          .
20012BPhilips Imaging DD 097                                          .
20012CPhilips Imaging DD 001                                          .
20012CPhilips Imaging DD 002                                          .
20012CPhilips Imaging DD 097                                          .
20012DPhilips Imaging DD 001                                          .
20012DPhilips Imaging DD 002                                          .
20012DPhilips Imaging DD 097                                          .
20012EPhilips Imaging DD 001                                          .
20012EPhilips Imaging DD 002                                          .
20012EPhilips Imaging DD 097                                          .
20012FPhilips Imaging DD 001                                          .
20012FPhilips Imaging DD 002                                          .
20012FPhilips Imaging DD 097                                          .
200130Philips Imaging DD 001                                          .
200130Philips Imaging DD 002                                          .
200130Philips Imaging DD 097                                          .
200131Philips Imaging DD 001                                          .
200131Philips Imaging DD 002                                          .
200131Philips Imaging DD 097                                          .
200132Philips Imaging DD 001                                          .
200132Philips Imaging DD 002                                          .
200132Philips Imaging DD 097                                          .
200133Philips Imaging DD 001                                          .
200133Philips Imaging DD 002                                          .
200134Philips Imaging DD 001                                          .
200134Philips Imaging DD 002                                          .
200135Philips Imaging DD 001                                          .
200135Philips Imaging DD 002                                          .
200136Philips Imaging DD 001                                          .
200136Philips Imaging DD 002                                          .
200136Philips Imaging DD 097                                          .
200137Philips Imaging DD 001                                          .
200137Philips Imaging DD 002                                          .
200137Philips Imaging DD 097                                          .
200138Philips Imaging DD 001                                          .
200138Philips Imaging DD 002                                          .
200138Philips Imaging DD 097                                          .
200139Philips Imaging DD 001                                          .
200139Philips Imaging DD 002                                          .
200139Philips Imaging DD 097                                          .
20013APhilips Imaging DD 001                                          .
20013APhilips Imaging DD 002                                          .
20013APhilips Imaging DD 097                                          .
20013BPhilips Imaging DD 001                                          .
20013BPhilips Imaging DD 002                                          .
20013BPhilips Imaging DD 097                                          .
20013CPhilips Imaging DD 001                                          .
20013CPhilips Imaging DD 002                                          .
20013CPhilips Imaging DD 097                                          .
20013DPhilips Imaging DD 001                                          .
20013DPhilips Imaging DD 002                                          .
20013DPhilips Imaging DD 097                                          .
20013EPhilips Imaging DD 001                                          .
20013EPhilips Imaging DD 002                                          .
20013EPhilips Imaging DD 097                                          .
20013FPhilips Imaging DD 001                                          .
20013FPhilips Imaging DD 002                                          .
200140Philips Imaging DD 001                                          .
200140Philips Imaging DD 002                                          .
200140Philips Imaging DD 097                                          .
200141Philips Imaging DD 001                                          .
200141Philips Imaging DD 097                                          .
200142Philips Imaging DD 001                                          .
200142Philips Imaging DD 097                                          .
200143Philips Imaging DD 001                                          .
200144Philips Imaging DD 001                                          .
200144Philips Imaging DD 097                                          .
200145Philips Imaging DD 001                                          .
200145Philips Imaging DD 097                                          .
200146Philips Imaging DD 001                                          .
200146Philips Imaging DD 097                                          .
200147Philips Imaging DD 001                                          .
200147Philips Imaging DD 097                                          .
200148Philips Imaging DD 001                                          .
200149Philips Imaging DD 001                                          .
200149Philips Imaging DD 097                                          .
20014APhilips Imaging DD 001                                          .
20014APhilips Imaging DD 097                                          .
20014BPhilips Imaging DD 001                                          .
20014BPhilips Imaging DD 097                                          .
20014CPhilips Imaging DD 001                                          .
20014CPhilips Imaging DD 097                                          .
20014DPhilips Imaging DD 001                                          .
20014EPhilips Imaging DD 001                                          .
20014FPhilips Imaging DD 001                                          .
200150Philips Imaging DD 001                                          .
200150Philips Imaging DD 002                                          .
200151Philips Imaging DD 001                                          .
200152Philips Imaging DD 002                                          .
200153Philips Imaging DD 001                                          .
200153Philips Imaging DD 002                                          .
200154Philips Imaging DD 001                                          .
200155Philips Imaging DD 001                                          .
200156Philips Imaging DD 001                                          .
200157Philips Imaging DD 001                                          .
200157Philips Imaging DD 002                                          .
200158Philips Imaging DD 001                                          .
200158Philips Imaging DD 002                                          .
200159Philips Imaging DD 001                                          .
20015APhilips Imaging DD 001                                          .
20015APhilips Imaging DD 002                                          .
20015CPhilips Imaging DD 002                                          .
20015DPhilips Imaging DD 001                                          .
20015DPhilips Imaging DD 002                                          .
20015EPhilips Imaging DD 001                                          .
20015EPhilips Imaging DD 002                                          .
20015FPhilips Imaging DD 001                                          .
20015FPhilips Imaging DD 002                                          .
200160Philips Imaging DD 001                                          .
200161Philips Imaging DD 001                                          .
200162Philips Imaging DD 001                                          .
200163Philips Imaging DD 001                                          .
200163Philips Imaging DD 002                                          .
200164Philips Imaging DD 001                                          .
200164Philips Imaging DD 002                                          .
200165Philips Imaging DD 001                                          .
200165Philips Imaging DD 002                                          .
200166Philips Imaging DD 001                                          .
200166Philips Imaging DD 002                                          .
200167Philips Imaging DD 001                                          .
200167Philips Imaging DD 002                                          .
200168Philips Imaging DD 001                                          .
200168Philips Imaging DD 002                                          .
200169Philips Imaging DD 001                                          .
20016APhilips Imaging DD 001                                          .
20016BPhilips Imaging DD 001                                          .
20016BPhilips Imaging DD 002                                          .
20016DPhilips Imaging DD 001                                          .
20016EPhilips Imaging DD 001                                          .
20016FPhilips Imaging DD 001                                          .
200171Philips Imaging DD 001                                          .
200171Philips Imaging DD 002                                          .
200172Philips Imaging DD 001                                          .
200172Philips Imaging DD 002                                          .
200173Philips Imaging DD 001                                          .
200173Philips Imaging DD 002                                          .
200174Philips Imaging DD 001                                          .
200174Philips Imaging DD 002                                          .
200175Philips Imaging DD 001                                          .
200175Philips Imaging DD 002                                          .
200176Philips Imaging DD 001                                          .
200177Philips Imaging DD 001                                          .
200179Philips Imaging DD 001                                          .
20017APhilips Imaging DD 001                                          .
20017BPhilips Imaging DD 001                                          .
20017CPhilips Imaging DD 001                                          .
20017DPhilips Imaging DD 001                                          .
20017EPhilips Imaging DD 001                                          .
20017FPhilips Imaging DD 001                                          .
200180Philips Imaging DD 001                                          .
200181Philips Imaging DD 001                                          .
200182Philips Imaging DD 001                                          .
200183Philips Imaging DD 001                                          .
200184Philips Imaging DD 001                                          .
200185Philips Imaging DD 001                                          .
200186Philips Imaging DD 001                                          .
200187Philips Imaging DD 001                                          .
200188Philips Imaging DD 001                                          .
200189Philips Imaging DD 001                                          .
20018APhilips Imaging DD 001                                          .
20018BPhilips Imaging DD 001                                          .
20018CPhilips Imaging DD 001                                          .
200190Philips Imaging DD 001                                          .
200191Philips Imaging DD 001                                          .
200192Philips Imaging DD 001                                          .
200193Philips Imaging DD 001                                          .
200194Philips Imaging DD 001                                          .
20019APhilips Imaging DD 001                                          .
20019BPhilips Imaging DD 001                                          .
20019DPhilips Imaging DD 001                                          .
20019FPhilips Imaging DD 001                                          .
2001A1Philips Imaging DD 001                                          .
2001A1Philips Imaging DD 097                                          .
2001A2Philips Imaging DD 001                                          .
2001A2Philips Imaging DD 097                                          .
2001A3Philips Imaging DD 001                                          .
2001A3Philips Imaging DD 097                                          .
2001A4Philips Imaging DD 001                                          .
2001A4Philips Imaging DD 097                                          .
2001A5Philips Imaging DD 001                                          .
2001A5Philips Imaging DD 097                                          .
2001A6Philips Imaging DD 097                                          .
2001A8Philips Imaging DD 097                                          .
2001A9Philips Imaging DD 097                                          .
2001AAPhilips Imaging DD 097                                          .
2001ABPhilips Imaging DD 097                                          .
2001C0Philips Imaging DD 001                                          .
2001C1Philips Imaging DD 001                                          .
2001C2Philips Imaging DD 001                                          .
2001C3Philips Imaging DD 001                                          .
2001C5Philips Imaging DD 001                                          .
2001C6Philips Imaging DD 001                                          .
2001C7Philips Imaging DD 001                                          .
2001CAPhilips Imaging DD 001                                          .
2001CBPhilips Imaging DD 001                                          .
2001D0Philips Imaging DD 001                                          .
2001D1Philips Imaging DD 001                                          .
2001D2Philips Imaging DD 001                                          .
2001D3Philips Imaging DD 001                                          .
2001D4Philips Imaging DD 001                                          .
2001D5Philips Imaging DD 001                                          .
2001D6Philips Imaging DD 001                                          .
2001D7Philips Imaging DD 001                                          .
2001D8Philips Imaging DD 001                                          .
2001D9Philips Imaging DD 001                                          .
2001DAPhilips Imaging DD 001                                          .
2001DBPhilips Imaging DD 001                                          .
2001DCPhilips Imaging DD 001                                          .
2001DDPhilips Imaging DD 001                                          .
2001DEPhilips Imaging DD 001                                          .
2001DFPhilips Imaging DD 001                                          .
2001E9Philips Imaging DD 001                                          .
2001F1Philips Imaging DD 001                                          .
2001F2Philips Imaging DD 001                                          .
2001F3Philips Imaging DD 001                                          .
2001F4Philips Imaging DD 001                                          .
2001F5Philips Imaging DD 001                                          .
2001F6Philips Imaging DD 001                                          .
2001F7Philips Imaging DD 001                                          .
2001F9Philips Imaging DD 001                                          .
2001FBPhilips Imaging DD 001                                          .
2001FCPhilips Imaging DD 001                                          .
2001FDPhilips Imaging DD 001                                          .
2001FFPhilips Imaging DD 001                                          .
20050DPhilips MR Imaging DD 001                                       .
20050EPhilips MR Imaging DD 001                                       .
705300Philips PET Private Group                                       .
705309Philips PET Private Group                                       .
7E0101HOLOGIC, Inc.                                                   .
7E0102HOLOGIC, Inc.                                                   .
7E0110HOLOGIC, Inc.                                                   .
7E0111HOLOGIC, Inc.                                                   .
7E0112HOLOGIC, Inc.                                                   .
7FD101SIEMENS SYNGO ULTRA-SOUND TOYON DATA STREAMING                  .
7FD101SIEMENS Ultrasound SC2000                                       .
7FD109SIEMENS SYNGO ULTRA-SOUND TOYON DATA STREAMING                  .
7FD109SIEMENS Ultrasound SC2000                                       .
7FD110SIEMENS SYNGO ULTRA-SOUND TOYON DATA STREAMING                  .
7FD110SIEMENS Ultrasound SC2000                                       .
7FD111SIEMENS SYNGO ULTRA-SOUND TOYON DATA STREAMING                  .
7FD111SIEMENS Ultrasound SC2000                                       .

"""#)
  }
}
