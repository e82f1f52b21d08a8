import os

handles = [open(f"part-{number}.txt", "w+") for number in range(5)]
for number, handle in enumerate(handles):
    for other in handles:
        other.write(f"{number}")
print([handle.tell() for handle in handles])
for handle in handles:
    handle.seek(0)
print([handle.read() for handle in handles], len({handle.fileno() for handle in handles}))
for handle in handles:
    handle.close()
with open("whole.txt", "w") as whole:
    for name in sorted(name for name in os.listdir() if name.startswith("part-")):
        with open(name) as part:
            whole.write(f"{name}: {part.read()}\n")
        os.remove(name)
print(open("whole.txt").read(), [name for name in os.listdir() if name.startswith("part-")])
