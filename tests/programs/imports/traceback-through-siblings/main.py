from kitchen import cook


def serve(orders):
    for table, dish in orders:
        print(table, cook(dish))


serve([(1, "soup"), (2, "salad"), (3, "cake")])
