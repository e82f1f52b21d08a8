"""string.Formatter: str.format in parts."""
import string

formatter = string.Formatter()
print(formatter.format("{0} and {1!r}: {name:>6}|{2:.2f}", "a", "b", 3.14159, name="x"))
print(formatter.vformat("{} {}", ("one", "two"), {}))
print(list(formatter.parse("a {0.name!r:>{width}} {{b}} {}")))
print(formatter.get_field("0[key].real", ({"key": 5},), {}))
print(formatter.convert_field("é", "a"), formatter.format_field(255, "#x"))


class WithDefaults(string.Formatter):
    """Names that are not there stay as they are; unused ones are refused."""

    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, "{" + key + "}")
        return super().get_value(key, args, kwargs)

    def check_unused_args(self, used_args, args, kwargs):
        unused = set(kwargs) - used_args
        if unused:
            raise ValueError(f"unused: {sorted(unused)}")

    def convert_field(self, value, conversion):
        if conversion == "u":
            return str(value).upper()
        return super().convert_field(value, conversion)


mine = WithDefaults()
print(mine.format("{greeting!u}, {name}!", greeting="hello"))
for call in (
    lambda: mine.format("{a}", a=1, b=2),
    lambda: mine.format("{!z}", 1),
    lambda: formatter.format("{} {0}", 1),
    lambda: formatter.format("{0} {}", 1),
    lambda: formatter.format("{missing}"),
    lambda: formatter.format("{3}", 1),
    lambda: formatter.format("{", 1),
    lambda: formatter.format("}", 1),
    lambda: formatter.format("{0", 1),
    lambda: formatter.format("{0[a}", 1),
    lambda: formatter.format("{0.}", 1),
    lambda: formatter.format("{0!}", 1),
    lambda: formatter.format("{0:{1:{2}}}", 1, 2, 3),
    lambda: formatter.format(),
):
    try:
        print(call())
    except (ValueError, KeyError, IndexError, TypeError) as error:
        print(type(error).__name__, error)
