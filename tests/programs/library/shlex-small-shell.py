"""A small shell: commands, quotes, pipes."""
import shlex


def parse(line):
    """Commands of a pipeline, each with what it reads and writes."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars="|<>")
    pipeline, command, expected = [], {"words": []}, None
    for token in lexer:
        if expected:
            command[expected] = token
            expected = None
        elif token == "|":
            pipeline.append(command)
            command = {"words": []}
        elif token in ("<", ">", ">>"):
            expected = {"<": "reads", ">": "writes", ">>": "appends"}[token]
        elif set(token) <= set("|<>"):
            raise ValueError(f"unexpected {token!r} in line {lexer.lineno}")
        else:
            command["words"].append(token)
    if expected:
        raise ValueError(f"nothing to {expected[:-1]}")
    return pipeline + [command]


def run(line, text=""):
    for command in parse(line):
        name, *args = command["words"] or ["cat"]
        lines = text.splitlines()
        match name, args:
            case "echo", words:
                text = " ".join(words)
            case "grep", [wanted]:
                text = "\n".join(one for one in lines if wanted in one)
            case "sort", []:
                text = "\n".join(sorted(lines))
            case "count", []:
                text = str(len(lines))
            case "cat", []:
                pass
            case _:
                raise ValueError(f"cannot run {shlex.join(command['words'])}")
    return text


FILE = "pear\napple pie\nfig\napple"
for line in (
    "echo 'two  spaces' and \"quotes\"", "grep apple | sort", "grep 'apple pie' | count",
    "sort|count # comment", "cat < in.txt > 'out file.txt'", "echo a || b", "grep apple >",
    "rm -rf 'my files'", "echo 'open", "",
):
    try:
        print(repr(line), parse(line))
        print("   ", repr(run(line, FILE)))
    except ValueError as error:
        print("    error:", error)
