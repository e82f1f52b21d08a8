"""string.Template: texts with names to be filled in."""

__name__ = "string"


class _MadeOnFirstUse:
    """The pattern of a class that gives none itself; `re` is imported for it only then."""

    def __get__(self, instance, cls=None):
        return self if cls is None else cls._make_pattern()


_made_on_first_use = _MadeOnFirstUse()


class Template:
    """Texts with `$name` and `${name}` to be filled in; what those look like, subclasses may say."""

    delimiter = "$"
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None
    pattern = _made_on_first_use

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._make_pattern()

    @classmethod
    def _make_pattern(cls):
        import re

        pattern = cls.__dict__.get("pattern", _made_on_first_use)
        if pattern is _made_on_first_use:
            mark = re.escape(cls.delimiter)
            in_braces = cls.braceidpattern or cls.idpattern
            pattern = (
                f"{mark}(?:(?P<escaped>{mark})|(?P<named>{cls.idpattern})"
                rf"|{{(?P<braced>{in_braces})}}|(?P<invalid>))"
            )
        if cls.flags is None:
            cls.flags = re.IGNORECASE
        cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)
        return cls.pattern

    def __init__(self, template):
        self.template = template

    def _kind_of(self, found):
        """What a match is, and the name in it."""
        name = found.group("named") or found.group("braced")
        if name is not None:
            return "name", name
        for kind in ("escaped", "invalid"):
            if found.group(kind) is not None:
                return kind, None
        raise ValueError("Unrecognized named group in pattern", self.pattern)

    def _refuse(self, found):
        at = found.start("invalid")
        lines = self.template[:at].splitlines(keepends=True) or [""]
        column = at - len("".join(lines[:-1])) if at else 1
        raise ValueError(f"Invalid placeholder in string: line {len(lines)}, col {column}")

    def _filled(self, value_of, refused):
        def piece(found):
            kind, name = self._kind_of(found)
            if kind == "escaped":
                return self.delimiter
            return refused(found) if kind == "invalid" else value_of(name, found)

        return self.pattern.sub(piece, self.template)

    def substitute(self, mapping={}, /, **kws):
        values = _merged(mapping, kws)
        return self._filled(lambda name, _: str(values[name]), self._refuse)

    def safe_substitute(self, mapping={}, /, **kws):
        values = _merged(mapping, kws)

        def value_of(name, found):
            try:
                return str(values[name])
            except KeyError:
                return found.group()

        return self._filled(value_of, lambda found: found.group())

    def is_valid(self):
        return all(
            self._kind_of(found)[0] != "invalid" for found in self.pattern.finditer(self.template)
        )

    def get_identifiers(self):
        kinds = map(self._kind_of, self.pattern.finditer(self.template))
        return list(dict.fromkeys(name for kind, name in kinds if kind == "name"))


def _merged(mapping, kws):
    if not kws:
        return mapping
    from collections import ChainMap

    return ChainMap(kws, mapping)
