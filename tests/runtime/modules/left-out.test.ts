/** Whoever adds a name takes it out of the table, and whoever leaves one out says why. */
import { expect, test } from "vitest"
import { moduleNames, unexplained, wronglyListed } from "../../../scripts/docs/library-table"

const modules = moduleNames()

test("every public name of CPython's modules is offered or listed as left out", () => {
  expect(unexplained(modules)).toEqual([])
})

test("no name is listed as left out that is offered or that CPython does not have", () => {
  expect(wronglyListed(modules)).toEqual([])
})
