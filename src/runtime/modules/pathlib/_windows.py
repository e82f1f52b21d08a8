"""What pure Windows paths need to know of how Windows writes paths."""

sep = "\\"
altsep = "/"
pathsep = ";"
_devices = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    port + digit for port in ("COM", "LPT") for digit in "123456789\u00b9\u00b2\u00b3"
}


def splitroot(path):
    plain = path.replace("/", "\\")
    if plain[:1] == "\\":
        if plain[1:2] != "\\":
            return "", path[:1], path[1:]
        # \\server\share\rest, \\?\UNC\server\share\rest, \\.\device\rest
        start = 8 if plain[:8].upper() == "\\\\?\\UNC\\" else 2
        first = plain.find("\\", start)
        if first < 0:
            return path, "", ""
        second = plain.find("\\", first + 1)
        if second < 0:
            return path, "", ""
        return path[:second], path[second : second + 1], path[second + 1 :]
    if plain[1:2] == ":":
        if plain[2:3] == "\\":
            return path[:2], path[2:3], path[3:]
        return path[:2], "", path[2:]
    return "", "", path


def splitdrive(path):
    drive, root, tail = splitroot(path)
    return drive, root + tail


def join(path, *paths):
    drive, root, rest = splitroot(path)
    for part in paths:
        part_drive, part_root, part_rest = splitroot(part)
        if part_root:
            if part_drive or not drive:
                drive = part_drive
            root, rest = part_root, part_rest
            continue
        if part_drive and part_drive.lower() != drive.lower():
            drive, root, rest = part_drive, part_root, part_rest
            continue
        if part_drive:
            drive = part_drive
        if rest and rest[-1] not in "\\/":
            rest += "\\"
        rest += part_rest
    if rest and not root and drive and drive[-1:] not in ":\\/":
        return drive + sep + rest
    return drive + root + rest


def splitext(name):
    at = name.rfind(".")
    if at <= 0 or not name[:at].strip("."):
        return name, ""
    return name[:at], name[at:]


def isabs(path):
    plain = path[:3].replace("/", "\\")
    return plain[1:3] == ":\\" or plain[:2] == "\\\\"


def isreserved(path):
    names = splitroot(path)[2].replace("/", "\\").split("\\")
    return any(_is_reserved_name(name) for name in reversed(names))


def _is_reserved_name(name):
    if name[-1:] in (".", " "):
        return name not in (".", "..")
    if any(letter in '*?"<>/\\:|' or letter < " " for letter in name):
        return True
    return name.partition(".")[0].rstrip(" ").upper() in _devices
