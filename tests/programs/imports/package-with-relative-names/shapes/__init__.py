"""Shapes of all kinds."""
VERSION = "1.0"
from .flat import circle
