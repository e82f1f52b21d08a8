from .hammer import hit


def cut():
    return hit() + " zzz"
