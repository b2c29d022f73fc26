"""This machine's settings: where they come from, and that no mistake in them stays hidden."""

import re
from pathlib import Path

import pytest

from printers.blocks import known_profiles
from queue_server.settings import ConfigurationMistakes, Settings, load
from queue_server.settings.server import HOME

SHIPPED = HOME / "config" / "server.toml"


def written(folder: Path, text: str) -> Path:
    file = folder / "server.toml"
    file.write_text(text, encoding="utf-8")
    return file


def mistakes(
    file: Path, environment: dict[str, str] | None = None, **options: object
) -> set[tuple[str, str]]:
    with pytest.raises(ConfigurationMistakes) as raised:
        load(file, environment, options)
    return {(mistake.key or mistake.file, mistake.code) for mistake in raised.value.mistakes}


def test_the_shipped_file_says_what_the_program_would_do_without_it(tmp_path: Path) -> None:
    shipped = load(SHIPPED)

    assert shipped.printers[0].kind == "virtual"
    assert shipped.model_dump(exclude={"printer"}) == Settings().model_dump(exclude={"printer"})


def test_the_shipped_file_shows_an_example_of_each_kind_of_printer_that_holds(tmp_path: Path) -> None:
    lines = SHIPPED.read_text(encoding="utf-8").splitlines()
    shown = [re.sub(r"^# (?=\[\[printer|[a-z_]+ = )", "", line) for line in lines if "folder" not in line]
    printers = load(written(tmp_path, "\n".join(shown)), profiles=known_profiles()).printers

    assert [each.kind for each in printers] == ["virtual", "network", "usb", "serial", "file"]


def test_an_option_wins_over_a_variable_and_a_variable_over_the_file(tmp_path: Path) -> None:
    file = written(tmp_path, 'host = "10.0.0.1"\nport = 1\n[voice]\nrate = 100\n')

    settings = load(file, {"QUEUE_PORT": "2", "QUEUE_VOICE_RATE": "120", "PATH": "/bin"}, {"port": 3})

    assert (settings.host, settings.voice.rate, settings.port) == ("10.0.0.1", 120, 3)


def test_an_option_that_was_not_given_changes_nothing(tmp_path: Path) -> None:
    assert load(written(tmp_path, "port = 7\n"), {}, {"port": None}).port == 7


@pytest.mark.parametrize(("text", "meant"), [("true", True), ("1", True), ("false", False), ("0", False)])
def test_a_variable_is_read_as_what_the_setting_is(tmp_path: Path, text: str, meant: bool) -> None:
    assert load(written(tmp_path, ""), {"QUEUE_TRIAL": text}).trial is meant


def test_a_relative_folder_counts_from_the_program_in_the_file_and_from_here_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = written(tmp_path, 'data = "hall"\n')

    assert load(file).data == HOME / "hall"
    assert load(file, {"QUEUE_DATA": "elsewhere"}).data == tmp_path / "elsewhere"
    assert load(file, {}, {"data": Path("option")}).data == tmp_path / "option"


def test_every_mistake_is_told_at_once_whatever_it_stands_in(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        'prot = 1\nport = "8080"\nmetrics = 1\npublic_url = "antrean"\n'
        '[voice]\nkind = "sing"\nrate = 9\n'
        '[backups]\nat = "25:00"\nkeep = 1.5\n'
        '[[printer]]\nid = "a b"\nkind = "virtual"\nkiosks = "kiosk-1"\n'
        '[[printer]]\nkind = "network"\n',
    )

    assert mistakes(file, {"QUEUE_PROT": "1", "QUEUE_THREADS": "many"}, hots="x") == {
        ("prot", "setting_unknown"),
        ("port", "setting_not_whole_number"),
        ("metrics", "setting_not_yes_no"),
        ("public_url", "setting_form"),
        ("voice.kind", "setting_choice"),
        ("voice.rate", "setting_too_small"),
        ("backups.at", "setting_form"),
        ("backups.keep", "setting_not_whole_number"),
        ("printer.a b.id", "setting_form"),
        ("printer.a b.kiosks", "setting_not_list"),
        ("printer.2.id", "setting_missing"),
        ("QUEUE_PROT", "setting_unknown"),
        ("QUEUE_THREADS", "setting_not_whole_number"),
        ("--hots", "setting_unknown"),
    }


def test_an_unknown_key_comes_with_what_was_probably_meant(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationMistakes) as raised:
        load(written(tmp_path, "[voice]\nrat = 100\n"), {"QUEUE_PROT": "1"})

    suggestions = [mistake.facts["suggestion"] for mistake in raised.value.mistakes]
    assert suggestions == ["rate", "QUEUE_PORT"]


