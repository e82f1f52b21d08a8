"""Texts parted as a shell parts its command line."""

import sys
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]

_latin_letters = (
    "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
)


class shlex:
    """Reads tokens from a text."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream = sys.stdin if instream is None else instream
        self.infile = None if instream is None else infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        if posix:
            self.wordchars += _latin_letters
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        # " " between tokens, "a" in a word, "c" in punctuation, a quote inside it, None at the end.
        self.state = " "
        self.pushback = []
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self.filestack = []
        self.source = None
        if not punctuation_chars:
            punctuation_chars = ""
        elif punctuation_chars is True:
            punctuation_chars = "();<>|&"
        self._punctuation_chars = punctuation_chars
        if punctuation_chars:
            self._pushback_chars = []
            self.wordchars += "~-./*?="
            dropped = str.maketrans("", "", punctuation_chars)
            self.wordchars = self.wordchars.translate(dropped)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """Puts a token back, to be read next."""
        self.pushback.insert(0, tok)

    def push_source(self, newstream, newfile=None):
        """Reads from another text first."""
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.insert(0, (self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1

    def pop_source(self):
        """Goes back to the text before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.pop(0)
        self.state = " "

    def get_token(self):
        """The next token; at the end `eof`."""
        if self.pushback:
            return self.pushback.pop(0)
        raw = self.read_token()
        if self.source is not None:
            while raw == self.source:
                opened = self.sourcehook(self.read_token())
                if opened:
                    newfile, newstream = opened
                    self.push_source(newstream, newfile)
                raw = self.get_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        return raw

    def _next_char(self):
        if self._punctuation_chars and self._pushback_chars:
            return self._pushback_chars.pop()
        return self.instream.read(1)

    def read_token(self):
        """The next token of the text itself."""
        was_quoted = False
        # The quote around an escape, "a" outside of quotes.
        outside = " "
        while True:
            char = self._next_char()
            if char == "\n":
                self.lineno += 1
            if self.state is None:
                self.token = ""
                break
            if self.state == " ":
                if not char:
                    self.state = None
                    break
                if self._begin(char, was_quoted):
                    break
                if self.state in self.escape:
                    outside = "a"
            elif self.state in self.quotes:
                was_quoted = True
                if not char:
                    raise ValueError("No closing quotation")
                if char == self.state:
                    if not self.posix:
                        self.token += char
                        self.state = " "
                        break
                    self.state = "a"
                elif self.posix and char in self.escape and self.state in self.escapedquotes:
                    outside = self.state
                    self.state = char
                else:
                    self.token += char
            elif self.state in self.escape:
                if not char:
                    raise ValueError("No escaped character")
                is_kept = outside in self.quotes and char not in (self.state, outside)
                self.token += self.state + char if is_kept else char
                self.state = outside
            else:
                if not char:
                    self.state = None
                    break
                ended, outside = self._inside(char, was_quoted, outside)
                if ended:
                    break
        result = self.token
        self.token = ""
        if self.posix and not was_quoted and result == "":
            result = None
        return result

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def _is_given(self, was_quoted):
        return bool(self.token) or self.posix and was_quoted

    def _begin(self, char, was_quoted):
        """Between tokens; true when the token has ended."""
        if char in self.whitespace:
            return self._is_given(was_quoted)
        if char in self.commenters:
            self._skip_comment()
        elif self.posix and char in self.escape:
            self.state = char
        elif char in self.wordchars:
            self.token = char
            self.state = "a"
        elif char in self._punctuation_chars:
            self.token = char
            self.state = "c"
        elif char in self.quotes:
            if not self.posix:
                self.token = char
            self.state = char
        elif self.whitespace_split:
            self.token = char
            self.state = "a"
        else:
            self.token = char
            return self._is_given(was_quoted)
        return False

    def _inside(self, char, was_quoted, outside):
        """In a word or in punctuation; whether the token has ended, and what is around an escape."""
        if char in self.whitespace:
            self.state = " "
            return self._is_given(was_quoted), outside
        if char in self.commenters:
            self._skip_comment()
            if self.posix:
                self.state = " "
                return self._is_given(was_quoted), outside
        elif self.state == "c":
            if char in self._punctuation_chars:
                self.token += char
            else:
                if char not in self.whitespace:
                    self._pushback_chars.append(char)
                self.state = " "
                return True, outside
        elif self.posix and char in self.quotes:
            self.state = char
        elif self.posix and char in self.escape:
            self.state = char
            return False, "a"
        elif self._belongs(char):
            self.token += char
        else:
            if self._punctuation_chars:
                self._pushback_chars.append(char)
            else:
                self.pushback.insert(0, char)
            self.state = " "
            return self._is_given(was_quoted), outside
        return False, outside

    def _belongs(self, char):
        if char in self.wordchars or char in self.quotes:
            return True
        return self.whitespace_split and char not in self._punctuation_chars

    def sourcehook(self, newfile):
        """Opens the file that a token of `source` names."""
        import os.path

        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile, "r")

    def error_leader(self, infile=None, lineno=None):
        """What an error message begins with."""
        infile = self.infile if infile is None else infile
        lineno = self.lineno if lineno is None else lineno
        return f'"{infile}", line {lineno}: '

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        raise ValueError("s argument must not be None")
    words = shlex(s, posix=posix)
    words.whitespace_split = True
    if not comments:
        words.commenters = ""
    return list(words)


def join(split_command):
    """The command line of words."""
    return " ".join(quote(word) for word in split_command)


_safe = frozenset(
    "%+,-./0123456789:=@_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)


def quote(s):
    """The word so that a shell reads it as one."""
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f"expected string object, got {type(s).__name__!r}")
    if _safe.issuperset(s):
        return s
    # A single quote stands between double ones.
    return "'" + s.replace("'", "'\"'\"'") + "'"
