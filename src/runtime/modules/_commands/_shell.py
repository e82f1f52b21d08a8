"""A very small shell: words and quotes, `&& || ; | > >> < 2> 2>&1`, `$NAME`, `$?`, `NAME=value`, `cd`, `exit`.

A line is cut into tokens, the tokens into a list of pipelines with what joins them. The last
command of a line takes the shell's place, as in dash, so that a signal sent to it arrives.
"""

import _commands
import _processes
import posix

_operators = ("2>&1", "1>&2", ">&2", "&&", "||", "2>>", "2>", ">>", "1>", ">", "<", "|", ";", "\n", "&")
_redirections = ("2>&1", "1>&2", ">&2", "2>>", "2>", ">>", "1>", ">", "<")
_beyond = ("`", "$(", "(", ")", "{", "}", "*", "?", "[")


class _Mistake(Exception):
    """The line is not understood."""


class _Word:
    """A word as parts: text, whether it is quoted by ' and whether names in it are replaced."""

    def __init__(self):
        self.parts = []
        self.is_quoted = False


def sh(args):
    if args[:1] == ["-c"]:
        if len(args) < 2:
            _commands.err("/bin/sh: 0: -c requires an argument\n")
            return 2
        line, names = args[1], args[2:]
    elif args:
        with open(args[0]) as file:
            line, names = file.read(), args
    else:
        from sys import stdin
        line, names = stdin.read(), []
    return _Shell(names).run(line)


