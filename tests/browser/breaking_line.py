"""A network line that breaks on demand: bytes go through it as they are, until they do not."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum
from urllib.parse import urlsplit

# As a proxy of a hosting service answers while the application restarts.
UNAVAILABLE = (
    b"HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/html\r\nConnection: close\r\n"
    b"Content-Length: 30\r\n\r\n<h1>Service Unavailable</h1>\r\n"
)
RESET = struct.pack("ii", 1, 0)


class Fault(Enum):
    """What becomes of a request. ``SILENT``: nothing ever comes back."""

    NONE = "whole"
    REFUSED = "refused"
    CUT = "cut short"
    SILENT = "silent"
    UNAVAILABLE = "unavailable"


class Line:
    """A line to a server, in TCP. ``fault``: what happens to requests from now on.

    ``posts``: how many POSTs came in, those that failed included.
    """

    def __init__(self, server: str) -> None:
        parts = urlsplit(server)
        self._server = (parts.hostname, parts.port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self.address = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self.fault = Fault.NONE
        self.posts = 0

    @contextmanager
    def open(self) -> Iterator[Line]:
        """The line, in service; whoever still waits on it afterwards is cut off."""
        threading.Thread(target=self._accept, daemon=True).start()
        yield self
        for each in (self._listening, *self._open):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listening.accept()
                self._open.append(client)
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        """One request, and the connection is closed: so each meets the fault of its moment."""
        with suppress(OSError), client:
            asked = _request(client)
            if not asked:
                return
            self.posts += asked.startswith(b"POST")
            if self.fault is Fault.UNAVAILABLE:
                client.sendall(UNAVAILABLE)
            elif self.fault is Fault.SILENT:
                client.recv(1)
            elif self.fault is Fault.REFUSED:
                client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
            else:
                reply = self._ask(asked)
                if self.fault is Fault.CUT:
                    head, _, body = reply.partition(b"\r\n\r\n")
                    client.sendall(head + b"\r\n\r\n" + body[: len(body) // 2])
                    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
                else:
                    client.sendall(reply)

    def _ask(self, asked: bytes) -> bytes:
        with socket.create_connection(self._server) as server:
            server.sendall(asked)
            return b"".join(iter(lambda: server.recv(65_536), b""))


def _request(client: socket.socket) -> bytes:
    """A whole request, asking for the connection to be closed after it; b"" when none came."""
    data = b""
    while b"\r\n\r\n" not in data:
        part = client.recv(65_536)
        if not part:
            return b""
        data += part
    head, _, body = data.partition(b"\r\n\r\n")
    lines = [each for each in head.split(b"\r\n") if not each.lower().startswith(b"connection:")]
    length = next(
        (
            int(each.partition(b":")[2])
            for each in lines
            if each.lower().startswith(b"content-length:")
        ),
        0,
    )
    while len(body) < length:
        body += client.recv(65_536)
    return b"\r\n".join([*lines, b"Connection: close"]) + b"\r\n\r\n" + body
