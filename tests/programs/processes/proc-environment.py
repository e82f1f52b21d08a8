"""Environment and working directory of a child."""
import os
import subprocess
import sys

os.environ["GREETING"] = "from the parent"
show = "import os; print(os.environ.get('GREETING'), os.environ.get('ONLY'))"
subprocess.run([sys.executable, "-c", show])
subprocess.run([sys.executable, "-c", show], env={**os.environ, "GREETING": "changed", "ONLY": "1"})
print(os.environ["GREETING"], flush=True)
print(subprocess.run("echo $ONLY-$NOBODY", shell=True, env={"ONLY": "alone"}, capture_output=True), flush=True)
print(subprocess.run(["printenv", "ONLY"], env={"ONLY": "x y"}, capture_output=True).stdout, flush=True)
os.mkdir("inner")
with open("inner/note.txt", "w") as file:
    file.write("in the inner folder\n")
subprocess.run(["cat", "note.txt"], cwd="inner")
subprocess.run([sys.executable, "-c", "import os; print(os.path.basename(os.getcwd()), os.listdir())"], cwd="inner")
try:
    subprocess.run(["echo"], cwd="inner/note.txt")
except OSError as error:
    print(type(error).__name__, error)
try:
    subprocess.run(["echo"], env={"A": 1})
except TypeError as error:
    print(error)
