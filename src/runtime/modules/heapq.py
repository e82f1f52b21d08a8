"""Heaps in lists: the smallest item is always first (with `_max`, the largest)."""

__all__ = [
    "heapify",
    "heapify_max",
    "heappop",
    "heappop_max",
    "heappush",
    "heappush_max",
    "heappushpop",
    "heappushpop_max",
    "heapreplace",
    "heapreplace_max",
    "merge",
    "nlargest",
    "nsmallest",
]


def _refuse(called, heap):
    if not isinstance(heap, list):
        kind = "None" if heap is None else type(heap).__name__
        raise TypeError(f"{called} must be list, not {kind}") from None
    raise IndexError("index out of range") from None


def heappush(heap, item, /):
    try:
        heap.append(item)
    except AttributeError:
        _refuse("heappush() argument 1", heap)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    try:
        last = heap.pop()
    except (AttributeError, IndexError, TypeError):
        _refuse("heappop() argument", heap)
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return smallest


def heapreplace(heap, item, /):
    try:
        smallest = heap[0]
        heap[0] = item
    except (IndexError, TypeError):
        _refuse("heapreplace() argument 1", heap)
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap, /):
    if not isinstance(heap, list):
        _refuse("heapify() argument", heap)
    for position in reversed(range(len(heap) // 2)):
        _sink(heap, position)


def _rise(heap, start, position):
    item = heap[position]
    while position > start:
        parent = (position - 1) >> 1
        if not item < heap[parent]:
            break
        heap[position] = heap[parent]
        position = parent
    heap[position] = item


def _sink(heap, position):
    end = len(heap)
    item = heap[position]
    start = position
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _rise(heap, start, position)


def heappush_max(heap, item, /):
    heap.append(item)
    _rise_max(heap, 0, len(heap) - 1)


def heappop_max(heap, /):
    last = heap.pop()
    if not heap:
        return last
    largest = heap[0]
    heap[0] = last
    _sink_max(heap, 0)
    return largest


def heapreplace_max(heap, item, /):
    largest = heap[0]
    heap[0] = item
    _sink_max(heap, 0)
    return largest


def heappushpop_max(heap, item, /):
    if heap and item < heap[0]:
        item, heap[0] = heap[0], item
        _sink_max(heap, 0)
    return item


def heapify_max(heap, /):
    for position in reversed(range(len(heap) // 2)):
        _sink_max(heap, position)


def _rise_max(heap, start, position):
    item = heap[position]
    while position > start:
        parent = (position - 1) >> 1
        if not heap[parent] < item:
            break
        heap[position] = heap[parent]
        position = parent
    heap[position] = item


def _sink_max(heap, position):
    end = len(heap)
    item = heap[position]
    start = position
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _rise_max(heap, start, position)


def merge(*iterables, key=None, reverse=False):
    # An entry is [key, order, item, iterator]; the order keeps equal keys in the order given.
    entries = []
    step = -1 if reverse else 1
    for order, iterator in enumerate(map(iter, iterables)):
        for item in iterator:
            entries.append([item if key is None else key(item), order * step, item, iterator])
            break
    put, take, replace = heapify, heappop, heapreplace
    if reverse:
        put, take, replace = heapify_max, heappop_max, heapreplace_max
    put(entries)
    while entries:
        entry = entries[0]
        yield entry[2]
        for item in entry[3]:
            entry[0] = item if key is None else key(item)
            entry[2] = item
            replace(entries, entry)
            break
        else:
            take(entries)


def _first(choose, iterable, key):
    nothing = object()
    found = choose(iterable, default=nothing, key=key)
    return [] if found is nothing else [found]


def _holds_at_most(n, iterable):
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        return False
    return n >= size


def nsmallest(n, iterable, key=None):
    if n == 1:
        return _first(min, iterable, key)
    if _holds_at_most(n, iterable):
        return sorted(iterable, key=key)[:n]
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    if n == 1:
        return _first(max, iterable, key)
    if _holds_at_most(n, iterable):
        return sorted(iterable, key=key, reverse=True)[:n]
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]