class _Shell:
    def __init__(self, names):
        self.names = names or ["/bin/sh"]
        self.environment = _processes.environment()
        self.own = {}
        self.status = 0

    def run(self, line):
        try:
            steps = _pipelines(_tokens(line))
        except _Mistake as mistake:
            _commands.err(f"/bin/sh: 1: {mistake}\n")
            return 2
        try:
            self._run_all(steps)
        except _Exit as end:
            return end.status
        return self.status

    def _run_all(self, steps):
        last = len(steps) - 1
        for place, (joint, pipeline) in enumerate(steps):
            if joint == "&&" and self.status or joint == "||" and not self.status:
                continue
            if len(pipeline) == 1:
                self.status = self._simple(pipeline[0], place == last)
            else:
                self.status = self._pipeline(pipeline)

    def _expand(self, word):
        text = ""
        for piece, is_literal in word.parts:
            text += piece if is_literal else self._replaced(piece)
        return text

    def _replaced(self, text):
        result = ""
        while "$" in text:
            before, _, text = text.partition("$")
            result += before
            if text.startswith("{"):
                name, _, text = text[1:].partition("}")
            elif text[:1] and (text[0] in "?$#@*" or text[0].isdigit()):
                name, text = text[0], text[1:]
            else:
                length = 0
                while length < len(text) and (text[length].isalnum() or text[length] == "_"):
                    length += 1
                name, text = text[:length], text[length:]
            result += self._value(name)
        return result + text

    def _value(self, name):
        if name == "":
            return "$"
        if name == "?":
            return str(self.status)
        if name == "$":
            return str(_processes.getpid())
        if name == "#":
            return str(len(self.names) - 1)
        if name in ("@", "*"):
            return " ".join(self.names[1:])
        if name.isdigit():
            return self.names[int(name)] if int(name) < len(self.names) else ""
        return self.own.get(name, self.environment.get(name, ""))

    def _words(self, command):
        """Words, redirections and assignments of a command, names replaced."""
        words, redirections, settings = [], [], {}
        tokens = iter(command)
        for token in tokens:
            if isinstance(token, str):
                needs_name = "&" not in token
                redirections.append((token, self._expand(next(tokens)) if needs_name else None))
                continue
            text = self._expand(token)
            name, equals, value = text.partition("=")
            if equals and not words and not token.is_quoted and name.isidentifier():
                settings[name] = value
            elif token.is_quoted or any(is_literal for _, is_literal in token.parts):
                words.append(text)
            else:
                words.extend(text.split())
        return words, redirections, settings

    def _descriptors(self, redirections, descriptors):
        descriptors = list(descriptors)
        opened = []
        for operator, name in redirections:
            if operator == "2>&1":
                descriptors[2] = descriptors[1]
                continue
            if operator in (">&2", "1>&2"):
                descriptors[1] = descriptors[2]
                continue
            flags = posix.O_RDONLY
            if ">" in operator:
                more = posix.O_APPEND if ">>" in operator else posix.O_TRUNC
                flags = posix.O_WRONLY | posix.O_CREAT | more
            fd = posix.open(name, flags, 0o666)
            opened.append(fd)
            descriptors[0 if operator == "<" else 2 if operator[0] == "2" else 1] = fd
        return descriptors, opened

    def _simple(self, command, is_last):
        words, redirections, settings = self._words(command)
        try:
            descriptors, opened = self._descriptors(redirections, (0, 1, 2))
        except OSError as error:
            what = "open" if "<" in redirections[-1][0] else "create"
            reason = "No such file" if error.errno == 2 and what == "open" else error.strerror
            _commands.err(f"/bin/sh: 1: cannot {what} {error.filename}: {reason}\n")
            return 2
        try:
            if not words:
                for name, value in settings.items():
                    target = self.environment if name in self.environment else self.own
                    target[name] = value
                return 0
            inner = self._inner(words)
            if inner is not None:
                return inner
            if is_last:
                return self._become(words, descriptors, settings)
            return self._status(self._start(words, descriptors, settings))
        finally:
            for fd in opened:
                posix.close(fd)

    def _inner(self, words):
        """What the shell does itself; None for commands."""
        name, *args = words
        if name == "exit":
            raise _Exit(int(args[0]) & 255 if args else self.status)
        if name == "cd":
            target = args[0] if args else self.environment.get("HOME", "/")
            try:
                posix.chdir(target)
            except OSError:
                _commands.err(f"/bin/sh: 1: cd: can't cd to {target}\n")
                return 2
            return 0
        if name == "export":
            for arg in args:
                key, _, value = arg.partition("=")
                self.environment[key] = value if "=" in arg else self.own.pop(key, "")
            return 0
        if name == ":":
            return 0
        if name == "exec" and args:
            raise _Exit(self._become(args, (0, 1, 2), {}))
        return None

    def _become(self, words, descriptors, settings):
        for number, fd in enumerate(descriptors):
            if fd != number:
                posix.dup2(fd, number)
        try:
            _processes.replace(tuple(words), words[0], {**self.environment, **settings})
        except OSError as error:
            return _not_started(words[0], error)

    def _start(self, words, descriptors, settings):
        try:
            environment = {**self.environment, **settings}
            return _processes.spawn(
                tuple(words), words[0], None, environment, tuple(descriptors), False
            )
        except OSError as error:
            return -_not_started(words[0], error)

    def _status(self, pid):
        if pid < 0:
            return -pid
        status = _processes.wait(pid, None)
        if status >= 0:
            return status
        if status not in (-2, -13):
            from _signal import strsignal
            _commands.err(f"{strsignal(-status)}\n")
        return 128 - status

    def _pipeline(self, commands):
        pids = []
        source = 0
        for place, command in enumerate(commands):
            is_last = place == len(commands) - 1
            reading, writing = (None, 1) if is_last else _processes.pipe()
            words, redirections, settings = self._words(command)
            descriptors, opened = self._descriptors(redirections, (source, writing, 2))
            inner = words[:1] in (["exit"], ["cd"], ["export"], [":"])
            if words and not inner:
                pids.append(self._start(words, descriptors, settings))
            for fd in opened:
                posix.close(fd)
            if source != 0:
                posix.close(source)
            if not is_last:
                posix.close(writing)
                source = reading
        status = 0
        for pid in pids:
            status = self._status(pid)
        return status


class _Exit(Exception):
    def __init__(self, status):
        self.status = status


