def desce(n):
    return desce(n + 1) + 1


desce(0)
