import { expect, test } from "vitest"
import { locale } from "../../src/locale"
import type { MessageKey } from "../../src/locale"
import { appEn } from "../../src/locale/en/app"
import { compareEn } from "../../src/locale/en/compare"
import { failuresEn } from "../../src/locale/en/failures"
import { glossaryEn } from "../../src/locale/en/glossary"
import { glossaryOutsideEn } from "../../src/locale/en/glossary-outside"
import { movesEn } from "../../src/locale/en/moves"
import { narrationEn } from "../../src/locale/en/narration"
import { notesEn } from "../../src/locale/en/notes"
import { playerEn } from "../../src/locale/en/player"
import { questionsEn } from "../../src/locale/en/questions"
import { shareEn } from "../../src/locale/en/share"
import { termsEn } from "../../src/locale/en/terms"
import { factsOf, templatesOf } from "../../src/locale/message"
import { messagesEn } from "../../src/locale/messages-en"
import { messagesPtBr } from "../../src/locale/messages-pt-br"

const keys = Object.keys(messagesEn) as MessageKey[]
/** Every fact a message may ask for, as a number: enough to see it drawn in each form. */
const facts = new Proxy<Record<string, number>>(
  { count: 2 },
  {
    get: (known, name) => known[String(name)] ?? 3,
  },
)

test("both languages have the same messages, and none is empty", () => {
  expect(Object.keys(messagesPtBr).sort()).toEqual([...keys].sort())
  for (const messages of [messagesEn, messagesPtBr]) {
    for (const message of Object.values(messages)) {
      for (const template of templatesOf(message)) expect(template.trim()).not.toBe("")
    }
  }
})

test("no area repeats a key of another one", () => {
  const areas = [
    appEn,
    compareEn,
    failuresEn,
    glossaryEn,
    glossaryOutsideEn,
    movesEn,
    narrationEn,
    notesEn,
    playerEn,
    questionsEn,
    shareEn,
    termsEn,
  ]
  const all = areas.flatMap(area => Object.keys(area))
  expect(all).toHaveLength(new Set(all).size)
  expect(all).toHaveLength(keys.length)
})

test("translations ask for the same facts", () => {
  const differing = keys.filter(
    key => factsOf(messagesEn[key]).join() !== factsOf(messagesPtBr[key]).join(),
  )
  expect(differing).toEqual([])
})

test("every message can be drawn in both languages", () => {
  for (const language of ["en", "pt-BR"] as const) {
    for (const key of keys) {
      const text = JSON.stringify(locale(language).pieces(key, facts))
      expect(text).not.toMatch(/[{|]\w+\|/)
    }
  }
})
