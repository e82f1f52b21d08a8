"""Patterns of file names: `*`, `?`, `[abc]`, and `**` for any number of folders."""


def has_magic(pattern):
    return "*" in pattern or "?" in pattern or "[" in pattern


def _tokens(pattern):
    """Literal characters, `None` for `?`, `...` for `*`, and pairs (is negated, members)."""
    tokens = []
    at = 0
    while at < len(pattern):
        letter = pattern[at]
        at += 1
        if letter == "*":
            if not tokens or tokens[-1] is not ...:
                tokens.append(...)
        elif letter == "?":
            tokens.append(None)
        elif letter == "[":
            end = at + 1 if pattern[at : at + 1] == "!" else at
            end = pattern.find("]", end + 1 if pattern[end : end + 1] == "]" else end)
            if end < 0:
                tokens.append("[")
            else:
                tokens.append(_members(pattern[at:end]))
                at = end + 1
        else:
            tokens.append(letter)
    return tokens


def _members(text):
    negated = text.startswith("!")
    if negated:
        text = text[1:]
    ranges = []
    at = 0
    while at < len(text):
        if at + 2 < len(text) and text[at + 1] == "-":
            ranges.append((text[at], text[at + 2]))
            at += 3
        else:
            ranges.append((text[at], text[at]))
            at += 1
    return negated, ranges


def _fits(token, letter):
    if token is None:
        return True
    if isinstance(token, str):
        return token == letter
    negated, ranges = token
    return negated != any(low <= letter <= high for low, high in ranges)


def name_matcher(pattern, case_sensitive=True):
    """A function that tells whether a single name fits the pattern."""
    if not case_sensitive:
        pattern = pattern.lower()
    if pattern == "*":
        return lambda name: True
    tokens = _tokens(pattern)

    def matches(name):
        if not case_sensitive:
            name = name.lower()
        at = token = 0
        star = resume = -1
        while at < len(name):
            if token < len(tokens) and tokens[token] is ...:
                star, resume = token, at
                token += 1
            elif token < len(tokens) and _fits(tokens[token], name[at]):
                token += 1
                at += 1
            elif star >= 0:
                resume += 1
                token, at = star + 1, resume
            else:
                return False
        return all(left is ... for left in tokens[token:])

    return matches


def parts_match(parts, patterns, case_sensitive=True):
    """Whether the parts of a path fit the parts of a pattern, `**` included."""
    matchers = [part if part == "**" else name_matcher(part, case_sensitive) for part in patterns]
    reached = {0}
    reached = _past_any(reached, matchers)
    for part in parts:
        following = set()
        for at in reached:
            if at == len(matchers):
                continue
            if matchers[at] == "**":
                following.add(at)
            elif matchers[at](part):
                following.add(at + 1)
        reached = _past_any(following, matchers)
    return len(matchers) in reached


def _past_any(places, matchers):
    """`**` may stand for no folder at all."""
    reached = set(places)
    for at in sorted(places):
        while at < len(matchers) and matchers[at] == "**":
            at += 1
            reached.add(at)
    return reached


def escape(text):
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in text)
