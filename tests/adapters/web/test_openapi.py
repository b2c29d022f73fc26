"""The OpenAPI document names every refusal, so that who builds on the interface can rely on its codes."""

from tests.adapters.web.house import House, body
from tests.test_words import INTAKE_REASONS, refusals


def test_every_code_of_a_refusal_stands_in_the_document_with_its_meaning(house: House) -> None:
    problem = body(house.get("/api/openapi.json"))["components"]["schemas"]["Problem"]
    code = problem["properties"]["code"]
    raised = {code for code, _ in refusals()} | set(INTAKE_REASONS)
    assert {"calls_stopped", "last_counter", "no_time_left"} <= raised
    assert raised - set(code["enum"]) == set()
    assert all(f"- `{each}`: " in code["description"] for each in raised)


def test_no_code_of_a_refusal_stands_there_without_being_raised(house: House) -> None:
    problem = body(house.get("/api/openapi.json"))["components"]["schemas"]["Problem"]
    raised = {code for code, _ in refusals()} | set(INTAKE_REASONS)
    assert set(problem["properties"]["code"]["enum"]) - raised == set()
