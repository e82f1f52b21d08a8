# Heaps: odd arguments, order, equal items.
import heapq

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)

t("push", lambda: heapq.heappush([], 1))
t("push tuple", lambda: heapq.heappush((), 1))
t("push none", lambda: heapq.heappush(None, 1))
t("pop empty", lambda: heapq.heappop([]))
t("pop dict", lambda: heapq.heappop({}))
t("few", lambda: heapq.heappush([]))
t("named", lambda: heapq.heappush(heap=[], item=1))
t("replace empty", lambda: heapq.heapreplace([], 1))
t("pushpop empty", lambda: heapq.heappushpop([], 1))
t("mixed", lambda: heapq.heapify([3, "a", 1]))
t("n none", lambda: heapq.nlargest(None, [1]))
t("n negative", lambda: heapq.nlargest(-1, [1, 2]))
t("n big", lambda: heapq.nsmallest(10, [3, 1, 2]))
t("key", lambda: heapq.nlargest(2, ["aa", "b", "cccc"], key=len))
t("key bad", lambda: heapq.nlargest(2, ["aa", 1], key=len))
t("merge", lambda: list(heapq.merge([1, 4], [2, 3], [])))
t("merge key", lambda: list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
t("merge reverse", lambda: list(heapq.merge([4, 1], [3, 2], reverse=True)))
t("merge bad", lambda: list(heapq.merge([1], 2)))
t("merge kinds", lambda: list(heapq.merge([1], ["a"])))
h = [5, 3, 8, 1]
heapq.heapify_max(h)
print(h, heapq.heappop_max(h), heapq.heappushpop_max(h, 4), heapq.heapreplace_max(h, 9), h)


class Job:
    def __init__(self, rank, name):
        self.rank, self.name = rank, name

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f"{self.name}:{self.rank}"


jobs = []
for rank, name in [(2, "b"), (1, "a"), (2, "c"), (1, "d")]:
    heapq.heappush(jobs, Job(rank, name))
print(jobs, [heapq.heappop(jobs) for _ in range(len(jobs))])
t("no order", lambda: heapq.heapify([object(), object()]) or "kept")
t("pairs", lambda: heapq.heapify([(1, {}), (1, {})]))
