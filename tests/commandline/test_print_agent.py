"""`print-agent`: what it is told wrongly it says at once, and what it is told rightly reaches the device."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from printers.agent import open_printer
from queue_server.commandline.printing import printer_settings
from queue_server.commandline.program import program
from queue_server.settings import load

PRINTERS = """
[[printer]]
id = "usb"
kind = "usb"
vendor = 0x04b8
product = 0x0e15
serial_number = "J9"
agent = "kiosk-2"

[[printer]]
id = "serial"
kind = "serial"
device = "/dev/ttyUSB0"
baud = 38400
profile = "POS-5890"
width = 384
confirm = false

[[printer]]
id = "file"
kind = "file"
device = "/dev/usb/lp0"

[[printer]]
id = "network"
kind = "network"
host = "192.0.2.9"
port = 9101

[[printer]]
id = "virtual"
kind = "virtual"
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    file = tmp_path / "server.toml"
    file.write_text(PRINTERS, encoding="utf-8")
    return file


def print_agent(config: Path, server: str, name: str) -> Result:
    words = ["--config", str(config), "--token", "x", "--server", server, "--name", name]
    return CliRunner().invoke(program, ["print-agent", *words])


def test_an_agent_that_no_printer_names_says_so_instead_of_waiting(config: Path) -> None:
    refused = print_agent(config, "http://192.0.2.1:8080", "kiosk-3")
    assert refused.exit_code == 2
    assert 'agent = "kiosk-3"' in refused.output.replace("\u2068", "").replace("\u2069", "")


def test_a_server_without_http_before_it_is_refused(config: Path) -> None:
    refused = print_agent(config, "192.0.2.1:8080", "kiosk-2")
    assert refused.exit_code == 2
    assert "--server" in refused.output


def test_what_a_table_says_reaches_the_one_who_opens_the_device(config: Path) -> None:
    settings = load(config)
    usb, serial, file, network, virtual = (printer_settings(each, settings) for each in settings.printers)

    assert (usb.kind, usb.vendor, usb.product, usb.serial_number) == ("usb", 0x04B8, 0x0E15, "J9")
    assert (serial.device, serial.baud, serial.profile) == ("/dev/ttyUSB0", 38400, "POS-5890")
    assert (serial.width, serial.confirm) == (384, False)
    assert (file.device, file.confirm) == ("/dev/usb/lp0", True)
    assert (network.host, network.port) == ("192.0.2.9", 9101)
    assert virtual.folder == settings.data / "printers" / "virtual"
    for each in (usb, serial, file, network, virtual):
        open_printer(each)
