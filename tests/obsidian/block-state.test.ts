import { expect, test } from "vitest"
import { placeKey } from "../../src/obsidian/block-place"
import { BlockStates, type DraftStorage } from "../../src/obsidian/block-state"
import { NotePaths } from "../../src/obsidian/note-paths"
import { initialPlayerState } from "../../src/player/playback/player-state"

class MemoryStorage implements DraftStorage {
  writes = 0
  stored: unknown = null

  load(): unknown {
    return JSON.parse(JSON.stringify(this.stored))
  }

  save(drafts: unknown): void {
    this.writes++
    this.stored = drafts
  }
}

const statesIn = (storage: MemoryStorage, paths = new NotePaths()) =>
  new BlockStates(storage, paths)
const atStep = (step: number) => ({ ...initialPlayerState, step })
const withDraft = (draft: string | null) => ({
  ...initialPlayerState,
  edit: { isOpen: true, draft, before: null },
})

test("a block finds its state again", () => {
  const states = statesIn(new MemoryStorage())
  states.set("a", atStep(3))
  expect(states.get("a")?.step).toBe(3)
  expect(states.get("b")).toBeUndefined()
})

test("a draft outlives the session, the step does not", () => {
  const storage = new MemoryStorage()
  statesIn(storage).set("a", { ...withDraft("x = 1"), step: 7 })
  const state = statesIn(storage).get("a")
  expect(state?.edit).toEqual({ isOpen: false, draft: "x = 1", before: null })
  expect(state?.step).toBe("whole")
})

test("a discarded draft is gone for good", () => {
  const storage = new MemoryStorage()
  const states = statesIn(storage)
  states.set("a", withDraft("x"))
  states.set("a", withDraft(null))
  expect(statesIn(storage).get("a")).toBeUndefined()
})

test("steps alone write nothing", () => {
  const storage = new MemoryStorage()
  statesIn(storage).set("a", atStep(1))
  expect(storage.writes).toBe(0)
})

test("a block whose draft was written goes on at its step, without the draft", () => {
  const states = statesIn(new MemoryStorage())
  states.set("a", { ...withDraft("x"), step: 4 })
  states.adopt("a", "b")
  expect(states.get("b")?.step).toBe(4)
  expect(states.get("b")?.edit.draft).toBeNull()
})

test("opened simulations stay open, and those with a draft are open", () => {
  const storage = new MemoryStorage()
  const states = statesIn(storage)
  states.setOpened("a", true)
  states.set("b", withDraft("x"))
  expect([states.isOpened("a"), states.isOpened("b"), states.isOpened("c")]).toEqual([
    true,
    true,
    false,
  ])
})

test("the oldest drafts give way", () => {
  const storage = new MemoryStorage()
  const states = statesIn(storage)
  for (let index = 0; index < 60; index++) states.set(`block ${index}`, withDraft(`${index}`))
  expect(statesIn(storage).get("block 9")).toBeUndefined()
  expect(statesIn(storage).get("block 10")?.edit.draft).toBe("10")
})

test.each([null, 3, {}, [["a"]], [[1, 2]], ["a"]])("%j in the storage is no draft", stored => {
  const storage = new MemoryStorage()
  storage.stored = stored
  expect(statesIn(storage).get("a")).toBeUndefined()
})

test("what is kept for a block goes along when its note is renamed", () => {
  const [storage, paths] = [new MemoryStorage(), new NotePaths()]
  const states = statesIn(storage, paths)
  const keyIn = (path: string) => placeKey({ path, source: "pass", ordinal: 0 })
  states.set(keyIn("a.md"), { ...withDraft("x"), step: 2 })
  states.setOpened(keyIn("a.md"), true)
  paths.rename("a.md", "b.md")
  states.followRenames()
  expect(states.get(keyIn("b.md"))?.step).toBe(2)
  expect(states.isOpened(keyIn("b.md"))).toBe(true)
  expect(statesIn(storage).get(keyIn("b.md"))?.edit.draft).toBe("x")
})

test("a block rendered before a renaming goes on with its old key", () => {
  const paths = new NotePaths()
  const states = statesIn(new MemoryStorage(), paths)
  paths.rename("a.md", "b.md")
  paths.rename("b.md", "c.md")
  states.set(placeKey({ path: "a.md", source: "pass", ordinal: 1 }), atStep(5))
  expect(states.get(placeKey({ path: "c.md", source: "pass", ordinal: 1 }))?.step).toBe(5)
})

test("a note that takes an old name is itself", () => {
  const paths = new NotePaths()
  paths.rename("a.md", "b.md")
  paths.rename("c.md", "a.md")
  expect(["a.md", "b.md", "c.md"].map(path => paths.current(path))).toEqual([
    "a.md",
    "b.md",
    "a.md",
  ])
})
