import house
print(house.door)
