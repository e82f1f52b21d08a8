"""What differs between two sequences, and how much."""

from ._deltas import (
    IS_CHARACTER_JUNK,
    IS_LINE_JUNK,
    Differ,
    context_diff,
    diff_bytes,
    ndiff,
    restore,
    unified_diff,
)
from ._matching import Match, SequenceMatcher, get_close_matches

__all__ = [
    "get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK",
    "IS_LINE_JUNK", "context_diff", "unified_diff", "diff_bytes", "Match",
]
