"""Random patterns and texts, and what Python's re makes of them: the oracle for Sources/Engine/Patterns.

    pattern_cases.py            write Tests/EngineTests/Generated/PatternCases.swift
    pattern_cases.py --check    fail if that file is not what would be written
    pattern_cases.py --tsv --seed 7 --count 100000    more cases, to standard output

A case is: flag, pattern, text, and "+" or "-" for found or not, followed by the text after substitution. The
substitution puts "<$0|$1|…>" for every match, so it shows where each match and each group lies.

What differs on purpose is written for Python in Python's way: "$" is \\Z, and \\d \\w \\s \\b are ASCII whatever
the flag. Two rules of Python that the engine does not share stay out of the texts: the extra equalities of the
case-insensitive mode (such as s and U+017F), and lower cases of two scalars (U+0130).
"""

import argparse
import pathlib
import random
import re
import sys
import warnings

TARGET = pathlib.Path(__file__).parent.parent / "EngineTests" / "Generated" / "PatternCases.swift"
SEED, COUNT = 20261124, 4000
LINE_FEED = "\u2424"

PLAIN = list("aaaabbbc") + list("AB12_- .x/") + ["é", "É", "ω", "Ω", "ß", "日", "\u0301", "😀", "\n"]
SYNTAX = set("\\^$.|?*+()[]{}")
SHORTHANDS = {"d": "0-9", "w": "A-Za-z0-9_", "s": r" \t-\r"}


def literal(scalar):
    if scalar in SYNTAX:
        return "\\" + scalar
    return {"\n": r"\n", "/": r"\/"}.get(scalar, scalar)


class Writer:
    """Builds one pattern twice: as the engine and as Python reads it."""

    def __init__(self, source, ignores_case):
        self.random = source
        self.ignores_case = ignores_case
        self.groups = 0
        # Few scalars in most cases, so that much matches.
        self.plain = PLAIN if source.random() < 0.3 else source.sample(PLAIN, source.randint(2, 4))

    def shorthand(self):
        letter = self.random.choice("dwsDWS")
        if not self.ignores_case:
            return "\\" + letter, "\\" + letter
        # Spelt out: at the beginning of a pattern, CPython 3.11 overlooks the flag in (?a:\\W).
        negation = "^" if letter.isupper() else ""
        return "\\" + letter, f"(?-i:[{negation}{SHORTHANDS[letter.lower()]}])"

    def scalar_class(self):
        items = []
        for _ in range(self.random.randint(1, 3)):
            kind = self.random.random()
            if kind < 0.5:
                item = self.random.choice(self.plain)
                item = "\\" + item if item in "-^]\\" else literal(item)
                items.append(item)
            elif kind < 0.8:
                first, last = sorted(self.random.sample("abcxyzABC019éω", 2))
                items.append(f"{first}-{last}")
            elif not self.ignores_case:
                items.append("\\" + self.random.choice("dwsDWS"))
        if not items:
            items = ["a"]
        text = "[" + ("^" if self.random.random() < 0.25 else "") + "".join(items) + "]"
        return text, text

    def atom(self, depth):
        kind = self.random.random()
        if depth <= 0 or kind < 0.45:
            kind = self.random.random()
            if kind < 0.72:
                text = literal(self.random.choice(self.plain))
                return text, text
            if kind < 0.80:
                return ".", "."
            if kind < 0.88:
                return self.shorthand()
            return self.scalar_class()
        if kind < 0.50:
            return self.random.choice([("^", r"\A"), ("$", r"\Z"), (r"\b", r"(?a:\b)" if self.ignores_case else r"\b")])
        if kind < 0.80:
            self.groups += 1
            ours, pythons = self.alternatives(depth - 1)
            return f"({ours})", f"({pythons})"
        ours, pythons = self.alternatives(depth - 1)
        return f"(?:{ours})", f"(?:{pythons})"

    def quantified(self, depth):
        ours, pythons = self.atom(depth)
        if self.random.random() < 0.55 or ours in ("^", "$", r"\b"):
            return ours, pythons
        low = self.random.randint(0, 2)
        quantifier = self.random.choice(
            ["?", "*", "+", "*", "+", f"{{{low}}}", f"{{{low},}}", f"{{{low},{low + self.random.randint(0, 2)}}}"]
        ) + self.random.choice(["", "", "?"])
        return ours + quantifier, pythons + quantifier

    def sequence(self, depth):
        least = 0 if self.random.random() < 0.15 else 1
        parts = [self.quantified(depth) for _ in range(self.random.randint(least, 3))]
        return "".join(part[0] for part in parts), "".join(part[1] for part in parts)

    def alternatives(self, depth):
        count = self.random.choice([1, 1, 1, 2, 2, 3])
        branches = [self.sequence(depth) for _ in range(count)]
        return "|".join(branch[0] for branch in branches), "|".join(branch[1] for branch in branches)


def cases(seed, count):
    source = random.Random(seed)
    made = 0
    while made < count:
        ignores_case = source.random() < 0.3
        writer = Writer(source, ignores_case)
        ours, pythons = writer.alternatives(source.randint(1, 4))
        if not ours or len(ours) > 60 or writer.groups > 9:
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compiled = re.compile(pythons, re.IGNORECASE if ignores_case else re.ASCII)
        for _ in range(2):
            text = "".join(source.choice(writer.plain) for _ in range(source.randint(0, 9)))

            def shown(match):
                return "<" + "|".join(group or "" for group in (match.group(), *match.groups())) + ">"

            found = "+" if compiled.search(text) else "-"
            yield ("i" if ignores_case else "", ours, text, found + compiled.sub(shown, text))
            made += 1


def line(case):
    return "\t".join(case).replace("\n", LINE_FEED)


def swift(seed, count):
    lines = "\n".join("    " + line(case) for case in cases(seed, count))
    return f'''// Written by Tests/crosscheck/pattern_cases.py from Python's re: change that, not this.
// swift-format-ignore-file

/// What Python's re makes of random patterns: flag, pattern, text, found and result of a substitution, by tabs;
/// U+2424 stands for a line feed.
enum PatternCases {{
  static let lines = #"""
{lines}
    """#
}}
'''


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--tsv", action="store_true")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--count", type=int, default=COUNT)
    arguments = parser.parse_args()
    if arguments.tsv:
        for case in cases(arguments.seed, arguments.count):
            print(line(case))
        return 0
    text = swift(arguments.seed, arguments.count)
    if arguments.check:
        return 0 if TARGET.read_text(encoding="utf-8") == text else f"{TARGET.name} is out of date"
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
