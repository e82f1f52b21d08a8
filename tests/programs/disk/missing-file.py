def first_line(path):
    try:
        with open(path) as file:
            return file.readline()
    except FileNotFoundError as error:
        print(error)
        return None


print(first_line("not-there.txt"))
with open("there.txt", "w") as file:
    file.write("42\n")
print(repr(first_line("there.txt")))
try:
    file.write("more")
except ValueError as error:
    print(error)
open("gone.txt")
