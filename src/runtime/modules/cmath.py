"""Functions of complex numbers."""

import math
from math import atan2, copysign, cos, cosh, e, exp, hypot, inf, log1p, nan, pi, sin, sinh, tau

__all__ = [
    "acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "e", "exp", "inf", "infj",
    "isclose", "isfinite", "isinf", "isnan", "log", "log10", "nan", "nanj", "phase", "pi", "polar",
    "rect", "sin", "sinh", "sqrt", "tan", "tanh", "tau",
]

infj = complex(0.0, inf)
nanj = complex(0.0, nan)
_cos, _cosh, _exp, _sin, _sinh = cos, cosh, exp, sin, sinh
# Beyond this, exp of it and more would be too large before it is scaled.
_LARGE = 708.3964185322641
_HUGE = 1.7976931348623157e308 / 4.0
_LN2 = math.log(2.0)


def _complex_of(z):
    if type(z) is complex:
        return z
    if isinstance(z, (complex, float, int)):
        return complex(z.real, z.imag)
    if hasattr(z, "__complex__"):
        return z.__complex__()
    if hasattr(z, "__float__") or hasattr(z, "__index__"):
        return complex(float(z), 0.0)
    raise TypeError(f"must be real number, not {type(z).__name__}")


def _domain_error():
    return ValueError("math domain error")


def _range_error():
    return OverflowError("math range error")


def isfinite(z, /):
    z = _complex_of(z)
    return math.isfinite(z.real) and math.isfinite(z.imag)


def isnan(z, /):
    z = _complex_of(z)
    return math.isnan(z.real) or math.isnan(z.imag)


