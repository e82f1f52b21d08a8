import { boldLead } from "../inline"
import { readLabel } from "../labels"
import { saysSomething, textOf } from "./label-text"
import type { Syntax } from "./syntax"

/**
 * `> [!quote] **Term**` with the definition as the callout's body, whatever its type. Always sure:
 * a title that is one bold phrase names what the callout is about.
 */
export const boldCallout: Syntax = {
  form: "bold-callout",
  blocks: ["callout"],
  example: {
    en: "> [!quote] **Event loop**\n> It runs what is ready and waits for the rest.",
    "pt-BR": "> [!quote] **Loop de eventos**\n> Roda o que está pronto e espera pelo resto.",
  },
  find(block) {
    if (block.kind !== "callout") return []
    const lead = boldLead(block.title)
    const names = /^[ \t]*(\([^()]*\))?:?$/.exec(lead?.rest ?? "x")
    const label = lead && names && readLabel(`${lead.name.replace(/:$/, "")} ${names[1] ?? ""}`)
    const markdown = textOf(block.lines)
    if (!label || !saysSomething(markdown)) return []
    return [{ ...label, markdown, line: block.line, endLine: block.endLine, isSure: true }]
  },
}
