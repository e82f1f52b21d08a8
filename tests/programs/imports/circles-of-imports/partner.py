import working

VALUE = 2
seen = hasattr(working, "VALUE")
print("partner sees a value:", seen)
