"""Percentile bootstrap intervals with the generator PCG-XSH-RR 64/32, made from O'Neill's report
(2014) and not from Soundings: whole blocks of numbers at a time, since the state after k steps is
a^k · s + c · (a^(k−1) + … + 1)."""

import numpy

MULTIPLIER = 6364136223846793005
RESAMPLES = 2000
# The fewest comments that a theme must stand in by either coding.
FEWEST = 10
WORD = 1 << 64


class PCG32:
  def __init__(self, seed, stream):
    self.increment = (stream << 1 | 1) % WORD
    state = self.increment  # One step from 0.
    self.state = ((state + seed) * MULTIPLIER + self.increment) % WORD

  def numbers(self, count):
    """The next 32-bit numbers, as an array."""
    powers = numpy.full(count + 1, MULTIPLIER, dtype=numpy.uint64)
    powers[0] = 1
    powers = numpy.cumprod(powers, dtype=numpy.uint64)
    sums = numpy.concatenate([[numpy.uint64(0)], numpy.cumsum(powers[:-1], dtype=numpy.uint64)])
    states = powers * numpy.uint64(self.state) + numpy.uint64(self.increment) * sums
    self.state = int(states[-1])
    old = states[:-1]
    u = numpy.uint64
    shifted = (((old >> u(18)) ^ old) >> u(27)) & u(0xFFFFFFFF)
    turn = old >> u(59)
    return (shifted >> turn | shifted << ((u(32) - turn) & u(31))) & u(0xFFFFFFFF)

  def below(self, bound, count):
    """`count` numbers below `bound`, without the modulus's favour for the low ones."""
    kept = numpy.empty(0, dtype=numpy.uint64)
    while len(kept) < count:
      numbers = self.numbers(count - len(kept))
      kept = numpy.concatenate([kept, numbers[numbers >= (2**32 - bound) % bound]])
    return (kept % numpy.uint64(bound)).astype(int)


def multiplicities(items, seed, stream):
  """How often each of the items stands in each of 2,000 resamples: a row a resample."""
  drawn = PCG32(seed, stream).below(items, RESAMPLES * items).reshape(RESAMPLES, items)
  offsets = numpy.arange(RESAMPLES)[:, None] * items
  return numpy.bincount((drawn + offsets).ravel(), minlength=RESAMPLES * items).reshape(
    RESAMPLES, items)


def percentile_interval(values):
  """The 2.5 % and 97.5 % points (Hyndman and Fan, type 1) of the resamples that have a value: none
  where fewer than 95 % have one or all are the same."""
  values = values[~numpy.isnan(values)]
  if len(values) * 100 < RESAMPLES * 95 or values.min() == values.max():
    return None
  return [float(numpy.quantile(values, level, method="inverted_cdf")) for level in (.025, .975)]
