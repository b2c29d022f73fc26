"""Tokens: those of tickets are derived and never stored, all others are stored as digests alone."""

import base64
import hashlib
import hmac
import secrets

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_MARK = 16


class Tokens:
    """Derives and checks tokens under the server's secret."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def ticket_token(self, ticket: int) -> str:
        """The token of a ticket: always the same, so that its paper can be printed again."""
        return f"{_base36(ticket)}-{self._mark('ticket', ticket)}"

    def ticket_of(self, token: str) -> int | None:
        """The ticket behind a token, or None for one that we did not give."""
        number, _, mark = token.partition("-")
        if not number or len(number) > 12 or not all(digit in _DIGITS for digit in number):
            return None
        ticket = int(number, 36)
        right = hmac.compare_digest(mark.encode(), self._mark("ticket", ticket).encode())
        return ticket if right else None

    def code(self, ticket: int) -> str:
        """The four digits on the paper that stand for its holder at a kiosk."""
        digest = hmac.digest(self._secret, f"code:{ticket}".encode(), "sha256")
        return f"{int.from_bytes(digest[:4], 'big') % 10_000:04d}"

    def desk_token(self, name: str, pin_hash: str) -> str:
        """What a browser keeps where somebody logged in: worth nothing once their PIN is another one."""
        digest = hmac.digest(self._secret, f"desk:{pin_hash}:{name}".encode(), "sha256")
        return base64.b32encode(digest).decode().lower()[:_MARK]

    def paired_token(self, secret_hash: str) -> str:
        """The token of a device that was paired: derived, so that its page can fetch it again."""
        digest = hmac.digest(self._secret, f"paired:{secret_hash}".encode(), "sha256")
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")

    @staticmethod
    def new() -> str:
        """A token for a session or a device."""
        return secrets.token_urlsafe(32)

    @staticmethod
    def digest(token: str) -> str:
        """What is stored of a token."""
        # A socket may send anything as a token, even halves of characters.
        return hashlib.sha256(token.encode(errors="surrogatepass")).hexdigest()

    def _mark(self, kind: str, ticket: int) -> str:
        digest = hmac.digest(self._secret, f"{kind}:{ticket}".encode(), "sha256")
        return base64.b32encode(digest).decode().lower()[:_MARK]


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
        if number == 0:
            return digits
