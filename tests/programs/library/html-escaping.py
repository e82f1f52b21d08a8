"""Texts in HTML."""
import html

for text in ("<b>Tom & 'Jerry'</b>", 'a "quoted" word', "1 < 2 && 3 > 2", "", "already &amp;"):
    print(html.escape(text), "|", html.escape(text, quote=False))
    print(html.unescape(html.escape(text)) == text)
for text in (
    "&lt;p&gt; &amp;amp; &quot;x&quot; &#39;y&#x27;", "caf&eacute; &eacute &notit; &not", "&copy;&nbsp;2025",
    "&euro; &mdash; &hellip; &rarr; &alpha;&Omega;", "&#8364; &#x20AC; &#128; &#0; &#xD800; &#x110000;",
    "&unknown; & &; &# &#x;", "&AMP;&LT&gt", "&apos;", "&ampersand", "&#1;|&#127;|&#13;",
):
    print(text, "->", ascii(html.unescape(text)))


def table(rows):
    cells = "\n".join(
        "  <tr>" + "".join(f"<td>{html.escape(str(cell))}</td>" for cell in row) + "</tr>"
        for row in rows
    )
    return f"<table>\n{cells}\n</table>"


print(table([("name", "size"), ("<script>", 10), ("R&D", None)]))
