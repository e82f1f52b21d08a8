import socket
import threading


def serve(listener):
    connection, _ = listener.accept()
    with connection, connection.makefile("rw", newline="\n") as stream:
        for line in stream:
            command, _, rest = line.strip().partition(" ")
            if command == "QUIT":
                print("bye", file=stream, flush=True)
                return
            answer = {"UP": rest.upper, "LEN": lambda: len(rest)}.get(command, lambda: "what?")()
            print(answer, file=stream, flush=True)


with socket.create_server(("127.0.0.1", 0)) as listener:
    thread = threading.Thread(target=serve, args=(listener,))
    thread.start()
    with socket.create_connection(listener.getsockname()) as sock:
        stream = sock.makefile("rw", encoding="utf-8", newline="\n")
        for command in ("UP olá", "LEN abc", "DANCE", "QUIT"):
            stream.write(command + "\n")
            stream.flush()
            print(command, "->", stream.readline().strip())
        print(repr(stream.readline()))
        stream.close()
    thread.join()
