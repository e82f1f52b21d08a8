/** The same programs under the local `python3`, where there is one, to compare with. */
import { spawnSync } from "node:child_process"

/** Milliseconds for each program and the interpreter's version, or null without `python3`. */
export interface PythonPace {
  readonly version: string
  readonly millis: readonly number[]
}

const script = `
import json, platform, statistics, sys, time
sources, count = json.load(sys.stdin)
def once(code):
    start = time.process_time()
    exec(code, {"__name__": "__main__"})
    return (time.process_time() - start) * 1000
def pace(source):
    code = compile(source, "program.py", "exec")
    return statistics.median(once(code) for _ in range(count))
print(json.dumps({"version": platform.python_version(), "millis": [pace(each) for each in sources]}))
`

/** Medians of `count` runs of each program. */
export function pythonPace(sources: readonly string[], count: number): PythonPace | null {
  const input = JSON.stringify([sources, count])
  const { stdout, status } = spawnSync("python3", ["-c", script], { input, encoding: "utf8" })
  return status === 0 ? (JSON.parse(stdout) as PythonPace) : null
}
