"""Statistics as their papers write them, in exact fractions or 50 digits: slow, short, and without a
line of Soundings or of a library in them. Each takes counts and returns a float, None where the
statistic is undefined, or a list of these."""

from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 50

# The standard normal quantile at .975.
Z = Decimal("1.95996398454005423552459443052055152795555007786954839847695264636")


def ratio(count, base):
  return None if base == 0 else Fraction(count, base)


def number(value):
  return None if value is None else float(value)


def decimal(value):
  return Decimal(value.numerator) / Decimal(value.denominator)


def share(count, base):
  """The fraction, and the percentage rounded half up."""
  fraction = ratio(count, base)
  return [None, None] if base == 0 else [float(fraction), int(fraction * 100 + Fraction(1, 2))]


def quantifier(count, base):
  """The default scale of the report, on the unrounded share; no word on a base under 10."""
  if base < 10:
    return None
  fraction = Fraction(count, base)
  if count == 0:
    return "none"
  if count == base:
    return "all"
  if fraction == Fraction(1, 2):
    return "exactly half"
  bounds = [(fraction < Fraction(15, 100), "few"), (fraction < Fraction(1, 2), "less than half"),
            (fraction < Fraction(3, 4), "a majority"), (fraction <= Fraction(9, 10), "most")]
  return next((word for holds, word in bounds if holds), "almost all")


def score_limits(count, base):
  """Wilson (1927): the two p for which |count/base − p| = z √(p(1−p)/base); 50 digits."""
  n, p = Decimal(base), Decimal(count) / Decimal(base)
  centre = (2 * n * p + Z**2) / (2 * (n + Z**2))
  spread = Z * (Z**2 + 4 * n * p * (1 - p)).sqrt() / (2 * (n + Z**2))
  return centre - spread, centre + spread


def wilson(count, base):
  if base == 0:
    return None
  return [float(Fraction(count, base)), *map(float, score_limits(count, base))]


def newcombe(first, second):
  """Newcombe (1998, Statistics in Medicine 17, 873–890), method 10."""
  if first[1] == 0 or second[1] == 0:
    return None
  (l1, u1), (l2, u2) = score_limits(*first), score_limits(*second)
  p1, p2 = (Decimal(count) / Decimal(base) for count, base in (first, second))
  difference = p1 - p2
  return [float(difference), float(difference - ((p1 - l1)**2 + (u2 - p2)**2).sqrt()),
          float(difference + ((u1 - p1)**2 + (p2 - l2)**2).sqrt())]


def phi(both, first, last, neither):
  """The correlation of pairs, a positive one corrected for continuity (Newcombe, method 10)."""
  margins = (both + first) * (last + neither) * (both + last) * (first + neither)
  product = Decimal(both * neither - first * last)
  if product > 0:
    product = max(product - Decimal(both + first + last + neither) / 2, Decimal(0))
  return product / Decimal(margins).sqrt() if margins else Decimal(0)


def correlated_difference(last, first, correlation):
  """The last share less the first, from two Wilson intervals and the correlation of the shares."""
  (l1, u1), (l2, u2) = score_limits(*first), score_limits(*last)
  p1, p2 = (Decimal(count) / Decimal(base) for count, base in (first, last))

  def spread(one, other):
    # A square that is nothing may come out below it by the last of 50 digits.
    return max(Decimal(0), one**2 - 2 * correlation * one * other + other**2).sqrt()

  return [float(p2 - p1), float(p2 - p1 - spread(p2 - l2, u1 - p1)),
          float(p2 - p1 + spread(u2 - p2, p1 - l1))]


def newcombe_paired(both, first, last, neither):
  """Newcombe (1998, Statistics in Medicine 17, 2635–2650), method 10: the last round less the first."""
  n = both + first + last + neither
  if n == 0:
    return None
  return correlated_difference((both + last, n), (both + first, n), phi(both, first, last, neither))


