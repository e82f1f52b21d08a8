import { asText } from "./as-text"
import { instanceDict } from "./attributes"
import { attributesDict } from "./attributes-dict"
import { PyDict } from "./dict"
import { raised, typeError } from "./exception"
import { GetSetDescriptor } from "./function"
import { typeName } from "./type-of"
import { PyObject } from "./value"

/** `__dict__` of instances; types and modules have their own. */
export function instanceDictDescriptor(): GetSetDescriptor {
  return new GetSetDescriptor(
    "__dict__",
    (_vm, self) => {
      const attributes = self instanceof PyObject ? instanceDict(self) : null
      if (attributes === null)
        throw raised("AttributeError", `'${typeName(self)}' object has no attribute '__dict__'`)
      return attributesDict(attributes)
    },
    (_vm, self, value) => {
      if (!(self instanceof PyObject) || !(value instanceof PyDict))
        throw typeError(`__dict__ must be set to a dictionary, not a '${typeName(value ?? null)}'`)
      self.attributes = self.type.newAttributes()
      for (const [key, item] of value.entries()) self.attributes.set(asText(key), item)
    },
  )
}
