import { compileModule } from "../../../src/python/compiler"
import type { CompileOptions, CompileResult } from "../../../src/python/compiler"
import type { CodeObject } from "../../../src/python/code-object"
import { parseModule } from "../../../src/python/syntax"

/** What compiling a text gives; it must be free of mistakes that the parser finds. */
export function compileText(source: string, options: Partial<CompileOptions> = {}): CompileResult {
  const parsed = parseModule(source)
  if ("error" in parsed) throw new Error(`${parsed.error.message}: ${source}`)
  return compileModule(parsed.module, { filename: "<test>", source, ...options })
}

/** The code of a text without mistakes. */
export function compiled(source: string, options: Partial<CompileOptions> = {}): CodeObject {
  const result = compileText(source, options)
  if ("error" in result) throw new Error(`${result.error.message}: ${source}`)
  return result.code
}

/** The code of the first scope called `name`, however deep. */
export function codeNamed(code: CodeObject, name: string): CodeObject {
  const found = allCodes(code).find(each => each.name === name)
  if (!found) throw new Error(`There is no scope '${name}'.`)
  return found
}

/** A code and all that is nested in it. */
export function allCodes(code: CodeObject): readonly CodeObject[] {
  return [code, ...code.codes.flatMap(({ code: inner }) => allCodes(inner))]
}