def newcombe_overlapping(first, last, pairs):
  """Zou and Donner (2008): shares of samples of which some respondents are in both."""
  both, only_first, only_last, _ = pairs
  n1, n2 = first[1] + sum(pairs), last[1] + sum(pairs)
  if n1 == 0 or n2 == 0:
    return None
  correlation = phi(*pairs) * sum(pairs) / (Decimal(n1) * n2).sqrt()
  return correlated_difference((last[0] + both + only_last, n2),
                               (first[0] + both + only_first, n1), correlation)


def fisher(first, second, ties=Decimal("1e-7")):
  """Fisher (1935), two-sided: all tables with the margins that are no more likely than the one seen.

  Weights are relative to the table seen. Walks away from it on both sides until nothing is left
  that 50 digits could see; tables within a relative 1e-7 count as equally likely, as in R."""
  (a, n), (b, m) = first, second
  said = a + b
  extreme, total = Decimal(1), Decimal(1)
  for step in (1, -1):
    x, weight = a, Decimal(1)
    while max(0, said - m) <= x + step <= min(n, said):
      if step == 1:
        weight *= Decimal((said - x) * (n - x)) / Decimal((x + 1) * (m - said + x + 1))
      else:
        weight *= Decimal(x * (m - said + x)) / Decimal((said - x + 1) * (n - x + 1))
      x += step
      total += weight
      if weight <= 1 + ties:
        extreme += weight
        if weight < Decimal("1e-60"):
          break
  return float(extreme / total)


def mcnemar(both, first, last, neither):
  """McNemar's test with binomial probabilities, two-sided: twice the smaller tail, at most 1.

  Weights are relative to the outcome seen, walked away from until 50 digits see nothing more."""
  n, seen = first + last, min(first, last)
  tail = weight = Decimal(1)
  for k in range(seen, 0, -1):
    weight = weight * k / (n - k + 1)
    tail += weight
    if weight < Decimal("1e-60"):
      break
  total, weight = tail, Decimal(1)
  for k in range(seen, n):
    weight = weight * (n - k) / (k + 1)
    total += weight
    if weight < total * Decimal("1e-60"):
      break
  return float(min(Decimal(1), 2 * tail / total))


def benjamini_hochberg(p):
  """Benjamini and Hochberg (1995): least p(j) m / j over all p(j) at or above one's own."""
  exact = [Fraction(value) for value in p]
  adjusted = {value: value * len(p) / sum(other <= value for other in exact) for value in exact}
  return [float(min(1, min(adjusted[other] for other in exact if other >= value)))
          for value in exact]


def log_likelihood(target, rest):
  """Dunning (1993): −2 log λ of two binomials, from the likelihoods, not from O ln(O / E)."""
  (k1, n1), (k2, n2) = target, rest
  if n1 == 0 or n2 == 0:
    return 0.0

  def log_l(count, base, said, of):
    """The logarithm of p^count (1 − p)^(base − count) with p = said / of."""
    parts = ((count, said), (base - count, of - said))
    return sum(times * (Decimal(part) / of).ln() for times, part in parts if times > 0)

  together = (k1 + k2, n1 + n2)
  return float(2 * (log_l(k1, n1, k1, n1) + log_l(k2, n2, k2, n2)
                    - log_l(k1, n1, *together) - log_l(k2, n2, *together)))


def log_ratio(target, rest):
  """Hardie (2014): the binary logarithm of the ratio, half an occurrence for none."""
  if target[1] == 0 or rest[1] == 0 or target[0] + rest[0] == 0:
    return None
  first, second = (Fraction(2 * count or 1, 2 * base) for count, base in (target, rest))
  return float(decimal(first / second).ln() / Decimal(2).ln())


def precision_recall_f1(true, false, missed):
  """Van Rijsbergen (1979), from true positives, false positives and false negatives."""
  return [number(ratio(true, true + false)), number(ratio(true, true + missed)),
          number(ratio(2 * true, 2 * true + false + missed))]


