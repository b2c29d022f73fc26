"""Fetches again, from npm packages, what MANIFEST.toml lists, and writes the sums into it.

To take a newer version, change its `version` in the manifest and run `make vendor`; `git diff` then shows
what became different. Nothing but what the manifest names is taken, and nothing of a package is run.
"""

import hashlib
import re
import subprocess
import tarfile
import tempfile
import tomllib
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parent.parent
MANIFEST = SHARED / "vendor" / "MANIFEST.toml"
# A page opened with the browser's tools would ask for maps that we do not ship.
SOURCE_MAP = re.compile(rb"^//# sourceMappingURL=.*\n?", re.MULTILINE)


def pack(name: str, version: str, folder: Path) -> tarfile.TarFile:
    """The archive that npm would install, opened for reading."""
    command = ["npm", "pack", "--silent", "--ignore-scripts", f"{name}@{version}"]
    answer = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    return tarfile.open(folder / answer.stdout.strip().splitlines()[-1])


def take(archive: tarfile.TarFile, source: str, target: Path) -> str:
    """Write one file of a package where the manifest wants it; returns its SHA-256."""
    member = archive.extractfile(f"package/{source}")
    if member is None:
        raise SystemExit(f"{source} is not a file of this package")
    content = member.read()
    if target.suffix == ".js":
        content = SOURCE_MAP.sub(b"", content)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return hashlib.sha256(content).hexdigest()


def with_sum(manifest: str, path: str, digest: str) -> str:
    """The manifest's text with the sum of one file replaced."""
    line = re.compile(rf'(path = "{re.escape(path)}", sha256 = ")[0-9a-f]*(")')
    changed, count = line.subn(rf"\g<1>{digest}\g<2>", manifest)
    if count != 1:
        raise SystemExit(f"{MANIFEST.name} must name {path} once, with its sum")
    return changed


def renew(package: dict[str, Any], manifest: str) -> str:
    """Take every file of one package; returns the manifest's text with their sums."""
    with (
        tempfile.TemporaryDirectory() as folder,
        pack(package["name"], package["version"], Path(folder)) as archive,
    ):
        for file in package["files"]:
            if "source" in file:
                digest = take(archive, file["source"], SHARED / file["path"])
            else:  # a licence text that the package lacks lies here already
                digest = hashlib.sha256((SHARED / file["path"]).read_bytes()).hexdigest()
            manifest = with_sum(manifest, file["path"], digest)
    return manifest


def main() -> None:
    """Renew every package, then write the manifest."""
    manifest = MANIFEST.read_text(encoding="utf-8")
    for package in tomllib.loads(manifest)["package"]:
        manifest = renew(package, manifest)
    MANIFEST.write_text(manifest, encoding="utf-8")


if __name__ == "__main__":
    main()
