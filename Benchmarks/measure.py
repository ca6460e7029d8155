"""Runs a command and measures it: wall time, CPU time and peak memory of the whole process."""

import os
import statistics
import time
from dataclasses import dataclass, field


@dataclass
class Row:
  """A command that is measured, and what came out of its runs."""

  name: str
  command: list
  group: str = ""
  runs: int = 5
  directory: str = "."
  environment: dict = field(default_factory=dict)
  wall: list = field(default_factory=list)
  cpu: list = field(default_factory=list)
  peak: list = field(default_factory=list)
  others: list = field(default_factory=list)
  problem: str = ""

  def run(self):
    """One run. A command that fails is not run again."""
    if self.problem:
      return
    log = os.path.join(self.directory, "last.log")
    busy, started = busy_seconds(), time.perf_counter()
    status, usage = spawn(self.command, self.directory, self.environment, log)
    wall = time.perf_counter() - started
    busy = busy_seconds() - busy
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
      self.problem = f"exit {code}: {last_line(log)}"
      return
    self.wall.append(wall)
    cpu = usage.ru_utime + usage.ru_stime
    self.cpu.append(cpu)
    # The counters step by hundredths of a second: short runs say nothing about the neighbours.
    self.others.append(max(busy - cpu, 0) / wall if wall > 0.2 else None)
    # Linux gives KiB. A child begins as a copy of this process: about 20 MB are the least shown.
    self.peak.append(usage.ru_maxrss / 1024)

  @property
  def median(self):
    return statistics.median(self.wall) if self.wall else None

  def as_json(self):
    return {"name": self.name, "group": self.group, "wall_s": self.wall, "cpu_s": self.cpu,
            "peak_mb": self.peak, "others_cores": self.others, "problem": self.problem}


def spawn(command, directory, environment, log):
  """Starts the command without a shell, its output thrown away, and waits for it."""
  child = os.fork()
  if child == 0:
    try:
      os.chdir(directory)
      os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
      os.dup2(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644), 2)
      os.execvpe(command[0], command, {**os.environ, **environment})
    except OSError as error:
      os.write(2, f"{command[0]}: {error.strerror}\n".encode())
    os._exit(127)
  _, status, usage = os.wait4(child, 0)
  return status, usage


def busy_seconds():
  """CPU time that the whole machine has spent, stolen time included."""
  with open("/proc/stat", encoding="utf-8") as file:
    ticks = [int(cell) for cell in file.readline().split()[1:9]]
  idle = ticks[3] + ticks[4]
  return (sum(ticks) - idle) / os.sysconf("SC_CLK_TCK")


def last_line(path):
  """The last line that a command wrote to standard error, for the table."""
  with open(path, encoding="utf-8", errors="replace") as log:
    lines = [line.strip() for line in log if line.strip()]
  return lines[-1][:120] if lines else "no message"
