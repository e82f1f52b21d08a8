import { expect, test } from "vitest"
import { TermCompleter } from "../../src/glossary/completion"
import { definitionsIn } from "../../src/glossary/definitions"
import { mergeDefinitions } from "../../src/glossary/merge"

const note = [
  "- **Corrotina (coroutine)**: a.",
  "- **Laço de eventos**: b.",
  "- **Eventos**: c.",
  "- **GIL-free**: d.",
].join("\n")
const completer = new TermCompleter(mergeDefinitions(definitionsIn("n.md", note)))

function completed(before: string): readonly string[] {
  return completer.complete(before).map(({ name, from }) => before.slice(0, from) + name)
}

test.each([
  ["uma corr", ["uma corrotina"]],
  ["Corr", ["Corrotina"]],
  ["a corou", ["a coroutine"]],
  ["o laco de e", ["o laço de eventos"]],
  ["o laço de eve", ["o laço de eventos"]],
  ["sem gil", ["sem GIL-free"]],
])("%j is completed", (before, expected) => {
  expect(completed(before)).toEqual(expected)
})

test.each(["co", "corrotina", "corr ", "xcorr", "", "“"])("%j is left alone", before => {
  expect(completed(before)).toEqual([])
})
