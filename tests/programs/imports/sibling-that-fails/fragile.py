import helper

print("fragile starts,", helper.calls)
helper.calls.append(len(helper.calls))
raise ValueError("nothing works today")
