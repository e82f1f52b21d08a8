/** `source` with `import module` where a person would write it: below the imports at the top. */
export function withImport(source: string, module: string): string {
  const lines = source.split("\n")
  lines.splice(importLine(lines), 0, `import ${module}`)
  return lines.join("\n")
}

/** Index of the line before which an import goes: after the last of the opening imports. */
function importLine(lines: readonly string[]): number {
  let place = 0
  let quote = ""
  for (const [index, line] of lines.entries()) {
    const text = line.trim()
    if (quote !== "") {
      if (text.includes(quote)) [quote, place] = ["", index + 1]
      continue
    }
    quote = docstringQuote(text)
    if (quote !== "") continue
    if (/^(import|from)\b/.test(line) || /^("""|''').*\1$/.test(text)) place = index + 1
    else if (/^#/.test(text) && place === index) place = index + 1
    else if (text !== "" && !/^#/.test(text)) break
  }
  return place
}

/** The quote of a docstring that goes on in the next line, or "". */
function docstringQuote(text: string): string {
  const quote = /^[rR]?("""|''')/.exec(text)?.[1] ?? ""
  return quote !== "" && text.indexOf(quote, text.indexOf(quote) + 3) < 0 ? quote : ""
}
