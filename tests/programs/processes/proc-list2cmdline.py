"""list2cmdline quotes as Windows does; shlex as a shell does."""
import shlex
import subprocess

for words in (["a b", "c"], ['say "hi"'], ["back\\slash", "end\\"], ["a b\\"], ["", "\t"], ['x\\"y']):
    print(subprocess.list2cmdline(words), "|", shlex.join(words))
print(subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL, subprocess.__all__)
print(subprocess.CompletedProcess("cmd", 0), subprocess.CompletedProcess[str])
print(shlex.split("echo 'two words' \"and more\" \\#"))
print(subprocess.run(shlex.split("echo 'two words'"), capture_output=True).stdout)
