import logging

logging.getLogger("early").warning("the last resort writes only the text")
logging.warning("the function on the module prepares the root logger")
logging.getLogger("later").error("so this has the standard format")
print(len(logging.root.handlers))
logging.info("below WARNING")
logging.root.setLevel(logging.INFO)
logging.info("not any more")
