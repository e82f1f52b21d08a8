/** What the build calls to compile our own Python text; see scripts/build/python-text.mjs. */
import { parseModule } from "../syntax"
import type { PythonSyntaxError } from "../syntax/errors"
import { compileModule } from "."
import type { SerializedCode } from "./serialize"
import { serializeCode } from "./serialize"

/** The serialised code of a library module, or what is wrong with its text. */
export function compilePythonText(
  source: string,
  filename: string,
): { code: SerializedCode } | { error: PythonSyntaxError } {
  const parsed = parseModule(source)
  if ("error" in parsed) return parsed
  const compiled = compileModule(parsed.module, { filename, source, isLibrary: true })
  return "error" in compiled ? compiled : { code: serializeCode(compiled.code) }
}
