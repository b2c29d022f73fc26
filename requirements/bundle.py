"""Makes one file with the program, its pages and every wheel that it needs, for a machine without Internet.

The wheels are those of the Python and processor that this runs on; the other machine needs the same. The
program in it is the last commit. There: unpack and `./install`, or `antrean update FILE`.
"""

import hashlib
import json
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
SUMS = "SHA256SUMS"
FACTS = "bundle.json"


def committed(*words: str) -> str:
    """What git says."""
    return subprocess.run(
        ["git", *words], cwd=HOME, check=True, capture_output=True, text=True
    ).stdout.strip()


def release() -> str:
    """The name of the last commit as a release: version, day, commit."""
    version = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    return f"{version}-{committed('log', '-1', '--date=format:%Y%m%d', '--format=%cd-%h')}"


def unpack_program(folder: Path) -> None:
    """The last commit as files."""
    archive = folder.with_suffix(".tar")
    committed("archive", "--format=tar", f"--output={archive}", "HEAD")
    folder.mkdir()
    subprocess.run(["tar", "--extract", "--directory", folder, "--file", archive], check=True)
    archive.unlink()


def download(folder: Path) -> None:
    """Every locked wheel, its hash checked."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input"]
    locked = [
        "--require-hashes",
        "--only-binary",
        ":all:",
        "--requirement",
        str(HOME / "requirements/run.txt"),
    ]
    subprocess.run([*pip, *locked, "--dest", str(folder)], check=True)


def seal(folder: Path, facts: dict[str, str]) -> None:
    """Writes what the bundle is for, and the sum of every file."""
    (folder / FACTS).write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder)}" for path in files]
    (folder / SUMS).write_text("\n".join(sums) + "\n", encoding="utf-8")


def main() -> None:
    """Write dist/antrean-<release>-<python>-<machine>.tar.gz and print its path."""
    facts = {
        "release": release(),
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "machine": platform.machine(),
    }
    name = f"antrean-{facts['release']}"
    target = HOME / "dist" / f"{name}-python{facts['python']}-{facts['machine']}.tar.gz"
    target.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / name
        unpack_program(folder)
        shutil.copyfile(folder / "requirements/install.sh", folder / "install")
        (folder / "install").chmod(0o755)
        download(folder / "wheels")
        seal(folder, facts)
        with tarfile.open(target, "w:gz") as bundle:
            bundle.add(folder, arcname=name)
    sys.stdout.write(f"{target.relative_to(HOME)}\n")


if __name__ == "__main__":
    main()
