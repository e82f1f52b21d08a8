// What the tests of the plugin share: notes to open and places to look at.
import type { Locator, Page } from "playwright-core"
import { openPage, runCommand, type OpenOptions } from "./harness"

/** The settings of `asyncio-sim` blocks and study notes in these tests are the defaults. */
export const studyTags = "---\ntags: [python, asynchronous_programming]\n---\n"

/** `say_after` of the user's third note, with its imports. */
export const sayAfter = `import asyncio
import time

async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)

async def main():
    task1 = asyncio.create_task(say_after(1, 'hello'))
    task2 = asyncio.create_task(say_after(2, 'world'))

    print(f"started at {time.strftime('%X')}")

    await task1
    await task2

    print(f"finished at {time.strftime('%X')}")

asyncio.run(main())`

/** A fenced block. */
export function fenced(language: string, source: string): string {
  return `\`\`\`${language}\n${source}\n\`\`\`\n`
}

/** Opens the app with the plugin and these notes. */
export async function openVault(
  files: Readonly<Record<string, string>>,
  options: OpenOptions = {},
): Promise<Page> {
  return openPage({ ...options, files })
}

/** The simulations that are on screen. */
export function simulations(place: Page | Locator): Locator {
  return place.locator("article.asyncio-sim")
}

/** The app with the glossary open. */
export async function openGlossary(
  files: Readonly<Record<string, string>>,
  options: OpenOptions = {},
): Promise<{ readonly page: Page; readonly glossary: Locator }> {
  const page = await openVault(files, options)
  await runCommand(page, "asyncio-sim:open-glossary")
  const glossary = page.locator(".asyncio-sim-glossary")
  await glossary.waitFor()
  return { page, glossary }
}

/** The entries whose heading begins with a term. */
export function glossaryEntry(glossary: Locator, term: string): Locator {
  const heading = glossary.page().locator("h4", { hasText: new RegExp(`^${term}`) })
  return glossary.locator(".asyncio-sim-glossary-entry", { has: heading })
}
