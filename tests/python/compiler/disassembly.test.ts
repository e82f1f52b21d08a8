import { describe, expect, test } from "vitest"
import { disassemble } from "../../../src/python/compiler/disassemble"
import { compiled } from "./compiled"
import { fixtures, topics } from "./fixtures"

for (const topic of topics()) {
  describe(topic, () => {
    for (const { title, source, expected } of fixtures(topic)) {
      test(title, () => {
        expect(disassemble(compiled(source), { nested: true })).toBe(expected)
      })
    }
  })
}
