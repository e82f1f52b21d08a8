SHELVES = {"soup": ["water", "salt"], "salad": ["leaf"]}


def fetch(dish):
    return [
        part.upper()
        for part in SHELVES[dish]
    ]
