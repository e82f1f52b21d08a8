def run():
    return 3 * 21
