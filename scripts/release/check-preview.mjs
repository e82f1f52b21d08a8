// Does the preview answer? Reads its log until it says where it is (the build comes first), then
// asks for the page and the plugin; each must come within five seconds.
//   node scripts/release/check-preview.mjs LOG
import { existsSync, readFileSync } from "node:fs"
import process from "node:process"
import { setTimeout as pause } from "node:timers/promises"

const [log = ""] = process.argv.slice(2)
const secondsToBuild = 120

const address = await addressIn(log)
for (const path of ["", "plugin/main.js", "plugin/manifest.json", "plugin/styles.css", "vault"]) {
  const response = await fetch(address + path, { signal: AbortSignal.timeout(5000) })
  const size = (await response.text()).length
  if (!response.ok || size === 0)
    throw new Error(`/${path} gave ${response.status}, ${size} bytes.`)
}
process.stdout.write(`The preview answers at ${address}\n`)

async function addressIn(path) {
  for (let second = 0; second < secondsToBuild; second++) {
    const text = existsSync(path) ? readFileSync(path, "utf8") : ""
    const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(text)
    if (found) return found[0]
    await pause(1000)
  }
  throw new Error(`The preview said no address within ${secondsToBuild} s.`)
}
