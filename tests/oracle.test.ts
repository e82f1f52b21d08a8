import { spawnSync } from "node:child_process"
import { expect, test } from "vitest"

test("what is recorded beside the programs is what CPython 3.14 answers", () => {
  const topics = ["language", "asyncio", "disk"]
  const command = ["scripts/oracle/record.mjs", "--check", ...topics.map(topic => `/${topic}/`)]
  const { status, stdout, stderr } = spawnSync("node", command, { encoding: "utf8" })
  expect(stdout + stderr).toBe("")
  expect(status).toBe(0)
}, 120_000)
