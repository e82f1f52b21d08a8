"""Objects that stand in for others in tests: they accept every use and remember it."""

from unittest.mock._async import AsyncMock
from unittest.mock._autospec import create_autospec, mock_open
from unittest.mock._calls import ANY, call
from unittest.mock._magic import MagicMock, NonCallableMagicMock
from unittest.mock._mocks import FILTER_DIR, InvalidSpecError, Mock, NonCallableMock, PropertyMock, seal
from unittest.mock._patches import patch
from unittest.mock._sentinels import DEFAULT, sentinel

__all__ = (
    "Mock",
    "MagicMock",
    "patch",
    "sentinel",
    "DEFAULT",
    "ANY",
    "call",
    "create_autospec",
    "AsyncMock",
    "FILTER_DIR",
    "NonCallableMock",
    "NonCallableMagicMock",
    "mock_open",
    "PropertyMock",
    "seal",
)

for _public in (
    AsyncMock, MagicMock, NonCallableMagicMock, InvalidSpecError, Mock, NonCallableMock, PropertyMock,
):
    _public.__module__ = "unittest.mock"
