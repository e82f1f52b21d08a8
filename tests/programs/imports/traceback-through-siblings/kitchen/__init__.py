from .stove import cook
