import type { Recording } from "../../trace/recording"

/** The callee of a call as written: `say_after` of `say_after(1, 'hello')`. */
export function calleeOf(call: string): string {
  const open = call.indexOf("(")
  return open < 0 ? call : call.slice(0, open)
}

/** A call of at most `most` characters: objects without a text of their own are left out first. */
export function shortCall(call: string, most: number): string {
  const plain = call.replace(/<[^<>]*>/g, "…").replace(/…(?:, …)+/g, "…")
  const characters = [...plain]
  if (characters.length <= most) return plain
  const callee = calleeOf(plain)
  if (callee.length > most - 3) return `${callee}(…)`
  const start = characters.slice(0, most - 2).join("")
  const comma = start.lastIndexOf(",")
  return comma > callee.length ? `${start.slice(0, comma)}, …)` : `${start}…)`
}

/** The `def` line of what a call runs, where it is the program's own; else 0. */
export function definitionLine({ codes }: Recording, call: string): number {
  const name = calleeOf(call)
  return codes.find(code => code.name === name && code.source === 0)?.firstLine ?? 0
}
