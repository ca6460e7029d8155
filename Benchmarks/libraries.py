"""The same statistics by SciPy, statsmodels, scikit-learn, krippendorff and irrCAC. A function
raises Unsupported where its library does not take the case."""

import warnings

import numpy
import pandas
import scipy.stats
import sklearn.metrics
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


def mcnemar_binomial(b, c):
  need(b + c > 0)
  return float(scipy.stats.binomtest(min(b, c), b + c, .5).pvalue)


def mcnemar(b, c):
  need(b + c > 0)
  return float(contingency_tables.mcnemar([[0, b], [c, 0]], exact=True).pvalue)


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


def precision_recall_f1(found, wanted):
  """`found` and `wanted`: a 0/1 array with a row a comment and a column a theme."""
  need(found.shape[0] > 0)

  def optional(values):
    return [None if numpy.isnan(value) else float(value) for value in values]

  # scikit-learn takes one column for a yes-or-no label with two classes; a second, empty one makes it
  # a theme of several.
  wide = [numpy.hstack([array, numpy.zeros((len(array), 1), int)]) for array in (wanted, found)]
  by_theme = sklearn.metrics.precision_recall_fscore_support(
    *wide, average=None, zero_division=numpy.nan)
  pooled = sklearn.metrics.precision_recall_fscore_support(
    *wide, average="micro", zero_division=numpy.nan)
  return [optional(row) for row in list(zip(*by_theme[:3]))[:-1] + [pooled[:3]]]


def labels(a, b, c, d):
  """Two readers' labels for the cells both yes, first alone, second alone, both no."""
  return ([1] * (a + b) + [0] * (c + d), [1] * a + [0] * b + [1] * c + [0] * d)


def kappa(a, b, c, d):
  need(0 < 2 * a + b + c < 2 * (a + b + c + d))
  return float(cohens_kappa([[a, b], [c, d]], return_results=False))


def kappa_sklearn(a, b, c, d):
  need(0 < 2 * a + b + c < 2 * (a + b + c + d))
  return float(sklearn.metrics.cohen_kappa_score(
    [1, 1, 0, 0], [1, 0, 1, 0], sample_weight=[a, b, c, d]))


def alpha(a, b, c, d):
  import krippendorff
  need(0 < 2 * a + b + c < 2 * (a + b + c + d))
  return float(krippendorff.alpha(numpy.array(labels(a, b, c, d)),
                                  level_of_measurement="nominal"))


def ac1(a, b, c, d):
  from irrCAC.raw import CAC
  need(a + b + c + d > 1 and 0 < 2 * a + b + c < 2 * (a + b + c + d))
  frame = pandas.DataFrame(dict(zip("ab", labels(a, b, c, d))))
  return CAC(frame, categories=[0, 1], digits=15).gwet()["est"]["coefficient_value"]


def specific_agreement(a, b, c, d):
  cells = [1, 1, 0, 0], [1, 0, 1, 0]
  weights = [a, b, c, d]
  need(sum(weights) > 0)
  values = [sklearn.metrics.f1_score(*cells, pos_label=label, sample_weight=weights,
                                     zero_division=numpy.nan) for label in (1, 0)]
  return [None if numpy.isnan(value) else float(value) for value in values]
