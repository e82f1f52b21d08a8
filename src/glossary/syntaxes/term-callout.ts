import { readLabel, type Label } from "../labels"
import type { Callout } from "../markdown-blocks"
import { saysSomething, textOf } from "./label-text"
import type { Syntax } from "./syntax"

const types = new Set([
  "definition",
  "definição",
  "definicao",
  "glossary",
  "glossario",
  "glossário",
  "termo",
  "term",
])

/**
 * `> [!definition] Term` with the definition below, or after a colon in the title when nothing
 * stands below. Always sure: the callout says what it is.
 */
export const termCallout: Syntax = {
  form: "term-callout",
  blocks: ["callout"],
  example: {
    en: "> [!definition] Race condition\n> The result depends on who came first.",
    "pt-BR": "> [!definição] Condição de corrida\n> O resultado depende de quem chegou primeiro.",
  },
  find(block) {
    if (block.kind !== "callout" || !types.has(block.type.normalize("NFC"))) return []
    const { label, markdown } = contentOf(block)
    if (!label || !saysSomething(markdown)) return []
    return [{ ...label, markdown, line: block.line, endLine: block.endLine, isSure: true }]
  },
}

interface Content {
  readonly label: Label | null
  readonly markdown: string
}

function contentOf(callout: Callout): Content {
  const body = textOf(callout.lines)
  const parts = /^([^:]+):[ \t]+(?=\S)/.exec(callout.title)
  if (body === "" && parts) {
    const markdown = callout.title.slice(parts[0].length)
    return { label: readLabel(parts[1] ?? "", markdown), markdown }
  }
  return { label: readLabel(callout.title.replace(/:$/, ""), body), markdown: body }
}
