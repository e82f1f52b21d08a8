/** `help`: what the terminal can do; the list of verbs is handed in, because it holds this one. */
import process from "node:process"
import { exitStatus, WrongUse, type Verb } from "./verb"

/** The verb that explains the others. */
export function helpOn(verbs: () => readonly Verb[]): Verb {
  return {
    name: "help",
    usage: "[VERB]",
    summary: "say this, or more about one verb",
    details: [],
    run([name]) {
      const verb = verbs().find(each => each.name === name)
      if (name !== undefined && !verb) throw new WrongUse(`There is no verb ${name}.`)
      process.stdout.write(`${(verb ? helpOf(verb) : overview(verbs())).join("\n")}\n`)
      return exitStatus.done
    },
  }
}

function overview(verbs: readonly Verb[]): readonly string[] {
  const width = Math.max(...verbs.map(verb => verb.name.length)) + 2
  return [
    "Runs Python's asyncio and threads in virtual time, without Python.",
    "",
    "asyncio-sim VERB ...",
    ...verbs.map(verb => `  ${verb.name.padEnd(width)}${verb.summary}`),
    "",
    "asyncio-sim help VERB says more.",
  ]
}

function helpOf({ name, usage, summary, details }: Verb): readonly string[] {
  const text = `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`
  return [`asyncio-sim ${name} ${usage}`, "", text, ...details]
}
