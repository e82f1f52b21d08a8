/** The same programs under the local `python3`, where there is one, to compare with. */
import { TryProcess } from "./try-process"

const script = `
import json, platform, sys, time
code = compile(json.loads(sys.stdin.readline()), "program.py", "exec")
def once():
    start = time.process_time()
    exec(code, {"__name__": "__main__"})
    return (time.process_time() - start) * 1000
for _ in range(3):
    once()
print(platform.python_version(), flush=True)
while sys.stdin.readline():
    print(once(), flush=True)
`

/** A `python3` that runs a program each time it is asked; its greeting is its version. */
export async function pythonProcess(source: string): Promise<TryProcess | null> {
  return TryProcess.start("python3", ["-c", script], `${JSON.stringify(source)}\n`)
}
