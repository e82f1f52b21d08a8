"""A program that does not exist, uncaught."""
import subprocess


def start():
    return subprocess.run(["no-such-program", "--version"])


start()
