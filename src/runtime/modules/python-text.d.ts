/** A file of our own Python text, compiled at build time by scripts/build/python-text.mjs. */
declare module "*.py" {
  /** The compiled module; `deserializeCode` makes it a CodeObject. */
  export const code: import("../../python/compiler/serialize").SerializedCode
}
