"""Which statistic is compared with what: the input of a case, as `check-statistics` prints it, to the
value that it must have."""

import numpy

import libraries
import plain
import resampling

# Statistics whose value is compared relative to itself.
P_VALUES = {"fisher", "benjamini-hochberg", "mcnemar"}


def spread(function):
  """Takes the input's places as arguments."""
  return lambda input: function(*input)


def codings(input):
  """0/1 arrays of comment and theme for two codings; a theme brings those that it stands below."""
  parents, found, wanted, seed = input

  def array(coding):
    cells = numpy.zeros((len(coding), len(parents)), int)
    for comment, themes in enumerate(coding):
      for theme in themes:
        while theme >= 0:
          cells[comment, theme] = 1
          theme = parents[theme]
    return cells

  return array(found), array(wanted), seed


def cells(found, wanted):
  """Counts of a comment and theme, then of all themes: true and false positives, false negatives."""
  counts = numpy.stack([found & wanted, found & ~wanted & 1, wanted & ~found & 1], axis=2)
  return numpy.concatenate([counts, counts.sum(axis=1, keepdims=True)], axis=1)


def precision_recall_f1(input):
  found, wanted, _ = codings(input)
  counts = cells(found, wanted).sum(axis=0)
  return [plain.precision_recall_f1(*map(int, row)) for row in counts]


def precision_recall_f1_library(input):
  found, wanted, _ = codings(input)
  return libraries.precision_recall_f1(found, wanted)


def bootstrap(input):
  """Intervals of precision, recall and F1 from resamples of the comments; none without a value."""
  found, wanted, seed = codings(input)
  counts = cells(found, wanted)
  values = precision_recall_f1(input)
  if not len(counts):
    return [[None] * 3 for _ in values]
  drawn = resampling.multiplicities(len(counts), seed, 1)
  rows = []
  for theme, row in enumerate(values):
    true, false, missed = (drawn @ counts[:, theme]).T
    with numpy.errstate(invalid="ignore"):
      resampled = [true / (true + false), true / (true + missed),
                   2 * true / (2 * true + false + missed)]
    rows.append([value if value is None else resampling.percentile_interval(all)
                 for value, all in zip(row, resampled)])
  return rows


COMPARISONS = {
  "share": {"fractions": spread(plain.share)},
  "quantifier": {"fractions": spread(plain.quantifier)},
  "wilson": {
    "50 digits": spread(plain.wilson),
    "statsmodels proportion_confint": spread(libraries.wilson),
  },
  "newcombe": {
    "50 digits": spread(plain.newcombe),
    "statsmodels confint_proportions_2indep": spread(libraries.newcombe),
  },
  "fisher": {
    "50 digits": spread(plain.fisher),
    "scipy fisher_exact": spread(libraries.fisher),
  },
  "benjamini-hochberg": {
    "fractions": plain.benjamini_hochberg,
    "scipy false_discovery_control": libraries.false_discovery_control,
    "statsmodels multipletests": libraries.multipletests,
  },
  "keyness": {
    "50 digits": spread(plain.log_likelihood),
    "scipy chi2_contingency": spread(libraries.log_likelihood),
  },
  "log-ratio": {"50 digits": spread(plain.log_ratio)},
  "precision-recall-f1": {
    "fractions": precision_recall_f1,
    "scikit-learn precision_recall_fscore_support": precision_recall_f1_library,
  },
  "bootstrap": {"numpy, PCG32 from its paper": bootstrap},
}
