/** What runs in an exported page: reads what the page holds and shows it. */
import type { PageContent } from "./content"
import { installDom } from "./dom"
import { showPage } from "./page"

const held = document.getElementById("content")?.textContent ?? ""
installDom()
showPage(document.body, JSON.parse(held) as PageContent)
