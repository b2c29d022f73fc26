"""A mistake as it stands beside its field: where, which, and in words what is wrong and what to do."""

from collections.abc import Mapping

from queue_server.words import Words


def beside(
    words: Words, language: str, field: str, code: str, facts: Mapping[str, str | int]
) -> dict[str, str]:
    """One of `facts.fields`; `code` is one of the words, with a remedy."""
    name = code.replace("_", "-")
    problem, remedy = (words.say(language, each, **facts) for each in (name, f"{name}.remedy"))
    return {"field": field, "problem": code, "text": f"{problem} {remedy}"}
