"""Paths as objects: pure ones that only compute, and those of the simulated disk."""

from pathlib._pure import PurePath, PurePosixPath, PureWindowsPath
from pathlib._disk import Path, PosixPath, UnsupportedOperation, WindowsPath

__all__ = [
    "UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath",
    "WindowsPath",
]
