"""Which implementation `functools.singledispatch` takes for a class (PEP 443): abstract classes that
it fits without deriving from them take part too, each where its class offers it first."""

__name__ = "functools"


def implementation_for(cls, registry):
    """What is registered for the first class of the order. Raises RuntimeError where two come first."""
    order = _order_with_abstract(cls, registry)
    found = None
    for one in order:
        if found is None:
            found = one if one in registry else None
            continue
        is_rival = one in registry and one not in cls.__mro__ and found not in cls.__mro__
        if is_rival and not issubclass(found, one):
            raise RuntimeError(f"Ambiguous dispatch: {found} or {one}")
        break
    return registry.get(found)


def _order_with_abstract(cls, registry):
    """The MRO of a class with those registered that it fits, and what derives from them between."""
    own = set(cls.__mro__)
    fitting = [each for each in registry
               if each not in own and hasattr(each, "__mro__") and issubclass(cls, each)]
    # What another one derives from comes with it.
    fitting = [each for each in fitting
               if not any(each is not other and each in other.__mro__ for other in fitting)]
    known = set(fitting)
    related = []
    for each in fitting:
        ways = [[above for above in child.__mro__ if above in known]
                for child in each.__subclasses__() if child not in own and issubclass(cls, child)]
        ways.sort(key=len, reverse=True)
        for way in ways or [[each]]:
            related += [above for above in way if above not in related]
    return _order(cls, related)


def _order(cls, related):
    """C3 with abstract classes as if they were bases where the class first fits them."""
    bases = cls.__bases__
    last_abstract = max(
        (at + 1 for at, base in enumerate(bases) if hasattr(base, "__abstractmethods__")), default=0
    )
    new = [each for each in related
           if issubclass(cls, each) and not any(issubclass(base, each) for base in bases)]
    left = [each for each in related if each not in new]
    groups = [list(bases[:last_abstract]), new, list(bases[last_abstract:])]
    orders = [_order(base, left) for group in groups for base in group]
    return _merged([[cls], *orders, *groups])


def _merged(orders):
    merged = []
    while orders := [order for order in orders if order]:
        for order in orders:
            if not any(order[0] in other[1:] for other in orders):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        first = order[0]
        merged.append(first)
        for order in orders:
            if order[0] is first:
                del order[0]
    return merged
