"""What the survey asks, and whom: a visitor about a visit, or whoever stands before a survey device."""

from queue_server.domain.errand import Errand
from queue_server.domain.satisfaction import ELEMENTS, HIGHEST_SCORE, LOWEST_SCORE, PROFILE
from queue_server.ports import View
from queue_server.snapshots.frame import Body, Say, agency_name, framed, service_name


def of_visit(
    view: View, served: list[Errand], given: list[str], language: str, say: Say, trial: bool
) -> Body:
    """For one who holds a ticket. `given`: what has been answered already."""
    services = [(errand.agency, errand.service) for errand in served]
    return _body(view, services, given, bool(served), language, say, trial)


def of_floor(view: View, language: str, say: Say, trial: bool) -> Body:
    """For a survey device: any service may be chosen."""
    services = [(service.agency, service.code) for service in view.floor.services]
    return _body(view, services, [], True, language, say, trial)


def _body(
    view: View,
    services: list[tuple[str, str]],
    given: list[str],
    may: bool,
    language: str,
    say: Say,
    trial: bool,
) -> Body:
    return framed(
        view,
        language,
        trial,
        {
            "may": may,
            "given": given,
            "services": [
                {
                    "code": service,
                    "name": service_name(view, service, language),
                    "agency": agency,
                    "agency_name": agency_name(view, agency, language),
                }
                for agency, service in dict.fromkeys(services)
            ],
            "questions": [_question(element, language, say) for element in ELEMENTS],
            "profile": [_trait(trait, values, language, say) for trait, values in PROFILE.items()],
            "ratings": [
                {"stars": stars, "text": say(language, f"survey-rating.s{stars}")}
                for stars in range(LOWEST_SCORE, HIGHEST_SCORE + 1)
            ],
        },
    )


def _question(element: str, language: str, say: Say) -> Body:
    code = f"survey-{element}"
    return {
        "element": element,
        "name": say(language, f"{code}.name"),
        "text": say(language, code),
        "answers": [
            {"score": score, "text": say(language, f"{code}.s{score}")}
            for score in range(LOWEST_SCORE, HIGHEST_SCORE + 1)
        ],
    }


def _trait(trait: str, values: tuple[str, ...], language: str, say: Say) -> Body:
    code = f"survey-profile-{trait}"
    return {
        "trait": trait,
        "text": say(language, code),
        "values": [
            {"value": value, "text": say(language, f"{code}.v-{value.replace('_', '-')}")} for value in values
        ],
    }
