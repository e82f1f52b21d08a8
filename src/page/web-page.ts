/**
 * An exported page as one text: styles, content and player stand in it, nothing is asked of any
 * network. Its policy allows exactly the one script and the one style sheet that were built, known
 * by their hashes, and nothing else; what comes from notes stands in it only as escaped text.
 */
import { assert } from "../base/assert"
import type { PageContent } from "./content"

/** What every page has, made when the plugin is built. */
export interface PagePlayer {
  readonly script: string
  readonly styles: string
  /** `sha256-...`, as a content security policy names them. */
  readonly scriptHash: string
  readonly stylesHash: string
}

/** The whole page. `notice` is what is read where no script runs. */
export function webPage(content: PageContent, player: PagePlayer, notice: string): string {
  const { script, styles } = player
  assert(!/<\/script|<!--/i.test(script), "The player's script would end early.")
  assert(!/<\/style/i.test(styles), "The player's styles would end early.")
  return `<!doctype html>
<html lang="${content.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(player)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Asyncio Sim">
<meta name="copyright" content="Icons: Lucide Contributors, ISC License">
<title>${escaped(content.title)}</title>
<style>${styles}</style>
</head>
<body>
<noscript><p>${escaped(notice)}</p></noscript>
<script type="application/json" id="content">${jsonText(content)}</script>
<script>${script}</script>
</body>
</html>
`
}

function policyOf({ scriptHash, stylesHash }: PagePlayer): string {
  return [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${stylesHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ")
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
}

/** JSON that cannot end the element it stands in. */
function jsonText(content: PageContent): string {
  return JSON.stringify(content).replace(/</g, "\\u003c")
}
