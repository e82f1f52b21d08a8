/** Replacement templates: `\1`, `\g<name>` and escapes, read once and filled in for each match. */
import { raised } from "../../../python/objects/exception"
import { textRepr } from "../../../python/objects/text-repr"
import { digits, isAsciiLetter, isNext, octalDigits, octalPoint, plainEscapes } from "./escapes"
import { lengthOf, PatternReader } from "./pattern-reader"

const MOST_GROUPS = 1073741823

/** Texts and numbers of groups by turns. */
export type Template = readonly (string | number)[]

/** What a template may refer to. */
export interface TemplateGroups {
  readonly groups: number
  readonly groupIndex: ReadonlyMap<string, number>
}

/** Reads a template; throws a PatternFault, or a PyRaise(IndexError) for an unknown name. */
export function parseTemplate(text: string, isBytes: boolean, groups: TemplateGroups): Template {
  const source = new PatternReader(text, isBytes)
  const parts: (string | number)[] = []
  for (let letter = source.take(); letter !== null; letter = source.take()) {
    const part = letter.startsWith("\\") ? templateEscape(source, letter, groups) : letter
    const last = parts.at(-1)
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part
    else parts.push(part)
  }
  return parts
}

function templateEscape(
  source: PatternReader,
  escape: string,
  groups: TemplateGroups,
): string | number {
  const letter = escape.slice(1)
  if (letter === "g") return namedGroup(source, groups)
  if (letter === "0") {
    const octal = escape + source.takeWhile(2, octalDigits)
    return String.fromCharCode(parseInt(octal.slice(1), 8) & 0xff)
  }
  if (digits.includes(letter)) return numbered(source, escape, groups)
  const point = plainEscapes.get(letter)
  if (point !== undefined) return String.fromCharCode(point)
  if (isAsciiLetter(letter)) throw source.fault(`bad escape ${escape}`, 2)
  return escape
}

function numbered(source: PatternReader, escape: string, groups: TemplateGroups): string | number {
  let whole = escape
  if (isNext(source, digits)) {
    whole += source.take()!
    if (/^\\[0-7]{2}$/.test(whole) && isNext(source, octalDigits)) {
      whole += source.take()!
      return String.fromCharCode(octalPoint(source, whole))
    }
  }
  return checked(source, Number(whole.slice(1)), whole.length - 1, groups)
}

function checked(
  source: PatternReader,
  group: number,
  back: number,
  { groups }: TemplateGroups,
): number {
  if (group > groups) throw source.fault(`invalid group reference ${group}`, back)
  return group
}

function namedGroup(source: PatternReader, groups: TemplateGroups): number {
  if (!source.accept("<")) throw source.fault("missing <")
  const name = source.takeUntil(">", "group name")
  const back = lengthOf(name) + 1
  if (/^[0-9]+$/.test(name)) {
    const group = Number(name)
    if (group >= MOST_GROUPS) throw source.fault(`invalid group reference ${group}`, back)
    return checked(source, group, back, groups)
  }
  source.checkName(name, 1)
  const group = groups.groupIndex.get(name)
  if (group === undefined) throw raised("IndexError", `unknown group name ${textRepr(name)}`)
  return group
}
