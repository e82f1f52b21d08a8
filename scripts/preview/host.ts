// The page's entry: offers `boot` to tests, and starts by itself over HTTP in `npm start`.
import type { Storage } from "./adapter"
import type { App } from "./app"
import { boot, type BootOptions } from "./boot"
import type { PluginFiles } from "./plugin-manager"
import { countTraces, type TraceCounts } from "./trace-counter"
import { Notice } from "./ui-notice"

/** What the page offers: the app once it runs, and the way to start it. */
export interface PreviewHost {
  app: App | null
  boot(options: BootOptions): Promise<App>
  bootFromServer(): Promise<App>
  /** In tests: what the page holds on to. */
  traces: (() => TraceCounts) | null
}

const httpStorage: Storage = {
  async write(path, data) {
    await fetch(`/vault/${encodeURI(path)}`, { method: "PUT", body: data })
  },
  async remove(path) {
    await fetch(`/vault/${encodeURI(path)}`, { method: "DELETE" })
  },
  async mkdir(path) {
    await fetch(`/vault/${encodeURI(path)}?folder`, { method: "PUT" })
  },
}

async function text(url: string): Promise<string> {
  const response = await fetch(url)
  return response.ok ? response.text() : ""
}

async function pluginFromServer(): Promise<PluginFiles | null> {
  const manifest = await text("/plugin/manifest.json")
  const main = await text("/plugin/main.js")
  if (manifest === "" || main === "") return null
  const styles = await text("/plugin/styles.css")
  return { manifest: JSON.parse(manifest) as PluginFiles["manifest"], main, styles }
}

function stored(key: string): unknown {
  const value = window.localStorage.getItem(`preview-${key}`)
  return value === null ? null : (JSON.parse(value) as unknown)
}

async function bootFromServer(): Promise<App> {
  const listing = JSON.parse(await text("/vault")) as {
    name: string
    files: Record<string, string>
    addresses: Record<string, string>
  }
  const plugin = await pluginFromServer()
  const paths = Object.keys(listing.files).filter(path => path.endsWith(".md"))
  const last = stored("file")
  const first = paths.includes(String(last))
    ? String(last)
    : paths.filter(path => !path.startsWith(".")).sort()[0]
  const layout = first ? [{ state: { type: "markdown", state: { file: first } } }] : []
  const app = await host.boot({
    ...listing,
    plugins: plugin ? [plugin] : [],
    storage: httpStorage,
    theme: stored("theme") === "dark" ? "dark" : "light",
    isPhone: stored("phone") === true,
    locale: window.localStorage.getItem("language") ?? "en",
    layout,
  })
  if (!plugin) new Notice("The plugin is not built: run npm run build.", 0)
  if (app.plugins.errors.length > 0)
    new Notice(`The plugin failed: ${String(app.plugins.errors[0])}`, 0)
  app.workspace.on("file-open", (file: { path: string } | null) => {
    if (file) app.saveLocalStorage("file", file.path)
  })
  return app
}

const isTest = new URLSearchParams(window.location.search).has("test")

const host: PreviewHost = {
  app: null,
  traces: isTest ? countTraces() : null,
  async boot(options) {
    host.app = await boot(options)
    Object.assign(window, { app: host.app })
    return host.app
  },
  bootFromServer,
}

Object.assign(window, { previewHost: host })

if (!isTest) void bootFromServer()
