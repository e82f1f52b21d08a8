from dataclasses import dataclass, field

import prices


class EmptyCart(Exception):
    pass


@dataclass
class Cart:
    owner: str
    items: list[tuple[str, int]] = field(default_factory=list)

    def add(self, name, count=1):
        self.items.append((name, count))
        return self

    def total(self):
        if not self.items:
            raise EmptyCart(f"{self.owner} has chosen nothing")
        return sum(prices.TABLE[name] * count for name, count in self.items)
