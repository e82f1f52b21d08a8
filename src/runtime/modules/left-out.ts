/** Names that CPython's modules have and ours leave out on purpose, by module. */
export const leftOut: ReadonlyMap<string, ReadonlySet<string>> = new Map()
