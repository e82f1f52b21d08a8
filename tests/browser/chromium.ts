// Finds a browser for the tests: the one CHROMIUM_PATH names, an installed Chromium or Chrome, or the
// packaged one that comes with the development packages (x64 Linux only). The packaged one brings its
// own libraries and needs to be told where fonts are, or all text would have zero size.
import { existsSync } from "node:fs"
import { mkdir, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import process from "node:process"

/** What playwright needs to start a browser. */
export interface Browser {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
]

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--font-render-hinting=none",
]

function environment(extra: Record<string, string> = {}): Record<string, string> {
  const own = Object.entries(process.env).filter(([, value]) => value !== undefined)
  return { ...(Object.fromEntries(own) as Record<string, string>), ...extra }
}

/** The browser to test with; throws one sentence that says what to install when there is none. */
export async function findChromium(): Promise<Browser> {
  const named = process.env["CHROMIUM_PATH"]
  if (named !== undefined) {
    if (existsSync(named)) return { executablePath: named, args, env: environment() }
    throw new Error(`CHROMIUM_PATH names ${named}, where there is no browser.`)
  }
  const found = installed.find(path => existsSync(path))
  if (found !== undefined) return { executablePath: found, args, env: environment() }
  if (process.platform === "linux" && process.arch === "x64") return packagedChromium()
  throw new Error(
    "The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its program.",
  )
}

async function packagedChromium(): Promise<Browser> {
  const folder = resolve("node_modules", ".cache", "chromium")
  await mkdir(folder, { recursive: true })
  const before = process.env["TMPDIR"]
  // Read by the package while it is imported and unpacked: its libraries come with the first, and
  // its 200 MB land in the folder of the second.
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs20.x"
  process.env["TMPDIR"] = folder
  try {
    const { default: chromium } = await import("@sparticuz/chromium")
    const executablePath = await chromium.executablePath()
    const fonts = await writeFontsConfig(folder)
    return { executablePath, args, env: environment({ FONTCONFIG_PATH: fonts }) }
  } finally {
    delete process.env["AWS_EXECUTION_ENV"]
    if (before === undefined) delete process.env["TMPDIR"]
    else process.env["TMPDIR"] = before
  }
}

async function writeFontsConfig(folder: string): Promise<string> {
  const config = join(folder, "fontconfig")
  await mkdir(config, { recursive: true })
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    `  <dir>${join(folder, "fonts")}</dir>`,
    "  <dir>/usr/share/fonts</dir>",
    `  <cachedir>${join(folder, "fontcache")}</cachedir>`,
    "</fontconfig>",
  ]
  await writeFile(join(config, "fonts.conf"), `${lines.join("\n")}\n`)
  return config
}
