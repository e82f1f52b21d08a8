/** A file of our own Python text, compiled at build time by scripts/build/python-text.mjs. */
declare module "*.py" {
  /** The compiled module; `deserializeCode` makes it a CodeObject. */
  export const code: import("../../python/compiler/serialize").SerializedCode
}

/** The files of this folder, put in at build time by scripts/build/python-text.mjs. */
declare module "asyncio-sim/library" {
  /** A module by its dotted name; `json` is its SerializedCode as text. */
  export const library: readonly {
    readonly name: string
    readonly isPackage: boolean
    readonly json: string
  }[]
}
