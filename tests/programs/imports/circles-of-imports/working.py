import partner

VALUE = 1


def both():
    return VALUE + partner.VALUE
