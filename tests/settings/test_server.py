"""This machine's settings: where they come from, and that no mistake in them stays hidden."""

from pathlib import Path

import pytest

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


@pytest.mark.parametrize("kind", ["usb", "serial", "file"])
def test_a_kind_of_printer_that_comes_later_is_refused_by_name(tmp_path: Path, kind: str) -> None:
    file = written(tmp_path, f'[[printer]]\nid = "p"\nkind = "{kind}"\n')

    assert mistakes(file) == {("printer.p", "setting_printer_later")}


def test_printers_that_contradict_each_other_are_refused(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        '[[printer]]\nid = "a"\nkind = "network"\nkiosks = ["k"]\nfallback = "gone"\n'
        '[[printer]]\nid = "b"\nkind = "virtual"\nhost = "10.0.0.9"\n',
    )
    assert mistakes(file) == {
        ("printer.a", "setting_printer_no_host"),
        ("printer.b", "setting_printer_host_unused"),
    }

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
