// Writes into tests/python/syntax/errors.txt what CPython says about each program there:
//   node scripts/oracle/record-syntax-errors.mjs
// A case is "## title", the program, "==>" and the line that is written here: the exception's
// class, lineno:offset-end_lineno:end_offset as CPython counts them (lines and characters from 1,
// the end exclusive), the message. Where CPython leaves an end or a column open (0 or -1) the
// start stands for it. New cases are added with nothing after "==>".
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { loadPyodide } from "pyodide"

const file = fileURLToPath(new URL("../../tests/python/syntax/errors.txt", import.meta.url))
const { version } = createRequire(import.meta.url)("pyodide/package.json")

const python = await loadPyodide()
python.runPython(`
import sys, warnings
warnings.simplefilter("ignore")

def record(source):
    try:
        compile(source, "<string>", "exec", dont_inherit=True)
    except SyntaxError as error:
        line, column = error.lineno, max(error.offset, 1)
        end = (error.end_lineno, error.end_offset) if error.end_offset > 0 else (line, column)
        name = type(error).__name__
        return f"{name} {line}:{column}-{end[0]}:{end[1]} {error.msg}"
    return "valid"
`)
const record = python.globals.get("record")
const interpreter = python.runPython("sys.version.split()[0]")

const header = `Recorded from CPython ${interpreter} (pyodide ${version}) by scripts/oracle/record-syntax-errors.mjs\n`
const cases = readFileSync(file, "utf8").split(/^## /m).slice(1)
const recorded = cases.map(text => {
  const start = text.indexOf("\n") + 1
  const arrow = text.lastIndexOf("==>\n")
  return `## ${text.slice(0, start)}${text.slice(start, arrow)}==>\n${record(text.slice(start, arrow))}\n`
})
writeFileSync(file, [header, ...recorded].join("\n"))
console.log(`${recorded.length} cases recorded from CPython ${interpreter}`)
