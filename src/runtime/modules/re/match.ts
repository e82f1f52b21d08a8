/** Methods and attributes of re.Match. */
import { classItem } from "../../../python/builtins/generic-alias"
import { install, readOnly } from "../../../python/builtins/install"
import { dict } from "../../../python/objects/dict"
import { raised, typeError } from "../../../python/objects/exception"
import { native } from "../../../python/objects/native"
import { intOf, textOf } from "../../../python/objects/numbers"
import { tuple } from "../../../python/objects/singletons"
import { bytesRepr, textRepr } from "../../../python/objects/text-repr"
import { PyBytes, type PyTuple, type Value } from "../../../python/objects/value"
import { matchType, type PyMatch } from "./pattern"
import { filledTemplate, templateOf } from "./replacing"
import { latinBytes } from "./subject"

/** The number of a group by its number or name. */
function groupNumber(self: PyMatch, wanted: Value): number {
  const name = textOf(wanted)
  const number = name === null ? intOf(wanted) : (self.pattern.groupIndex.get(name) ?? null)
  // As a key of a dict: what cannot be hashed is refused in those words.
  if (name === null && number === null) dict().get(wanted)
  if (number === null || number < 0 || number > self.pattern.groups)
    throw raised("IndexError", "no such group")
  return Number(number)
}

function groupValue(self: PyMatch, wanted: Value): Value {
  return self.group(groupNumber(self, wanted), null)
}

function span(self: PyMatch, group: number): Value {
  return tuple([self.spans[group * 2]!, self.spans[group * 2 + 1]!])
}

function groupNumbers(self: PyMatch): number[] {
  return Array.from({ length: self.pattern.groups }, (_, index) => index + 1)
}

function matchRepr(self: PyMatch): string {
  const text = self.group(0, "")
  const shown = text instanceof PyBytes ? bytesRepr(text.data) : textRepr(textOf(text) ?? "")
  return `<re.Match object; span=(${self.start}, ${self.end}), match=${shown}>`
}

function nameOfGroup(self: PyMatch, group: number): Value {
  for (const [name, number] of self.pattern.groupIndex) if (number === group) return name
  return null
}

const positions = [
  native("start", "($self, group=0, /)", (_vm, self: PyMatch, group: Value = 0) => {
    return self.spans[groupNumber(self, group) * 2]!
  }),
  native("end", "($self, group=0, /)", (_vm, self: PyMatch, group: Value = 0) => {
    return self.spans[groupNumber(self, group) * 2 + 1]!
  }),
  native("span", "($self, group=0, /)", (_vm, self: PyMatch, group: Value = 0) =>
    span(self, groupNumber(self, group)),
  ),
]

const groups = [
  native("group", "($self, /, *args)", (_vm, self: PyMatch, wanted: PyTuple) => {
    const [only, ...others] = wanted.items
    if (only === undefined) return self.group(0, null)
    if (others.length === 0) return groupValue(self, only)
    return tuple(wanted.items.map(one => groupValue(self, one)))
  }),
  native("__getitem__", "($self, key, /)", (_vm, self: PyMatch, key: Value) =>
    groupValue(self, key),
  ),
  native("groups", "($self, /, default=None)", (_vm, self: PyMatch, missing: Value = null) =>
    tuple(groupNumbers(self).map(group => self.group(group, missing))),
  ),
  native("groupdict", "($self, /, default=None)", (_vm, self: PyMatch, missing: Value = null) =>
    dict([...self.pattern.groupIndex].map(([name, group]) => [name, self.group(group, missing)])),
  ),
]

const others = [
  native("expand", "($self, /, template)", (_vm, self: PyMatch, template: Value) => {
    const text = filledTemplate(templateOf(self.pattern, template), self)
    return self.range.subject.isBytes ? latinBytes(text) : text
  }),
  native("__repr__", "($self, /)", (_vm, self: PyMatch) => matchRepr(self)),
  native("__copy__", "($self, /)", (_vm, self: PyMatch) => self),
  native("__deepcopy__", "($self, memo, /)", (_vm, self: PyMatch) => self),
]

install(matchType, {
  construct: native("Match", "(type, /, *args, **kwargs)", () => {
    throw typeError("cannot create 're.Match' instances")
  }),
  methods: [...positions, ...groups, ...others],
  classMethods: [classItem],
  attributes: [
    readOnly("string", (self: PyMatch) => self.range.subject.value),
    readOnly("re", (self: PyMatch) => self.pattern),
    readOnly("pos", (self: PyMatch) => self.range.start),
    readOnly("endpos", (self: PyMatch) => self.range.end),
    readOnly("lastindex", (self: PyMatch) => (self.lastGroup === 0 ? null : self.lastGroup)),
    readOnly("lastgroup", (self: PyMatch) => nameOfGroup(self, self.lastGroup)),
    readOnly("regs", (self: PyMatch) =>
      tuple([0, ...groupNumbers(self)].map(group => span(self, group))),
    ),
  ],
  doc: "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
})
