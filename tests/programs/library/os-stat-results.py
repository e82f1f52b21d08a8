import os
import stat

with open("file.txt", "w") as file:
    file.write("12345")
os.mkdir("folder")
status = os.stat("file.txt")
print(type(status).__name__, status.st_size, status[6], len(status), status[stat.ST_SIZE])
print(stat.S_ISREG(status.st_mode), stat.S_ISDIR(os.stat("folder").st_mode))
print(abs(status.st_mtime - status.st_mtime_ns / 1e9) < 1e-3, status.st_mtime > 0)
os.chmod("file.txt", 0o640)
print(oct(stat.S_IMODE(os.stat("file.txt").st_mode)), stat.filemode(os.stat("file.txt").st_mode))
for mode in (0o40755, 0o100644, 0o120777, 0o104755, 0o41777, 0o20620):
    print(stat.filemode(mode))
os.symlink("file.txt", "link")
print(os.path.islink("link"), os.readlink("link"), stat.S_ISLNK(os.lstat("link").st_mode))
print(os.stat("link").st_size, os.path.samefile("link", "file.txt"))
os.utime("file.txt", (100, 200))
print(os.stat("file.txt").st_atime, os.path.getmtime("file.txt"), os.path.getsize("file.txt"))
os.truncate("file.txt", 2)
print(os.path.getsize("file.txt"), os.access("file.txt", os.R_OK), os.access("nope", os.F_OK))
