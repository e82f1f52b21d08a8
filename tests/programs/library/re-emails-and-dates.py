"""Everyday patterns."""
import re
from datetime import date

MESSAGE = """From: Ana <ana.souza@example.com.br>
To: bob+lists@mail.example.org; carla@localhost
Date: 31/12/2024, due 2025-02-28, invalid 32/13/2025
Phones: (11) 91234-5678, 11 91234 5678, +55 11 91234-5678
Money: R$ 1.234,56 and R$ 0,99 but not 12,3
See https://example.org/path?q=1#top, http://localhost:8080 or ftp://x.
"""

email = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
print(email.findall(MESSAGE))

dates = re.compile(r"(?P<d>\d{2})/(?P<m>\d{2})/(?P<y>\d{4})|(?P<iso>\d{4}-\d{2}-\d{2})")
for found in dates.finditer(MESSAGE):
    try:
        if found["iso"]:
            print(date.fromisoformat(found["iso"]))
        else:
            print(date(*map(int, found.group("y", "m", "d"))))
    except ValueError as error:
        print(found.group(), error)

phone = re.compile(r"(?:\+\d{2} )?\(?\d{2}\)?[ ]\d{5}[- ]\d{4}")
print([re.sub(r"\D", "", number) for number in phone.findall(MESSAGE)])
money = re.findall(r"R\$\s*((?:\d{1,3}\.)*\d{1,3},\d{2})\b", MESSAGE)
print([float(amount.replace(".", "").replace(",", ".")) for amount in money])
url = re.compile(r"https?://[^\s,?#]+(?:\?[^\s#,]*)?(?:#[^\s,]*)?")
print(url.findall(MESSAGE))
print(re.sub(r"(?<=.).(?=[^@\n]*@)", "*", "ana.souza@example.com"))
snake = re.sub(r"(?<!^)(?=[A-Z])", "_", "HTTPServerError").lower()
print(snake, re.sub(r"_+(\w)", lambda found: found[1].upper(), "some_snake__case"))
print(re.sub(r"(\w+)(\s+\1\b)+", r"\1", "it was was was a a test"))
