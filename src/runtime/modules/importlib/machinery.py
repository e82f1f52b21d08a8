"""What says how a module is loaded."""

from _imports import ModuleSpec
