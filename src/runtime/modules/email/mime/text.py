"""A message of text."""
import base64

from email.message import Message


class MIMEText(Message):
    """Text, as a message or a part of one."""

    def __init__(self, _text, _subtype="plain", _charset=None, *, policy=None):
        super().__init__()
        charset = _charset or ("us-ascii" if _text.isascii() else "utf-8")
        self["Content-Type"] = f'text/{_subtype}; charset="{charset}"'
        self["MIME-Version"] = "1.0"
        is_plain = charset == "us-ascii"
        self["Content-Transfer-Encoding"] = "7bit" if is_plain else "base64"
        self.set_payload(_text if is_plain else base64.encodebytes(_text.encode(charset)).decode())
