"""check_output, getoutput, getstatusoutput."""
import subprocess

print(subprocess.check_output(["echo", "hi"]))
print(subprocess.check_output(["cat"], input="text", text=True))
print(subprocess.check_output(["cat"], input=None), subprocess.check_output(["cat"], input=None, text=True))
print(subprocess.check_output("echo out; echo err >&2", shell=True, stderr=subprocess.STDOUT))
for wrong in ({"stdout": 1}, {"check": False}):
    try:
        subprocess.check_output(["echo"], **wrong)
    except ValueError as error:
        print(error)
print(subprocess.getoutput("echo a; echo b >&2"))
print(subprocess.getstatusoutput("echo last line; exit 3"))
print(subprocess.getstatusoutput("true"), subprocess.getstatusoutput("false"))
