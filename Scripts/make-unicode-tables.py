#!/usr/bin/env python3
"""Writes Sources/SoundingsText/UnicodeTables.swift from the Unicode Character Database 15.0.

Usage: make-unicode-tables.py [UCD folder] > UnicodeTables.swift

The folder is that of Debian's package unicode-data (/usr/share/unicode). The output depends on
nothing else, so a test can make it again and compare.

Two tables come out, as string literals of printable ASCII: the type checker has nothing to do with
such a literal, and it lies in read-only memory, so it costs nothing at start-up. A digit d is written as the character d + 0x24, which spares '"' and '#'.

1. Classes. Code points with the same (Word_Break, Sentence_Break, Grapheme_Cluster_Break, flags)
   share a class; blocks of 128 code points with the same classes share a block.
2. Foldings. Sorted (code point, target) pairs of three digits each, base 91. A target of 0x40000 or
   more is an offset into a pool of sequences.
"""

import os
import re
import sys

BASE, FIRST, BLOCK = 91, 0x24, 128
POOL = 0x40000  # targets from here on point into the pool

WORD = """Other CR LF Newline Extend ZWJ Format Regional_Indicator Katakana Hebrew_Letter ALetter
Single_Quote Double_Quote MidNumLet MidLetter MidNum Numeric ExtendNumLet WSegSpace""".split()
SENTENCE = """Other CR LF Sep Extend Format Sp Lower Upper OLetter Numeric ATerm STerm Close
SContinue""".split()
GRAPHEME = """Other CR LF Control Extend ZWJ Regional_Indicator Prepend SpacingMark L V T LV
LVT""".split()
PICTOGRAPH, LETTER_OR_NUMBER, DROPPED = 1, 2, 4

APOSTROPHES = (0x2019, 0x02BC, 0xFF07)  # fold to U+0027


def ranges(path):
    """(first, last, value) of each line of a UCD property file."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
            if match:
                first = int(match[1], 16)
                yield first, int(match[2], 16) if match[2] else first, match[3]


def read_property(path, names):
    values = bytearray(0x110000)
    for first, last, name in ranges(path):
        values[first : last + 1] = bytes([names.index(name)]) * (last - first + 1)
    return values


def read_unicode_data(path):
    """General category of each code point, and its canonical decomposition where it has one."""
    category, decomposition, first = {}, {}, None
    with open(path, encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split(";")
            code = int(fields[0], 16)
            if fields[1].endswith(", First>"):
                first = code
                continue
            for each in range(first if first is not None else code, code + 1):
                category[each] = fields[2]
            first = None
            if fields[5] and not fields[5].startswith("<"):
                decomposition[code] = [int(part, 16) for part in fields[5].split()]
    return category, decomposition


def read_case_folding(path):
    folding = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            fields = [part.strip() for part in line.split("#")[0].split(";")]
            if len(fields) >= 3 and fields[1] in "CF":
                folding[int(fields[0], 16)] = [int(part, 16) for part in fields[2].split()]
    return folding


def folder(category, decomposition, folding):
    """The function that folds one code point: decompose, fold case, drop Mn and Cf, until stable."""

    def fold(code):
        if code in APOSTROPHES:
            return [0x27]
        if category.get(code) in ("Mn", "Cf"):
            return []
        if code in decomposition:
            return [out for part in decomposition[code] for out in fold(part)]
        if code in folding and folding[code] != [code]:
            return [out for part in folding[code] for out in fold(part)]
        return [code]

    return fold


def digits(value, count):
    out = ""
    for _ in range(count):
        out = chr(FIRST + value % BASE) + out
        value //= BASE
    assert value == 0
    return out


def literal(name, comment, text):
    lines = [text[at : at + 92] for at in range(0, len(text), 92)]
    body = "\\#\n".join("    " + line for line in lines)
    return f'  /// {comment}\n  static let {name}: StaticString = #"""\n{body}\n    """#\n'


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
    at = lambda *parts: os.path.join(root, *parts)
    word = read_property(at("auxiliary", "WordBreakProperty.txt"), WORD)
    sentence = read_property(at("auxiliary", "SentenceBreakProperty.txt"), SENTENCE)
    grapheme = read_property(at("auxiliary", "GraphemeBreakProperty.txt"), GRAPHEME)
    category, decomposition = read_unicode_data(at("UnicodeData.txt"))
    fold = folder(category, decomposition, read_case_folding(at("CaseFolding.txt")))

    flags = bytearray(0x110000)
    for first, last, name in ranges(at("emoji", "emoji-data.txt")):
        if name == "Extended_Pictographic":
            for code in range(first, last + 1):
                flags[code] |= PICTOGRAPH
    for code, value in category.items():
        if value[0] in "LN":
            flags[code] |= LETTER_OR_NUMBER
        if value in ("Mn", "Cf"):
            flags[code] |= DROPPED

    classes, blocks, stage1, seen = {}, [], "", {}
    limit = 0xE1000  # from here on every code point has the class of an unassigned one
    tuples = list(zip(word, sentence, grapheme, flags))
    classes[tuples[0x10FFFF]] = 0
    assert all(each == tuples[0x10FFFF] for each in tuples[limit:])
    for start in range(0, limit, BLOCK):
        block = tuple(classes.setdefault(key, len(classes)) for key in tuples[start : start + BLOCK])
        if block not in seen:
            seen[block] = len(blocks)
            blocks.append(block)
        stage1 += digits(seen[block], 2)
    assert len(classes) <= BASE

    keys, pool, offsets = "", "", {}
    for code in sorted(category):
        target = fold(code)
        if target == [code] or flags[code] & DROPPED:
            continue
        if len(target) == 1:
            keys += digits(code, 3) + digits(target[0], 3)
            continue
        if tuple(target) not in offsets:
            offsets[tuple(target)] = len(pool)
            pool += digits(len(target), 1) + "".join(digits(part, 3) for part in target)
        keys += digits(code, 3) + digits(POOL + offsets[tuple(target)], 3)

    order = sorted(classes, key=classes.get)
    column = lambda index: "".join(digits(key[index], 1) for key in order)
    print("// Made by Scripts/make-unicode-tables.py from the Unicode Character Database 15.0.0.")
    print("// Do not edit. Copyright 1991-2022 Unicode, Inc.; https://www.unicode.org/license.txt")
    print("\n/// The tables behind `Unicode15`; the script says how they are written.")
    print("enum UnicodeTables {")
    print(f"  /// The first code point that needs no look-up: it and all after it have class 0.\n"
          f"  static let limit: UInt32 = 0x{limit:X}\n")
    print(literal("wordBreak", "Word_Break by class.", column(0)))
    print(literal("sentenceBreak", "Sentence_Break by class.", column(1)))
    print(literal("graphemeBreak", "Grapheme_Cluster_Break by class.", column(2)))
    print(literal("flags", "1 Extended_Pictographic, 2 letter or number, 4 Mn or Cf, by class.",
                  column(3)))
    print(literal("foldingPool", "Sequences: a count, then that many code points.", pool))
    print(literal("foldings", "Code points and what they fold to.", keys))
    print(literal("blockIndex", "Number of the block of each 128 code points.", stage1))
    text = "".join(digits(key, 1) for block in blocks for key in block)
    print(literal("blocks", "The class of each code point of each block.", text) + "}")
    sys.stderr.write(f"{len(classes)} classes, {len(blocks)} blocks, {len(keys) // 6} foldings\n")


main()
