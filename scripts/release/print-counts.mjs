// Prints what the test runner counted, in one line: "N passed, N failed".
//   node scripts/release/print-counts.mjs RESULTS.json
import { readFileSync } from "node:fs"
import process from "node:process"

const results = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"))
const skipped = results.numPendingTests + results.numTodoTests
const counts = [`${results.numPassedTests} passed`, `${results.numFailedTests} failed`]
if (skipped > 0) counts.push(`${skipped} skipped`)
process.stdout.write(`${counts.join(", ")}\n`)
