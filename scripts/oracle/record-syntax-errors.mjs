// Writes into tests/python/syntax/errors.txt and keyword-hints.txt what CPython says about each
// program there:
//   node scripts/oracle/record-syntax-errors.mjs
// A case is "## title", the program, "==>" and the line that is written here: the exception's
// class, lineno:offset-end_lineno:end_offset as CPython counts them (lines and characters from 1,
// the end exclusive), the message. Where CPython leaves an end or a column open (0 or -1) the
// start stands for it. For keyword-hints.txt it is what the traceback shows, which is more than
// the exception says. New cases are added with nothing after "==>".
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { loadPyodide } from "pyodide"

const folder = new URL("../../tests/python/syntax/", import.meta.url)
const { version } = createRequire(import.meta.url)("pyodide/package.json")

const python = await loadPyodide()
python.runPython(`
import sys, traceback, warnings
warnings.simplefilter("ignore")

def record(source, from_traceback):
    with open("/tmp/program.py", "w") as file:
        file.write(source)
    try:
        compile(source, "/tmp/program.py", "exec", dont_inherit=True)
    except SyntaxError as error:
        name, shown = type(error).__name__, error
        if from_traceback:
            shown = traceback.TracebackException.from_exception(error)
            list(shown.format_exception_only())
        line, column = int(shown.lineno), max(shown.offset, 1)
        end = (int(shown.end_lineno), shown.end_offset) if shown.end_offset > 0 else (line, column)
        return f"{name} {line}:{column}-{end[0]}:{end[1]} {shown.msg}"
    return "valid"
`)
const record = python.globals.get("record")
const interpreter = python.runPython("sys.version.split()[0]")
const header = `Recorded from CPython ${interpreter} (pyodide ${version}) by scripts/oracle/record-syntax-errors.mjs\n`

for (const name of ["errors.txt", "keyword-hints.txt"]) {
  const file = fileURLToPath(new URL(name, folder))
  const cases = readFileSync(file, "utf8").split(/^## /m).slice(1)
  const recorded = cases.map(text => {
    const start = text.indexOf("\n") + 1
    const arrow = text.lastIndexOf("==>\n")
    const source = text.slice(start, arrow)
    const said = record(source, name === "keyword-hints.txt")
    return `## ${text.slice(0, start)}${source}==>\n${said}\n`
  })
  writeFileSync(file, [header, ...recorded].join("\n"))
  console.log(`${name}: ${recorded.length} cases recorded from CPython ${interpreter}`)
}
