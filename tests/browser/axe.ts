/** The standard rules of accessibility, by axe-core. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** What axe finds inside `selector`: the rule, and the element it is about. */
export async function violations(page: Page, selector: string): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async selector => {
    const axe = Reflect.get(window, "axe") as {
      run(place: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
    }
    const found = await axe.run(selector)
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }, selector)
}