def isinf(z, /):
    z = _complex_of(z)
    return math.isinf(z.real) or math.isinf(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = _complex_of(a), _complex_of(b)
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    apart = abs(a - b)
    return apart <= rel_tol * abs(b) or apart <= rel_tol * abs(a) or apart <= abs_tol


def phase(z, /):
    z = _complex_of(z)
    return atan2(z.imag, z.real)


def polar(z, /):
    z = _complex_of(z)
    return abs(z), atan2(z.imag, z.real)


def rect(r, phi, /):
    r, phi = math.fabs(r) * copysign(1.0, r), float(phi)
    if math.isinf(phi) and r and not math.isnan(r):
        raise _domain_error()
    if not phi:
        return complex(r, r * phi)
    if math.isinf(r) and math.isfinite(phi):
        return complex(copysign(inf, _cos(phi)) * copysign(1.0, r), copysign(inf, _sin(phi)) * copysign(1.0, r))
    return complex(r * _cos(phi), r * _sin(phi)) if math.isfinite(phi) else complex(r * nan, nan)


def exp(z, /):
    z = _complex_of(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if x == -inf:
            return complex(copysign(0.0, _cos(y)), copysign(0.0, _sin(y))) if math.isfinite(y) else 0j
        if math.isinf(y) and not math.isnan(x):
            raise _domain_error()
        if x == inf and math.isfinite(y):
            if not y:
                return complex(inf, y)
            return complex(copysign(inf, _cos(y)), copysign(inf, _sin(y)))
        return complex(x if math.isnan(x) else inf, y if not y else nan)
    if x > _LARGE:
        scale = _exp(x - 1.0)
        real, imag = scale * _cos(y) * e, scale * _sin(y) * e
    else:
        scale = _exp(x)
        real, imag = scale * _cos(y), scale * _sin(y)
    if math.isinf(real) or math.isinf(imag):
        raise _range_error()
    return complex(real, imag)


def _log_of_size(x, y):
    """The logarithm of |x + yj|, precise near 1 and for very large or small numbers."""
    ax, ay = math.fabs(x), math.fabs(y)
    if ax > _HUGE or ay > _HUGE:
        return math.log(hypot(ax / 2.0, ay / 2.0)) + _LN2
    if ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308:
        if not ax and not ay:
            raise _domain_error()
        return math.log(hypot(math.ldexp(ax, 53), math.ldexp(ay, 53))) - 53 * _LN2
    size = hypot(ax, ay)
    if 0.71 <= size <= 1.73:
        high, low = (ax, ay) if ax > ay else (ay, ax)
        return log1p((high - 1) * (high + 1) + low * low) / 2.0
    return math.log(size)


def _plain_log(z):
    if isinf(z):
        return complex(inf, atan2(z.imag, z.real))
    if isnan(z):
        return complex(nan, nan)
    return complex(_log_of_size(z.real, z.imag), atan2(z.imag, z.real))


def log(z, base=None, /):
    result = _plain_log(_complex_of(z))
    return result if base is None else result / _plain_log(_complex_of(base))


def log10(z, /):
    result = _plain_log(_complex_of(z))
    return complex(result.real / math.log(10.0), result.imag / math.log(10.0))


def sqrt(z, /):
    z = _complex_of(z)
    x, y = z.real, z.imag
    if math.isinf(y):
        return complex(inf, y)
    if math.isinf(x):
        if x > 0:
            return complex(inf, nan if math.isnan(y) else copysign(0.0, y))
        return complex(nan if math.isnan(y) else 0.0, copysign(inf, y))
    if isnan(z):
        return complex(nan, nan)
    if not x and not y:
        return complex(0.0, y)
    ax, ay = math.fabs(x), math.fabs(y)
    if ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308 and (ax > 0 or ay > 0):
        ax = math.ldexp(ax, 54)
        size = math.ldexp(math.sqrt(ax + hypot(ax, math.ldexp(ay, 54))), -27)
    else:
        ax /= 8.0
        size = 2.0 * math.sqrt(ax + hypot(ax, ay / 8.0))
    other = ay / (2.0 * size)
    if x >= 0.0:
        return complex(size, copysign(other, y))
    return complex(other, copysign(size, y))


def cosh(z, /):
    z = _complex_of(z)
    x, y = z.real, z.imag
    if math.isinf(y) and not math.isnan(x):
        raise _domain_error()
    if math.fabs(x) > _LARGE and math.isfinite(x):
        one = x - copysign(1.0, x)
        result = complex(_cos(y) * _cosh(one) * e, _sin(y) * _sinh(one) * e)
    elif not y or isnan(z):
        result = complex(_cosh(x) if not y else nan, copysign(0.0, y) * copysign(1.0, x) if not y else nan)
    else:
        result = complex(_cos(y) * _cosh(x), _sin(y) * _sinh(x))
    if isinf(result) and isfinite(z):
        raise _range_error()
    return result


def sinh(z, /):
    z = _complex_of(z)
    x, y = z.real, z.imag
    if math.isinf(y) and not math.isnan(x):
        raise _domain_error()
    if math.fabs(x) > _LARGE and math.isfinite(x):
        one = x - copysign(1.0, x)
        result = complex(_cos(y) * _sinh(one) * e, _sin(y) * _cosh(one) * e)
    elif not y or isnan(z):
        result = complex(_sinh(x) if not y else nan, y if not y else nan)
    else:
        result = complex(_cos(y) * _sinh(x), _sin(y) * _cosh(x))
    if isinf(result) and isfinite(z):
        raise _range_error()
    return result


def tanh(z, /):
    z = _complex_of(z)
    x, y = z.real, z.imag
    if math.isinf(y) and math.isfinite(x):
        raise _domain_error()
    if isnan(z) or math.isinf(y):
        return complex(copysign(1.0, x), 0.0) if math.isinf(x) else complex(nan, y if not y else nan)
    if math.fabs(x) > _LARGE:
        return complex(copysign(1.0, x), 4.0 * _sin(y) * _cos(y) * _exp(-2.0 * math.fabs(x)))
    tx, ty = math.tanh(x), math.tan(y)
    cx = 1.0 / _cosh(x)
    txty = tx * ty
    below = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / below, ty / below * cx * cx)


def _turned(function, z):
    """f(z) of a circular function by its hyperbolic one: -i * f(i * z)."""
    result = function(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def cos(z, /):
    z = _complex_of(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    return _turned(sinh, _complex_of(z))


def tan(z, /):
    return _turned(tanh, _complex_of(z))


def acos(z, /):
    z = _complex_of(z)
    if math.fabs(z.real) > _HUGE or math.fabs(z.imag) > _HUGE:
        imag = _log_of_size(z.real / 2.0, z.imag / 2.0) + _LN2 * 2.0
        return complex(atan2(math.fabs(z.imag), z.real), -copysign(imag, z.imag))
    s1, s2 = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(
        2.0 * atan2(s1.real, s2.real), math.asinh(s2.real * s1.imag - s2.imag * s1.real)
    )


def acosh(z, /):
    z = _complex_of(z)
    if math.fabs(z.real) > _HUGE or math.fabs(z.imag) > _HUGE:
        return complex(
            _log_of_size(z.real / 2.0, z.imag / 2.0) + _LN2 * 2.0, atan2(z.imag, z.real)
        )
    s1, s2 = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(
        math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * atan2(s1.imag, s2.real)
    )


def asinh(z, /):
    z = _complex_of(z)
    if math.fabs(z.real) > _HUGE or math.fabs(z.imag) > _HUGE:
        real = _log_of_size(z.real / 2.0, z.imag / 2.0) + _LN2 * 2.0
        return complex(copysign(real, z.real), atan2(z.imag, math.fabs(z.real)))
    s1, s2 = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(
        math.asinh(s1.real * s2.imag - s2.real * s1.imag),
        atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag),
    )


def asin(z, /):
    return _turned(asinh, _complex_of(z))


def atanh(z, /):
    z = _complex_of(z)
    if z.real < 0.0 or (not z.real and copysign(1.0, z.real) < 0.0):
        return -atanh(-z)
    ay = math.fabs(z.imag)
    if isinf(z):
        return complex(0.0, copysign(pi / 2.0, z.imag))
    if z.real > 6.7e153 or ay > 6.7e153:
        size = hypot(z.real / 2.0, z.imag / 2.0)
        return complex(z.real / 4.0 / size / size, copysign(pi / 2.0, z.imag))
    if z.real == 1.0 and ay < 1.5e-154:
        if not ay:
            raise _domain_error()
        angle = atan2(2.0, -ay) / 2
        return complex(-math.log(math.sqrt(ay) / math.sqrt(hypot(ay, 2.0))), copysign(angle, z.imag))
    real = log1p(4.0 * z.real / ((1 - z.real) * (1 - z.real) + ay * ay)) / 4.0
    imag = -atan2(-2.0 * z.imag, (1 - z.real) * (1 + z.real) - ay * ay) / 2.0
    return complex(real, imag)


def atan(z, /):
    return _turned(atanh, _complex_of(z))
