import { expect, test } from "vitest"
import { modulesNamed } from "../../src/notes/note-modules"

const file = (path: string, source = ""): { path: string; source: string } => ({ path, source })
const named = (source: string, ...all: readonly { path: string; source: string }[]): string =>
  modulesNamed(source, all)
    .map(({ path }) => path)
    .join(" ")

test("a module counts where its name stands", () => {
  expect(named("import tools", file("tools.py"), file("other.py"))).toBe("tools.py")
})

test("a longer word is another name", () => {
  expect(named("import toolset", file("tools.py"))).toBe("")
})

test("a package counts by its first name", () => {
  expect(named("from shop import cart", file("shop/cart.py"), file("bar/cart.py"))).toBe(
    "shop/cart.py",
  )
})

test("what a named module imports counts too, in either order", () => {
  const [low, high] = [file("low.py"), file("high.py", "import low")]
  expect(named("import high", low, high)).toBe("low.py high.py")
  expect(named("import high", high, low)).toBe("high.py low.py")
})

test("a module is not a module of its own", () => {
  expect(named("tools = 1", file("tools.py", "tools = 1"))).toBe("")
})
