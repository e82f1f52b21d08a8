"""os.system, os.popen and the statuses that the system packs."""
import os

print(os.system("true"), os.system("exit 3"), os.waitstatus_to_exitcode(os.system("exit 3")), flush=True)
status = os.system("exit 2")
print(os.WIFEXITED(status), os.WEXITSTATUS(status), os.WIFSIGNALED(status), flush=True)
os.system("echo printed by the shell")
with os.popen("echo one; echo two") as stream:
    print(stream.readline(), list(stream))
print(os.popen("exit 4").close(), os.popen("true").close())
writer = os.popen("cat", "w")
print(writer.write("through cat\n"), flush=True)
print(writer.close())
for wrong in (("x", "rw"), (5,)):
    try:
        os.popen(*wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    os.wait()
except ChildProcessError as error:
    print(error)
