"""Python as a child: arguments, standard input, status, tracebacks, flags."""
import subprocess
import sys


def python(*args, **kwargs):
    done = subprocess.run([sys.executable, *args], capture_output=True, text=True, **kwargs)
    return done.returncode, done.stdout, done.stderr


print(python("-c", "import sys; print(sys.argv)", "a", "-b"))
print(python("-c", "print(input('? '), input())", input="first\nsecond\n"))
print(python("-c", "import sys; sys.exit('reason')"))
print(python("-c", "import sys; sys.exit(300)"))
print(python("-c", "1/0")[2])
print(python("-c", "def f(:\n pass")[2])
print(python("-c", "print(__name__, '__file__' in globals())"))
print(python("-c", "raise KeyboardInterrupt")[0])
print(python("-c", "import os; os.abort()")[0])
print(python("-c", "import signal, os; os.kill(os.getpid(), signal.SIGTERM)")[0])
print(python("-", input="print('from standard input')"))
print(python("-u", "-B", "-c", "import sys; sys.stdout.write('x'); sys.stderr.write('y')"))
print(python("-c", "print(input())", stdin=subprocess.DEVNULL)[2].splitlines()[-1])
