// Written by tools/generate-tables from standard/sr-content-items.tsv: change that, not this.
// swift-format-ignore-file

import DICOM

/// PS3.15 2026d, Table E.3.4-1.
enum ContentItemRecords {
  /// How many records there are.
  static var count: Int { 214 }

  /// The bytes of a record.
  static var width: Int { 50 }

  /// Value type 9, seven options 7, code 16, coding scheme 16.
  static var records: StaticBlob {
    StaticBlob(
#"""
CODE     ---K---121032          DCM             .
COMPOSITEK------111040          DCM             .
COMPOSITEK------112353          DCM             .
COMPOSITEK------112359          DCM             .
COMPOSITEK------112361          DCM             .
COMPOSITEK------112364          DCM             .
COMPOSITEK------112366          DCM             .
COMPOSITEK------112371          DCM             .
COMPOSITEK------112372          DCM             .
COMPOSITEK------112373          DCM             .
COMPOSITEK------113701          DCM             .
COMPOSITEK------121002          DCM             .
COMPOSITEK------121120          DCM             .
COMPOSITEK------122073          DCM             .
COMPOSITEK------122075          DCM             .
COMPOSITEK------126100          DCM             .
COMPOSITEK------128414          DCM             .
COMPOSITEK------128416          DCM             .
COMPOSITEK------128425          DCM             .
COMPOSITEK------128436          DCM             .
COMPOSITEK------128444          DCM             .
COMPOSITEK------128447          DCM             .
COMPOSITEK------128470          DCM             .
COMPOSITEK------371524004       SCT             .
CONTAINER-K-----121000          DCM             .
DATE     ----KC-111018          DCM             .
DATE     ----KC-111054          DCM             .
DATE     ----KC-111060          DCM             .
DATE     -------121031          DCM             .
DATE     ----KC-126201          DCM             .
DATE     ----KC-127857          DCM             .
DATE     ----KC-131561          DCM             .
DATE     ----KC-11778-8         LN              .
DATE     ----KC-11955-2         LN              .
DATETIME ----KC-111469          DCM             .
DATETIME ----KC-111526          DCM             .
DATETIME ----KC-111527          DCM             .
DATETIME ----KC-111535          DCM             .
DATETIME ----KC-111536          DCM             .
DATETIME ----KC-111702          DCM             .
DATETIME ----KC-113723          DCM             .
DATETIME ----KC-113809          DCM             .
DATETIME ----KC-113810          DCM             .
DATETIME ----KC-121125          DCM             .
DATETIME ----KC-121431          DCM             .
DATETIME ----KC-121432          DCM             .
DATETIME ----KC-121433          DCM             .
DATETIME ----KC-122081          DCM             .
DATETIME ----KC-122082          DCM             .
DATETIME ----KC-122105          DCM             .
DATETIME ----KC-122146          DCM             .
DATETIME ----KC-122163          DCM             .
DATETIME ----KC-122165          DCM             .
DATETIME ----KC-122173          DCM             .
DATETIME ----KC-122701          DCM             .
DATETIME ----KC-122712          DCM             .
DATETIME ----KC-123003          DCM             .
DATETIME ----KC-123004          DCM             .
DATETIME ----KC-130884          DCM             .
DATETIME ----KC-15              NCDR [2.0b]     .
DATETIME ----KC-52              NCDR [2.0b]     .
DATETIME ----KC-397898000       SCT             .
DATETIME ----KC-398164008       SCT             .
DATETIME ----KC-398201009       SCT             .
DATETIME ----KC-398325003       SCT             .
IMAGE    K------112229          DCM             .
IMAGE    K------112354          DCM             .
IMAGE    K------113795          DCM             .
IMAGE    K------121080          DCM             .
IMAGE    K------121112          DCM             .
IMAGE    K------121138          DCM             .
IMAGE    K------121191          DCM             .
IMAGE    K------121200          DCM             .
IMAGE    K------121214          DCM             .
IMAGE    K------121233          DCM             .
IMAGE    K------121342          DCM             .
IMAGE    K------125201          DCM             .
IMAGE    K------128414          DCM             .
IMAGE    K------128425          DCM             .
IMAGE    K------128470          DCM             .
NUM      ---K---121033          DCM             .
NUM      -------C54627          NCIt            .
PNAME    -------113850          DCM             .
PNAME    -------113870          DCM             .
PNAME    -------121008          DCM             .
PNAME    -------121029          DCM             .
PNAME    -------121036          DCM             .
PNAME    -------121088          DCM             .
PNAME    -------121114          DCM             .
PNAME    -------121152          DCM             .
PNAME    -------121435          DCM             .
PNAME    -------76              NCDR [2.0b]     .
TEXT     ------C109054          DCM             .
TEXT     ------C109056          DCM             .
TEXT     -K-----110119          DCM             .
TEXT     -------110190          DCM             .
TEXT     ------C111021          DCM             .
TEXT     ------C111033          DCM             .
TEXT     ------C111058          DCM             .
TEXT     ------C111516          DCM             .
TEXT     -------111700          DCM             .
TEXT     ------C111703          DCM             .
TEXT     -------111705          DCM             .
TEXT     -------111706          DCM             .
TEXT     -------111724          DCM             .
TEXT     ------C112050          DCM             .
TEXT     -------112347          DCM             .
TEXT     -------112351          DCM             .
TEXT     -------112352          DCM             .
TEXT     -------112363          DCM             .
TEXT     ------C113012          DCM             .
TEXT     -------113511          DCM             .
TEXT     -------113512          DCM             .
TEXT     -------113513          DCM             .
TEXT     -------113514          DCM             .
TEXT     -------113516          DCM             .
TEXT     ------C113552          DCM             .
TEXT     -------113605          DCM             .
TEXT     ------C113720          DCM             .
TEXT     ------C113724          DCM             .
TEXT     ------C113815          DCM             .
TEXT     -K-----113832          DCM             .
TEXT     -------113871          DCM             .
TEXT     -------113872          DCM             .
TEXT     --K----113873          DCM             .
TEXT     -K-----113877          DCM             .
TEXT     -K-----113880          DCM             .
TEXT     ------C113907          DCM             .
TEXT     -K-----120999          DCM             .
TEXT     --K----121009          DCM             .
TEXT     -K-----121013          DCM             .
TEXT     -K-----121016          DCM             .
TEXT     --K----121017          DCM             .
TEXT     -------121020          DCM             .
TEXT     -------121021          DCM             .
TEXT     -------121022          DCM             .
TEXT     -------121030          DCM             .
TEXT     -------121041          DCM             .
TEXT     ------C121065          DCM             .
TEXT     ------C121071          DCM             .
TEXT     ------C121075          DCM             .
TEXT     ------C121077          DCM             .
TEXT     ------C121106          DCM             .
TEXT     ------C121110          DCM             .
TEXT     ------C121111          DCM             .
TEXT     -------121121          DCM             .
TEXT     -K----C121122          DCM             .
TEXT     -------121124          DCM             .
TEXT     ------C121145          DCM             .
TEXT     -------121154          DCM             .
TEXT     ------C121173          DCM             .
TEXT     -K-----121193          DCM             .
TEXT     -K-----121196          DCM             .
TEXT     --K----121197          DCM             .
TEXT     --K----121434          DCM             .
TEXT     -------121435          DCM             .
TEXT     ------C122083          DCM             .
TEXT     --K----122128          DCM             .
TEXT     ------C122177          DCM             .
TEXT     -------125010          DCM             .
TEXT     ------C125203          DCM             .
TEXT     ------C126070          DCM             .
TEXT     ------C126071          DCM             .
TEXT     ------C128230          DCM             .
TEXT     ------C128403          DCM             .
TEXT     ------C128426          DCM             .
TEXT     -------128774          DCM             .
TEXT     -------128775          DCM             .
TEXT     ------C130507          DCM             .
TEXT     --K----130527          DCM             .
TEXT     ------C131563          DCM             .
TEXT     ------C11329-0         LN              .
TEXT     -------11951-1         LN              .
TEXT     ------C18118-0         LN              .
TEXT     ------C18785-6         LN              .
TEXT     -K-----74711-3         LN              .
TEXT     -------53              NCDR [2.0b]     .
TEXT     ------CC67447          NCIt            .
TEXT     ------C116224001       SCT             .
TEXT     ------C160476009       SCT             .
TEXT     ------C271921002       SCT             .
TEXT     ------C363698007       SCT             .
TEXT     ------C371524004       SCT             .
TEXT     ------C440252007       SCT             .
TEXT     ------CC2348792        UMLS            .
TIME     ----KC-111019          DCM             .
TIME     ----KC-111061          DCM             .
TIME     ----KC-126202          DCM             .
TIME     ----KC-127858          DCM             .
TIME     ----KC-131562          DCM             .
UIDREF   K------110180          DCM             .
UIDREF   K------112002          DCM             .
UIDREF   K------112040          DCM             .
UIDREF   K------112227          DCM             .
UIDREF   K------112356          DCM             .
UIDREF   K------112357          DCM             .
UIDREF   K------113503          DCM             .
UIDREF   K------113769          DCM             .
UIDREF   K------113985          DCM             .
UIDREF   KK-----121012          DCM             .
UIDREF   K------121018          DCM             .
UIDREF   K------121019          DCM             .
UIDREF   K------121028          DCM             .
UIDREF   K------121039          DCM             .
UIDREF   K------121126          DCM             .
UIDREF   KK-----121198          DCM             .
UIDREF   K------121232          DCM             .
UIDREF   K------128425          DCM             .
UIDREF   K------128429          DCM             .
UIDREF   K------128470          DCM             .
UIDREF   K------130885          DCM             .
WAVEFORM K------121080          DCM             .
WAVEFORM K------121112          DCM             .
WAVEFORM K------121143          DCM             .

"""#)
  }
}
