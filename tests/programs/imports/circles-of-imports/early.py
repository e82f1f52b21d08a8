import late
from late import started
