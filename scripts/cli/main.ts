// The terminal: `asyncio-sim VERB ...`. Finds the verb, runs it, turns its answer into the exit
// status. Wrong use is one sentence on standard error; anything else that is thrown is a bug of ours.
import process from "node:process"
import { nearest } from "../../src/notes/nearest"
import { laterVerbs, verbs } from "./index"
import { exitStatus, WrongUse, type Verb } from "./verb"

function verbNamed(name: string): Verb {
  const verb = verbs.find(each => each.name === name)
  if (verb) return verb
  if (laterVerbs.includes(name)) throw new WrongUse(`${name} is not offered yet.`)
  const meant = nearest(
    name,
    verbs.map(each => each.name),
  )
  throw new WrongUse(`There is no verb ${name}. Did you mean ${meant}?`)
}

function main([first, ...rest]: readonly string[]): number {
  if (first === undefined) {
    verbNamed("help").run([])
    return exitStatus.wrongUse
  }
  if (first === "--help" || first === "-h") return verbNamed("help").run(rest)
  const verb = verbNamed(first)
  if (rest.includes("--help") || rest.includes("-h")) return verbNamed("help").run([verb.name])
  return verb.run(rest)
}

// `asyncio-sim trace FILE | head` closes our output early; that is no failure.
process.stdout.on("error", (error: Error & { code?: string }) => {
  if (error.code === "EPIPE") process.exit()
  throw error
})

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof WrongUse)) throw error
  process.stderr.write(`asyncio-sim: ${error.message}\n`)
  process.exitCode = exitStatus.wrongUse
}
