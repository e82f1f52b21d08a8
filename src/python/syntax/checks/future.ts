/** `from __future__ import ...`: only at the beginning, only features that exist. */
import type { Module, Statement } from "../ast"
import type { Report } from "./report"

const features: ReadonlySet<string> = new Set([
  "nested_scopes",
  "generators",
  "division",
  "absolute_import",
  "with_statement",
  "print_function",
  "unicode_literals",
  "barry_as_FLUFL",
  "generator_stop",
  "annotations",
])

/** Looks at the statements of a module. */
export function checkFuture(module: Module, report: Report): void {
  let isBeginning = true
  module.body.forEach((statement, index) => {
    if (statement.kind !== "ImportFrom" || statement.module !== "__future__" || statement.level) {
      isBeginning &&= index === 0 && isDocstring(statement)
      return
    }
    if (!isBeginning) {
      const message = "from __future__ imports must occur at the beginning of the file"
      return report.names(message, statement.range)
    }
    for (const { name, range } of statement.names) {
      if (name === "braces") report.names("not a chance", range)
      else if (!features.has(name)) {
        report.names(`future feature ${name} is not defined`, range)
      }
    }
  })
}

function isDocstring(statement: Statement): boolean {
  return (
    statement.kind === "Expr" &&
    statement.value.kind === "Constant" &&
    statement.value.value.type === "str"
  )
}
