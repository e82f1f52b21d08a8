"""What will change: warnings of re."""
import re
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(re.sub("a", "b", "aaa", 1))
    print(re.subn("a", "b", "aaa", 2, re.I))
    print(re.split(",", "a,b,c", 1))
    print(re.findall("[[a]", "[a"))
    print(re.findall("[+--a]", "a-b+"))
    print(re.findall("[a&&b||c~~d]", "a&b"))
for warning in caught:
    print(warning.category.__name__, warning.message)

re.purge()
warnings.simplefilter("error")
try:
    re.compile("[[:alpha:]]")
except FutureWarning as warning:
    print("raised:", warning)
try:
    re.split(",", "a,b", 1)
except DeprecationWarning as warning:
    print("raised:", warning)
