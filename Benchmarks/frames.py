"""The frames of the benchmark in the forms that the peers and the wide frame need."""

import collections
import csv
import json
import random
import re


def read(path):
  """Patterns by theme."""
  themes = collections.OrderedDict()
  with open(path, encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
      themes.setdefault(row["theme"], []).append(row["pattern"])
  return themes


def write_json(themes, path):
  with open(path, "w", encoding="utf-8") as file:
    json.dump(themes, file, ensure_ascii=False, indent=1)


def write_wide(themes, comments, path, count=400):
  """A frame of `count` themes: the given ones, and others of ten rules from words of the file."""
  words = collections.Counter()
  with open(comments, encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
      words.update(re.findall(r"[a-z]{4,}", row["comment"].lower()))
  # Neither the words of every comment nor those that never come again.
  known = [word for word, n in words.most_common(20_000)][500:]
  chooser = random.Random(1)
  with open(path, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["theme", "pattern"])
    for theme, patterns in themes.items():
      writer.writerows([theme, pattern] for pattern in patterns)
    for number in range(len(themes), count):
      for rule in range(10):
        word = chooser.choice(known)
        if rule < 5:
          word = f"{word} {chooser.choice(known)}"
        if rule % 2 == 0:
          word += "*"
        writer.writerow([f"theme_{number}", word])
