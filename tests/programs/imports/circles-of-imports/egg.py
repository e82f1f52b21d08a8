from chicken import Chicken


class Egg:
    becomes = Chicken
