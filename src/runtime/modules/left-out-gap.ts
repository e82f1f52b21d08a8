/** Names that one reason leaves out; the reason completes "left out: ...". */
export interface Gap {
  readonly reason: string
  readonly names: readonly string[]
}

/** A gap from names in a text. */
export function gap(reason: string, names: string): Gap {
  return { reason, names: names.trim().split(/\s+/) }
}
