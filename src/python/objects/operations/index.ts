/**
 * What operators, `for`, `in`, `[]`, `str`, ... do with values of any type. Each has a plain path,
 * which answers NEEDS_CALL when Python code has to run, and resumable steps that do the same work
 * for every type.
 */
export { truthPlain, truthSteps } from "./truth"
export {
  binaryPlain,
  binarySteps,
  operate,
  inplacePlain,
  inplaceSteps,
  unaryPlain,
  unarySteps,
} from "./arithmetic"
export {
  comparePlain,
  compareSteps,
  equalsPlain,
  equalsSteps,
  isSame,
  type ComparisonOperator,
} from "./compare"
export { quickComparison, quickFloat } from "./quick-numbers"
export { containsPlain, containsSteps } from "./contains"
export {
  deleteItemPlain,
  deleteItemSteps,
  getItemPlain,
  getItemSteps,
  setItemPlain,
  setItemSteps,
} from "./subscript"
export {
  accountGrowth,
  collectPlain,
  collectSizedSteps,
  collectSteps,
  itemsToRead,
  iteratorPlain,
  iteratorSteps,
  lengthHintSteps,
  nextPlain,
  nextSteps,
} from "./iterate"
export { indexPlain, indexSteps, lengthPlain, lengthSteps } from "./convert"
export { reprPlain, reprSteps, strPlain, strSteps } from "./text"
export { formatMethod, formatPlain, formatSteps, requireSpec } from "./format"
export { hashPlain } from "../hash"
export { hashSteps } from "./hash-steps"
export { dictDeleteSteps, dictGetSteps, dictHasSteps, dictSetSteps, setAddSteps } from "./keys"
