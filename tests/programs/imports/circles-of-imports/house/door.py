import house.wall
print(house.wall)
