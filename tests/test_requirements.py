"""Another machine installs the same: what we import is locked, by hash, and from nowhere in particular."""

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parent.parent
REQUIREMENTS = HOME / "requirements"
LOCKS = sorted(REQUIREMENTS.glob("*.txt"))
APART = "second-opinion"
"""What only tests use, and from a folder of its own."""
PINNED = re.compile(r"^([A-Za-z0-9_.\[\]-]+)==\S+", re.MULTILINE)


def normal(name: str) -> str:
    """Packages are one and the same by hyphen, underscore, dot and case."""
    return re.sub(r"[-_.]+", "-", name.partition("[")[0]).lower()


def locked(part: str) -> set[str]:
    return {
        normal(name) for name in PINNED.findall((REQUIREMENTS / f"{part}.txt").read_text(encoding="utf-8"))
    }


def imported(*folders: str) -> dict[str, str]:
    """The root of every import from outside, with a file that wants it."""
    ours = {"queue_server", "printers", "benchmarks", "tests", "conftest"}
    wanted: dict[str, str] = {}
    for file in (file for folder in folders for file in (HOME / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            wanted |= {name.partition(".")[0]: file.relative_to(HOME).as_posix() for name in names}
    return {root: file for root, file in wanted.items() if root not in ours | sys.stdlib_module_names}


@pytest.mark.parametrize(
    ("part", "folders"), [("run", ("queue_server", "printers")), ("test", ("tests", "benchmarks"))]
)
def test_what_is_imported_is_locked(part: str, folders: tuple[str, ...]) -> None:
    packages = {**packages_distributions(), "pandas": ["pandas"]}
    known = locked(part) | (locked(APART) if part == "test" else set())
    missing = [
        f"{file} imports {root}, which requirements/{part}.txt does not lock"
        for root, file in imported(*folders).items()
        if not {normal(name) for name in packages.get(root, [])} & known
    ]
    assert not missing, "\n" + "\n".join(missing)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_has_a_hash_for_each_package_and_names_no_place(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert blocks
    assert [block.partition(" ")[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert re.findall(r"://|^-|\s/", text) == []
