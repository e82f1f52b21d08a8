/** A file of our own Python text, compiled at build time by scripts/build/python-text.mjs. */
declare module "*.py" {
  import type { SerializedCode } from "../../python/compiler/serialize"
  /** The compiled module; `deserializeCode` makes it a CodeObject. */
  export const code: SerializedCode
}
