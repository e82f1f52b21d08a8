/**
 * Joins the lines of paragraphs that were broken only because a line was full. Obsidian shows each
 * line end of a note as one, which in the narrow column of the glossary tears sentences apart.
 * Short lines, lists, quotes, tables and code keep their lines.
 */
export function withoutHardWraps(markdown: string): string {
  let isCode = false
  let joined = ""
  for (const line of markdown.split("\n")) {
    const last = joined.slice(joined.lastIndexOf("\n") + 1)
    const continues = !isCode && isText(line) && wasFull(last)
    joined += joined === "" ? line : continues ? ` ${line}` : `\n${line}`
    if (/^\s*(`{3,}|~{3,})/.test(line)) isCode = !isCode
  }
  return joined
}

/** Characters from which on a line counts as broken because it was full. */
const fullLine = 70

function wasFull(line: string): boolean {
  return line.length >= fullLine && isText(line) && !/( {2}|\\)$/.test(line)
}

/** Text of a paragraph: nothing that begins a list, quote, heading, table, fence or code. */
function isText(line: string): boolean {
  return line.trim() !== "" && !/^(\s*([-*+>|#]|\d+[.)]|`{3}|~{3}|\$\$)| {4}|\t)/.test(line)
}
