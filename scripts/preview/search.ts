// Matching of typed text, for the command palette, suggesters and plugins.
import type * as Obsidian from "obsidian"

/** All letters of the query in order, the closer together and the earlier the better. */
export const prepareFuzzySearch: typeof Obsidian.prepareFuzzySearch = query => {
  const wanted = query.toLowerCase().replace(/\s+/g, "")
  return text => fuzzyMatch(wanted, text.toLowerCase())
}

function fuzzyMatch(wanted: string, text: string): Obsidian.SearchResult | null {
  const whole = text.indexOf(wanted)
  if (whole !== -1 && wanted !== "") {
    return { score: -whole / 100, matches: [[whole, whole + wanted.length]] }
  }
  const matches: Obsidian.SearchMatches = []
  let at = 0
  for (const letter of wanted) {
    const found = text.indexOf(letter, at)
    if (found === -1) return null
    const last = matches[matches.length - 1]
    if (last && last[1] === found) last[1] = found + 1
    else matches.push([found, found + 1])
    at = found + 1
  }
  return { score: -matches.length - at / 100, matches }
}

/** All words of the query, anywhere. */
export const prepareSimpleSearch: typeof Obsidian.prepareSimpleSearch = query => {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== "")
  return text => {
    const places = words.map(word => text.toLowerCase().indexOf(word))
    if (places.includes(-1)) return null
    const matches = words.map((word, index): [number, number] => {
      const start = places[index] ?? 0
      return [start, start + word.length]
    })
    return { score: 0, matches }
  }
}

/** Best results first. */
export const sortSearchResults: typeof Obsidian.sortSearchResults = results => {
  results.sort((a, b) => b.match.score - a.match.score)
}

/** Writes a text with the matched parts marked. */
export const renderMatches: typeof Obsidian.renderMatches = (el, text, matches, offset = 0) => {
  let done = 0
  for (const [start, end] of matches ?? []) {
    const [from, to] = [Math.max(0, start + offset), Math.max(0, end + offset)]
    el.appendText(text.slice(done, from))
    el.createSpan({ cls: "suggestion-highlight", text: text.slice(from, to) })
    done = to
  }
  el.appendText(text.slice(done))
}

/** Writes a text with what a search found marked. */
export const renderResults: typeof Obsidian.renderResults = (el, text, result, offset) =>
  renderMatches(el, text, result.matches, offset)
