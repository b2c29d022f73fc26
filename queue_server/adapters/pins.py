"""PINs as argon2 hashes, gently: thirty officers log in within a minute, and calls must not wait for them."""

import threading

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

AT_ONCE = 2


class Pins:
    """19 MiB, two passes (OWASP's smallest for argon2id); at most two are worked on at a time."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
        self._turnstile = threading.Semaphore(AT_ONCE)
        self._nobody = self._hasher.hash("nobody")

    def hash(self, pin: str) -> str:
        with self._turnstile:
            return self._hasher.hash(pin)

    def right(self, stored: str | None, pin: str) -> bool:
        """Whether a PIN is right. For an unknown name (None) it takes just as long to say no."""
        with self._turnstile:
            try:
                self._hasher.verify(stored or self._nobody, pin)
            except (VerificationError, InvalidHashError):
                return False
        return stored is not None
