"""The Indonesian words that stand in rows, read from the file of words as it is."""

import re

from tests.reports.year.hall import FILE

_TEXT = (FILE.parents[3] / "config" / "words" / "id.ftl").read_text(encoding="utf-8")


def word(code: str) -> str:
    """`name` or `name.attribute`."""
    name, _, attribute = code.partition(".")
    block = re.search(rf"^{re.escape(name)} = (.*)\n((?: {{4}}.*\n)*)", _TEXT, re.MULTILINE)
    assert block is not None, code
    if not attribute:
        return block[1]
    found = re.search(rf"^ {{4}}\.{attribute} = (.*)$", block[2], re.MULTILINE)
    assert found is not None, code
    return found[1]
