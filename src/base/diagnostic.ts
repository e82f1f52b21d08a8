import type { TextRange } from "./text-range"

/**
 * A mistake of the note's author, shown where they look: never thrown, always collected.
 * `key` and `params` are turned into a sentence by `src/locale`.
 */
export interface Diagnostic {
  readonly level: "error" | "warning" | "info"
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
  readonly range: TextRange | null
}
