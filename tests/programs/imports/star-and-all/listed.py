__all__ = ["_hidden", "shown"]
_hidden = "h"
shown = "s"
forgotten = "f"
