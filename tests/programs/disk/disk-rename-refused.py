# Who renames is told both names, whatever the reason.
import os

os.mkdir("folder")
open("file", "w").close()
for names in [("folder", "folder/inner"), ("gone", "new"), ("file/below", "new")]:
    for call in (os.rename, os.replace):
        try:
            call(*names)
        except OSError as error:
            print(call.__name__, type(error).__name__, error)
            continue
        print(call.__name__, "works", sorted(os.listdir()))
        os.unlink(names[1])
