/** What the forms that are sentences share: the definition that a statement begins. */
import { isDefining } from "../predicates"
import type { Label } from "../labels"
import type { Sentence } from "../sentences"
import type { Found } from "./syntax"

/** The text from one sentence up to the next that says what something else is. */
export function foundAt(
  sentences: readonly Sentence[],
  at: number,
  { names, isSure }: { names: Label; isSure: boolean },
): Found {
  let end = at + 1
  while (end < sentences.length && !begins(sentences[end])) end++
  const own = sentences.slice(at, end)
  const markdown = own.map(sentence => sentence.text).join(" ")
  const line = own[0]?.line ?? 0
  return { ...names, markdown, line, endLine: own[own.length - 1]?.endLine ?? line, isSure }
}

function begins(sentence: Sentence | undefined): boolean {
  const statement = sentence?.statement
  return !!statement?.names && (statement.isBold || isDefining(statement.predicate))
}
