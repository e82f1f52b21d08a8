/** Mistakes in `case` patterns that show only when the pattern is whole. */
import type { Expression, Match, Pattern } from "../ast"
import type { Report } from "./report"

/** Looks at all cases of a `match`. */
export function checkMatch(node: Match, report: Report): void {
  node.cases.forEach((item, index) => {
    const isLast = index === node.cases.length - 1
    if (!isLast && !item.guard) checkReachable(item.pattern, report)
    checkPattern(item.pattern, report)
  })
}

/** A pattern that always matches may only come last. */
function checkReachable(pattern: Pattern, report: Report): void {
  if (pattern.kind === "MatchOr") {
    const last = pattern.patterns[pattern.patterns.length - 1]
    if (last) checkReachable(last, report)
    return
  }
  if (pattern.kind !== "MatchAs") return
  if (pattern.pattern) return checkReachable(pattern.pattern, report)
  const what = pattern.name === null ? "wildcard" : `name capture '${pattern.name}'`
  report.code(`${what} makes remaining patterns unreachable`, pattern.range)
}

/** Checks one pattern and returns the names it binds. */
function checkPattern(pattern: Pattern, report: Report): ReadonlySet<string> {
  const names = new Set<string>()
  const bind = (name: string | null): void => {
    if (name === null) return
    if (names.has(name)) {
      report.code(`multiple assignments to name '${name}' in pattern`, pattern.range)
    }
    names.add(name)
  }
  const inner = (part: Pattern): void => {
    for (const name of checkPattern(part, report)) {
      if (names.has(name)) {
        report.code(`multiple assignments to name '${name}' in pattern`, part.range)
      }
      names.add(name)
    }
  }
  switch (pattern.kind) {
    case "MatchValue":
      checkValue(pattern.value, report)
      break
    case "MatchSequence": {
      const stars = pattern.patterns.filter(part => part.kind === "MatchStar")
      if (stars.length > 1) {
        report.code("multiple starred names in sequence pattern", pattern.range)
      }
      pattern.patterns.forEach(inner)
      break
    }
    case "MatchMapping":
      checkKeys(pattern.keys, pattern, report)
      pattern.patterns.forEach(inner)
      bind(pattern.rest)
      break
    case "MatchClass":
      checkAttributes(pattern.kwdAttrs, pattern.kwdPatterns, report)
      pattern.patterns.forEach(inner)
      pattern.kwdPatterns.forEach(inner)
      break
    case "MatchAs":
      if (pattern.pattern) inner(pattern.pattern)
      bind(pattern.name)
      break
    case "MatchStar":
      bind(pattern.name)
      break
    case "MatchOr":
      return checkAlternatives(pattern.patterns, pattern, report)
    case "MatchSingleton":
      break
  }
  return names
}

function checkValue(value: Expression, report: Report): void {
  if (value.kind === "JoinedStr" || value.kind === "TemplateStr") {
    report.code("patterns may only match literals and attribute lookups", value.range)
  }
}

function checkKeys(keys: readonly Expression[], pattern: Pattern, report: Report): void {
  const seen = new Set<string>()
  for (const key of keys) {
    if (key.kind === "JoinedStr" || key.kind === "TemplateStr") {
      report.code(
        "mapping pattern keys may only match literals and attribute lookups",
        pattern.range,
      )
    }
    const shown = shownKey(key)
    if (shown === null) continue
    const same = numberOf(key) ?? shown
    if (seen.has(same)) {
      report.code(`mapping pattern checks duplicate key (${shown})`, pattern.range)
    }
    seen.add(same)
  }
}

function shownKey(key: Expression): string | null {
  if (key.kind === "UnaryOp") {
    const operand = numberOf(key.operand)
    return operand === null ? null : operand === "0" ? "0" : `-${operand}`
  }
  if (key.kind !== "Constant") return null
  const { value } = key
  if (value.type === "complex") return `${value.imag}j`
  return "value" in value ? quoted(value) : value.type
}

/** What numbers that are equal have in common: `1`, `1.0` and `True`; null for what is no number. */
function numberOf(key: Expression): string | null {
  if (key.kind === "UnaryOp") {
    const operand = numberOf(key.operand)
    return operand === null || operand === "0" ? operand : `-${operand}`
  }
  if (key.kind !== "Constant") return null
  const { value } = key
  if (value.type === "complex") return value.imag === 0 ? "0" : `${value.imag}j`
  if (value.type === "float" && Number.isInteger(value.value)) return String(BigInt(value.value))
  const isNumber = value.type === "int" || value.type === "float" || value.type === "bool"
  return isNumber ? String(plain(value.value)) : null
}

const plain = (value: number | bigint | boolean): number | bigint =>
  typeof value === "boolean" ? Number(value) : value

function quoted(value: { readonly type: string; readonly value: unknown }): string {
  if (value.type === "float" && Number.isInteger(value.value)) return `${String(value.value)}.0`
  if (value.type === "bool") return value.value === true ? "True" : "False"
  return value.type === "str" ? `'${String(value.value)}'` : String(value.value)
}

function checkAttributes(
  attributes: readonly string[],
  patterns: readonly Pattern[],
  report: Report,
): void {
  attributes.forEach((name, index) => {
    const again = attributes.indexOf(name, index + 1)
    const place = patterns[again]
    if (place) report.code(`attribute name repeated in class pattern: ${name}`, place.range)
  })
}

function checkAlternatives(
  alternatives: readonly Pattern[],
  pattern: Pattern,
  report: Report,
): ReadonlySet<string> {
  for (const part of alternatives.slice(0, -1)) checkReachable(part, report)
  const [first, ...rest] = alternatives.map(part => checkPattern(part, report))
  const names = first ?? new Set<string>()
  for (const other of rest) {
    const isSame = other.size === names.size && [...other].every(name => names.has(name))
    if (!isSame) report.code("alternative patterns bind different names", pattern.range)
  }
  return names
}
