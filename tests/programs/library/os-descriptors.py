import os

descriptor = os.open("raw.bin", os.O_RDWR | os.O_CREAT)
print(os.write(descriptor, b"hello world"), os.lseek(descriptor, 6, os.SEEK_SET))
print(os.read(descriptor, 3), os.read(descriptor, 100), os.read(descriptor, 5))
os.ftruncate(descriptor, 4)
print(os.fstat(descriptor).st_size)
again = os.dup(descriptor)
print(os.lseek(again, 0, os.SEEK_SET), os.read(descriptor, 2), os.read(again, 2))
os.close(descriptor)
os.close(again)
try:
    os.read(descriptor, 1)
except OSError as error:
    print(error)

with open("raw.bin", "rb") as file:
    print(os.read(file.fileno(), 4), file.fileno() > 2)
reading, writing = os.pipe()
with os.fdopen(writing, "w") as sender:
    sender.write("through the pipe\n")
with os.fdopen(reading) as receiver:
    print(receiver.read())
with open(os.open("raw.bin", os.O_RDONLY)) as file:
    print(file.read(), file.closed)
print(len(os.urandom(8)), type(os.urandom(1)), os.isatty(0) in (True, False))
