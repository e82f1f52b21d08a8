# statistics: empty data, wrong kinds, exact results.
import statistics as st
from fractions import Fraction
from statistics import NormalDist

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)

for name in "mean fmean median median_low median_high mode multimode variance stdev pvariance pstdev geometric_mean harmonic_mean quantiles".split():
    t(name + " empty", lambda: getattr(st, name)([]))
    t(name + " one", lambda: getattr(st, name)([3]))
    t(name + " text", lambda: getattr(st, name)("ab"))
    t(name, lambda: getattr(st, name)([1, 2, 2, 5]))
t("none", lambda: st.mean(None))
t("mixed", lambda: st.mean([1, "a"]))
t("fractions", lambda: st.mean([Fraction(1, 3), 1]))
t("floats", lambda: (st.mean([0.1] * 3), st.mean([1e20, 1, -1e20])))
t("bools", lambda: st.mean([True, False]))
t("nan", lambda: st.mean([float("nan"), 1]))
t("weights", lambda: st.fmean([1, 2], weights=[3, 1]))
t("weights bad", lambda: st.fmean([1, 2], weights=[3]))
t("harmonic neg", lambda: st.harmonic_mean([1, -1]))
t("harmonic zero", lambda: st.harmonic_mean([1, 0]))
t("geometric zero", lambda: st.geometric_mean([1, 0]))
t("quantiles", lambda: st.quantiles(range(10), n=4, method="inclusive"))
t("quantiles n", lambda: st.quantiles([1, 2], n=0))
t("quantiles method", lambda: st.quantiles([1, 2], method="x"))
t("mode text", lambda: st.mode("abracadabra"))
t("grouped", lambda: st.median_grouped([1, 2, 2, 3], interval=2))
t("correlation", lambda: st.correlation([1, 2, 3], [2, 4, 6]))
t("correlation const", lambda: st.correlation([1, 1], [1, 2]))
t("covariance", lambda: st.covariance([1, 2], [1, 2, 3]))
t("regression", lambda: st.linear_regression([1, 2, 3], [2, 4, 7]))
t("xbar", lambda: st.variance([1, 2, 3], xbar=2))
n = NormalDist(10, 2)
t("normal", lambda: (n, n.mean, n.stdev, n.variance, round(n.cdf(12), 6), round(n.inv_cdf(0.9), 6)))
t("normal neg", lambda: NormalDist(0, -1))
t("normal ops", lambda: (n + 1, n * 2, -n, n + NormalDist(1, 1), n == NormalDist(10, 2)))
t("inv", lambda: n.inv_cdf(2))
t("zero", lambda: NormalDist(0, 0).pdf(1))
t("samples", lambda: NormalDist.from_samples([1]))
t("zscore", lambda: n.zscore(14))
t("overlap", lambda: round(n.overlap(NormalDist(12, 2)), 6))
t("set", lambda: setattr(n, "mean", 3))
