"""The bytes of one request, as long as they come in time and are not too many."""

from __future__ import annotations

import socket
import time
from io import RawIOBase
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

SECONDS: Final = 10.0
"""A browser on the same machine sends a request at once; who has not sent one by then is let go."""
BYTES: Final = 65_536
"""A browser's request takes about one thousand."""


class RequestReader(RawIOBase):
    """Reads a connection until its time is over or its size is reached."""

    def __init__(self, connection: socket.socket) -> None:
        super().__init__()
        self._connection = connection
        self._until = time.monotonic() + SECONDS
        self._left = BYTES

    def readable(self) -> bool:
        """It is only read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read what has come.  Raises TimeoutError, and ConnectionError at a request that is too long."""
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        if not self._left:
            raise ConnectionError("the request is too long")
        self._connection.settimeout(left)
        count = self._connection.recv_into(memoryview(buffer)[: self._left])
        self._left -= count
        return count
