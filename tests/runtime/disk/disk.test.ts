import { expect, test } from "vitest"
import { PyRaise } from "../../../src/python/objects/exception"
import { Disk } from "../../../src/runtime/disk/disk"

/** What a call on the disk fails with, as `class: text path`. */
function failure(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error
    const { exception } = error
    const { type, args } = exception
    const named = [exception.member("filename"), exception.member("filename2")]
    const shown = [args.items[0], ...named].filter(one => one !== undefined)
    return `${type.name} ${shown.map(one => String(typeof one === "object" ? "" : one)).join(" ")}`
  }
  return "nothing"
}

test("files of a block stand below the home directory, folders in between included", () => {
  const disk = new Disk([{ path: "data/in.txt", content: "olá" }])
  expect(disk.currentPath).toBe("/home/user")
  expect(disk.entry("data/in.txt").size).toBe(4)
  expect(disk.entry("/home/user/data/../data/./in.txt")).toBe(disk.entry("data/in.txt"))
})

test("a path that leads nowhere says why", () => {
  const disk = new Disk([{ path: "file", content: "" }])
  expect(failure(() => disk.entry("none"))).toBe("FileNotFoundError 2 none")
  expect(failure(() => disk.entry("file/below"))).toBe("NotADirectoryError 20 file/below")
  expect(failure(() => disk.list("file"))).toBe("NotADirectoryError 20 file")
  expect(failure(() => disk.entry(""))).toBe("FileNotFoundError 2 ")
})

test("links are followed up to a limit", () => {
  const disk = new Disk([{ path: "real/file", content: "x" }])
  disk.makeLink("real", "link")
  disk.makeLink("loop", "loop")
  expect(disk.entry("link/file").size).toBe(1)
  expect(disk.entry("link", true).kind).toBe("link")
  expect(failure(() => disk.entry("loop"))).toBe("OSError 40 loop")
})

test("what belongs to the system cannot be changed", () => {
  const disk = new Disk()
  expect(failure(() => disk.makeDirectory("/new", 0o755))).toBe("PermissionError 13 /new")
  expect(failure(() => disk.removeDirectory("/tmp"))).toBe("PermissionError 13 /tmp")
  expect(failure(() => disk.makeDirectory("/tmp/new", 0o755))).toBe("nothing")
})

test("renaming keeps contents and refuses to put a folder into itself", () => {
  const disk = new Disk([{ path: "a/file", content: "text" }])
  disk.rename("a", "b")
  expect(disk.entry("b/file").size).toBe(4)
  expect(failure(() => disk.rename("b", "b/c"))).toBe("OSError 22")
  expect(failure(() => disk.rename("gone", "x"))).toBe("FileNotFoundError 2")
  expect(failure(() => disk.removeDirectory("b"))).toBe("OSError 39 b")
})

test("changes carry the time of the clock", () => {
  let nanos = 0
  const disk = new Disk([], () => nanos)
  nanos = 5_000
  disk.makeDirectory("folder", 0o755)
  expect(disk.entry("folder").modifiedNanos).toBe(5_000)
})
