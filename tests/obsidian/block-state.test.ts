import { expect, test } from "vitest"
import { BlockStates, type DraftStorage } from "../../src/obsidian/block-state"
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

const atStep = (step: number) => ({ ...initialPlayerState, step })
const withDraft = (draft: string | null) => ({
  ...initialPlayerState,
  edit: { isOpen: true, draft },
})

test("a block finds its state again", () => {
  const states = new BlockStates(new MemoryStorage())
  states.set("a", atStep(3))
  expect(states.get("a")?.step).toBe(3)
  expect(states.get("b")).toBeUndefined()
})

test("a draft outlives the session, the step does not", () => {
  const storage = new MemoryStorage()
  new BlockStates(storage).set("a", { ...withDraft("x = 1"), step: 7 })
  const state = new BlockStates(storage).get("a")
  expect(state?.edit).toEqual({ isOpen: false, draft: "x = 1" })
  expect(state?.step).toBe("whole")
})

test("a discarded draft is gone for good", () => {
  const storage = new MemoryStorage()
  const states = new BlockStates(storage)
  states.set("a", withDraft("x"))
  states.set("a", withDraft(null))
  expect(new BlockStates(storage).get("a")).toBeUndefined()
})

test("steps alone write nothing", () => {
  const storage = new MemoryStorage()
  new BlockStates(storage).set("a", atStep(1))
  expect(storage.writes).toBe(0)
})

test("a block whose draft was written goes on at its step, without the draft", () => {
  const states = new BlockStates(new MemoryStorage())
  states.set("a", { ...withDraft("x"), step: 4 })
  states.adopt("a", "b")
  expect(states.get("b")?.step).toBe(4)
  expect(states.get("b")?.edit.draft).toBeNull()
})

test("opened simulations stay open, and those with a draft are open", () => {
  const storage = new MemoryStorage()
  const states = new BlockStates(storage)
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
  const states = new BlockStates(storage)
  for (let index = 0; index < 60; index++) states.set(`block ${index}`, withDraft(`${index}`))
  expect(new BlockStates(storage).get("block 9")).toBeUndefined()
  expect(new BlockStates(storage).get("block 10")?.edit.draft).toBe("10")
})

test.each([null, 3, {}, [["a"]], [[1, 2]], ["a"]])("%j in the storage is no draft", stored => {
  const storage = new MemoryStorage()
  storage.stored = stored
  expect(new BlockStates(storage).get("a")).toBeUndefined()
})
