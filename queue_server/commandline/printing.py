"""`print-agent`: the one driver of printers."""

import ctypes
import os
import signal
from pathlib import Path

import click

from printers import PrinterSettings, agent
from printers.blocks import known_profiles
from queue_server.commandline.context import file_options, said, settings_of
from queue_server.settings import PrinterConfig, Settings

_PR_SET_PDEATHSIG = 1


@click.command("print-agent", help=said("command-print-agent"))
@file_options
@click.option("--server", required=True, help=said("option-server"))
@click.option("--token", envvar="PRINT_AGENT_TOKEN", required=True, help=said("option-token"))
@click.option("--name", default="", help=said("option-agent"))
@click.option("--child", is_flag=True, hidden=True)
def print_agent(
    data: Path | None, config: Path, floor: Path, server: str, token: str, name: str, child: bool
) -> None:
    """Drives the printers of this agent until it is told to end; a server's child ends with it."""
    if child:
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() == 1:
            return
    if not server.startswith(("http://", "https://")):
        raise click.BadParameter(said("setting-not-address"), param_hint="--server")
    settings = settings_of(config, data, known_profiles())
    printers = [printer_settings(printer, settings) for printer in settings.printer if printer.agent == name]
    if not printers and not child:
        raise click.UsageError(said("command-agent-no-printers", name=name or "none", file=str(config)))
    agent.run(server, token, printers, agent.stop_at_signals())


def printer_settings(printer: PrinterConfig, settings: Settings) -> PrinterSettings:
    """A `[[printer]]` table, as whoever opens the device needs it."""
    folder = settings.data / "printers" / printer.id if printer.kind == "virtual" else None
    return PrinterSettings(
        id=printer.id,
        kind=printer.kind,
        host=printer.host,
        port=printer.port,
        vendor=printer.vendor,
        product=printer.product,
        serial_number=printer.serial_number,
        device=printer.device,
        baud=printer.baud,
        profile=printer.profile,
        width=printer.width,
        confirm=printer.confirm,
        folder=folder,
    )


COMMANDS = (print_agent,)
