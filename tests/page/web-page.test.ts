import { createHash } from "node:crypto"
import { Buffer } from "node:buffer"
import { gunzipSync } from "node:zlib"
import { packedPlayer } from "asyncio-sim/page-player"
import { expect, test } from "vitest"
import { pageContent } from "../../src/page/content"
import type { PageContent } from "../../src/page/content"
import { webPage } from "../../src/page/web-page"
import type { PagePlayer } from "../../src/page/web-page"
import { simulate } from "../../src/runtime/simulate"
import { encode } from "../../src/trace/codec"

const unpacked = gunzipSync(Buffer.from(packedPlayer, "base64")).toString()
const player = JSON.parse(unpacked) as PagePlayer
const noValues = { texts: [], values: [], frames: [], stacks: [], moments: [], keptUpTo: null }

function pageOf(source: string, title = "Waits") {
  const simulation = simulate({ source, filename: "n.py" })
  while (!simulation.advance(1_000_000));
  const { recording } = simulation
  const content = pageContent({
    language: "pt-BR",
    title,
    recording,
    values: noValues,
    block: { title },
    verdict: null,
    compared: null,
  })
  return { recording, page: webPage(content, player, "Needs <scripts>") }
}

function contentOf(page: string): PageContent {
  const held = /<script type="application\/json" id="content">([^]*?)<\/script>/.exec(page)?.[1]
  return JSON.parse(held ?? "") as PageContent
}

test("a page holds the recording that was made", () => {
  const { recording, page } = pageOf("print('olá')\nfor n in range(3):\n    print(n)\n")
  expect(contentOf(page).recording).toEqual(JSON.parse(JSON.stringify(encode(recording))))
})

test("a program cannot end the script it is kept in, nor a title the title", () => {
  const source = "print('</script><script>alert(1)</script><!-- &amp;')\n"
  const { page } = pageOf(source, "</title><img src=x>")
  expect(page.match(/<script/g)).toHaveLength(2)
  expect(page.match(/<\/script/g)).toHaveLength(2)
  expect(page).not.toContain("<!--")
  expect(page).toContain("<title>&lt;/title&gt;&lt;img src=x&gt;</title>")
  expect(contentOf(page).recording.sources[0]?.text).toBe(source)
})

test("the policy allows the page's own script and styles and nothing else", () => {
  const { page } = pageOf("pass\n")
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ""
  const hash = (text = "") => `'sha256-${createHash("sha256").update(text).digest("base64")}'`
  const script = /<script>([^]*?)<\/script>/.exec(page)?.[1]
  const styles = /<style>([^]*?)<\/style>/.exec(page)?.[1]
  expect(policy).toBe(
    `default-src 'none'; script-src ${hash(script)}; style-src ${hash(styles)}; base-uri 'none'; form-action 'none'`,
  )
})

test("nothing in a page is asked of a network", () => {
  const { page } = pageOf("pass\n")
  const addresses = page.match(/https?:\/\/[\w./-]+/g) ?? []
  expect(addresses.filter(each => !each.startsWith("http://www.w3.org/"))).toEqual([])
  expect(page).not.toMatch(/@import|url\((?!['"]?(#|data:))/)
  expect(page).not.toMatch(/<(link|img|iframe)\b/)
})

test("a page names its language, fits phones, and says what it needs", () => {
  const { page } = pageOf("pass\n")
  expect(page).toMatch(/^<!doctype html>\n<html lang="pt-BR">/)
  expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">')
  expect(page).toContain("<noscript><p>Needs &lt;scripts&gt;</p></noscript>")
})

test("a page stays small: player, styles and words take less than 350 kB", () => {
  expect(Buffer.byteLength(pageOf("pass\n").page)).toBeLessThan(350_000)
  expect(packedPlayer.length).toBeLessThan(130_000)
})
