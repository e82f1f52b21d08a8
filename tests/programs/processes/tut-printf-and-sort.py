import subprocess

names = "carol\nana\nbob\nana\n"
print(subprocess.run(["sort"], input=names, capture_output=True, text=True).stdout.split())
print(subprocess.run(["sort", "-u", "-r"], input=names, capture_output=True, text=True).stdout.split())
print(subprocess.run(["sort", "-n"], input="10\n9\n-1\nx\n", capture_output=True, text=True).stdout.split())
print(subprocess.check_output(["printf", "%s is %d years\\n", "ana", "30", "bob", "41"], text=True), end="")
print(subprocess.check_output(["printf", "no newline"]))
print(subprocess.check_output(["printf", "tab\\there\\n"]))
missing = subprocess.run(["printf"], capture_output=True, text=True)
print(missing.returncode, missing.stderr.splitlines()[0])
missing = subprocess.run(["sort", "nowhere.txt"], capture_output=True, text=True)
print(missing.returncode, missing.stderr.strip())

with subprocess.Popen(["printf", "b\\na\\nc\\n"], stdout=subprocess.PIPE) as first:
    with subprocess.Popen(["sort"], stdin=first.stdout, stdout=subprocess.PIPE, text=True) as second:
        first.stdout.close()
        print(second.communicate()[0].split(), first.wait(), second.returncode)
print(subprocess.getoutput("printf '3\\n1\\n2\\n' | sort -r"))