def kitagawa(groups):
  """Kitagawa (1955), two components with averaged weights; what groups in one round add, apart.

  `groups`: shares in the first round and in the last."""
  n1, n2 = (sum(group[place][1] for group in groups) for place in (0, 1))
  if n1 == 0 or n2 == 0:
    return None
  composition = within = alone = Fraction(0)
  for (count1, base1), (count2, base2) in groups:
    if base1 == 0 or base2 == 0:
      alone += Fraction(count2, n2) - Fraction(count1, n1)
      continue
    r1, r2, w1, w2 = (Fraction(*pair) for pair in
                      ((count1, base1), (count2, base2), (base1, n1), (base2, n2)))
    composition += (w2 - w1) * (r1 + r2) / 2
    within += (r2 - r1) * (w1 + w2) / 2
  difference = sum(Fraction(group[1][0], n2) - Fraction(group[0][0], n1) for group in groups)
  assert within + composition + alone == difference
  return [float(within), float(composition), float(alone)]


def standardised(groups):
  """Direct standardisation: the last round's shares with the first round's numbers as weights."""
  common = [(base, Fraction(*last)) for (_, base), last in groups if base > 0 and last[1] > 0]
  if not common:
    return None
  return float(sum(base * share for base, share in common) / sum(base for base, _ in common))


def margins(table):
  """Units in all, those of equal values, and those of each value by the two readers."""
  return (sum(map(sum, table)), sum(table[value][value] for value in range(len(table))),
          [sum(row) for row in table], [sum(column) for column in zip(*table)])


def kappa(table):
  """Cohen (1960): a row a value of the first reader, a column a value of the second."""
  units, alike, first, second = margins(table)
  if units == 0:
    return None
  expected = Fraction(sum(one * other for one, other in zip(first, second)), units**2)
  return None if expected == 1 else float((Fraction(alike, units) - expected) / (1 - expected))


def ac1(table):
  """Gwet (2008), equation 6: chance is the mean of π (1 − π) over the values, π from both readers."""
  units, alike, first, second = margins(table)
  if units == 0:
    return None
  given = [Fraction(one + other, 2 * units) for one, other in zip(first, second)]
  expected = sum(share * (1 - share) for share in given) / (len(table) - 1)
  return float((Fraction(alike, units) - expected) / (1 - expected))


def alpha(units):
  """Krippendorff (2011), nominal, any readers, −1 for a gap: by the matrix of coincidences."""
  coincidences = {}
  for unit in units:
    values = [value for value in unit if value >= 0]
    for place, one in enumerate(values):
      for other in values[:place] + values[place + 1:]:
        pair = (one, other)
        coincidences[pair] = coincidences.get(pair, 0) + Fraction(1, len(values) - 1)
  totals = {}
  for (one, _), weight in coincidences.items():
    totals[one] = totals.get(one, 0) + weight
  n = sum(totals.values())
  expected = sum(totals[one] * totals[other] for one in totals for other in totals if one != other)
  if expected == 0:
    return None
  observed = sum(weight for (one, other), weight in coincidences.items() if one != other)
  return float(1 - (n - 1) * observed / expected)


def specific_agreement(both, first, second, neither):
  """Cicchetti and Feinstein (1990): positive and negative agreement."""
  return [number(ratio(2 * both, 2 * both + first + second)),
          number(ratio(2 * neither, 2 * neither + first + second))]


def agreement(both, found, wanted, neither):
  """All figures of a theme that both codings give, each alone, and neither."""
  units = both + found + wanted + neither
  table = [[both, found], [wanted, neither]]
  precision, recall, _ = precision_recall_f1(both, found, wanted)
  positive, negative = specific_agreement(both, found, wanted, neither)
  counts = [(both, 2), (neither, 0), (found + wanted, 1)]
  given = sum(times * marks for times, marks in counts)
  # The units' values in the formula of alpha, without writing them out.
  pairs = given * (2 * units - given)
  alpha_ = float(1 - Fraction((2 * units - 1) * (found + wanted), pairs)) if pairs else None
  return [kappa(table), alpha_, ac1(table), positive, negative, precision, recall]


def overlap(one, other):
  """The longest common subsequence of words over the longer text; the whole table."""
  if not one or not other:
    return None
  table = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
  for i, word in enumerate(one):
    for j, word_ in enumerate(other):
      table[i + 1][j + 1] = (table[i][j] + 1 if word == word_
                             else max(table[i][j + 1], table[i + 1][j]))
  return table[-1][-1] / max(len(one), len(other))
