/** The parameters of `def` and `lambda`, with CPython's words for what is wrong with them. */
import { spanning } from "../../../base/text-range"
import type { Arg, Arguments, Expression } from "../ast"
import type { Token } from "../tokenizer/tokens"
import { starExpression } from "./expressions"
import type { Parser } from "./parser"

interface Draft {
  posonlyargs: Arg[]
  args: Arg[]
  vararg: Arg | null
  kwonlyargs: Arg[]
  kwDefaults: (Expression | null)[]
  kwarg: Arg | null
  defaults: Expression[]
  hasSlash: boolean
  /** Whether a default stands before the slash: then CPython knows the mistake only right after. */
  slashHasDefaults: boolean
  hasStar: boolean
}

/** How the parameters of `def` and `lambda` differ. */
interface Style {
  readonly end: ")" | ":"
  readonly annotated: boolean
  readonly name: "Function" | "Lambda expression"
}

const functionStyle: Style = { end: ")", annotated: true, name: "Function" }
const lambdaStyle: Style = { end: ":", annotated: false, name: "Lambda expression" }

/** Parameters up to `)`. */
export function functionParameters(p: Parser): Arguments {
  return parameters(p, functionStyle)
}

/** Parameters up to `:`. */
export function lambdaParameters(p: Parser): Arguments {
  return parameters(p, lambdaStyle)
}

function parameters(p: Parser, style: Style): Arguments {
  const draft: Draft = {
    posonlyargs: [],
    args: [],
    vararg: null,
    kwonlyargs: [],
    kwDefaults: [],
    kwarg: null,
    defaults: [],
    hasSlash: false,
    slashHasDefaults: false,
    hasStar: false,
  }
  while (!p.at(style.end)) {
    if (p.at("/")) slash(p, draft)
    else if (p.at("**")) keywords(p, draft, style)
    else if (p.at("*")) star(p, draft, style)
    else if (p.at("(")) parenthesised(p, draft, style)
    else plain(p, draft, style)
    if (!p.eat(",")) break
  }
  if (!p.at(style.end)) return p.fail()
  const { posonlyargs, args, vararg, kwonlyargs, kwDefaults, kwarg, defaults } = draft
  return { kind: "arguments", posonlyargs, args, vararg, kwonlyargs, kwDefaults, kwarg, defaults }
}

function slash(p: Parser, draft: Draft): void {
  const token = p.advance()
  if (draft.hasSlash) p.failWith("/ may appear only once", token)
  if (draft.hasStar) p.failWith("/ must be ahead of *", token)
  if (draft.args.length === 0) {
    if (p.at(",")) p.failWith("at least one argument must precede /", token)
    p.fail()
  }
  if (p.at("*")) p.failWith("expected comma between / and *", p.current)
  draft.hasSlash = true
  draft.slashHasDefaults = draft.defaults.length > 0
  draft.posonlyargs = draft.args
  draft.args = []
}

function star(p: Parser, draft: Draft, style: Style): void {
  const token = p.advance()
  if (draft.hasStar) {
    if (p.at(",") || p.at("NAME")) p.failWith("* argument may appear only once", token)
    p.fail()
  }
  draft.hasStar = true
  if (p.at(style.end)) nothingAfterStar(p, token, style)
  if (p.at(",")) {
    const next = p.peek().type
    if (next === style.end || next === "**") {
      p.advance()
      nothingAfterStar(p, token, style)
    }
    return
  }
  draft.vararg = parameter(p, style, true)
  if (p.at("=")) p.failWith("var-positional argument cannot have default value", p.current)
}

function nothingAfterStar(p: Parser, token: Token, style: Style): never {
  const message = "named arguments must follow bare *"
  // For lambda CPython points at what it read last.
  return style.end === ")" ? p.failWith(message, token) : p.failHere(message)
}

function keywords(p: Parser, draft: Draft, style: Style): void {
  p.advance()
  draft.kwarg = parameter(p, style)
  if (p.at("=")) p.failWith("var-keyword argument cannot have default value", p.current)
  if (!p.at(",") || p.peek().type === style.end) return
  p.advance()
  const message = "arguments cannot follow var-keyword argument"
  const next = p.current
  if (p.at("*") || p.at("**") || p.at("/")) p.failWith(message, next)
  p.failWith(message, parameter(p, style).range)
}

function plain(p: Parser, draft: Draft, style: Style): void {
  const arg = parameter(p, style)
  const value = p.at("=") ? defaultValue(p, style) : null
  if (draft.hasStar) {
    draft.kwonlyargs.push(arg)
    draft.kwDefaults.push(value)
    return
  }
  if (value) draft.defaults.push(value)
  else if (draft.defaults.length > 0) {
    if (!p.at(",") && !p.at(style.end)) p.fail()
    if (draft.slashHasDefaults && draft.args.length > 0) p.fail()
    p.failWith("parameter without a default follows parameter with a default", arg.range)
  }
  draft.args.push(arg)
}

function defaultValue(p: Parser, style: Style): Expression {
  const equals = p.expect("=")
  if (p.at(")") || p.at(",")) p.failWith("expected default value expression", equals)
  const value = p.rules.expression(p)
  return p.at(",") || p.at(style.end) ? value : p.fail()
}

function parameter(p: Parser, style: Style, isStarred = false): Arg {
  const token = p.expect("NAME")
  const annotated = style.annotated && p.eat(":") !== null
  const annotation = annotated ? (isStarred ? starExpression(p) : p.rules.expression(p)) : null
  return { kind: "arg", arg: token.text, annotation, range: p.rangeFrom(token) }
}

/** `def f(a, (b, c))`, Python 2's unpacking. */
function parenthesised(p: Parser, draft: Draft, style: Style): never {
  if (!p.looksForMistakes) p.fail()
  const open = p.expect("(")
  if (draft.defaults.length > 0 || draft.hasStar) p.fail()
  do {
    if (p.at(")")) break
    parameter(p, style)
  } while (p.eat(","))
  const close = p.expect(")")
  return p.failWith(`${style.name} parameters cannot be parenthesized`, spanning(open, close))
}
