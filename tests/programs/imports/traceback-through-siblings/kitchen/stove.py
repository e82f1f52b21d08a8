from . import store


def cook(dish):
    try:
        parts = store.fetch(dish)
    except KeyError as error:
        raise RuntimeError(f"cannot cook {dish}") from error
    return " + ".join(parts)
