import asyncio
import csv
from pathlib import Path


async def measure(name, delay, count):
    rows = []
    for number in range(count):
        await asyncio.sleep(delay)
        rows.append({"sensor": name, "number": number, "value": (number + 1) * len(name)})
    return rows


async def main():
    results = await asyncio.gather(measure("door", 0.1, 3), measure("window", 0.05, 2))
    path = Path("report.csv")
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, ["sensor", "number", "value"])
        writer.writeheader()
        for rows in results:
            writer.writerows(rows)
    print(path.read_text())
    with path.open(newline="") as file:
        print(sum(int(row["value"]) for row in csv.DictReader(file)))


asyncio.run(main())
