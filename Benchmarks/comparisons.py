"""Which statistic is compared with what: the input of a case, as `check-statistics` prints it, to the
value that it must have."""

import numpy

import libraries
import plain
import resampling

# Statistics whose value is compared relative to itself.
P_VALUES = {"fisher", "benjamini-hochberg", "mcnemar"}


# What a library does not have, among values that it has.
ANYTHING = object()


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
  """Counts of a comment and theme: given by both, by the first alone, the second alone, neither; then
  of all themes that either coding has anywhere."""
  counts = numpy.stack([found & wanted, found & ~wanted & 1, wanted & ~found & 1,
                        ~found & ~wanted & 1], axis=2)
  used = (found | wanted).any(axis=0)
  return numpy.concatenate([counts, counts[:, used].sum(axis=1, keepdims=True)], axis=1)


def mean(values):
  defined = [value for value in values if value is not None]
  return sum(defined) / len(defined) if defined else None


def precision_recall_f1(input):
  found, wanted, _ = codings(input)
  counts = cells(found, wanted).sum(axis=0)
  rows = [plain.precision_recall_f1(*map(int, row[:3])) for row in counts]
  return rows + [mean(row[2] for row in rows[:-1])]


def precision_recall_f1_library(input):
  found, wanted, _ = codings(input)
  return libraries.precision_recall_f1(found, wanted) + [libraries.macro_f1(found, wanted)]


def figures(counts):
  """All figures of an array of counts, not a number where undefined."""
  both, found, wanted, neither = counts.T.astype(float)
  units = both + found + wanted + neither
  apart, one, other = found + wanted, both + found, both + wanted
  share = (one + other) / (2 * units)
  chance = one * (units - other) + other * (units - one)
  values = one + other
  with numpy.errstate(invalid="ignore", divide="ignore"):
    kappa = numpy.where(chance > 0, 1 - units * apart / chance, numpy.nan)
    alpha = 1 - (2 * units - 1) * 2 * apart / (2 * values * (2 * units - values))
    ac1 = 1 - apart / units / (1 - 2 * share * (1 - share))
    return [kappa, numpy.where(values * (2 * units - values) > 0, alpha, numpy.nan), ac1,
            2 * both / (2 * both + apart), 2 * neither / (2 * neither + apart), both / one,
            both / other]


def bootstrap(input):
  """Intervals of all figures from resamples of the comments; none for a figure without a value."""
  found, wanted, seed = codings(input)
  counts = cells(found, wanted)
  if not len(counts):
    return [[None] * 7 for _ in range(counts.shape[1])] + [None]
  drawn = resampling.multiplicities(len(counts), seed, 1)
  resampled = [figures(drawn @ counts[:, theme]) for theme in range(counts.shape[1])]

  given = (found | wanted).sum(axis=0).tolist() + [(found | wanted).any(axis=1).sum()]

  def interval(row, values):
    sample = figures(counts[:, row].sum(axis=0, keepdims=True))
    return [None if numpy.isnan(own[0]) or given[row] < resampling.FEWEST
            else resampling.percentile_interval(all) for own, all in zip(sample, values)]

  rows = [interval(row, values) for row, values in enumerate(resampled)]
  f1 = numpy.array([values[3] for values in resampled[:-1]])
  defined = ~numpy.isnan(f1)
  with numpy.errstate(invalid="ignore"):
    macro = numpy.where(defined, f1, 0).sum(axis=0) / defined.sum(axis=0)
  reaches = given[-1] >= resampling.FEWEST
  return rows + [resampling.percentile_interval(macro) if reaches else None]


def without_alpha(input):
  """scikit-learn and statsmodels have no alpha and no AC1."""
  kappa, *others = libraries.agreement(*input)
  return [kappa, ANYTHING, ANYTHING, *others]


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
  "mcnemar": {
    "50 digits": spread(plain.mcnemar),
    "scipy binomtest": spread(libraries.binomtest),
    "statsmodels mcnemar": spread(libraries.mcnemar),
  },
  "newcombe-paired": {"50 digits": spread(plain.newcombe_paired)},
  "newcombe-overlapping": {"50 digits": spread(plain.newcombe_overlapping)},
  "kitagawa": {"fractions": plain.kitagawa},
  "standardisation": {"fractions": plain.standardised},
  "kappa": {
    "fractions": plain.kappa,
    "statsmodels cohens_kappa": libraries.kappa_statsmodels,
    "scikit-learn cohen_kappa_score": libraries.kappa_sklearn,
  },
  "ac1": {"fractions": plain.ac1, "irrCAC gwet": libraries.ac1},
  "alpha": {"fractions": plain.alpha, "krippendorff alpha": libraries.alpha},
  "agreement": {
    "fractions": spread(plain.agreement),
    "scikit-learn, statsmodels": without_alpha,
  },
  "precision-recall-f1": {
    "fractions": precision_recall_f1,
    "scikit-learn precision_recall_fscore_support": precision_recall_f1_library,
  },
  "bootstrap": {"numpy, PCG32 from its paper": bootstrap},
}
