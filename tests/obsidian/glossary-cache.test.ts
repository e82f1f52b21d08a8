import { expect, test } from "vitest"
import { definitionsIn } from "../../src/glossary/definitions"
import { GlossaryCache, hashOf, type CacheRow } from "../../src/obsidian/glossary-cache"

const text = "**Fila (queue)**: x"
const stamp = { mtime: 5, size: 20 }
const definitions = definitionsIn("a.md", text)
const row: CacheRow = { path: "a.md", ...stamp, hash: hashOf(text), definitions }

/** What a session that kept `rows` leaves for the next one. */
function stored(rows: readonly CacheRow[]): unknown {
  let data: unknown = null
  const storage = { load: () => data, save: (rows: unknown) => (data = structuredClone(rows)) }
  new GlossaryCache(storage, "1").save(rows)
  return data
}

function cacheWith(data: unknown, version = "1"): GlossaryCache {
  const cache = new GlossaryCache({ load: () => data, save: () => undefined }, version)
  cache.load()
  return cache
}

test("the definitions of a note that did not change come back", () => {
  const cache = cacheWith(stored([row]))
  expect(cache.definitionsOf("a.md", stamp)).toEqual(definitions)
  expect(cache.definitionsIn("a.md", text)).toEqual(definitions)
})

test.each([
  ["another time", { mtime: 6, size: 20 }],
  ["another size", { mtime: 5, size: 21 }],
])("%s makes a row worthless", (_, other) => {
  expect(cacheWith(stored([row])).definitionsOf("a.md", other)).toBeNull()
})

test("a row of the same time and size is not believed when the text is another", () => {
  expect(cacheWith(stored([row])).definitionsIn("a.md", "**Pilha (queue)**: x")).toBeNull()
})

test("rows of another version mean nothing", () => {
  expect(cacheWith(stored([row]), "2").definitionsOf("a.md", stamp)).toBeNull()
})

const broken = (change: object): unknown => ({ version: "1", rows: [{ ...row, ...change }] })

test.each([
  null,
  7,
  "text",
  [],
  { version: "1" },
  { version: "1", rows: "many" },
  { version: "1", rows: [null, 3] },
  broken({ hash: "x" }),
  broken({ definitions: null }),
  broken({ definitions: [{ term: "Fila" }] }),
  broken({ definitions: [{ ...definitions[0], line: "1" }] }),
  broken({ definitions: [{ ...definitions[0], path: "other.md" }] }),
])("what cannot be understood is left out: %j", data => {
  expect(cacheWith(data).definitionsOf("a.md", stamp)).toBeNull()
})

test("what there is no room for is left out", () => {
  const long = definitions.map(each => ({ ...each, markdown: "x".repeat(700_000) }))
  const cache = cacheWith(stored([{ ...row, path: "b.md", definitions: long }, row]))
  expect(cache.definitionsOf("b.md", stamp)).toBeNull()
})
