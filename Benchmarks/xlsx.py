#!/usr/bin/env python3
"""Writes a CSV of `generate` as a workbook: shared strings as Excel writes them, dates as numbers.

    python3 xlsx.py comments.csv comments.xlsx
    python3 xlsx.py --read comments.xlsx     reads it with openpyxl, in its read-only mode

The same CSV gives the same bytes.
"""

import csv
import datetime
import sys
import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{TYPE}.{kind}+xml"/>'
        for part, kind in [("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"),
                           ("styles", "styles"), ("sharedStrings", "sharedStrings")]
    ) + "</Types>",
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" '
    f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="Responses" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    + "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}.xml"/>'
        for number, (kind, target) in enumerate(
            [("worksheet", "worksheets/sheet1"), ("styles", "styles"),
             ("sharedStrings", "sharedStrings")], 1)
    ) + "</Relationships>",
    "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts><fills count="1">'
    '<fill><patternFill/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/>'
    '</cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>'
    "</cellXfs></styleSheet>",
}
LETTERS = [first + last for first in ["", *"ABC"] for last in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]


def entry(name):
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def write(source, target):
    strings = {}
    epoch = datetime.date(1899, 12, 30)
    with open(source, newline="") as file, zipfile.ZipFile(target, "w") as archive:
        for name, text in PARTS.items():
            archive.writestr(entry(name), text)
        with archive.open(entry("xl/worksheets/sheet1.xml"), "w", force_zip64=True) as sheet:
            sheet.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for number, row in enumerate(csv.reader(file), 1):
                cells = []
                for letter, text in zip(LETTERS, row):
                    place = f"{letter}{number}"
                    if number > 1 and letter == "B":
                        days = (datetime.date.fromisoformat(text) - epoch).days
                        cells.append(f'<c r="{place}" s="1"><v>{days}</v></c>')
                    elif text:
                        index = strings.setdefault(text, len(strings))
                        cells.append(f'<c r="{place}" t="s"><v>{index}</v></c>')
                sheet.write(f'<row r="{number}" spans="1:5">{"".join(cells)}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        with archive.open(entry("xl/sharedStrings.xml"), "w", force_zip64=True) as part:
            part.write(f'<sst xmlns="{MAIN}" uniqueCount="{len(strings)}">'.encode())
            for text in strings:
                part.write(f'<si><t xml:space="preserve">{escape(text)}</t></si>'.encode())
            part.write(b"</sst>")


def read(path):
    import openpyxl

    rows = cells = 0
    for row in openpyxl.load_workbook(path, read_only=True).active.iter_rows(values_only=True):
        rows += 1
        cells += sum(value is not None for value in row)
    print(rows, cells)


if sys.argv[1:2] == ["--read"]:
    read(sys.argv[2])
else:
    write(*sys.argv[1:3])
