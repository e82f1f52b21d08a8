/** `_re`: what the Python text of `re` needs, and the table of re.Pattern. */
import { classItem } from "../../../python/builtins/generic-alias"
import { install, readOnly } from "../../../python/builtins/install"
import { dict } from "../../../python/objects/dict"
import { MappingProxy } from "../../../python/objects/dict-view"
import { raised, typeError } from "../../../python/objects/exception"
import { call, native, nativeSteps, type NativeSteps } from "../../../python/objects/native"
import { intOf, textOf } from "../../../python/objects/numbers"
import { hashPlain } from "../../../python/objects/operations"
import { NotImplemented, tuple } from "../../../python/objects/singletons"
import { bytesRepr, textRepr } from "../../../python/objects/text-repr"
import { typeName } from "../../../python/objects/type-of"
import { mappingProxyType } from "../../../python/objects/types"
import { PyBytes, type Value } from "../../../python/objects/value"
import type { Vm } from "../../../python/objects/vm-interface"
import type { ModuleRows } from "../module-rows"
import { compilePattern } from "./compile"
import { Flag, flagNames } from "./flags"
import { parsePattern } from "./parse"
import { matchType, patternType, PyPattern } from "./pattern"
import { patternErrorType, reportingFaults } from "./pattern-error"
import { searchMethods } from "./searching"
import { latinText } from "./subject"
import "./match"

const SHOWN_LETTERS = 200
/** CPython compiles patterns in Python: that is dear. */
const INSTRUCTIONS_TO_COMPILE = 500
const INSTRUCTIONS_PER_LETTER = 100

function patternRepr(self: PyPattern): string {
  const { source } = self
  const shown = source instanceof PyBytes ? bytesRepr(source.data) : textRepr(textOf(source) ?? "")
  const cut = Array.from(shown).slice(0, SHOWN_LETTERS).join("")
  const flags = flagNames(self.flags, self.isBytes)
  return `re.compile(${cut}${flags === "" ? "" : `, ${flags}`})`
}

function isSame(self: PyPattern, other: PyPattern): boolean {
  return self.flags === other.flags && keyOf(self) === keyOf(other)
}

function keyOf({ source, isBytes }: PyPattern): string {
  return source instanceof PyBytes ? `b${latinText(source.data)}` : `s${isBytes}${textOf(source)}`
}

install(patternType, {
  construct: native("Pattern", "(type, /, *args, **kwargs)", () => {
    throw typeError("cannot create 're.Pattern' instances")
  }),
  methods: [
    ...searchMethods,
    native("__repr__", "($self, /)", (_vm, self: PyPattern) => patternRepr(self)),
    native("__eq__", "($self, value, /)", (_vm, self: PyPattern, other: Value) =>
      other instanceof PyPattern ? isSame(self, other) : NotImplemented,
    ),
    native("__hash__", "($self, /)", (_vm, self: PyPattern) =>
      hashPlain(tuple([self.flags, keyOf(self)])),
    ),
    native("__copy__", "($self, /)", (_vm, self: PyPattern) => self),
    native("__deepcopy__", "($self, memo, /)", (_vm, self: PyPattern) => self),
  ],
  classMethods: [classItem],
  attributes: [
    readOnly("pattern", (self: PyPattern) => self.source),
    readOnly("flags", (self: PyPattern) => self.flags),
    readOnly("groups", (self: PyPattern) => self.groups),
    readOnly("groupindex", (self: PyPattern) => {
      return new MappingProxy(mappingProxyType, dict(self.groupIndex))
    }),
  ],
  doc: "Compiled regular expression object.",
})

/** Compiles; `warn` is called with each doubt about the text. */
function* compileSteps(vm: Vm, source: Value, given: Value, warn: Value): NativeSteps {
  const flags = intOf(given)
  if (flags === null)
    throw typeError(`unsupported operand type(s) for &: '${typeName(given)}' and 'int'`)
  if ((Number(flags) & Flag.Debug) !== 0)
    throw raised(
      "NotImplementedError",
      "this simulator does not show the parts of a pattern (re.DEBUG)",
    )
  const isBytes = source instanceof PyBytes
  const text = isBytes ? latinText(source.data) : (textOf(source) ?? "")
  vm.host.work(INSTRUCTIONS_TO_COMPILE + text.length * INSTRUCTIONS_PER_LETTER)
  const doubts: string[] = []
  const doubt = (message: string) => {
    doubts.push(message)
  }
  const made = reportingFaults(source, () => {
    const parsed = parsePattern(text, Number(flags), { isBytes, doubt })
    return new PyPattern(source, parsed.flags, parsed.groupIndex, compilePattern(parsed))
  })
  for (const message of doubts) yield call(warn, message)
  return made
}

/** The rows of `_re`. */
export const reNatives: ModuleRows = {
  natives: [nativeSteps("compile_pattern", "(source, flags, warn, /)", compileSteps)],
  constants: [
    ["Pattern", patternType],
    ["Match", matchType],
    ["PatternError", patternErrorType],
  ],
}
