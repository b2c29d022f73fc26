"""One stop at one agency: the table of its states, and the diagram that is drawn from it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from queue_server.domain.errand import (
    ACTIVE,
    AT_COUNTER,
    ENDED,
    OPEN,
    TRANSITIONS,
    Act,
    Errand,
    State,
    after,
    diagram,
)
from queue_server.domain.errors import Refusal

README = Path(__file__).resolve().parents[2] / "README.md"
BEGINS, ENDS = "<!-- errand diagram -->", "<!-- /errand diagram -->"


def test_every_state_is_in_the_table_also_those_with_no_way_out() -> None:
    assert set(TRANSITIONS) == set(State)
    assert {state for state in State if not TRANSITIONS[state]} == {
        State.DONE,
        State.TRANSFERRED,
        State.CANCELLED,
        State.EXPIRED,
    }


def test_every_act_leads_somewhere_and_every_state_is_reached() -> None:
    assert {act for acts in TRANSITIONS.values() for act in acts} == set(Act)
    assert {state for acts in TRANSITIONS.values() for state in acts.values()} == set(State)


def test_the_kinds_of_states_cover_all_and_agree_with_the_table() -> None:
    assert AT_COUNTER < ACTIVE < OPEN
    assert set(State) == OPEN | ENDED
    assert not OPEN & ENDED
    assert {state for state in State if Act.EXPIRE in TRANSITIONS[state]} == OPEN


def test_what_is_not_listed_is_refused_with_the_state_and_the_act() -> None:
    with pytest.raises(Refusal) as refused:
        after(State.DONE, Act.CALL)
    assert (refused.value.code, refused.value.status) == ("state_forbids", 409)
    assert refused.value.facts == {"state": "done", "act": "call"}


def test_the_diagram_draws_every_arrow_of_the_table_and_no_other() -> None:
    head, begin, *arrows = diagram().splitlines()
    assert (head, begin) == ("stateDiagram-v2", "    [*] --> pending")
    drawn = {tuple(arrow.replace("-->", ":").replace(" ", "").split(":")) for arrow in arrows}
    table = {(s.value, to.value, act.value) for s, acts in TRANSITIONS.items() for act, to in acts.items()}
    ends = {(state.value, "[*]") for state, acts in TRANSITIONS.items() if not acts}
    assert drawn == table | ends


def test_the_readme_shows_the_diagram_that_the_table_draws() -> None:
    shown = README.read_text(encoding="utf-8").partition(BEGINS)[2].partition(ENDS)[0]
    assert shown.strip() == f"```mermaid\n{diagram()}\n```"


def test_seniority_is_the_time_since_it_joined_and_what_it_brought() -> None:
    joined = datetime(2026, 11, 2, 1, tzinfo=UTC)
    errand = Errand(1, "KTP", "DUKCAPIL", joined_at=joined, kept_s=90.0)
    assert errand.seniority(joined + timedelta(minutes=5)) == timedelta(minutes=6, seconds=30)
    assert Errand(1, "KTP", "DUKCAPIL").seniority(joined) == timedelta(0)
