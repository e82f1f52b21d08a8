/** A block as a web page for people without the app: one file where the person keeps attachments. */
import { packedPlayer } from "asyncio-sim/page-player"
import type { PageContent } from "../page/content"
import { webPage } from "../page/web-page"
import type { PagePlayer } from "../page/web-page"
import type { SharedRun } from "../player/panels/shared-block"
import { pageOfRun } from "./page-of-run"
import type { PageMatter } from "./page-of-run"
import { fileName, save } from "./share"
import type { SharePlace } from "./share"
import type { Slicer } from "./slicer"

/** What a page is made of besides the run. */
export interface WebPageOptions extends PageMatter {
  readonly slicer: Slicer
  readonly place: SharePlace
}

/** Saves the page and says where it is. */
export async function exportWebPage(shared: SharedRun, options: WebPageOptions): Promise<void> {
  const { block, slicer, place } = options
  const made: PageContent[] = []
  await slicer.steps(
    (function* () {
      made.push(yield* pageOfRun(shared, options))
    })(),
    () => true,
  )
  const [content] = made
  if (!content) return
  const page = webPage(content, await unpacked(), block.locale.text("page-needs-script"))
  await save(place, `${fileName(shared.title)}.html`, page)
}

/** The player as it was built. */
async function unpacked(): Promise<PagePlayer> {
  const bytes = Uint8Array.from(atob(packedPlayer), character => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))
  return JSON.parse(await new Response(stream).text()) as PagePlayer
}
