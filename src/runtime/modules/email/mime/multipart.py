"""A message of several parts."""
from email.message import Message


class MIMEMultipart(Message):
    """Parts that are attached one after the other."""

    def __init__(self, _subtype="mixed", boundary=None, _subparts=None, *, policy=None, **params):
        super().__init__()
        self["Content-Type"] = f"multipart/{_subtype}"
        self["MIME-Version"] = "1.0"
        self.set_payload(list(_subparts or []))
