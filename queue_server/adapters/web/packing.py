"""The pages' text files, packed once with gzip and kept in memory: the hall's phones share a poor network.

Over plain http browsers take gzip alone, so nothing else is made.
"""

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock

from flask import Response
from werkzeug.datastructures import Accept
from werkzeug.security import safe_join

TEXTS = frozenset({".css", ".html", ".js", ".json", ".svg"})
LEVEL = 9


@dataclass(frozen=True)
class Parcel:
    """Bytes as they travel; the tag is theirs, and never that of the same text packed otherwise."""

    data: bytes
    kind: str
    tag: str
    encoding: str | None


@dataclass(frozen=True)
class Text:
    """A text that is sent packed or as it is; packing the same text again costs nothing."""

    data: bytes
    kind: str

    def parcel(self, encodings: Accept) -> Parcel:
        """For who takes these encodings."""
        tag = hashlib.sha256(self.data).hexdigest()[:32]
        if encodings.quality("gzip") > 0:
            return Parcel(_packed(self.data), self.kind, f"{tag}-gzip", "gzip")
        return Parcel(self.data, self.kind, tag, None)


class Shelf:
    """The text files that were read so far; one that has changed since is read anew."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: dict[Path, tuple[tuple[int, int], Text]] = {}

    def of(self, root: Path, name: str) -> Text | None:
        """None for what is no text, and for what is not there."""
        found = safe_join(str(root), name)
        if found is None or Path(found).suffix not in TEXTS:
            return None
        try:
            known = Path(found).stat()
        except (OSError, ValueError):
            return None
        return self._fresh(Path(found), (known.st_mtime_ns, known.st_size))

    def _fresh(self, file: Path, version: tuple[int, int]) -> Text:
        with self._lock:
            kept = self._kept.get(file)
            if kept is None or kept[0] != version:
                kind = mimetypes.guess_type(file.name)[0] or "text/plain"
                kept = (version, Text(file.read_bytes(), f"{kind}; charset=utf-8"))
                self._kept[file] = kept
            return kept[1]


@lru_cache(maxsize=512)
def _packed(data: bytes) -> bytes:
    """`mtime` 0: the same text always makes the same bytes."""
    return gzip.compress(data, LEVEL, mtime=0)


def answer(parcel: Parcel, seconds: int) -> Response:
    """`seconds`: how long it may be kept unasked; 0: it is asked for again each time.

    Whoever keeps it for others must know that it hangs on what they can unpack.
    """
    response = Response(parcel.data, content_type=parcel.kind)
    if parcel.encoding:
        response.headers["Content-Encoding"] = parcel.encoding
    response.headers["Cache-Control"] = f"public, max-age={seconds}" if seconds else "no-cache"
    response.vary.add("Accept-Encoding")
    response.set_etag(parcel.tag)
    return response
