// Writes src/python/opcode-numbers.ts from the table in src/python/bytecode.ts: a const enum-like
// object of literals, so that the dispatch loop's cases are constants.
import { readFileSync, writeFileSync } from "node:fs"

const table = readFileSync("src/python/bytecode.ts", "utf8")
const body = table.slice(table.indexOf("export const opcodes"), table.indexOf("as const satisfies"))
const names = [...body.matchAll(/^ {2}([A-Z_]+): \{/gm)].map(match => match[1])
const rows = names.map((name, index) => `  ${name} = ${index},`).join("\n")
writeFileSync(
  "src/python/opcode-numbers.ts",
  `// Generated from the table in bytecode.ts by scripts/build/opcode-numbers.mjs; a test compares them.

/** The instructions as numbers; inlined at build time, so a case of the dispatch loop is a constant. */
export const enum Op {
${rows}
}
`,
)
