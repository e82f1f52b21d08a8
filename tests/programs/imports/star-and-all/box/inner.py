depth = 7
