__all__ = ["black"]
black = "#000000"
white = "#ffffff"
asked = []
_known = {"red": "#ff0000", "green": "#00ff00", "blue": "#0000ff"}


def __getattr__(name):
    if not name.startswith("__"):
        asked.append(name)
    try:
        return _known[name]
    except KeyError:
        raise AttributeError(f"no colour is called {name!r}") from None


def __dir__():
    return ["black", *_known]
