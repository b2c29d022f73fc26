"""What every client asked and what it was answered, kept as the day goes on."""

from collections.abc import Callable
from datetime import datetime
from threading import Lock

from queue_server.demo.client import Answer, Body, Client, Refused
from tests.floor.day.story import Line, No


class Journal:
    def __init__(self) -> None:
        self.refused: list[No] = []
        self._lines: list[Line] = []
        self._lock = Lock()

    @property
    def lines(self) -> list[Line]:
        """In the order of the record."""
        return sorted(self._lines, key=lambda line: line.seq)

    def last_of(self, who: str) -> No:
        """What somebody was refused last."""
        return next(no for no in reversed(self.refused) if no.who == who)

    def keeper(self, who: str) -> Callable[[Answer], None]:
        """What a client tells its answers to."""

        def keep(answer: Answer) -> None:
            at = _instant(answer.body)
            instant = datetime.fromisoformat(at) if at else None
            line = Line(int(answer.body["seq"]), who, answer.path, answer.sent, answer.body, instant)
            with self._lock:
                self._lines.append(line)

        return keep

    def try_to(self, who: str, client: Client, path: str, sent: Body) -> Body | None:
        """One command; a refusal is written down and answers None."""
        try:
            return client.post(path, sent)
        except Refused as refused:
            with self._lock:
                self.refused.append(No(who, path, refused.code, refused.facts))
            return None


def _instant(body: Body) -> str | None:
    """When it was done. Reception is told of a stop that was chosen only when that joined its queue."""
    joined = [errand["joined_at"] for errand in body.get("errands", ()) if errand.get("joined_at")]
    return body.get("as_of") or max(joined, default=None) or body.get("issued_at")