def _not_started(name, error):
    if error.errno == 2:
        _commands.err(f"/bin/sh: 1: {name}: not found\n")
        if "/" not in name and _processes.is_terminal(2):
            offered = ", ".join((*_processes.commands, "python3"))
            _commands.err(f"(This simulator has these commands: {offered}.)\n")
        return 127
    _commands.err(f"/bin/sh: 1: {name}: {error.strerror}\n")
    return 126


def _tokens(line):
    tokens = []
    word = None
    place = 0
    while place < len(line):
        char = line[place]
        if char == "#" and word is None:
            end = line.find("\n", place)
            place = len(line) if end < 0 else end
            continue
        operator = next((one for one in _operators if line.startswith(one, place)), None)
        if operator is not None and operator[0].isdigit() and word is not None:
            operator = None
        if char in " \t" or operator is not None:
            if word is not None:
                tokens.append(word)
                word = None
            if operator is not None:
                tokens.append(operator)
            place += len(operator or " ")
            continue
        word = word or _Word()
        if char == "'":
            end = line.find("'", place + 1)
            if end < 0:
                raise _Mistake("Syntax error: Unterminated quoted string")
            word.parts.append((line[place + 1:end], True))
            word.is_quoted = True
            place = end + 1
        elif char == '"':
            place = _quoted(line, place + 1, word)
        elif char == "\\":
            word.parts.append((line[place + 1:place + 2], True))
            place += 2
        else:
            beyond = next((one for one in _beyond if line.startswith(one, place)), None)
            if beyond is not None and not line.startswith("${", place - 1):
                raise _Mistake(f"this simulator's shell does not know {beyond!r}")
            end = place
            if line.startswith("${", place):
                end = max(line.find("}", place), place)
            elif line.startswith("$", place):
                end = place + (line[place + 1:place + 2] in ("?", "$", "#", "@", "*"))
            word.parts.append((line[place:end + 1], False))
            place = end + 1
    if word is not None:
        tokens.append(word)
    return _joined(tokens)


def _quoted(line, place, word):
    word.is_quoted = True
    text = ""
    while place < len(line) and line[place] != '"':
        if line[place] == "\\" and line[place + 1:place + 2] in ('"', "\\", "$", "`"):
            word.parts.append((text, False))
            word.parts.append((line[place + 1], True))
            text = ""
            place += 2
            continue
        if line.startswith("$(", place) or line[place] == "`":
            raise _Mistake("this simulator's shell does not know '$('")
        text += line[place]
        place += 1
    if place >= len(line):
        raise _Mistake("Syntax error: Unterminated quoted string")
    word.parts.append((text, False))
    return place + 1


def _joined(tokens):
    """Joins neighbouring plain parts, so that `$NAME` is found as a whole."""
    for token in tokens:
        if isinstance(token, str):
            continue
        parts = []
        for text, is_literal in token.parts:
            if parts and not is_literal and not parts[-1][1]:
                parts[-1] = (parts[-1][0] + text, False)
            else:
                parts.append((text, is_literal))
        token.parts = parts
    return tokens


def _pipelines(tokens):
    """Pairs of what joins a pipeline to the one before, and its commands."""
    steps = []
    joint, pipeline, command = ";", [], []

    def end_command(operator):
        nonlocal command
        if not command:
            shown = "newline" if operator == "\n" else operator
            raise _Mistake(f'Syntax error: "{shown}" unexpected')
        pipeline.append(command)
        command = []

    for token in tokens:
        if not isinstance(token, str) or token in _redirections:
            command.append(token)
        elif token == "&":
            raise _Mistake("this simulator's shell does not know '&'")
        elif token == "|":
            end_command(token)
        else:
            if command or pipeline or token in ("&&", "||"):
                end_command(token)
                steps.append((joint, pipeline))
                pipeline = []
            if token != "\n" or steps:
                joint = ";" if token == "\n" else token
    if command or pipeline:
        end_command("\n")
        steps.append((joint, pipeline))
    elif joint in ("&&", "||"):
        raise _Mistake("Syntax error: end of file unexpected")
    return steps
