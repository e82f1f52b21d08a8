/** Loading this fills the types of the `io` family; see `types.ts`. */
import { ioModule } from "./rows"
import "./base"
import "./buffered"
import "./bytes-io"
import "./file-io"
import "./string-io"
import "./text-wrapper-type"

export { ioModule }
export { openNative } from "./open"
export { standardStream } from "./standard"
