"""The commands that a program can start: small, and as those of Linux print and fail."""

import _processes
import posix


def main():
    name, *args = _processes.arguments()
    try:
        status = run(name, args)
    except BrokenPipeError:
        _processes.die(13)
    posix._exit(status)


def run(name, args):
    """Runs a command in this process; its status is the answer."""
    if name == "sh":
        from _commands._shell import sh
        return sh(args)
    return _commands[name](args)


def out(text):
    _write(1, text)


def err(text):
    _write(2, text)


def _write(fd, text):
    data = text.encode("utf-8", "surrogateescape")
    while data:
        data = data[posix.write(fd, data):]


def _echo(args):
    end = "\n"
    translates = False
    while args and args[0] in ("-n", "-e", "-ne", "-en"):
        option = args.pop(0)
        end = "" if "n" in option else end
        translates = translates or "e" in option
    text = " ".join(args)
    if translates:
        text = text.replace("\\n", "\n").replace("\\t", "\t")
    out(text + end)
    return 0


def _cat(args):
    status = 0
    for name in args or ["-"]:
        try:
            if name == "-":
                _copy(0)
            else:
                fd = posix.open(name, posix.O_RDONLY)
                try:
                    _copy(fd)
                finally:
                    posix.close(fd)
        except BrokenPipeError:
            raise
        except OSError as error:
            err(f"cat: {name}: {error.strerror}\n")
            status = 1
    return status


def _copy(fd):
    while data := posix.read(fd, 65536):
        while data:
            data = data[posix.write(1, data):]


_escapes = {"%%": "%", "\\n": "\n", "\\t": "\t", "\\\\": "\\"}
_units = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def _printf(args):
    if not args:
        err("printf: missing operand\nTry 'printf --help' for more information.\n")
        return 1
    text, *values = args
    while True:
        given = len(values)
        _print_once(text, values)
        if not values or len(values) == given:
            return 0


def _print_once(text, values):
    """One pass over the format; it takes what it shows out of `values`."""
    at = 0
    shown = []
    while at < len(text):
        pair = text[at:at + 2]
        if pair in ("%s", "%d"):
            shown.append(values.pop(0) if values else "" if pair == "%s" else "0")
        elif pair in _escapes:
            shown.append(_escapes[pair])
        else:
            pair = text[at]
            shown.append(pair)
        at += len(pair)
    out("".join(shown))


def _sort(args):
    options = {letter for arg in args if arg.startswith("-") for letter in arg[1:]}
    if options - set("nru"):
        err(f"sort: invalid option -- '{min(options - set('nru'))}' (this simulator knows -n, -r and -u)\n")
        return 2
    texts = []
    for name in [arg for arg in args if not arg.startswith("-")] or [0]:
        try:
            with open(name, closefd=name != 0) as file:
                texts += file.read().splitlines()
        except OSError as error:
            err(f"sort: cannot read: {name}: {error.strerror}\n")
            return 2
    if "u" in options:
        texts = set(texts)
    texts = sorted(texts, key=_number_first if "n" in options else None, reverse="r" in options)
    out("".join(f"{text}\n" for text in texts))
    return 0


def _number_first(text):
    digits = text.strip().split(" ")[0]
    try:
        return float(digits), text
    except ValueError:
        return 0, text


def _sleep(args):
    if not args:
        err("sleep: missing operand\nTry 'sleep --help' for more information.\n")
        return 1
    seconds = 0
    for text in args:
        number, factor = (text[:-1], _units[text[-1]]) if text[-1:] in _units else (text, 1)
        try:
            value = float(number)
        except ValueError:
            value = -1
        if value < 0:
            err(f"sleep: invalid time interval \u2018{text}\u2019\n")
            err("Try 'sleep --help' for more information.\n")
            return 1
        seconds += value * factor
    from time import sleep
    sleep(seconds)
    return 0


def _ls(args):
    options = {letter for arg in args if arg.startswith("-") and arg != "-" for letter in arg[1:]}
    unknown = options - set("1aA")
    if unknown:
        err(f"ls: invalid option -- '{min(unknown)}' (this simulator knows -1, -a and -A)\n")
        return 2
    names = [arg for arg in args if not arg.startswith("-")] or ["."]
    files, folders, status = [], [], 0
    for name in sorted(names):
        try:
            entries = posix.listdir(name)
        except NotADirectoryError:
            files.append(name)
        except OSError as error:
            err(f"ls: cannot access '{name}': {error.strerror}\n")
            status = 2
        else:
            folders.append((name, entries))
    blocks = ["".join(f"{name}\n" for name in files)] if files else []
    for name, entries in folders:
        shown = sorted(entry for entry in entries if options & {"a", "A"} or entry[:1] != ".")
        if "a" in options:
            shown[:0] = [".", ".."]
        title = f"{name}:\n" if len(names) > 1 else ""
        blocks.append(title + "".join(f"{entry}\n" for entry in shown))
    out("\n".join(blocks))
    return status


def _printenv(args):
    environment = _processes.environment()
    if not args:
        return _env(args)
    status = 0
    for name in args:
        if name in environment:
            out(environment[name] + "\n")
        else:
            status = 1
    return status


def _env(args):
    out("".join(f"{name}={value}\n" for name, value in _processes.environment().items()))
    return 0


def _pwd(args):
    out(posix.getcwd() + "\n")
    return 0


_commands = {
    "cat": _cat,
    "echo": _echo,
    "env": _env,
    "false": lambda args: 1,
    "ls": _ls,
    "printenv": _printenv,
    "printf": _printf,
    "pwd": _pwd,
    "sleep": _sleep,
    "sort": _sort,
    "true": lambda args: 0,
}
