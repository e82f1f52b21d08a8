// The preview's server: this machine only, the built files as they are, and a copy of the study
// vault, so that playing with the notes changes nothing in the repository.
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { basename, dirname, extname, join, resolve, sep } from "node:path"
import { Buffer } from "node:buffer"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { spawn } from "node:child_process"

const here = dirname(fileURLToPath(import.meta.url))
const repository = resolve(here, "..", "..")

const types = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
])

const binaryFile = /\.(png|jpe?g|gif|webp|svg|pdf|zip)$/i

interface Options {
  readonly vault: string
  readonly name: string
  readonly port: number
  readonly opens: boolean
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** The vault to serve: a folder the person named, or a copy of the study vault. */
async function prepareVault(named: string | undefined, isReset: boolean): Promise<string> {
  if (named !== undefined) return resolve(named)
  const copy = join(repository, ".preview-vault")
  if (isReset) await rm(copy, { recursive: true, force: true })
  if (!(await exists(copy))) {
    await mkdir(copy, { recursive: true })
    const study = join(repository, "vault")
    if (await exists(study)) await cp(study, copy, { recursive: true })
  }
  return copy
}

async function readOptions(): Promise<Options> {
  const { values } = parseArgs({
    options: {
      vault: { type: "string" },
      port: { type: "string" },
      "no-open": { type: "boolean" },
      reset: { type: "boolean" },
    },
  })
  const port = Number(values.port ?? 4114)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error("--port takes a number.")
  const vault = await prepareVault(values.vault, values.reset ?? false)
  if (!(await exists(vault))) throw new Error(`There is no folder ${vault}.`)
  const name = basename(values.vault === undefined ? join(repository, "vault") : vault)
  return { vault, name, port, opens: values["no-open"] !== true }
}

/** The file for a path below a folder, or null when the path leads out of it. */
function within(folder: string, path: string): string | null {
  const full = resolve(folder, `.${sep}${path}`)
  return full === folder || full.startsWith(folder + sep) ? full : null
}

interface Listing {
  /** Path -> text. */
  readonly files: Record<string, string>
  /** Path -> where to fetch what is not text. */
  readonly addresses: Record<string, string>
}

async function listFiles(folder: string, prefix: string, listing: Listing): Promise<Listing> {
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`
    if (entry.isDirectory()) await listFiles(folder, path, listing)
    else if (binaryFile.test(path)) listing.addresses[path] = `/vault/${encodeURI(path)}`
    else listing.files[path] = await readFile(join(folder, path), "utf8")
  }
  return listing
}

function send(response: ServerResponse, status: number, body: string | Buffer, type: string): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" })
  response.end(body)
}

async function sendFile(response: ServerResponse, path: string): Promise<void> {
  if (!(await exists(path))) return send(response, 404, "Not found", "text/plain")
  const type = types.get(extname(path)) ?? "application/octet-stream"
  send(response, 200, await readFile(path), type)
}

async function body(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function changeVault(
  request: IncomingMessage,
  response: ServerResponse,
  target: { path: string; isFolder: boolean },
): Promise<void> {
  if (request.method === "DELETE") await rm(target.path, { recursive: true, force: true })
  else if (target.isFolder) await mkdir(target.path, { recursive: true })
  else {
    await mkdir(dirname(target.path), { recursive: true })
    await writeFile(target.path, await body(request))
  }
  send(response, 204, "", "text/plain")
}

async function answerVault(
  request: IncomingMessage,
  response: ServerResponse,
  { path, vault, isFolder }: { path: string; vault: string; isFolder: boolean },
): Promise<void> {
  const file = within(vault, path)
  if (file === null || file === vault) return send(response, 403, "Forbidden", "text/plain")
  if (request.method === "GET") return sendFile(response, file)
  // Another site's page in the same browser must not be able to write here.
  const { origin, host } = request.headers
  if (origin !== undefined && origin !== `http://${host}`) {
    return send(response, 403, "Forbidden", "text/plain")
  }
  return changeVault(request, response, { path: file, isFolder })
}

const pluginFiles = new Set(["main.js", "manifest.json", "styles.css"])

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: Options,
): Promise<void> {
  // Not `new URL`, which would resolve `..` before it can be refused.
  const [rawPath = "/", query = ""] = (request.url ?? "/").split("?")
  const path = decodeURIComponent(rawPath)
  if (path.split(/[\\/]/).includes("..")) return send(response, 403, "Forbidden", "text/plain")
  if (path === "/") return sendFile(response, join(here, "index.html"))
  if (path === "/vault") {
    const listing = await listFiles(options.vault, "", { files: {}, addresses: {} })
    return send(
      response,
      200,
      JSON.stringify({ name: options.name, ...listing }),
      "application/json",
    )
  }
  if (path.startsWith("/vault/")) {
    const isFolder = query === "folder"
    const relative = path.slice("/vault/".length)
    return answerVault(request, response, { path: relative, vault: options.vault, isFolder })
  }
  const name = basename(path)
  if (path.startsWith("/plugin/") && pluginFiles.has(name)) {
    return sendFile(response, join(repository, name))
  }
  return sendFile(response, join(here, name))
}

function openBrowser(address: string): void {
  const programs = new Map([
    ["darwin", "open"],
    ["win32", "explorer"],
  ])
  const program = programs.get(process.platform) ?? "xdg-open"
  const child = spawn(program, [address], { stdio: "ignore", detached: true })
  // A machine without a browser or a desktop is no failure: the address is printed anyway.
  child.on("error", () => undefined)
  child.unref()
}

async function main(): Promise<void> {
  const options = await readOptions()
  const server = createServer((request, response) => {
    answer(request, response, options).catch((error: unknown) => {
      send(response, 500, String(error), "text/plain")
    })
  })
  server.on("error", (error: Error & { code?: string }) => {
    const isTaken = error.code === "EADDRINUSE"
    const hint = isTaken ? `Port ${options.port} is taken; choose another with --port N.` : ""
    process.stderr.write(`${hint || error.message}\n`)
    process.exit(1)
  })
  server.listen(options.port, "127.0.0.1", () => {
    const bound = server.address()
    const port = typeof bound === "object" && bound ? bound.port : options.port
    const address = `http://127.0.0.1:${port}/`
    process.stdout.write(`Preview at ${address} (notes in ${options.vault})\n`)
    if (options.opens) openBrowser(address)
  })
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
