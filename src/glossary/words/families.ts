/**
 * Names that mean the same in this subject, in both languages, with the Python names that stand
 * for it.
 */

/** Names that mean the same. */
export interface Family {
  /** All its names, in both languages, the most usual first. */
  readonly names: readonly string[]
  /** Names that may mean something else as well: they count when a note says which is meant. */
  readonly unsure: readonly string[]
  /** Names in Python that stand for it: `asyncio.Lock`, `await`. */
  readonly python: readonly string[]
}

/** The families everybody has. */
export const families: readonly Family[] = [
  { names: ["trava", "lock"], unsure: [], python: ["asyncio.Lock", "threading.Lock"] },
  {
    names: ["tarefa", "task"],
    unsure: [],
    python: ["asyncio.Task", "create_task", "asyncio.create_task"],
  },
]
