"""Makes one file with the program, its pages and every wheel that it needs, for a machine without Internet.

The wheels are those of the Python and processor that this runs on; the other machine needs the same.
There: unpack, `make setup`, and nothing is fetched. The program in it is the last commit.
"""

import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import tomllib
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent


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


def main() -> None:
    """Write dist/queue-server-<version>-<python>-<platform>.tar and print its path."""
    version = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    python = f"python{sys.version_info.major}.{sys.version_info.minor}"
    folder = f"queue-server-{version}"
    target = HOME / "dist" / f"{folder}-{python}-{sysconfig.get_platform()}.tar"
    target.parent.mkdir(exist_ok=True)
    archive = ["git", "archive", "--format=tar", f"--prefix={folder}/", "--output", str(target), "HEAD"]
    subprocess.run(archive, cwd=HOME, check=True)
    with tempfile.TemporaryDirectory() as wheels:
        download(Path(wheels))
        with tarfile.open(target, "a") as bundle:
            bundle.add(wheels, arcname=f"{folder}/wheels")
    sys.stdout.write(f"{target.relative_to(HOME)}\n")


if __name__ == "__main__":
    main()
