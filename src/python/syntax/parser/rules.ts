import type {
  Arguments,
  Comprehension,
  Expression,
  Keyword,
  Pattern,
  Statement,
  TypeParam,
} from "../ast"
import type { Parser } from "./parser"

/**
 * The rules that others need across files. The grammar is a circle and our imports are not: rules
 * reach back through `parser.rules`.
 */
export interface Rules {
  readonly expression: (p: Parser) => Expression
  readonly namedExpression: (p: Parser) => Expression
  readonly starExpressions: (p: Parser) => Expression
  readonly starNamedExpression: (p: Parser) => Expression
  readonly disjunction: (p: Parser) => Expression
  readonly inversion: (p: Parser) => Expression
  readonly bitwiseOr: (p: Parser) => Expression
  readonly primary: (p: Parser) => Expression
  readonly yieldExpression: (p: Parser) => Expression
  readonly simpleStatement: (p: Parser) => Statement
  readonly block: (p: Parser) => readonly Statement[]
  readonly lambdaParameters: (p: Parser) => Arguments
  readonly argumentList: (p: Parser) => {
    readonly args: readonly Expression[]
    readonly keywords: readonly Keyword[]
  }
  readonly starredArgument: (p: Parser) => Expression
  readonly comprehensionClauses: (p: Parser) => readonly Comprehension[]
  readonly dictItem: (p: Parser) => unknown
  readonly strings: (p: Parser) => Expression
  readonly pattern: (p: Parser) => Pattern
  readonly typeParams: (p: Parser) => readonly TypeParam[]
}
