import { get } from "node:http"
import { expect, inject, test } from "vitest"

const address = inject("previewAddress")

/** The status of a path sent as it is written: `fetch` would tidy it up first. */
function statusOf(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(address)
  return new Promise((answer, fail) => {
    get({ hostname, port, path }, response => {
      response.resume()
      answer(response.statusCode)
    }).on("error", fail)
  })
}

test("An edit is saved to the vault's folder", async () => {
  const url = `${address}vault/Pasta/Nota.md`
  await fetch(url, { method: "PUT", body: "Olá." })
  expect(await (await fetch(url)).text()).toBe("Olá.")
  await fetch(url, { method: "DELETE" })
  expect((await fetch(url)).status).toBe(404)
})

test("Paths that lead out of the vault are refused", async () => {
  expect(await statusOf("/vault/../package.json")).toBe(403)
  expect(await statusOf("/vault/%2e%2e/package.json")).toBe(403)
  expect(await statusOf("/vault/..%5cpackage.json")).toBe(403)
})

test("Only the page itself may write", async () => {
  const headers = { origin: "http://elsewhere.example" }
  const request = { method: "PUT", body: "x", headers }
  expect((await fetch(`${address}vault/Nota.md`, request)).status).toBe(403)
})
