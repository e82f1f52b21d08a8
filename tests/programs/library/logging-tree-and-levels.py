import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(name)s: %(message)s")
shop = logging.getLogger("shop")
cart = logging.getLogger("shop.cart")
item = logging.getLogger("shop.cart.item")

print(cart.parent is shop, item.parent is cart, shop.parent is logging.root)
print(logging.getLogger("shop.cart") is cart, logging.getLogger() is logging.getLogger("root"))
shop.setLevel(logging.INFO)
print([one.getEffectiveLevel() for one in (shop, cart, item, logging.root)])
item.info("the level of shop counts")
item.debug("not this one")
item.setLevel("DEBUG")
item.debug("now this one")
print(item, cart, logging.root)
print(cart.isEnabledFor(logging.DEBUG), item.isEnabledFor(10))

late = logging.getLogger("a.b.c")
print(late.parent)
middle = logging.getLogger("a.b")
print(late.parent, middle.parent, sorted(one.name for one in middle.getChildren()))
print(shop.getChild("till").name, logging.root.getChild("x").name)

cart.propagate = False
cart.warning("nobody listens")
print(cart.hasHandlers(), shop.hasHandlers())
logging.disable(logging.WARNING)
shop.warning("disabled")
shop.error("not disabled")
logging.disable(logging.NOTSET)
shop.warning("enabled again")
