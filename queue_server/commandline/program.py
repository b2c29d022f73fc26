"""The commands together, and what every error becomes: one readable line and an exit code."""

import errno
import importlib
import sys

import click
import structlog

from queue_server.adapters.store import DataFolderTaken, StoreDamaged
from queue_server.app.record import FolderOfOtherKind
from queue_server.commandline.context import language, said, words
from queue_server.domain.errors import Refusal
from queue_server.ports import RecordUnwritable
from queue_server.settings import ConfigurationMistakes

COMMANDS = {
    "serve": "serve",
    "demo": "demo",
    "check": "floor",
    "floor": "floor",
    "init": "record",
    "migrate": "record",
    "backup": "record",
    "restore": "record",
    "verify": "record",
    "update": "update",
    "staff": "people",
    "device": "people",
    "clock": "clock",
    "print-agent": "printing",
    "print-test": "proof",
    "print-day": "proof",
    "report": "reports",
    "export": "export",
    "privacy": "privacy",
    "calendar": "calendar",
    "numbers": "numbers",
    "say": "speech",
    "speaker": "speaker",
}
"""Each command and the file that it stands in; only that file is read when the command runs."""

NO_PLACE_TO_WRITE = {errno.EROFS, errno.ENOSPC, errno.EDQUOT}


class Program(click.Group):
    """All commands, read when they are wanted: a small one does not wait for what the server needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"queue_server.commandline.{COMMANDS[cmd_name]}")
        return next((command for command in module.COMMANDS if command.name == cmd_name), None)


program = Program(help=said("command-program"))


def main() -> None:
    """Runs one command; whatever is refused ends in one line on the error output."""
    _log_to_error_output()
    try:
        program(standalone_mode=False)
    except click.ClickException as error:
        _fail(said("command-error", detail=error.format_message()), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        _fail(said("command-interrupted"))
    except ConfigurationMistakes as error:
        lines = [words().mistake(language(), mistake) for mistake in error.mistakes]
        _fail("\n".join([said("command-mistakes", count=len(lines)), *lines]))
    except Refusal as error:
        _fail(said(f"refusal-{error.code.replace('_', '-')}", **error.facts))
    except DataFolderTaken as error:
        _fail(said("command-folder-in-use", folder=str(error.folder)))
    except FolderOfOtherKind as error:
        code = "command-folder-real" if error.is_trial else "command-folder-trial"
        _fail(said(code, folder=str(error.folder)))
    except StoreDamaged as error:
        _fail(said("command-store-damaged", file=str(error.path), reason=error.reason))
    except RecordUnwritable as error:
        _fail(said("command-unwritable", detail=error.reason))
    except OSError as error:
        code = "command-unwritable" if error.errno in NO_PLACE_TO_WRITE else "command-error"
        _fail(said(code, detail=str(error)))


def _log_to_error_output() -> None:
    """One JSON line an event, in ASCII: no sign of a stranger's reaches a terminal that shows it.

    The standard output stays for what a command has to say.
    """
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


def _fail(line: str, code: int = 1) -> None:
    click.echo(line, err=True)
    sys.exit(code)
