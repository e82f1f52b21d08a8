# Warnings come before the first line runs; the program goes on.
def last_word():
    try:
        raise ValueError("swallowed")
    finally:
        return "from finally"


print(last_word())
path = "C:\data\reports"
print(len(path), path.count("\\"))
count = 3
if count is 3:
    print("small numbers happen to be the same object")
assert (count == 4, "never checked")
print("done")
"text"["key"]
