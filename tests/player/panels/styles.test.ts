import { readFileSync, readdirSync } from "node:fs"
import { expect, test } from "vitest"
import { markClasses } from "../../../src/player/picture/classes"

const css = readFileSync("styles.css", "utf8").replace(/\/\*[^]*?\*\//g, "")
const [screen = "", print = ""] = css.split("@media print")

test("Nothing is forced, and no selector looks at its descendants", () => {
  expect(css).not.toMatch(/!important/)
  expect(css).not.toMatch(/:has\(/)
})

test("Colours on screen are the app's own; only paper has a palette", () => {
  expect(screen).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i)
  expect(print).toMatch(/--background-primary: #ffffff/)
})

test("Every mark of the picture has a rule", () => {
  const missing = Object.values(markClasses).filter(name => !css.includes(`.${name}`))
  expect(missing).toEqual([])
})

test("Every selector begins at one of our roots", () => {
  const rules = css.replace(/@keyframes asyncio-sim[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, "")
  const selectors = [...rules.matchAll(/([^{}]+)\{/g)].flatMap(([, list]) =>
    list!.split(/,(?![^(]*\))/),
  )
  const foreign = selectors
    .map(selector => selector.trim())
    .filter(selector => !/^(\.asyncio-sim|@)/.test(selector))
  expect(foreign).toEqual([])
})

test("No rule sets the same property twice", () => {
  const twice = [...css.matchAll(/\{([^{}]+)\}/g)].flatMap(([, body]) => {
    const names = [...body!.matchAll(/(?:^|;)\s*([\w-]+)\s*:/g)].map(([, name]) => name!)
    return names.filter((name, index) => names.indexOf(name) !== index)
  })
  expect(twice).toEqual([])
})

test("Every class the panels use has a rule, or serves as a hook", () => {
  const hooks = ["asyncio-sim-finding-why", "asyncio-sim-more"]
  const used = readdirSync("src/player/panels").flatMap(name => {
    const text = readFileSync(`src/player/panels/${name}`, "utf8")
    return [...text.matchAll(/([-\w]?)(asyncio-sim-[a-z]+(?:-[a-z]+)*)([-\w$]?)/g)]
      .filter(([, before, , after]) => before === "" && after === "")
      .map(([, , cls]) => cls!)
  })
  const missing = new Set(used.filter(cls => !css.includes(`.${cls}`) && !hooks.includes(cls)))
  expect([...missing]).toEqual([])
})
