print("flat comes first")
