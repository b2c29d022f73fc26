"""What visitors wrote beside the survey, for those who can mend it: never who they are, nor their number."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from queue_server.ports import Comment, View
from queue_server.snapshots.frame import Body, agency_name, framed, local, service_name


@dataclass(frozen=True)
class Wanted:
    """Comments of some days, both included; of one agency or, with None, of all that are `allowed`."""

    begins: date
    ends: date
    agency: str | None
    allowed: Callable[[str], bool]
    at_most: int


def body(view: View, wanted: Wanted, may_heed: bool, language: str, trial: bool) -> Body:
    """The newest first. `total` and `unseen` count those of the period that are not shown, too."""
    found = [
        each for each in view.surveys.comments(wanted.begins, wanted.ends) if wanted.allowed(each.agency)
    ]
    chosen = [each for each in found if wanted.agency in (None, each.agency)]
    return framed(
        view,
        language,
        trial,
        {
            "from": wanted.begins.isoformat(),
            "to": wanted.ends.isoformat(),
            "agency": wanted.agency,
            "agencies": [
                {"code": agency.code, "name": agency.name.in_language(language)}
                for agency in view.floor.agencies
                if wanted.allowed(agency.code)
            ],
            "may_heed": may_heed,
            "total": len(chosen),
            "unseen": sum(each.seen is None for each in chosen),
            "comments": [row(view, each, language) for each in chosen[: wanted.at_most]],
        },
    )


def row(view: View, comment: Comment, language: str) -> Body:
    """One comment, as the page shows it."""
    seen = comment.seen
    return {
        "id": comment.id,
        "day": comment.business_date.isoformat(),
        "part_of_day": comment.part_of_day.value,
        "agency": comment.agency,
        "agency_name": agency_name(view, comment.agency, language),
        "service": comment.service,
        "service_name": service_name(view, comment.service, language),
        "text": comment.text,
        "seen": {"by": seen.by, "at": local(view, seen.at)} if seen else None,
    }
