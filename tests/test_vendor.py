"""The pages load nothing from elsewhere, and what others wrote is what the manifest says it is."""

import hashlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

HOME = Path(__file__).resolve().parent.parent
DISPLAYS = HOME / "displays"
SHARED = DISPLAYS / "shared"

MANIFEST = tomllib.loads((SHARED / "vendor" / "MANIFEST.toml").read_text(encoding="utf-8"))
PACKAGES = MANIFEST["package"]
FILES = [file for package in PACKAGES for file in package["files"]]
# Ours, though they stand among theirs.
OWN = {"vendor/MANIFEST.toml", "vendor/renew.py", "fonts/fonts.css"}

BLOCK_COMMENT = re.compile(r"/\*.*?\*/|<!--.*?-->", re.DOTALL)
LINE_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
# "//host" is an address too: of the page's own scheme.
ADDRESS = re.compile(r"""(?:https?|wss?)://[^\s"'`<>)]+|(?<=["'`(])//[a-z0-9][^\s"'`<>)]*""")
NAMESPACE = "http://www.w3.org/"
# Read by people, not loaded: Socket.IO's client names it in an error message.
READ_ONLY = {"https://socket.io/docs/v3/migrating-from-2-x-to-3-0/"}
LOCAL_IMPORT = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*["'](\.{0,2}/[^"']+)["']""")
BARE_IMPORT = re.compile(
    r"""(?:^|[;}\n])\s*(?:import\s*|(?:import|export)\b[^;"'()=]*?\bfrom\s*)["']([^./"'][^"']*)["']"""
)


def texts() -> Iterator[Path]:
    """Every file of the pages that a browser reads as text."""
    return (file for file in sorted(DISPLAYS.rglob("*")) if file.suffix in {".html", ".css", ".js", ".svg"})


def foreign_addresses(text: str) -> list[str]:
    bare = LINE_COMMENT.sub("", BLOCK_COMMENT.sub("", text))
    return [
        address
        for address in ADDRESS.findall(bare)
        if not address.startswith(NAMESPACE) and address not in READ_ONLY
    ]


def lost_imports(module: Path) -> list[str]:
    """Imports that lead to no file: the server gives displays/kiosk/ as /kiosk/, and knows no bare names."""
    text = module.read_text(encoding="utf-8")
    named = {
        name: DISPLAYS / name[1:] if name[0] == "/" else module.parent / name
        for name in LOCAL_IMPORT.findall(text)
    }
    return [name for name, file in named.items() if not file.is_file()] + BARE_IMPORT.findall(text)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file["path"])
def test_a_vendored_file_is_the_one_of_the_manifest(file: dict[str, str]) -> None:
    content = (SHARED / file["path"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == file["sha256"]


def test_the_manifest_names_every_file_beside_it() -> None:
    folders = (SHARED / "vendor", SHARED / "fonts")
    there = {f.relative_to(SHARED).as_posix() for folder in folders for f in folder.rglob("*") if f.is_file()}
    there = {path for path in there if "__pycache__" not in path}
    assert there - OWN == {file["path"] for file in FILES}


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package["name"])
def test_a_package_says_its_version_and_licence_and_brings_its_text(package: dict[str, Any]) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", package["version"])
    folder = (SHARED / package["files"][0]["path"]).parent
    licence = (folder / "LICENSE").read_text(encoding="utf-8")
    opening = {
        "MIT": "Permission is hereby granted, free of charge",
        "BSD-3-Clause": "Redistribution and use in source and binary forms",
        "Apache-2.0": "Apache License",
        "OFL-1.1": "SIL OPEN FONT LICENSE Version 1.1",
    }
    assert opening[package["licence"]] in licence


def test_no_page_loads_from_another_host() -> None:
    found = {file: foreign_addresses(file.read_text(encoding="utf-8")) for file in texts()}
    offences = [f"{file.relative_to(HOME)} names {name}" for file, names in found.items() for name in names]
    assert not offences, "\n" + "\n".join(offences)


def test_no_vendored_file_asks_for_a_map_that_is_not_there() -> None:
    assert [f for f in texts() if "sourceMappingURL=" in f.read_text(encoding="utf-8")] == []


def test_every_import_of_a_module_leads_to_a_file() -> None:
    modules = [file for file in texts() if file.suffix == ".js"]
    lost = [f"{file.relative_to(HOME)} imports {name}" for file in modules for name in lost_imports(file)]
    assert not lost, "\n" + "\n".join(lost)


@pytest.mark.parametrize(
    "text",
    [
        '<script src="https://example.com/a.js"></script>',
        "@import url(//example.com/a.css);",
        "const socket = io('wss://example.com');",
        'import x from "//example.com/x.js"',
    ],
)
def test_an_address_elsewhere_is_seen(text: str) -> None:
    assert len(foreign_addresses(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        '<svg xmlns="http://www.w3.org/2000/svg">',
        "  // see https://example.com",
        "/* https://example.com */",
        'location.protocol + "//" + location.host',
    ],
)
def test_what_is_only_read_is_no_address(text: str) -> None:
    assert foreign_addresses(text) == []


@pytest.mark.parametrize(
    "text", ['import{a}from"./gone.js"', 'export*from "../gone.js";', 'import "lit-html";']
)
def test_an_import_that_leads_nowhere_is_seen(text: str, tmp_path: Path) -> None:
    module = tmp_path / "module.js"
    module.write_text(text, encoding="utf-8")
    assert len(lost_imports(module)) == 1
