import early
print("late sees", [n for n in vars(early) if not n.startswith("__")])
started = True
