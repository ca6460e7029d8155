#!/usr/bin/env python3
"""Computes every statistic of Soundings again, by other means, and says how far they lie apart.

usage: check_statistics.py [--cases 2000] [--seed 1] [--program PATH] [--only NAME]

`check-statistics` of this package draws random cases and prints what Soundings makes of them. Each
case is computed by a plain formula written from the paper (plain.py) and, where a library has the
statistic, by that library (libraries.py). Numbers agree where they differ by at most 1e-9, absolute
below 1 and relative above; p-values relative throughout, down to 1e-290. Exits with 1 where one
does not, or where a statistic has no comparison. Same options, same table.

Needs numpy, pandas, scipy, statsmodels, scikit-learn, krippendorff, irrCAC.
"""

import argparse
import json
import os
import subprocess
import sys
from dataclasses import dataclass, field

from comparisons import ANYTHING, COMPARISONS, P_VALUES
from libraries import Unsupported

HERE = os.path.dirname(os.path.abspath(__file__))
BAR = 1e-9
# Below this a p-value has too few digits left in a double.
SMALLEST_P = 1e-290


@dataclass
class Row:
  """A statistic against one other computation of it."""

  statistic: str
  other: str
  cases: int = 0
  unsupported: int = 0
  largest: float = 0
  worst: str = ""
  wrong: list = field(default_factory=list)

  def compare(self, case, compute, is_p):
    try:
      expected = compute(case["input"])
    except Unsupported:
      self.unsupported += 1
      return
    self.cases += 1
    apart = difference(case["value"], expected, is_p)
    if apart > self.largest:
      self.largest = apart
      self.worst = f"{case['input']}: {case['value']}, here {expected}"[:400]
    if not apart <= BAR:
      self.wrong.append(case["input"])

  @property
  def text(self):
    cases = f"{self.cases:,}"
    return f"| {self.statistic} | {self.other} | {cases} | {self.largest:.1e} |"


def difference(found, expected, is_p):
  """How far two values lie apart; infinite where only one is defined, or words differ."""
  if expected is ANYTHING:
    return 0
  if isinstance(found, list) and isinstance(expected, (list, tuple)):
    if len(found) != len(expected):
      return float("inf")
    return max((difference(*pair, is_p) for pair in zip(found, expected)), default=0)
  if isinstance(found, (int, float)) and isinstance(expected, (int, float)):
    apart = abs(found - expected)
    if is_p:
      return 0 if max(found, expected) < SMALLEST_P else apart / max(found, expected)
    return apart / max(1, abs(expected))
  return 0 if found == expected else float("inf")


def program(options):
  if options.program:
    return options.program
  build = ["swift", "build", "-c", "release", "--package-path", HERE, "--product",
           "check-statistics"]
  subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
  folder = subprocess.run(build + ["--show-bin-path"], check=True, capture_output=True, text=True)
  return os.path.join(folder.stdout.strip(), "check-statistics")


def arguments():
  parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
  parser.add_argument("--cases", type=int, default=2000)
  parser.add_argument("--seed", type=int, default=1)
  parser.add_argument("--program", metavar="PATH", help="check-statistics; without it, it is built")
  parser.add_argument("--only", metavar="NAME", help="one statistic")
  return parser.parse_args()


def main():
  options = arguments()
  command = [program(options), "cases", "--cases", str(options.cases), "--seed", str(options.seed)]
  if options.only:
    command += ["--only", options.only]
  rows, unknown = {}, set()
  with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:
    for line in process.stdout:
      case = json.loads(line)
      name = case["statistic"]
      if name not in COMPARISONS:
        unknown.add(name)
        continue
      for other, compute in COMPARISONS[name].items():
        row = rows.setdefault((name, other), Row(name, other))
        row.compare(case, compute, name in P_VALUES)

  print("| statistic | compared with | cases | largest difference |")
  print("|---|---|---:|---:|")
  for row in rows.values():
    print(row.text)
  failed = process.returncode != 0
  for row in rows.values():
    if row.wrong:
      failed = True
      print(f"{row.statistic} against {row.other}: {len(row.wrong)} of {row.cases} cases differ by "
            f"more than {BAR}; {row.worst}", file=sys.stderr)
  for name in sorted(unknown):
    failed = True
    print(f"{name}: nothing to compare it with", file=sys.stderr)
  for name in COMPARISONS:
    if not options.only and not any(row.statistic == name for row in rows.values()):
      failed = True
      print(f"{name}: no case", file=sys.stderr)
  return 1 if failed else 0


if __name__ == "__main__":
  sys.exit(main())
