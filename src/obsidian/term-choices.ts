/** What a person decides about terms, kept in the settings: the last decision on a name holds. */
import { entryIdOf } from "../glossary/merge"
import type { SettingsStore } from "./settings"

/** The settings that hold decisions: "not a term", a candidate taken in, one turned down. */
export type TermChoice = "hiddenTerms" | "acceptedTerms" | "dismissedTerms"

/** The settings that hold lists of terms and words. */
export type TermList = TermChoice | "unmarkedWords"

const choices: readonly TermChoice[] = ["hiddenTerms", "acceptedTerms", "dismissedTerms"]

/** Remembers a decision about a term, in place of any other about it. */
export function choose(settings: SettingsStore, choice: TermChoice, term: string): Promise<void> {
  const rest = without(settings, term)
  return settings.change({ ...rest, [choice]: [...rest[choice], term] })
}

/** Takes a decision about a term or word back. */
export function undoChoice(settings: SettingsStore, list: TermList, term: string): Promise<void> {
  const id = entryIdOf(term)
  return settings.change({ [list]: settings.values[list].filter(other => entryIdOf(other) !== id) })
}

/** Leaves a word unmarked from now on, wherever it stands. */
export function leaveUnmarked(settings: SettingsStore, word: string): Promise<void> {
  return settings.change({ unmarkedWords: [...settings.values.unmarkedWords, word] })
}

function without({ values }: SettingsStore, term: string): Record<TermChoice, readonly string[]> {
  const id = entryIdOf(term)
  const rest = choices.map(each => [each, values[each].filter(other => entryIdOf(other) !== id)])
  // Every choice has a list, which the type of `fromEntries` cannot say.
  return Object.fromEntries(rest) as Record<TermChoice, readonly string[]>
}
