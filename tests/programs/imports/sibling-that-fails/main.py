import sys

for attempt in range(2):
    try:
        import fragile
    except ValueError as error:
        print("attempt", attempt, error, "fragile" in sys.modules, "helper" in sys.modules)
import fragile
