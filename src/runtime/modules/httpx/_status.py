"""Names for statuses: `httpx.codes.OK`, `httpx.codes.is_error(404)`."""
from _http._message import _REASONS
from enum import IntEnum

_names = {reason.upper().replace(" ", "_").replace("-", "_").replace("'", ""): status
          for status, reason in _REASONS.items()}
codes = IntEnum("codes", _names, module="httpx")
codes.is_informational = staticmethod(lambda value: 100 <= value <= 199)
codes.is_success = staticmethod(lambda value: 200 <= value <= 299)
codes.is_redirect = staticmethod(lambda value: 300 <= value <= 399)
codes.is_client_error = staticmethod(lambda value: 400 <= value <= 499)
codes.is_server_error = staticmethod(lambda value: 500 <= value <= 599)
codes.is_error = staticmethod(lambda value: 400 <= value <= 599)
codes.get_reason_phrase = staticmethod(lambda value: _REASONS.get(value, ""))
