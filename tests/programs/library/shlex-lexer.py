"""The lexer itself."""
import shlex

print(list(shlex.shlex("a=1; b = 'two words' # note\nc")))
print(list(shlex.shlex("a=1; b = 'two words' # note\nc", posix=True)))
print(list(shlex.shlex("a && b || c; d >'abc'; (def \"ghi\")", punctuation_chars=True)))
print(list(shlex.shlex("a|b--c", punctuation_chars="|")), list(shlex.shlex("~/x-*.py", punctuation_chars=True)))

lexer = shlex.shlex("set name 'Ana Souza'\nset age 3\n! bye", posix=True)
lexer.wordchars += "!"
lexer.commenters = ""
while (token := lexer.get_token()) is not lexer.eof:
    print(lexer.lineno, repr(token), lexer.error_leader("config"))

lexer = shlex.shlex("b c")
lexer.push_token("a")
print([lexer.get_token() for _ in range(4)], repr(lexer.eof))

words = shlex.shlex("path=/usr/bin:/bin -x --long=1", posix=True)
words.whitespace_split = True
print(list(words))
words = shlex.shlex("a,b,,c", posix=True)
words.whitespace = ","
words.whitespace_split = True
print(list(words))
print(shlex.shlex("").get_token(), shlex.shlex("", posix=True).get_token())
lexer = shlex.shlex("first")
lexer.push_source("pushed text", "other")
print(list(lexer), lexer.punctuation_chars)
