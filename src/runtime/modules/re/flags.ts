/** Flags of a pattern, with CPython's numbers. */
export const Flag = {
  IgnoreCase: 2,
  Locale: 4,
  Multiline: 8,
  DotAll: 16,
  Unicode: 32,
  Verbose: 64,
  Debug: 128,
  Ascii: 256,
} as const

/** The flags of which one alone says what letters are. */
export const typeFlags = Flag.Ascii | Flag.Locale | Flag.Unicode

/** The flag of an inline letter: `(?i)`. */
export const flagOfLetter: ReadonlyMap<string, number> = new Map([
  ["i", Flag.IgnoreCase],
  ["L", Flag.Locale],
  ["m", Flag.Multiline],
  ["s", Flag.DotAll],
  ["x", Flag.Verbose],
  ["a", Flag.Ascii],
  ["u", Flag.Unicode],
])

/** The flags inside a group that adds and takes away some. */
export function withScopedFlags(flags: number, added: number, removed: number): number {
  const kept = (added & typeFlags) !== 0 ? flags & ~typeFlags : flags
  return (kept | added) & ~removed
}

const names: readonly (readonly [string, number])[] = [
  ["re.IGNORECASE", Flag.IgnoreCase],
  ["re.LOCALE", Flag.Locale],
  ["re.MULTILINE", Flag.Multiline],
  ["re.DOTALL", Flag.DotAll],
  ["re.VERBOSE", Flag.Verbose],
  ["re.DEBUG", Flag.Debug],
  ["re.ASCII", Flag.Ascii],
]

/** `re.IGNORECASE|re.MULTILINE`, as the repr of a pattern shows its flags; "" for none. */
export function flagNames(flags: number, isBytes: boolean): string {
  const isPlainText = !isBytes && (flags & typeFlags) === Flag.Unicode
  let left = isPlainText ? flags & ~Flag.Unicode : flags
  const shown: string[] = []
  for (const [name, flag] of names) {
    if ((left & flag) === 0) continue
    shown.push(name)
    left &= ~flag
  }
  if (left !== 0) shown.push(`0x${left.toString(16)}`)
  return shown.join("|")
}
