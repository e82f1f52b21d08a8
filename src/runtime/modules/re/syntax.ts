/**
 * What the parser of patterns makes: sequences of nodes. Every sequence knows how little and how
 * much text it can match, because look-behind has to know and groups are asked by references.
 */

/** Wider than any text: the width of `.*`. */
export const MOST_WIDTH = 2 ** 64
/** The count that `*` and `+` stand for. */
export const UNLIMITED = 4294967295

/** Kinds of characters: the letter of the escape without its negation. */
export type Category = "d" | "s" | "w"

/** One member of `[...]`. */
export type SetItem =
  | { readonly kind: "range"; readonly from: number; readonly to: number }
  | { readonly kind: "category"; readonly category: Category; readonly isNegated: boolean }

/** Places that match no text. */
export type Place = "line-start" | "line-end" | "text-start" | "text-end" | "boundary" | "inside"

/** What a pattern is made of. */
export type Node =
  | { readonly kind: "literal"; readonly point: number }
  | { readonly kind: "any" }
  | { readonly kind: "set"; readonly isNegated: boolean; readonly items: readonly SetItem[] }
  | { readonly kind: "at"; readonly place: Place }
  | { readonly kind: "branch"; readonly options: readonly Sequence[] }
  | GroupNode
  | RepeatNode
  | { readonly kind: "reference"; readonly group: number; readonly width: Width }
  | {
      readonly kind: "conditional"
      readonly group: number
      readonly yes: Sequence
      readonly no: Sequence | null
    }
  | LookNode
  | { readonly kind: "atomic"; readonly body: Sequence }
  | { readonly kind: "failure" }

/** `(...)`, `(?:...)` and `(?i-s:...)`. */
export interface GroupNode {
  readonly kind: "group"
  /** Its number; null when it captures nothing. */
  readonly group: number | null
  readonly added: number
  readonly removed: number
  readonly body: Sequence
}

/** `x*`, `x{2,3}?`, `x++`. */
export interface RepeatNode {
  readonly kind: "repeat"
  readonly mode: "greedy" | "lazy" | "possessive"
  readonly least: number
  /** UNLIMITED for no limit. */
  readonly most: number
  readonly body: Sequence
}

/** `(?=...)`, `(?<!...)`. */
export interface LookNode {
  readonly kind: "look"
  readonly isAhead: boolean
  readonly isNegated: boolean
  readonly body: Sequence
}

/** Least and most code points something matches. */
export type Width = readonly [least: number, most: number]

/** Nodes one after the other. */
export interface Sequence {
  readonly nodes: readonly Node[]
  readonly width: Width
}

/** A sequence with its width. */
export function sequence(nodes: readonly Node[]): Sequence {
  let [least, most] = [0, 0]
  for (const node of nodes) {
    const [low, high] = widthOf(node)
    least += low
    most += high
  }
  return { nodes, width: [Math.min(least, MOST_WIDTH), Math.min(most, MOST_WIDTH)] }
}

function widthOf(node: Node): Width {
  switch (node.kind) {
    case "literal":
    case "any":
    case "set":
      return [1, 1]
    case "at":
    case "look":
    case "failure":
      return [0, 0]
    case "branch":
      return widest(node.options.map(option => option.width))
    case "group":
    case "atomic":
      return node.body.width
    case "repeat":
      return repeatedWidth(node)
    case "reference":
      return node.width
    case "conditional":
      return widest([node.yes.width, node.no === null ? [0, 0] : node.no.width])
  }
}

function widest(widths: readonly Width[]): Width {
  return [Math.min(...widths.map(([low]) => low)), Math.max(...widths.map(([, high]) => high))]
}

function repeatedWidth({ least, most, body }: RepeatNode): Width {
  const [low, high] = body.width
  const isEndless = most === UNLIMITED && high > 0
  return [low * least, isEndless ? MOST_WIDTH : high * most]
}

/** One code point as a member of a set. */
export function single(point: number): SetItem {
  return { kind: "range", from: point, to: point }
}
