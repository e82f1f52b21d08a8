# Which descriptors a program started in this one's place would have.
import os

file = os.open("a.txt", os.O_CREAT | os.O_RDWR)
print(os.get_inheritable(0), os.get_inheritable(file), os.set_inheritable(file, True), os.get_inheritable(file))
copy = os.dup(file)
print(os.get_inheritable(copy), os.get_inheritable(os.dup2(file, 50)), os.get_inheritable(os.dup2(file, 51, inheritable=False)))
os.set_inheritable(50, False)
print(os.get_inheritable(50), [os.get_inheritable(end) for end in os.pipe()])
for work in (lambda: os.set_inheritable(99, True), lambda: os.get_inheritable(99), lambda: os.dup2(50, 50)):
    try:
        print(work())
    except OSError as error:
        print(error)
print(os.get_inheritable(50))
os.close(50)
again = os.dup2(file, 50, inheritable=False)
print(os.get_inheritable(again))
os.remove("a.txt")
