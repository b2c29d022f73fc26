"""Whether a figure as it is given is the true one, at the places to which it is given."""

from collections.abc import Iterator, Mapping
from typing import Any

SHARES = frozenset({"within_target", "occupancy", "waits_so_far", "later", "within"})


def differences(found: Any, true: Any, way: str = "") -> Iterator[str]:
    """One line for each figure in which they differ; every figure of both is looked at."""
    if isinstance(true, Mapping) and isinstance(found, Mapping):
        for name in dict.fromkeys((*true, *found)):
            if name not in true or name not in found:
                yield f"{way}.{name}: is only in {'the truth' if name in true else 'the report'}"
            else:
                yield from differences(found[name], true[name], f"{way}.{name}")
    elif isinstance(true, list) and isinstance(found, list):
        if len(found) != len(true):
            yield f"{way}: {len(found)} rows, truly {len(true)}"
        for place, (one, other) in enumerate(zip(found, true, strict=False)):
            yield from differences(one, other, f"{way}[{place}]")
    elif not same(found, true, 10 ** -places(way.rsplit(".", 1)[-1])):
        yield f"{way}: {found!r}, truly {true!r}"


def places(name: str) -> int:
    """To how many places a figure is given that is no whole number."""
    if name in {"per_day", "usual_tickets", "rating_mean"}:
        return 2
    return 4 if "share" in name or "_of_" in name or name in SHARES else 3


def same(found: Any, true: Any, step: float) -> bool:
    """Whole numbers and words to the letter; others as rounded to `step`."""
    if true is None or found is None or isinstance(true, str):
        return bool(found == true)
    if isinstance(true, int) and not isinstance(found, float):
        return bool(found == true)
    return bool(abs(found - true) <= step / 2 + 1e-7)
