/** Methods of Handle and TimerHandle. */
import { native } from "../../python/objects/native"
import { float } from "../../python/objects/singletons"
import type { PyHandle, PyTimerHandle } from "./loop"
import { define } from "./native-tools"
import { handleRepr } from "./reprs"
import { handleType, timerHandleType } from "./types"

define(
  handleType,
  native("cancel", "($self, /)", (_vm, self: PyHandle) => {
    self.cancel()
    return null
  }),
  native("cancelled", "($self, /)", (_vm, self: PyHandle) => self.isCancelled),
  native("get_context", "($self, /)", (_vm, self: PyHandle) => self.context),
  native("__repr__", "($self, /)", (_vm, self: PyHandle) => handleRepr(self)),
)
define(
  timerHandleType,
  native("when", "($self, /)", (_vm, self: PyTimerHandle) => float(self.when)),
)
