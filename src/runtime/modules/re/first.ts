/** What the matches of a pattern can begin with, so that a search may skip the rest of a text. */
import { Flag, withScopedFlags } from "./flags"
import { sameLetters } from "./folding"
import type { Node, Sequence } from "./syntax"

/** The one code point every match begins with; -1 when there is none. */
export function firstPointOf(body: Sequence, flags: number): number {
  for (const node of body.nodes) {
    const point = pointOf(node, flags)
    if (point !== null) return point
  }
  return -1
}

/** Null when the node matches no text of its own, so that what follows decides. */
function pointOf(node: Node, flags: number): number | null {
  switch (node.kind) {
    case "literal": {
      const isAlone = (flags & Flag.IgnoreCase) === 0 || sameLetters(node.point, flags).length === 1
      return isAlone ? node.point : -1
    }
    case "group": {
      if (node.body.nodes.length === 0) return null
      return firstPointOf(node.body, withScopedFlags(flags, node.added, node.removed))
    }
    case "repeat":
      return node.least > 0 && node.body.width[0] > 0 ? firstPointOf(node.body, flags) : -1
    case "at":
      return null
    default:
      return -1
  }
}
