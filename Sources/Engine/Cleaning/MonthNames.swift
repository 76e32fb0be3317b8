/// The months as people write them, and the small words around them.
enum MonthNames {
  /// The months that a token may mean, and whether it is a Roman numeral, which may be anything else.
  static func months(_ token: TextToken) -> (months: [Int], isNumeral: Bool)? {
    if let months = names[token.folded] { return (months, false) }
    return numerals.firstIndex(of: token.folded).map { ([$0 + 1], true) }
  }

  /// Whether a token is what stands between a day, a month and a year: `19th of`, `1er`, `de`.
  static func isSmall(_ token: TextToken) -> Bool { small.contains(token.folded) }

  private static let small = Set(
    words("st nd rd th of de del the day er e o a go ste den do di le roku an го й е я"))
  private static let numerals = words("i ii iii iv v vi vii viii ix x xi xii")

  /// In many languages, whole and shortened, with the endings that they have behind a day. What means one month here
  /// and another there stands in both lines.
  private static let names: [[UInt8]: [Int]] = {
    let lines = [
      "jan january januar janner janvier janv enero ene gennaio gen januari janeiro ianuarie ian tammikuuta ocak januarja "
        + "stycznia ledna sijecnja января янв январь січня ιανουαριου ιαν يناير ינואר בינואר มกราคม มค",
      "feb february februar febrero fevrier fevr febbraio februari fevereiro fev februarie helmikuuta subat februarja "
        + "lutego unora veljace февраля фев февраль лютого φεβρουαριου φεβ فبراير פברואר בפברואר กุมภาพันธ์ กพ",
      "mar march marz mars marzo mrz maart maerz marco martie marts marcius maaliskuuta mart brezna ozujka "
        + "марта мар март березня μαρτιου مارس מרץ במרץ มีนาคม มีค",
      "apr april avril avr abril abr aprile aprilie aprilis huhtikuuta nisan kwietnia dubna travnja апреля апр апрель квітня "
        + "απριλιου απρ ابريل אפריל באפריל เมษายน เมย",
      "may mai mayo maggio mag mei maio maj majus toukokuuta mayis maja kvetna svibnja мая май травня μαιου مايو מאי במאי พฤษภาคม พค",
      "jun june juni juin junio giugno giu junho iunie iun juna junius kesakuuta haziran czerwca cervna lipnja "
        + "июня июн июнь червня ιουνιου يونيو יוני ביוני มิถุนายน มิย",
      "jul july juli juillet juil julio luglio lug julho iulie iul jula julius heinakuuta temmuz lipca cervence srpnja "
        + "июля июл июль липня ιουλιου يوليو יולי ביולי กรกฎาคม กค",
      "aug august aout agosto ago augustus augusti augusztus elokuuta agustos sierpnia srpna kolovoza "
        + "августа авг август серпня αυγουστου αυγ اغسطس אוגוסט באוגוסט สิงหาคม สค",
      "sep sept september septembre septiembre settembre set setembro septembrie szeptember syyskuuta eylul wrzesnia zari "
        + "rujna сентября сен сентябрь вересня σεπτεμβριου σεπ سبتمبر ספטמבר בספטמבר กันยายน กย",
      "oct october oktober okt octobre octubre ottobre ott outubro out octombrie lokakuuta ekim pazdziernika rijna listopada "
        + "октября окт октябрь жовтня οκτωβριου οκτ اكتوبر אוקטובר באוקטובר ตุลาคม ตค",
      "nov november novembre noviembre novembro noiembrie noi marraskuuta kasim listopada listopadu studenoga "
        + "ноября ноя ноябрь листопада νοεμβριου νοε نوفمبر נובמבר בנובמבר พฤศจิกายน พย",
      "dec december dezember dez decembre diciembre dic dicembre dezembro decembrie desember des joulukuuta aralik "
        + "grudnia prosince prosinca декабря дек декабрь грудня δεκεμβριου δεκ ديسمبر דצמבר בדצמבר ธันวาคม ธค",
    ]
    var names: [[UInt8]: [Int]] = [:]
    for (index, line) in lines.enumerated() {
      for name in words(line) { names[name, default: []].append(index + 1) }
    }
    return names
  }()

  private static func words(_ line: String) -> [[UInt8]] { TextToken.words(line) }
}
