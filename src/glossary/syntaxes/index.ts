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
import { allSigns, bitOf, signsOf, type Beside } from "./signs"
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

/** The forms that a block may be written in, in the same order. */
export function syntaxesFor(block: Block, beside: Beside): readonly Syntax[] {
  return byKind.get(block.kind)?.[signsOf(block, beside)] ?? none
}

const none: readonly never[] = []

/** For each kind of block the forms by the signs that it shows. */
const byKind = new Map(
  [...new Set(syntaxes.flatMap(each => each.blocks))].map(kind => [
    kind,
    Array.from({ length: allSigns + 1 }, (_, signs) => formsOf(kind, signs)),
  ]),
)

function formsOf(kind: Block["kind"], signs: number): readonly Syntax[] {
  return syntaxes.filter(
    ({ blocks, sign }) =>
      blocks.includes(kind) && (sign === undefined || (signs & bitOf[sign]) !== 0),
  )
}
