print("never printed")
for number in range(3)
    print(number)
