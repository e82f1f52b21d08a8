"""sys.setswitchinterval: what it takes."""
import sys

print(sys.getswitchinterval())
sys.setswitchinterval(0.02)
print(sys.getswitchinterval())
sys.setswitchinterval(1)
print(sys.getswitchinterval())
for value in (0, -0.5, "fast", None):
    try:
        sys.setswitchinterval(value)
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
