import type { Block } from "../markdown-blocks"
import { acronymHeading } from "./acronym-heading"
import { backwardsSentence } from "./backwards-sentence"
import { boldCallout } from "./bold-callout"
import { boldLabel } from "./bold-label"
import { boldSentence } from "./bold-sentence"
import { codeLabel } from "./code-label"
import { dataviewField } from "./dataview-field"
import { definitionList } from "./definition-list"
import { headingSentence } from "./heading-sentence"
import { itemSentence } from "./item-sentence"
import { keywordItem } from "./keyword-item"
import { linkLabel } from "./link-label"
import { noteProperty } from "./note-property"
import { openingSentence } from "./opening-sentence"
import { partlyBoldLabel } from "./partly-bold-label"
import type { Syntax } from "./syntax"
import { termCallout } from "./term-callout"
import { termLine } from "./term-line"
import { termTable } from "./term-table"

/**
 * All forms, those that people use most first. Of two that find the same term in the same lines
 * the earlier one counts, so the more exact come first: marked labels before sentences.
 */
export const syntaxes: readonly Syntax[] = [
  boldLabel,
  partlyBoldLabel,
  linkLabel,
  codeLabel,
  dataviewField,
  definitionList,
  termLine,
  termTable,
  termCallout,
  boldCallout,
  acronymHeading,
  keywordItem,
  noteProperty,
  boldSentence,
  headingSentence,
  itemSentence,
  openingSentence,
  backwardsSentence,
]

/** The forms that a kind of block may be written in, in the same order. */
export function syntaxesOf(kind: Block["kind"]): readonly Syntax[] {
  return byKind.get(kind) ?? []
}

const byKind: ReadonlyMap<Block["kind"], readonly Syntax[]> = new Map(
  syntaxes
    .flatMap(syntax => syntax.blocks)
    .map(kind => [kind, syntaxes.filter(syntax => syntax.blocks.includes(kind))]),
)
