import { acronymHeading } from "./acronym-heading"
import { boldCallout } from "./bold-callout"
import { boldLabel } from "./bold-label"
import { keywordItem } from "./keyword-item"
import { partlyBoldLabel } from "./partly-bold-label"
import type { Syntax } from "./syntax"
import { termLine } from "./term-line"

/**
 * All forms. The first one that finds something in a block has it, so the more exact come first:
 * a whole bold label before a partly bold one, marked labels before plain ones.
 */
export const syntaxes: readonly Syntax[] = [
  boldLabel,
  partlyBoldLabel,
  boldCallout,
  termLine,
  acronymHeading,
  keywordItem,
]
