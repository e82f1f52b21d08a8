"""/dev/stdin and its like: another name for what is open already."""

import os
import subprocess

print(os.path.exists("/dev/stdin"), os.path.exists("/dev/stderr"))
for command in (["cat", "/dev/stdin"], ["cat", "-"]):
    print(subprocess.run(command, input=b"given\n", stdout=subprocess.PIPE).stdout)
with open("/dev/null", "w") as nowhere:
    print(nowhere.write("gone"))
with open("/dev/null") as nowhere:
    print(repr(nowhere.read()))
