#!/usr/bin/env python3
"""Runs the whole comparison once and writes results/<date>-<machine>.md and .json.

usage: run.py WORK [--soundings PATH] [--peers DIR --python PATH] [--limit FILE.c] ...
"""

import argparse
import datetime
import os
import shutil
import subprocess

import commands
import frames
import report

HERE = os.path.dirname(os.path.abspath(__file__))


def arguments():
  parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
  parser.add_argument("work", help="folder for the files that are made (about 2 GB)")
  parser.add_argument("--soundings", metavar="PATH", help="the binary; without it, only the peers")
  parser.add_argument("--generate", metavar="PATH", help="the generator; without it, it is built")
  parser.add_argument("--peers", metavar="DIR", help="folder of the peers' scripts")
  parser.add_argument("--python", metavar="PATH", help="interpreter that has the peers' packages")
  parser.add_argument("--limit", metavar="FILE.c", help="limit2.c, compiled here with gcc")
  parser.add_argument("--runs", type=int, default=5)
  parser.add_argument("--slow-runs", type=int, default=3, help="of peers that take many seconds")
  parser.add_argument("--comments", type=int, default=1_000_000, help="fewer, to try the script")
  parser.add_argument("--from", dest="first", default="2008-11", help="first month (limit2: 2008)")
  parser.add_argument("--all", action="store_true", help="the slowest peers on the million too")
  parser.add_argument("--note", default="", help="a sentence for the results")
  parser.add_argument("--results", metavar="DIR", default=os.path.join(HERE, "results"))
  return parser.parse_args()


def generator(options):
  if options.generate:
    return os.path.abspath(options.generate)
  build = ["swift", "build", "-c", "release", "--package-path", HERE, "--product", "generate"]
  subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
  folder = subprocess.run(build + ["--show-bin-path"], check=True, capture_output=True, text=True)
  return os.path.join(folder.stdout.strip(), "generate")


def make(program, options, count, kind="csv"):
  """The path of a file, made unless an earlier run left it."""
  ending = "html" if kind.startswith("html") else "csv"
  path = os.path.join(options.work, f"{kind}-{count}-{options.first}.{ending}")
  if not os.path.exists(path):
    subprocess.run([program, "--comments", str(count), "--format", kind, "--from", options.first,
                    path + ".part"], check=True)
    os.rename(path + ".part", path)
  return path


def compile_limit(source, work):
  """The program, beside the frame that it opens by name; None without a compiler."""
  program = os.path.join(work, "limit2")
  done = subprocess.run(["gcc", "-O3", "-march=native", "-pthread", "-w", source, "-o", program])
  return program if done.returncode == 0 else None


def main():
  options = arguments()
  options.work = os.path.abspath(options.work)
  os.makedirs(options.work, exist_ok=True)
  os.makedirs(options.results, exist_ok=True)
  host, date = report.machine(), datetime.date.today().isoformat()

  program = generator(options)
  sizes = sorted({2_000, 100_000, options.comments, 2 * options.comments})
  files = {size: make(program, options, size) for size in sizes}
  pages = {kind: make(program, options, 100_000, f"html-{kind}") for kind in ("table", "div")}
  neardup = make(program, options, 100_000, "neardup")

  themes = os.path.join(HERE, "themes.csv")
  shutil.copy(themes, options.work)
  known = frames.read(themes)
  frames.write_json(known, os.path.join(options.work, "themes.json"))
  wide = os.path.join(options.work, "themes-400.csv")
  frames.write_wide(known, files[100_000], wide)
  paths = {"themes": themes, "rules": os.path.join(HERE, "frame-rules.yaml"), "wide": wide}
  for name in os.listdir(options.work):
    if name.startswith(("out_", "tally-", "limit2_full")):
      os.remove(os.path.join(options.work, name))

  million = files[options.comments]
  rows, missing = [], []
  binary = options.soundings and os.path.abspath(options.soundings)
  if binary and os.access(binary, os.X_OK):
    rows += commands.soundings(binary, files, options.comments, paths, options.work,
                               options.runs)
  else:
    missing.append("Soundings: no binary")
  rows += commands.system(million, pages["table"], options.work, options.runs)
  limit = options.limit and compile_limit(os.path.abspath(options.limit), options.work)
  if limit:
    rows += commands.limit(limit, million, options.work, options.runs)
  else:
    missing.append("limit2: not given, or it does not compile")
  if options.peers and options.python:
    rows += commands.peers(os.path.abspath(options.peers), os.path.abspath(options.python),
                           files[100_000], million, pages, neardup, options.work, options)
  else:
    missing.append("peers: --peers and --python not given")

  # Round by round, so that all rows see the same drift of the machine.
  for number in range(max(row.runs for row in rows)):
    for row in rows:
      if number < row.runs:
        row.run()
        print(row.name, row.problem or f"{row.wall[-1]:.3f} s", flush=True)

  data = {os.path.basename(path): os.path.getsize(path)
          for path in [*files.values(), *pages.values(), neardup]}
  note = " ".join([options.note, *(f"Left out: {name}." for name in missing)]).strip()
  path = os.path.join(options.results, f"{date}-{report.slug(host)}")
  print("\n".join(report.write(path, rows, host, date, data, options.work, note)))


if __name__ == "__main__":
  main()
