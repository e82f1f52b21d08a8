/**
 * Libraries that reach something outside the program, of which ours only imitate the answers: a block
 * that imports one says so, and so does docs/python.md.
 */
const simulated: ReadonlySet<string> = new Set([
  "aiofiles",
  "aiohttp",
  "aiosmtplib",
  "aiosqlite",
  "asyncpg",
  "httpx",
  "requests",
  "smtplib",
  "sqlite3",
  "urllib.request",
])

/** Whether a module only imitates what it reaches. */
export function isSimulated(module: string): boolean {
  return simulated.has(module)
}
