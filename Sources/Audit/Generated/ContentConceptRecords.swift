// Written by tools/generate-tables from standard/sr-content-items.tsv: change that, not this.
// swift-format-ignore-file

import DICOM

/// PS3.15 2026d, Table E.3.4-1, as the audit reads it.
enum ContentConceptRecords {
  /// How many records there are.
  static var count: Int { 119 }

  /// The bytes of a record.
  static var width: Int { 40 }

  /// Code 16, coding scheme 16, the seven options 7.
  static var records: StaticBlob {
    StaticBlob(
#"""
110119          DCM             -K-----
110180          DCM             K------
111018          DCM             ----K--
111019          DCM             ----K--
111040          DCM             K------
111054          DCM             ----K--
111060          DCM             ----K--
111061          DCM             ----K--
111469          DCM             ----K--
111526          DCM             ----K--
111527          DCM             ----K--
111535          DCM             ----K--
111536          DCM             ----K--
111702          DCM             ----K--
112002          DCM             K------
112040          DCM             K------
112227          DCM             K------
112229          DCM             K------
112353          DCM             K------
112354          DCM             K------
112356          DCM             K------
112357          DCM             K------
112359          DCM             K------
112361          DCM             K------
112364          DCM             K------
112366          DCM             K------
112371          DCM             K------
112372          DCM             K------
112373          DCM             K------
113503          DCM             K------
113701          DCM             K------
113723          DCM             ----K--
113769          DCM             K------
113795          DCM             K------
113809          DCM             ----K--
113810          DCM             ----K--
113832          DCM             -K-----
113873          DCM             --K----
113877          DCM             -K-----
113880          DCM             -K-----
113985          DCM             K------
11778-8         LN              ----K--
11955-2         LN              ----K--
120999          DCM             -K-----
121000          DCM             -K-----
121002          DCM             K------
121009          DCM             --K----
121012          DCM             KK-----
121013          DCM             -K-----
121016          DCM             -K-----
121017          DCM             --K----
121018          DCM             K------
121019          DCM             K------
121028          DCM             K------
121032          DCM             ---K---
121033          DCM             ---K---
121039          DCM             K------
121080          DCM             K------
121112          DCM             K------
121120          DCM             K------
121122          DCM             -K-----
121125          DCM             ----K--
121126          DCM             K------
121138          DCM             K------
121143          DCM             K------
121191          DCM             K------
121193          DCM             -K-----
121196          DCM             -K-----
121197          DCM             --K----
121198          DCM             KK-----
121200          DCM             K------
121214          DCM             K------
121232          DCM             K------
121233          DCM             K------
121342          DCM             K------
121431          DCM             ----K--
121432          DCM             ----K--
121433          DCM             ----K--
121434          DCM             --K----
122073          DCM             K------
122075          DCM             K------
122081          DCM             ----K--
122082          DCM             ----K--
122105          DCM             ----K--
122128          DCM             --K----
122146          DCM             ----K--
122163          DCM             ----K--
122165          DCM             ----K--
122173          DCM             ----K--
122701          DCM             ----K--
122712          DCM             ----K--
123003          DCM             ----K--
123004          DCM             ----K--
125201          DCM             K------
126100          DCM             K------
126201          DCM             ----K--
126202          DCM             ----K--
127857          DCM             ----K--
127858          DCM             ----K--
128414          DCM             K------
128416          DCM             K------
128425          DCM             K------
128429          DCM             K------
128436          DCM             K------
128444          DCM             K------
128447          DCM             K------
128470          DCM             K------
130527          DCM             --K----
130884          DCM             ----K--
130885          DCM             K------
131561          DCM             ----K--
131562          DCM             ----K--
15              NCDR [2.0b]     ----K--
397898000       SCT             ----K--
398164008       SCT             ----K--
398201009       SCT             ----K--
398325003       SCT             ----K--
52              NCDR [2.0b]     ----K--
74711-3         LN              -K-----

"""#)
  }
}
