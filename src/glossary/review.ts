/** What of a glossary waits for the person: to be accepted, made one, used, defined. */
import type { Entry } from "./entry"
import type { Glossary } from "./glossary"
import type { Place } from "./note-order"

/** A term and where the notes speak of it. */
export interface ReviewedTerm {
  readonly term: string
  readonly places: readonly Place[]
}

/** Terms by what they wait for. */
export interface Review {
  /** Unsure definitions. */
  readonly candidates: readonly ReviewedTerm[]
  /** Entries whose definitions differ. */
  readonly differing: readonly ReviewedTerm[]
  /** Entries that nothing uses outside their definitions. */
  readonly unused: readonly ReviewedTerm[]
  /** What is used and not defined. */
  readonly undefined: readonly ReviewedTerm[]
}

/** Looks a glossary over. */
export function reviewOf(glossary: Glossary): Review {
  return {
    candidates: glossary.candidates.map(definedIn),
    differing: glossary.entries.filter(each => glossary.isConflicting(each)).map(definedIn),
    unused: glossary.unused().map(definedIn),
    undefined: glossary
      .undefinedTerms()
      .map(({ name, uses }) => ({ term: name, places: uses.map(placeOf) })),
  }
}

function definedIn({ term, definitions }: Entry): ReviewedTerm {
  return { term, places: definitions.map(placeOf) }
}

function placeOf({ path, line }: Place): Place {
  return { path, line }
}
