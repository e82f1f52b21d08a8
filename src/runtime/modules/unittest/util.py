"""How values are shown in the messages of failed assertions."""

_LONGEST = 80
_GAP = 12
_HEAD = 5
_TAIL = 5
_COMMON = 5
_DIFFERENT = _LONGEST - (_HEAD + _GAP + _COMMON + _GAP + _TAIL)


def strclass(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if not short or len(text) < _LONGEST:
        return text
    return text[:_LONGEST] + " [truncated]..."


def _shorten(text, head, tail):
    left_out = len(text) - head - tail
    if left_out <= _GAP:
        return text
    return f"{text[:head]}[{left_out} chars]{text[len(text) - tail:]}"


def common_shorten_repr(*values):
    """The reprs, cut so that where they begin to differ stays in sight."""
    texts = [safe_repr(value) for value in values]
    longest = max(map(len, texts))
    if longest <= _LONGEST:
        return texts
    same = _common_prefix(texts)
    size = len(same)
    room = _LONGEST - (longest - size + _HEAD + _GAP)
    if room > _COMMON:
        same = _shorten(same, _HEAD, room)
        return [same + text[size:] for text in texts]
    same = _shorten(same, _HEAD, _COMMON)
    return [same + _shorten(text[size:], _DIFFERENT, _TAIL) for text in texts]


def _common_prefix(texts):
    first, last = min(texts), max(texts)
    for index, character in enumerate(first):
        if character != last[index]:
            return first[:index]
    return first


def unorderable_list_difference(expected, actual):
    """What is missing and what is too much, when nothing can be sorted."""
    actual = list(actual)
    missing = []
    for item in expected:
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def count_differences(actual, expected):
    """(count in actual, count in expected, value) of what does not come equally often."""
    differences = []
    left, right = list(actual), list(expected)
    while left or right:
        value = left[0] if left else right[0]
        in_left = sum(1 for one in left if one == value)
        in_right = sum(1 for one in right if one == value)
        left = [one for one in left if not one == value]
        right = [one for one in right if not one == value]
        if in_left != in_right:
            differences.append((in_left, in_right, value))
    return differences
