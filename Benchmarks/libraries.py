"""The same statistics by SciPy, statsmodels, scikit-learn, krippendorff and irrCAC. A function
raises Unsupported where its library does not take the case."""

import warnings

import krippendorff
import numpy
import pandas
import scipy.stats
import sklearn.metrics
from irrCAC.raw import CAC
from statsmodels.stats import contingency_tables, multitest, proportion
from statsmodels.stats.inter_rater import cohens_kappa

warnings.filterwarnings("ignore")


class Unsupported(Exception):
  """The library does not take such a case; the plain formula does."""


def need(holds):
  if not holds:
    raise Unsupported


def wilson(count, base):
  need(base > 0)
  return [count / base, *proportion.proportion_confint(count, base, method="wilson")]


def newcombe(first, second):
  need(first[1] > 0 and second[1] > 0)
  return [first[0] / first[1] - second[0] / second[1],
          *proportion.confint_proportions_2indep(*first, *second, method="newcomb",
                                                 compare="diff")]


def table(first, second):
  return [[first[0], first[1] - first[0]], [second[0], second[1] - second[0]]]


def fisher(first, second):
  return float(scipy.stats.fisher_exact(table(first, second))[1])


def binomtest(both, first, last, neither):
  need(first + last > 0)
  return float(scipy.stats.binomtest(first, first + last, .5).pvalue)


def mcnemar(both, first, last, neither):
  need(first + last > 0)
  return float(contingency_tables.mcnemar([[both, first], [last, neither]], exact=True).pvalue)


def false_discovery_control(p):
  need(p)
  return list(map(float, scipy.stats.false_discovery_control(p)))


def multipletests(p):
  need(p)
  return list(map(float, multitest.multipletests(p, method="fdr_bh")[1]))


def log_likelihood(target, rest):
  need(target[1] and rest[1] and 0 < target[0] + rest[0] < target[1] + rest[1])
  return float(scipy.stats.chi2_contingency(table(target, rest), correction=False,
                                            lambda_="log-likelihood")[0])


def pad(array):
  """With an empty column: scikit-learn takes a single one for a label of two classes, not a theme."""
  return numpy.hstack([array, numpy.zeros((len(array), 1), int)])


def precision_recall_f1(found, wanted):
  """`found` and `wanted`: a 0/1 array with a row a comment and a column a theme."""
  need(found.shape[0] > 0)

  def optional(values):
    return [None if numpy.isnan(value) else float(value) for value in values]

  wide = pad(wanted), pad(found)
  by_theme = sklearn.metrics.precision_recall_fscore_support(
    *wide, average=None, zero_division=numpy.nan)
  pooled = sklearn.metrics.precision_recall_fscore_support(
    *wide, average="micro", zero_division=numpy.nan)
  return [optional(row) for row in list(zip(*by_theme[:3]))[:-1] + [pooled[:3]]]


def macro_f1(found, wanted):
  """Over the themes that either coding has."""
  used = (found | wanted).any(axis=0)
  need(used.any())
  return float(sklearn.metrics.f1_score(
    pad(wanted[:, used]), pad(found[:, used]), labels=range(used.sum()), average="macro"))


def several(table):
  """Whether chance leaves anything to agree on."""
  first = [sum(row) > 0 for row in table]
  second = [sum(column) > 0 for column in zip(*table)]
  return any(first) and (sum(first) > 1 or first != second)


def kappa_statsmodels(table):
  need(several(table))
  return float(cohens_kappa(table, return_results=False))


def weighted(table):
  """Each cell once: the first reader's value, the second's, the units in it."""
  cells = [(one, other, count) for one, row in enumerate(table) for other, count in enumerate(row)]
  return list(zip(*cells))


def kappa_sklearn(table):
  need(several(table))
  first, second, counts = weighted(table)
  return float(sklearn.metrics.cohen_kappa_score(first, second, sample_weight=counts))


def ac1(table):
  # irrCAC takes a row a unit.
  need(several(table) and 1 < sum(map(sum, table)) <= 20_000)
  first, second, counts = weighted(table)
  frame = pandas.DataFrame({"one": numpy.repeat(first, counts), "two": numpy.repeat(second, counts)})
  rated = CAC(frame, categories=list(range(len(table))), digits=15)
  return float(rated.gwet()["est"]["coefficient_value"])


def alpha(units):
  paired = [unit for unit in units if sum(value >= 0 for value in unit) > 1]
  need(len({value for unit in paired for value in unit if value >= 0}) > 1)
  array = numpy.array(units, dtype=float).T
  array[array < 0] = numpy.nan
  return float(krippendorff.alpha(array, level_of_measurement="nominal"))


def agreement(both, found, wanted, neither):
  """Kappa, F1, negative agreement, precision and recall; the others have a check of their own."""
  need(both + found + wanted + neither > 0)
  table = [[both, found], [wanted, neither]]
  ours, theirs, weights = [1, 1, 0, 0], [1, 0, 1, 0], [both, found, wanted, neither]

  def optional(compute, label):
    value = compute(theirs, ours, pos_label=label, sample_weight=weights,
                    zero_division=numpy.nan)
    return None if numpy.isnan(value) else float(value)

  metrics = sklearn.metrics
  return [kappa_statsmodels(table) if several(table) else None,
          optional(metrics.f1_score, 1), optional(metrics.f1_score, 0),
          optional(metrics.precision_score, 1), optional(metrics.recall_score, 1)]
