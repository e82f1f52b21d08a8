/** What the forms that are sentences share: the definition that a statement begins. */
import { isDefining } from "../predicates"
import type { Label } from "../labels"
import type { Sentence } from "../block-sentences"
import type { Found } from "./syntax"

/**
 * The text from one sentence up to the next that says what something is; where the first only
 * tells something of its subject, that sentence alone.
 */
export function foundAt(
  sentences: readonly Sentence[],
  at: number,
  { names, isSure }: { names: Label; isSure: boolean },
): Found {
  let end = at + 1
  if (isDefiningAt(sentences[at])) {
    while (end < sentences.length && !begins(sentences[end])) end++
  }
  const own = sentences.slice(at, end)
  const markdown = own.map(sentence => sentence.text).join(" ")
  const line = own[0]?.line ?? 0
  return { ...names, markdown, line, endLine: own[own.length - 1]?.endLine ?? line, isSure }
}

function begins(sentence: Sentence | undefined): boolean {
  return !!sentence?.statement?.names && (sentence.statement.isBold || isDefiningAt(sentence))
}

function isDefiningAt(sentence: Sentence | undefined): boolean {
  return !!sentence?.statement && isDefining(sentence.statement.predicate)
}
