"""Breaking texts into lines, and what stands before lines."""

import re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

# Only these part words; a no-break space does not.
_whitespace = "\t\n\x0b\x0c\r "


class TextWrapper:
    """Breaks texts into lines of at most `width` characters."""

    unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), ord(" "))

    _space = f"[{re.escape(_whitespace)}]"
    _other = f"[^{re.escape(_whitespace)}]"
    _letter = r"[^\d\W]"
    _word_end = r"[\w!\"'&.,?]"
    # A piece is white space, a dash of several hyphens between words, or a word or part of one: up
    # to a hyphen between letters, up to white space, or up to such a dash.
    wordsep_re = re.compile(
        f"({_space}+"
        rf"|(?<={_word_end})-{{2,}}(?=\w)"
        f"|{_other}+?(?:"
        f"-(?:(?<={_letter}{{2}}-)|(?<={_letter}-{_letter}-))(?={_letter}-?{_letter})"
        rf"|(?={_space}|\Z)"
        rf"|(?<={_word_end})(?=-{{2,}}\w)))"
    )
    wordsep_simple_re = re.compile(f"({_space}+)")
    sentence_end_re = re.compile(r"[a-z][.!?][\"']?\Z")

    def __init__(
        self,
        width=70,
        initial_indent="",
        subsequent_indent="",
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=" [...]",
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def wrap(self, text):
        """The lines of the text."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The lines of the text as one text."""
        return "\n".join(self.wrap(text))

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _split(self, text):
        pattern = self.wordsep_re if self.break_on_hyphens else self.wordsep_simple_re
        return [chunk for chunk in pattern.split(text) if chunk]

    def _fix_sentence_endings(self, chunks):
        at = 0
        while at < len(chunks) - 1:
            if chunks[at + 1] == " " and self.sentence_end_re.search(chunks[at]):
                chunks[at + 1] = "  "
                at += 1
            at += 1

    def _check_sizes(self):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is None:
            return
        indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
        if len(indent) + len(self.placeholder.lstrip()) > self.width:
            raise ValueError("placeholder too large for max width")

    def _is_dropped(self, chunk):
        return self.drop_whitespace and chunk.strip() == ""

    def _wrap_chunks(self, chunks):
        self._check_sizes()
        lines = []
        # From the end, so that taking the next one is cheap.
        left = chunks[::-1]
        while left:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if lines and self._is_dropped(left[-1]):
                del left[-1]
            line, length = self._next_line(left, width)
            if not line:
                continue
            is_last = not left or len(left) == 1 and self._is_dropped(left[0])
            has_room = self.max_lines is None or len(lines) + 1 < self.max_lines
            if has_room or is_last and length <= width:
                lines.append(indent + "".join(line))
                continue
            self._end_short(lines, line, length, indent)
            break
        return lines

    def _next_line(self, left, width):
        """The chunks of a line, taken from the end of `left`, and how long they are."""
        line = []
        length = 0
        while left and length + len(left[-1]) <= width:
            length += len(left[-1])
            line.append(left.pop())
        if left and len(left[-1]) > width:
            self._handle_long_word(left, line, length, width)
            length = sum(map(len, line))
        if line and self._is_dropped(line[-1]):
            length -= len(line.pop())
        return line, length

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        room = 1 if width < 1 else width - cur_len
        if self.break_long_words and room > 0:
            word = reversed_chunks[-1]
            end = room
            if self.break_on_hyphens and len(word) > room:
                hyphen = word.rfind("-", 0, room)
                if word[: max(hyphen, 0)].strip("-"):
                    end = hyphen + 1
            cur_line.append(word[:end])
            reversed_chunks[-1] = word[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _end_short(self, lines, line, length, indent):
        """The last line allowed: with the placeholder, where it fits."""
        width = self.width - len(indent)
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A paragraph broken into lines, as one text."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text in one line, cut at a word where it is too long."""
    wrapper = TextWrapper(width=width, max_lines=1, **kwargs)
    return wrapper.fill(" ".join(text.strip().split()))


def dedent(text):
    """The text without the white space that all its lines begin with."""
    try:
        lines = text.split("\n")
    except (AttributeError, TypeError):
        message = f"expected str object, not {type(text).__qualname__!r}"
        raise TypeError(message) from None
    filled = [line for line in lines if line and not line.isspace()]
    # What the first and the last in order have in common, all between have.
    first, last = min(filled, default=""), max(filled, default="")
    margin = 0
    while margin < len(first) and first[margin] in " \t" and first[margin] == last[margin]:
        margin += 1
    return "\n".join(["" if line.isspace() else line[margin:] for line in lines])


def indent(text, prefix, predicate=None):
    """The text with `prefix` before its lines: those that are not blank, or that `predicate` says."""
    if predicate is None:
        predicate = str.strip
    return "".join([
        prefix + line if predicate(line) else line for line in text.splitlines(True)
    ])
