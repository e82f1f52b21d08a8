"""The shell: joints, pipes, redirections, variables, quotes, statuses."""
import subprocess


def sh(line):
    done = subprocess.run(line, shell=True, capture_output=True, text=True)
    print(repr(line), done.returncode, repr(done.stdout), repr(done.stderr))


sh("echo one && echo two")
sh("false && echo never")
sh("false || echo instead")
sh("true || echo never; echo always")
sh("exit 3")
sh("false; echo $?")
sh("echo 'single $HOME' \"double \\\"x\\\"\" plain\\ space")
sh("NAME=value; echo $NAME ${NAME}s \"$NAME more\" '$NAME'")
sh("echo to file > f.txt; echo more >> f.txt; cat < f.txt")
sh("echo piped | cat | cat")
sh("echo err >&2")
sh("cat missing.txt 2>&1")
sh("no-such-command-here")
sh("cd /tmp && pwd")
sh("cd /nowhere")
sh("echo a # a comment")
sh("echo a\necho b")
sh("")
sh("echo 'open")
sh("&& echo")
sh("exit")
