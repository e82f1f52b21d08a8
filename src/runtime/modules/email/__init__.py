"""Mail messages: as much as programs need that write and send one."""
