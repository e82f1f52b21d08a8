"""Messages by the kind of their bodies."""
