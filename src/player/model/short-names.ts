/**
 * Names that are short and still tell tasks and threads of one kind apart: `baixar('B')` for
 * `baixar('B', 2)`, `pool-0_1` for `ThreadPoolExecutor-0_1`. Of calls that differ in one argument
 * that argument is kept, as far as there is room; of other long names the middle goes, because such
 * names differ at the end.
 */
import { calleeOf } from "./definitions"

/** Characters of a call beside a state, and of the function's name in it. */
const longestCall = 13
const longestCallee = 6

/** What each of several calls of one function is called, in their order; "" where nothing differs. */
export function distinctCalls(calls: readonly string[]): readonly string[] {
  const all = calls.map(argumentsOf)
  const most = Math.max(...all.map(each => each.length))
  let best = { place: 0, count: 1 }
  for (let place = 0; place < most; place++) {
    const count = new Set(all.map(each => each[place])).size
    if (count > best.count) best = { place, count }
  }
  if (best.count === 1) return calls.map(() => "")
  const apart = all.map(each => each[best.place] ?? "")
  const whole = calls.map((call, index) => `${calleeOf(call)}(${apart[index]!})`)
  if (whole.every(call => call.length <= longestCall)) return whole
  return calls.map((call, index) => shortenedCall(calleeOf(call), apart[index]!))
}

/** A call with one argument, without its quotes, in at most `longestCall` characters. */
function shortenedCall(callee: string, argument: string): string {
  const name = cut(callee, longestCallee)
  const plain = argument.replace(/^['"]|['"]$/g, "")
  return `${name}(${cut(plain, longestCall - name.length - 2)})`
}

function cut(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`
}

/** A name of at most `most` characters: its beginning and its end. */
export function shortName(name: string, most: number): string {
  const known = name.replace(/^ThreadPoolExecutor-(?=\d)/, "pool-")
  const characters = [...known]
  if (characters.length <= most) return known
  const end = Math.ceil((most - 1) / 2)
  return `${characters.slice(0, most - 1 - end).join("")}…${characters.slice(-end).join("")}`
}

/** Characters of a name in a sentence: one line of the narrowest phone. */
const longestTold = 28

/** What somebody is called in a sentence. */
export function toldName({ label }: { readonly label: string }): string {
  return label.length <= longestTold ? label : shortName(label, longestTold)
}

/** The arguments of a call as written, as far as it was not cut short. */
function argumentsOf(call: string): readonly string[] {
  const inner = call.slice(calleeOf(call).length + 1).replace(/\)$/, "")
  const found: string[] = []
  let depth = 0
  let quote = ""
  let from = 0
  for (let index = 0; index < inner.length; index++) {
    const character = inner[index]!
    if (quote !== "") {
      if (character === "\\") index++
      else if (character === quote) quote = ""
    } else if (character === "'" || character === '"') quote = character
    else if ("([{<".includes(character)) depth++
    else if (")]}>".includes(character)) depth--
    else if (character === "," && depth === 0) {
      found.push(inner.slice(from, index).trim())
      from = index + 1
    }
  }
  const last = inner.slice(from).trim()
  return last === "" ? found : [...found, last]
}
