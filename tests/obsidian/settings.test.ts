import { expect, test, vi } from "vitest"
import { readSettings, SettingsStore } from "../../src/obsidian/settings"
import { defaultStudyRuleText } from "../../src/notes/study-note"

const defaults = {
  language: "auto",
  studyRule: defaultStudyRuleText,
  showSimulate: true,
  instructionMillions: 200,
  hiddenTerms: [],
  acceptedTerms: [],
  dismissedTerms: [],
  ownFamilies: "",
  markTerms: "first",
  unmarkedWords: [],
  completeTerms: false,
}

function aStore(stored: unknown, appLanguage = "en") {
  const save = vi.fn(() => Promise.resolve())
  const store = new SettingsStore({ save }, () => appLanguage)
  store.load(stored)
  return { store, save }
}

test.each([null, undefined, 7, "text", [1, 2], {}])("%j gives the defaults", stored => {
  expect(readSettings(stored)).toEqual(defaults)
})

test("good values are taken over", () => {
  const stored = {
    language: "pt-BR",
    studyRule: "python/asyncio",
    showSimulate: false,
    instructionMillions: 5,
    hiddenTerms: ["E-mail"],
    acceptedTerms: ["Thread-safe"],
    dismissedTerms: ["Internet"],
    ownFamilies: "laço, loop",
    markTerms: "all",
    unmarkedWords: ["processo"],
    completeTerms: true,
  }
  expect(readSettings(stored)).toEqual(stored)
})

test.each([
  ["language", "de"],
  ["studyRule", " , "],
  ["showSimulate", "yes"],
  ["instructionMillions", 0],
  ["instructionMillions", 2.5],
  ["hiddenTerms", "Internet"],
  ["markTerms", "sometimes"],
  ["completeTerms", 1],
])("a bad value of %s gives way to its default", (key, value) => {
  expect(readSettings({ [key]: value })).toEqual(defaults)
})

test("of a list of terms only texts are kept", () => {
  expect(readSettings({ hiddenTerms: ["A", 1, null, "B"] }).hiddenTerms).toEqual(["A", "B"])
})

test("a change is stored together with what this version does not know", async () => {
  const { store, save } = aStore({ future: [1], showSimulate: false })
  await store.change({ hiddenTerms: ["Internet"] })
  expect(save).toHaveBeenCalledWith({
    ...defaults,
    showSimulate: false,
    hiddenTerms: ["Internet"],
    future: [1],
  })
})

test("loading stores nothing, so that a repaired value is not forced on other devices", () => {
  expect(aStore({ language: "klingon" }).save).not.toHaveBeenCalled()
})

test("listeners hear of changes until they leave", async () => {
  const { store } = aStore(null)
  const listener = vi.fn()
  const leave = store.onChange(listener)
  await store.change({ showSimulate: false })
  leave()
  await store.change({ showSimulate: true })
  expect(listener).toHaveBeenCalledTimes(1)
})

test.each([
  ["pt-BR", "auto", "pt-BR"],
  ["pt", "auto", "pt-BR"],
  ["de", "auto", "en"],
  ["de", "pt-BR", "pt-BR"],
  ["pt", "en", "en"],
])("in an app that speaks %s, the choice %s means %s", (app, language, expected) => {
  expect(aStore({ language }, app).store.locale.language).toBe(expected)
})
