import { codeLead } from "../inline"
import { labelledIn, splitAfter, type Labelled } from "./label-text"
import type { Syntax } from "./syntax"

const name = /^@?\w+(?:\.\w+)*(?:\([^()]*\))?$/
const keywords =
  /^(?:async|await|yield|with|for|lambda|try|except|finally|raise|global|nonlocal)(?: \w+)?$/
/** What a function takes: `(value=1)`, `(*aws, timeout=None)`; texts and brackets are an example's. */
const signature = /\([\w\s.*/,=]*\)$/
const mostWords = 3

/**
 * `` `name`: text `` with the separators of a bold label. Sure for one name (`asyncio.run()`,
 * `create_task`, `Semaphore(value=1)`) and for Python's keywords (`async with`); other code of a few words, such as a
 * command of the shell, is a candidate, and an assignment names nothing.
 */
export const codeLabel: Syntax = {
  form: "code-label",
  blocks: ["paragraph", "item"],
  sign: "mark",
  example: {
    en: "- `create_task`: gives a coroutine to the event loop.",
    "pt-BR": "- `create_task`: entrega uma corrotina ao loop de eventos.",
  },
  find: block => labelledIn(block, splitCodeLabel),
}

function splitCodeLabel(text: string): Labelled | null {
  const lead = codeLead(text)
  const labelled = splitAfter(lead)
  const code = lead?.name.trim() ?? ""
  const called = name.test(code) ? code.replace(signature, "") : code
  if (!labelled || /[=:;,#{}[\]"']/.test(called) || called.split(" ").length > mostWords)
    return null
  const label = labelled.label.replace(code, () => called)
  return { ...labelled, label, isSure: name.test(called) || keywords.test(called) }
}
