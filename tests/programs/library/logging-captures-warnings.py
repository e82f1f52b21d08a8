import logging
import sys
import warnings

logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")
logging.captureWarnings(True)
warnings.warn("through the log")
for _ in range(2):
    warnings.warn("once per place", RuntimeWarning)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("recorded instead")
print(len(caught))
logging.captureWarnings(False)
sys.stderr = sys.stdout
warnings.warn("the usual way again")
