"""Long texts and patterns that go back often, but not too often."""
import re

text = "word " * 5000 + "end"
print(len(re.findall(r"\w+", text)), re.search(r"(\w+)$", text).span())
print(len(re.sub(r"\s+", "", text)), len(re.split(" ", text)))
print(re.match(r"(?:\w+ )*end", text).end(), re.match(r"(?:\w+? )*?end", text).end())
print(re.match(r"(\w+ ){10,}", text).span(1), re.fullmatch(r"(?:word |end)+", text) is not None)
print(re.search(r"(a+)+b", "a" * 14), re.search(r"(?>a+)+b", "a" * 14), re.search(r"(a++)+b", "a" * 500))
print(re.match(r"(?:a?){20}a{20}", "a" * 20).span(), re.match(r"(.*?,){11}P", "1,2,3,4,5,6,7,8,9,10,11,12"))
print(re.search(r"x*x*x*y", "x" * 40), re.match(r"((a{0,5}){0,5})*[c]", "aaaaa"))
print(re.match(r"(\(|\)|[^()])*", "(" * 3000 + ")" * 3000).end())

alternatives = "|".join(f"name{number}" for number in range(300))
print(re.findall(rf"\b(?:{alternatives})\b", "name5 name299 name300 name77x"))
deep = "(" * 90 + "a" + ")" * 90
print(re.match(deep, "a").lastindex, len(re.match(deep, "a").groups()))
print(re.match("(?:" * 50 + "a" + ")?" * 50 + "b", "ab").span())
keys = [f"k{number:03}" for number in range(100)]
merged = "&".join(f"{key}={number}" for number, key in enumerate(keys))
print(sum(int(value) for _, value in re.findall(r"(\w+)=(\d+)", merged)))