def test_each_kind_of_printer_is_described_by_its_own_keys(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        '[[printer]]\nid = "n"\nkind = "network"\nhost = "10.0.0.9"\nport = 9101\n'
        '[[printer]]\nid = "u"\nkind = "usb"\nvendor = 0x04b8\nproduct = 0x0e15\nserial_number = "J9"\n'
        '[[printer]]\nid = "s"\nkind = "serial"\ndevice = "/dev/ttyS0"\nbaud = 19200\n'
        '[[printer]]\nid = "f"\nkind = "file"\ndevice = "/dev/usb/lp0"\nconfirm = false\nroll_m = 50\n'
        '[[printer]]\nid = "v"\nkind = "virtual"\nagent = "kiosk-1"\nwidth = 384\n',
    )
    usb = load(file).printers[1]
    assert (usb.vendor, usb.product) == (0x04B8, 0x0E15)


@pytest.mark.parametrize(
    ("kind", "needed"),
    [("network", {"host"}), ("usb", {"vendor", "product"}), ("serial", {"device"}), ("file", {"device"})],
)
def test_a_printer_without_an_address_is_refused_by_the_key_that_it_lacks(
    tmp_path: Path, kind: str, needed: set[str]
) -> None:
    file = written(tmp_path, f'[[printer]]\nid = "p"\nkind = "{kind}"\n')

    assert mistakes(file) == {(f"printer.p.{name}", "setting_printer_key_missing") for name in needed}


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ('"network"\nhost = "h"', "vendor = 1"),
        ('"network"\nhost = "h"', 'device = "/dev/lp0"'),
        ('"usb"\nvendor = 1\nproduct = 2', 'device = "/dev/lp0"'),
        ('"usb"\nvendor = 1\nproduct = 2', 'host = "h"'),
        ('"serial"\ndevice = "/dev/ttyS0"', "port = 9100"),
        ('"file"\ndevice = "/dev/lp0"', "baud = 9600"),
        ('"virtual"', 'serial_number = "J9"'),
    ],
)
def test_a_key_that_nothing_would_heed_is_refused_by_name(tmp_path: Path, kind: str, key: str) -> None:
    file = written(tmp_path, f'[[printer]]\nid = "p"\nkind = {kind}\n{key}\n')

    assert mistakes(file) == {(f"printer.p.{key.partition(' ')[0]}", "setting_printer_key_unused")}


def test_what_is_no_device_and_no_speed_is_refused(tmp_path: Path) -> None:
    file = written(tmp_path, '[[printer]]\nid = "p"\nkind = "serial"\ndevice = "ttyS0"\nbaud = 300\n')

    assert mistakes(file) == {
        ("printer.p.device", "setting_form"),
        ("printer.p.baud", "setting_too_small"),
    }


def test_a_profile_that_the_print_agent_does_not_know_is_refused_with_what_was_meant(tmp_path: Path) -> None:
    file = written(tmp_path, '[[printer]]\nid = "p"\nkind = "virtual"\nprofile = "TM-T88VV"\n')

    assert load(file).printers[0].profile == "TM-T88VV", "where profiles are not known, any is taken"
    with pytest.raises(ConfigurationMistakes) as raised:
        load(file, profiles=["default", "TM-T88V"])
    [mistake] = raised.value.mistakes
    assert (mistake.key, mistake.code) == ("printer.p.profile", "setting_printer_profile_unknown")
    assert mistake.facts["suggestion"] == "TM-T88V"


def test_printers_that_contradict_each_other_are_refused(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        '[[printer]]\nid = "a"\nkind = "virtual"\nkiosks = ["k"]\nfallback = "gone"\n'
        '[[printer]]\nid = "a"\nkind = "virtual"\nkiosks = ["k"]\nfallback = "a"\n',
    )
    assert mistakes(file) == {
        ("printer.a.id", "setting_printer_twice"),
        ("printer.a.kiosks", "setting_kiosk_twice"),
        ("printer.a.fallback", "setting_printer_fallback_unknown"),
        ("printer.a.fallback", "setting_printer_fallback_itself"),
    }


def test_there_are_threads_for_all_screens_and_more(tmp_path: Path) -> None:
    file = written(tmp_path, "sockets_at_most = 200\nthreads = 229\n")

    assert mistakes(file) == {(str(file), "setting_threads_too_few")}
    assert load(file, {}, {"threads": 230}).threads == 230


def test_a_file_that_is_not_there_or_not_toml_is_said_to_be_so(tmp_path: Path) -> None:
    missing = tmp_path / "nowhere.toml"
    assert mistakes(missing) == {(str(missing), "setting_file_missing")}

    broken = written(tmp_path, "port = \n")
    assert mistakes(broken) == {(str(broken), "setting_file_malformed")}

    broken.write_bytes(b"host = '\xff'\n")
    assert mistakes(broken) == {(str(broken), "setting_file_malformed")}

    assert mistakes(tmp_path) == {(str(tmp_path), "setting_file_unreadable")}


def test_settings_cannot_be_changed_once_loaded() -> None:
    with pytest.raises(ValueError, match="frozen"):
        setattr(load(SHIPPED), "port", 1)  # noqa: B010 - as one who does not ask mypy
