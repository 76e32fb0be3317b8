"""Dates of every form and what Python's datetime makes of them: the oracle for the engine's `shift-date`.

    date_cases.py            write Tests/EngineTests/Generated/DateCases.swift
    date_cases.py --check    fail if that file is not what would be written

A case is, by tabs: VR, days (negative is back), value, result. A result of "!" is a value that the engine must refuse.
"""

import argparse
import datetime
import pathlib
import random
import sys

TARGET = pathlib.Path(__file__).parent.parent / "EngineTests" / "Generated" / "DateCases.swift"
SEED = 20261124
REFUSED = "!"
# What turns the calendar: leap days, centuries with and without one, the ends of months and years.
CORNERS = [
    "20000228", "20000229", "20000301", "19000228", "19000301", "21000228", "20040229", "20030228",
    "19991231", "20000101", "20201231", "20210101", "20240229", "20240301", "16000229", "00040229", "19700101",
    "15821004", "15821015", "10000101", "90001231", "20240131", "20240430",
]  # fmt: skip
STEPS = [1, 2, 7, 27, 28, 29, 30, 31, 59, 60, 364, 365, 366, 730, 1460, 1461, 36500]
TIMES = ["10", "1030", "103059", "103059.5", "103059.123456", "235960", "000000.0"]
ZONES = ["", "+0000", "-0500", "+1400"]
NO_DATES = [
    "20010229", "19000229", "20211301", "20210001", "20210100", "20210132", "20210431", "2021010", "202101011",
    "2021-01-01", "01.01.2021", "2021.13.01", "2021.02.30", "2021.1.1", "ANONYMOUS", "20210101x", "x20210101",
    "2O210101", "-", "20210101--", "20210101-20210102-", "-2021", "2021-", "20210101-2021", "20210101-20210230", "20210101 20210102",
    "20210101/20210102", "20210101.20210102", "00000101", "00000000", "2021", "202101", "20210101103000",
]  # fmt: skip
NO_DATE_TIMES = [
    "2021010", "20210101-20210201", "20210101+20210201", "20210101.20210201",
    "20210101103000-20210201103000", "20210101103000.1234567", "20210101103000.", "20210101103000+05",
    "20210101103000+0500x", "20210101T103000", "202102301030", "20211301", "2021010110300", "now",
    "202101011030001", "20210101-0500-0500", "20210101-1991", "20210101+1401", "20210101-1201", "20210101+0560",
    "2021010124", "202101011060", "20210101103061", "2021.01.01103000", "2021.02.30", "2021010110:30", "2021-2022", "202101-202102", "2021-",
    "202113", "202100", "0000", "20210101-", "2021+0100-0100",
    "-20210101", "20210101.2021", "202101011030.5",
]  # fmt: skip
TIMES_KEPT = ["10", "1030", "103059", "103059.5", "10:30:59", "10:30:59.123456", "1030-1130", "10\\11", "235960", ""]
NO_TIMES = ["20210101", "19761104", "2021.01.01", "240000", "106000", "1", "123", "10.5", "noon", "10:3", "10\\20210101"]


def moved(text, days):
    """The date so many days later, or None when Python's calendar does not have it."""
    date = datetime.date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    try:
        return (date + datetime.timedelta(days)).strftime("%Y%m%d").rjust(8, "0")
    except OverflowError:
        return None


def cases():
    chance = random.Random(SEED)

    def some_date():
        date = datetime.date(1900, 1, 1) + datetime.timedelta(chance.randrange(73000))
        return date.strftime("%Y%m%d")

    def some_days():
        return chance.choice((-1, 1)) * chance.choice(STEPS + [chance.randrange(1, 36500)])

    for date in CORNERS:
        for days in (1, -1, 366, -365):
            yield "DA", days, date, moved(date, days) or REFUSED
    for _ in range(150):
        date, days = some_date(), some_days()
        yield "DA", days, date, moved(date, days)
    # The form of ACR-NEMA is read, and written as DICOM has it.
    for _ in range(20):
        date, days = some_date(), some_days()
        yield "DA", days, f"{date[:4]}.{date[4:6]}.{date[6:]}", moved(date, days)
    for _ in range(20):
        dates, days = [some_date(), some_date(), some_date()], some_days()
        yield "DA", days, "\\".join(dates), "\\".join(moved(date, days) for date in dates)
        yield "DA", days, f"{dates[0]}-{dates[1]}", f"{moved(dates[0], days)}-{moved(dates[1], days)}"
        yield "DA", days, f"{dates[0]}-", f"{moved(dates[0], days)}-"
        yield "DA", days, f"-{dates[0]}", f"-{moved(dates[0], days)}"
        dotted = [f"{date[:4]}.{date[4:6]}.{date[6:]}" for date in dates]
        yield "DA", days, f"{dotted[0]}-{dotted[1]}", f"{moved(dates[0], days)}-{moved(dates[1], days)}"
        yield "DT", days, dotted[0], moved(dates[0], days)
        yield "DT", days, f"{dotted[0]}\\{dates[1]}1030-1200", f"{moved(dates[0], days)}\\{moved(dates[1], days)}1030-1200"
        yield "DA", days, f"{dates[0]}\\\\{dates[1]}", f"{moved(dates[0], days)}\\\\{moved(dates[1], days)}"
        yield "DA", days, f" {dates[0]} ", moved(dates[0], days)
    for _ in range(100):
        date, days = some_date(), some_days()
        tail = chance.choice(["", *TIMES]) + chance.choice(ZONES)
        yield "DT", days, date + tail, moved(date, days) + tail
    # A year or a month alone moves as the day of it that is nearest to where it goes.
    for _ in range(60):
        date, days, zone = some_date(), some_days(), chance.choice(ZONES)
        year, month = int(date[:4]), int(date[4:6])
        last = (datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)).strftime("%Y%m%d")
        near = last if days > 0 else f"{date[:6]}01"
        yield "DT", days, date[:6] + zone, moved(near, days)[:6] + zone
        near = f"{date[:4]}1231" if days > 0 else f"{date[:4]}0101"
        yield "DT", days, date[:4] + zone, moved(near, days)[:4] + zone
    yield "DT", -1, "0001", REFUSED
    yield "DT", 1, "999912", REFUSED
    yield "DA", -1, "00010101", REFUSED
    yield "DA", 1, "99991231", REFUSED
    yield "DA", -1, "", ""
    yield "DT", 1, "", ""
    for text in NO_DATES:
        yield "DA", some_days(), text, REFUSED
        yield "DA", some_days(), f"20210101\\{text}", REFUSED
    for text in NO_DATE_TIMES:
        yield "DT", some_days(), text, REFUSED
    for text in TIMES_KEPT:
        yield "TM", some_days(), text, text
    for text in NO_TIMES:
        yield "TM", some_days(), text, REFUSED


def swift():
    lines = "\n".join("    " + "\t".join(map(str, case)) for case in cases())
    return f'''// Written by Tests/crosscheck/date_cases.py from Python's datetime: change that, not this.
// swift-format-ignore-file

/// What Python's datetime makes of dates: VR, days, value and result, by tabs; "!" is a value to refuse.
enum DateCases {{
  static let lines = #"""
{lines}
    """#
}}
'''


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    text = swift()
    if parser.parse_args().check:
        return 0 if TARGET.read_text(encoding="utf-8") == text else f"{TARGET.name} is out of date"
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
