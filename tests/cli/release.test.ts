/** Ways to get the plugin into a vault, with a small stand-in for what is built. */
import { existsSync, readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { strFromU8, unzipSync } from "fflate"
import { expect, test } from "vitest"
import { installPlugin } from "../../scripts/release/install-plugin"
import { vaultZip } from "../../scripts/release/vault-zip"
import { folderWith } from "./terminal"

const built = { "main.js": "code", "manifest.json": "{}", "styles.css": "/**/" }

test("install-plugin copies the three files and leaves the settings alone", () => {
  const vault = folderWith({ ".obsidian/plugins/asyncio-sim/data.json": "mine" })
  const folder = installPlugin(folderWith(built), vault)
  expect(folder).toBe(join(vault, ".obsidian/plugins/asyncio-sim"))
  expect(readdirSync(folder)).toEqual(["data.json", "main.js", "manifest.json", "styles.css"])
  expect(readFileSync(join(folder, "data.json"), "utf8")).toBe("mine")
})

test("install-plugin refuses a folder that is no vault", () => {
  const folder = folderWith({ "Note.md": "" })
  expect(() => installPlugin(folderWith(built), folder)).toThrow("is no vault yet")
  expect(existsSync(join(folder, ".obsidian"))).toBe(false)
})

test("install-plugin says when nothing was built", () => {
  const vault = folderWith({ ".obsidian/app.json": "{}" })
  expect(() => installPlugin(folderWith({ "main.js": "" }), vault)).toThrow(
    "Run npm run build first: manifest.json, styles.css missing.",
  )
})

test("the zip of the study vault holds notes and the enabled plugin, the same every time", () => {
  const from = folderWith({ ...built, "vault/1 Note.md": "text" })
  const files = unzipSync(vaultZip(from))
  expect(Object.keys(files)).toEqual([
    "Asyncio Sim/1 Note.md",
    "Asyncio Sim/.obsidian/plugins/asyncio-sim/main.js",
    "Asyncio Sim/.obsidian/plugins/asyncio-sim/manifest.json",
    "Asyncio Sim/.obsidian/plugins/asyncio-sim/styles.css",
    "Asyncio Sim/.obsidian/community-plugins.json",
  ])
  const enabled = files["Asyncio Sim/.obsidian/community-plugins.json"]
  expect(enabled && JSON.parse(strFromU8(enabled))).toEqual(["asyncio-sim"])
  expect(vaultZip(from)).toEqual(vaultZip(from))
})
