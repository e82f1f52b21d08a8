import { instanceDict } from "./attributes"
import { PyDict } from "./dict"
import { raised, typeError } from "./exception"
import { GetSetDescriptor } from "./function"
import { type Attributes, isSlot } from "./instance-attributes"
import { typeName } from "./type-of"
import { PyObject, type Value } from "./value"

/** `object.__dict__`: the attributes are in it from now on. */
export function attributesDict(attributes: Attributes): PyDict {
  if (attributes.dict !== null) return attributes.dict
  const dict = new PyDict()
  for (const [name, value] of attributes) if (!isSlot(name)) dict.set(name, value)
  attributes.moveInto(dict)
  return dict
}

/** `__dict__` of instances; types and modules have their own. */
export function instanceDictDescriptor(): GetSetDescriptor {
  return new GetSetDescriptor(
    "__dict__",
    (_vm, self) => attributesDict(attributesOf(self)),
    (_vm, self, value = new PyDict()) => {
      const attributes = attributesOf(self)
      if (!(value instanceof PyDict))
        throw typeError(`__dict__ must be set to a dictionary, not a '${typeName(value)}'`)
      attributes.moveInto(value)
    },
  )
}

function attributesOf(self: Value): Attributes {
  const attributes = self instanceof PyObject ? instanceDict(self) : null
  if (attributes !== null) return attributes
  throw raised("AttributeError", `'${typeName(self)}' object has no attribute '__dict__'`)
}
