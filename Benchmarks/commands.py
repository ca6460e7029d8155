"""What is measured: the commands of Soundings, of the system and of the peers."""

import os
import shutil

from measure import Row


def soundings(binary, files, million, frames, work, runs):
  """The rows of Soundings. `files` has a path by number of comments, of which `million` is the
  number that most rows read."""
  def code(name, size, frame="themes", extra=(), count=runs,
           group="soundings"):
    tally = os.path.join(work, f"tally-{len(rows)}.csv")
    rows.append(Row(name, [binary, "code", files[size], "--frame", frames[frame], "--tally", tally,
                           "--by", "stakeholder,month", *extra], group, count, work))

  rows = []
  code("code", million, group="reference")
  code("code --jobs 2", million, extra=["--jobs", "2"])
  code("code --jobs 1", million, extra=["--jobs", "1"])
  code("code --codings", million, extra=["--codings", os.path.join(work, "codings.jsonl")])
  code("code, frame-rules.yaml", million, "rules")
  code("code, 400 themes", million, "wide")
  for size in sorted(files):
    if size != million:
      code(f"code, {size:,} comments", size, count=runs if size > 2000 else 4 * runs)
  rows.append(Row("import --count", [binary, "import", files[million], "--count"], "soundings",
                  runs, work))
  return rows


def system(file, page, work, runs):
  rows = [
    Row("cat", ["cat", file], "system", runs, work),
    Row("wc -w (UTF-8)", ["wc", "-w", file], "system", runs, work, {"LC_ALL": "C.UTF-8"}),
  ]
  if shutil.which("xmllint"):
    rows.append(Row("xmllint --html --noout, 100,000 (table)",
                    ["xmllint", "--html", "--noout", "--huge", page], "system", runs, work))
  return rows


def limit(program, file, work, runs):
  return [Row(f"limit2 full, {n} thread{'s' * (n > 1)}",
              [program, "full", file, str(n), "1", "fresh"], "limit", runs, work) for n in (1, 2)]


def peers(folder, python, small, million, pages, neardup, work, options):
  """The rows of the peers' scripts; those that take minutes run once, on fewer comments."""
  def add(name, script, *arguments, runs=options.slow_runs):
    path = os.path.join(folder, script)
    row = Row(name, [python, path, *arguments], "peers", runs, work)
    if not os.path.exists(path):
      row.problem = f"no {script}"
    rows.append(row)

  rows = []
  for what, name in (("ac", "pandas + pyahocorasick"), ("duckdb2", "DuckDB, 2 threads")):
    # The million last: its totals are the ones that are compared.
    add(f"{name}, 100,000", "peers_python.py", what, small)
    add(name, "peers_python.py", what, million)
  for what, name in (("polars", "polars + regex"), ("spacy", "spaCy PhraseMatcher"),
                     ("sk", "scikit-learn vectorisers")):
    if what == "polars" and options.all:
      add(name, "peers_python.py", what, million, runs=1)
    add(f"{name}, 100,000", "peers_python.py", what, small, runs=1)
  for what, name in (("polars", "polars"), ("duckdb2", "DuckDB, 2 threads"),
                     ("pandas_c", "pandas"), ("csv", "Python csv")):
    add(f"read_csv: {name}", "peers_csv.py", what, million)
  for kind, page in pages.items():
    for what in ("lxml", "lexbor"):
      add(f"{what}, page of 100,000 ({kind})", "peers_html.py", what, page, kind)
  add("datasketch, 100,000", "peers_neardup.py", neardup, runs=1)
  return rows
