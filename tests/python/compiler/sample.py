"""A sample."""

answer = 42
