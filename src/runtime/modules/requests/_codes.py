"""Names for statuses: `requests.codes.ok`, `requests.codes.not_found`."""
from _http._message import _REASONS


class _Codes:
    def __getitem__(self, name):
        return getattr(self, name, None)


codes = _Codes()
for _status, _reason in _REASONS.items():
    _name = _reason.lower().replace(" ", "_").replace("-", "_").replace("'", "")
    setattr(codes, _name, _status)
    setattr(codes, _name.upper(), _status)
codes.okay = codes.all_ok = 200
codes.unprocessable_entity = codes.unprocessable = 422
codes.server_error = codes.internal_server_error
codes.teapot = codes.im_a_teapot
