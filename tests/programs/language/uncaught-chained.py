def load(name):
    settings = {"host": "local"}
    try:
        return settings[name]
    except KeyError as error:
        raise RuntimeError(f"no setting {name}") from error


print(load("host"))
load("port")
