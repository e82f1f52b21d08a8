import prices
from cart import Cart, EmptyCart as Nothing


def main():
    cart = Cart("Ana")
    try:
        cart.total()
    except Nothing as error:
        print(type(error).__module__, type(error).__qualname__, error)
    cart.add("pen", 3).add("book")
    print(cart, cart.total())
    prices.raise_by(10)
    print(cart.total(), prices.TABLE["pen"])
    print(prices.__name__, prices.__file__, repr(prices.__package__), prices.__doc__)
    print(Cart.__module__, Cart.add.__module__, main.__module__)


if __name__ == "__main__":
    print("runs as", __name__)
    main()
