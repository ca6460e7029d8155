"""The results as a table and as JSON."""

import json
import os
import platform
import re


def machine():
  with open("/proc/cpuinfo", encoding="utf-8") as file:
    model = re.search(r"model name\s*: (.*)", file.read())
  name = model.group(1).strip() if model else platform.machine()
  return {
    "model": name, "cores": os.cpu_count(), "load": round(os.getloadavg()[0], 2),
    "system": f"{platform.system()} {platform.machine()}",
  }


def slug(host):
  return re.sub(r"[^a-z0-9]+", "-", f"{host['model']} {host['cores']} cores".lower()).strip("-")


def table(rows, reference):
  """A row a command; the last column is its wall time over that of `reference`.

  "others" is the most that other programs used during one of the runs: a row of several threads
  cannot be compared where that is more than a tenth of a core.
  """
  lines = ["| command | wall s | least–most | CPU s | others, cores | peak MB | runs "
           "| times Soundings |", "|---|---:|---:|---:|---:|---:|---:|---:|"]
  for row in rows:
    if row.problem or not row.wall:
      lines.append(f"| {row.name} | – | {row.problem or 'not run'} | | | | 0 | |")
      continue
    cpu, peak = sorted(row.cpu)[len(row.cpu) // 2], max(row.peak)
    known = [value for value in row.others if value is not None]
    others = f"{max(known):.2f}" if known else "–"
    ratio = f"{row.median / reference:.2f}" if reference else "–"
    lines.append(f"| {row.name} | {row.median:.3f} | {min(row.wall):.3f}–{max(row.wall):.3f} "
                 f"| {cpu:.3f} | {others} | {peak:.0f} | {len(row.wall)} | {ratio} |")
  return lines


def totals(work):
  """Comments per theme as each program counts them, where it leaves them in `work`."""
  found = {}
  for name in ("ac", "polars"):
    path = os.path.join(work, f"out_{name}_themes.json")
    if os.path.exists(path):
      with open(path, encoding="utf-8") as file:
        found[name] = json.load(file)
  path = os.path.join(work, "limit2_full_themes.txt")
  if os.path.exists(path):
    with open(path, encoding="utf-8") as file:
      found["limit2"] = {line.split()[0]: int(line.split()[1]) for line in file}
  path = os.path.join(work, "tally-0.csv")
  if os.path.exists(path):
    with open(path, encoding="utf-8") as file:
      counts = {}
      for line in list(file)[1:]:
        cells = line.rstrip("\n").split(",")
        counts[cells[0]] = counts.get(cells[0], 0) + int(cells[-2])
      found["Soundings"] = counts
  return found


def agreement(found):
  """The largest difference of a theme's total from the other programs'."""
  lines = []
  names = sorted(found)
  for index, first in enumerate(names):
    for second in names[index + 1:]:
      one, two = found[first], found[second]
      if sum(one.values()) * 2 < sum(two.values()) or sum(two.values()) * 2 < sum(one.values()):
        continue  # files of different sizes
      theme = max(one, key=lambda t: abs(one[t] - two.get(t, 0)) / max(one[t], 1))
      share = abs(one[theme] - two.get(theme, 0)) / max(one[theme], 1)
      lines.append(f"- {first} and {second}: at most {share:.2%} apart ({theme})")
  return lines


def write(path, rows, host, date, data, work, note):
  reference = next((row.median for row in rows if row.group == "reference"), None)
  lines = [f"# Benchmark of {date}", "",
           f"{host['model']}, {host['cores']} cores, {host['system']}; "
           f"load at the start {host['load']}.",
           *([note] if note else []), "", "Files: " + "; ".join(
             f"{name} {size / 1e6:.1f} MB" for name, size in data.items()) + ".", ""]
  lines += table(rows, reference)
  agreed = agreement(totals(work))
  if agreed:
    lines += ["", "Comments per theme, by program:", "", *agreed]
  with open(path + ".md", "w", encoding="utf-8") as file:
    file.write("\n".join(lines) + "\n")
  with open(path + ".json", "w", encoding="utf-8") as file:
    json.dump({"date": date, "machine": host, "note": note, "files": data,
               "rows": [row.as_json() for row in rows]}, file, indent=1)
    file.write("\n")
  return lines
