"""`staff` and `device`: who may in."""

from pathlib import Path

import click

from queue_server.actions import access
from queue_server.app.record import approve_device
from queue_server.commandline.context import file_options, record_of, said, settings_of
from queue_server.domain.pin import weakness
from queue_server.domain.roles import COMMAND_LINE, Device, DeviceKind, Role, Staff


@click.group(help=said("command-staff"))
def staff() -> None:
    """People who work on the floor."""


@staff.command("add", help=said("command-staff-add"))
@file_options
@click.argument("name")
@click.option(
    "--role", type=click.Choice([role.value for role in Role]), required=True, help=said("option-role")
)
@click.option("--agency", multiple=True, help=said("option-agency"))
@click.option("--service", multiple=True, help=said("option-service"))
@click.option("--pin", prompt=True, hide_input=True, help=said("option-pin"))
def add_staff(
    data: Path | None,
    config: Path,
    floor: Path,
    name: str,
    role: str,
    agency: tuple[str, ...],
    service: tuple[str, ...],
    pin: str,
) -> None:
    """Adds one, with a PIN."""
    _check_pin(pin, name)
    with record_of(settings_of(config, data), floor) as record:
        hashed = record.pins.hash(pin)
        added = Staff(name, Role(role), agency, service)
        record.ledger.change(COMMAND_LINE, lambda tx: access.add_staff(tx, added, hashed))
    click.echo(f"{name} {role} {' '.join(agency)}".rstrip())


@staff.command("list", help=said("command-staff-list"))
@file_options
def list_staff(data: Path | None, config: Path, floor: Path) -> None:
    """One line a person."""
    with record_of(settings_of(config, data), floor) as record, record.ledger.look() as view:
        for each in view.people.everyone():
            mark = " -" if each.disabled else ""
            click.echo(f"{each.name} {each.role.value} {' '.join(each.agencies)}".rstrip() + mark)


@staff.command("disable", help=said("command-staff-disable"))
@file_options
@click.argument("name")
def disable_staff(data: Path | None, config: Path, floor: Path, name: str) -> None:
    """The name stays in the record; it cannot log in any more."""
    with record_of(settings_of(config, data), floor) as record:
        record.ledger.change(COMMAND_LINE, lambda tx: access.disable_staff(tx, name))
    click.echo(said("command-done"))


@staff.command("pin", help=said("command-staff-pin"))
@file_options
@click.argument("name")
@click.option("--pin", prompt=True, hide_input=True, confirmation_prompt=True, help=said("option-pin"))
def set_pin(data: Path | None, config: Path, floor: Path, name: str, pin: str) -> None:
    """A new PIN ends the sessions of the old one."""
    _check_pin(pin, name)
    with record_of(settings_of(config, data), floor) as record:
        hashed = record.pins.hash(pin)
        record.ledger.change(COMMAND_LINE, lambda tx: access.set_pin(tx, name, hashed))
    click.echo(said("command-done"))


def _check_pin(pin: str, name: str) -> None:
    """Refuses what the staff's page would refuse."""
    problem = weakness(pin, name)
    if problem:
        raise click.ClickException(said(f"admin-problem-{problem.replace('_', '-')}"))


@click.group(help=said("command-device"))
def device() -> None:
    """Kiosks, walls, agents and programs."""


@device.command("add", help=said("command-device-add"))
@file_options
@click.argument("name")
@click.option(
    "--kind", type=click.Choice([kind.value for kind in DeviceKind]), required=True, help=said("option-kind")
)
@click.option("--agency", help=said("option-agency"))
def add_device(
    data: Path | None, config: Path, floor: Path, name: str, kind: str, agency: str | None
) -> None:
    """Prints the token alone on the last line; it is shown this once."""
    with record_of(settings_of(config, data), floor) as record:
        click.echo(approve_device(record, Device(name, DeviceKind(kind), agency)))


@device.command("list", help=said("command-device-list"))
@file_options
def list_devices(data: Path | None, config: Path, floor: Path) -> None:
    """One line a device."""
    with record_of(settings_of(config, data), floor) as record, record.ledger.look() as view:
        for each in view.people.devices():
            mark = " -" if each.revoked else ""
            click.echo(f"{each.name} {each.kind.value} {each.agency or ''}".rstrip() + mark)


@device.command("revoke", help=said("command-device-revoke"))
@file_options
@click.argument("name")
def revoke_device(data: Path | None, config: Path, floor: Path, name: str) -> None:
    """Its token opens nothing any more."""
    with record_of(settings_of(config, data), floor) as record:
        record.ledger.change(COMMAND_LINE, lambda tx: access.revoke_device(tx, name))
    click.echo(said("command-done"))


COMMANDS = (staff, device)
