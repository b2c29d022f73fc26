"""`say`: a text in the hall's voice, and what people may record in its place."""

from pathlib import Path

import click

from queue_server.adapters.speech import EngineFailed, Reader, say
from queue_server.commandline.context import file_options, language, said, settings_of, words
from queue_server.commandline.recordings import listing
from queue_server.domain.dictation import dictated
from queue_server.settings import load_floor


@click.command("say", help=said("command-say"))
@click.argument("text", required=False)
@click.option("--language", "spoken", type=click.Choice(["id", "en"]), help=said("option-language"))
@click.option("--to", type=click.Path(path_type=Path, dir_okay=False), default=Path("say.wav"))
@click.option("--recordings", "is_all", is_flag=True, help=said("option-recordings"))
@click.option("--missing", "is_missing", is_flag=True, help=said("option-missing"))
@file_options
def say_text(
    text: str | None,
    spoken: str | None,
    to: Path,
    is_all: bool,
    is_missing: bool,
    data: Path | None,
    config: Path,
    floor: Path,
) -> None:
    """Writes a WAV file, and tells how long and how loud it is; or lists recordings."""
    voice, found = settings_of(config, data).voice, load_floor(floor)
    if is_all or is_missing:
        click.echo("\n".join(listing(voice.recorded, found, with_those_there=is_all)))
        return
    if text is None or not text.strip():
        raise click.UsageError(said("command-say-nothing"))
    sentence = dictated(text, spoken or language(), found, words().say)
    try:
        sound = say(sentence, to, Reader(speed=voice.rate), voice.recorded)
    except EngineFailed:
        raise click.ClickException(said("command-say-failed")) from None
    click.echo(f"{to}  {sound.seconds:.2f} s  {sound.peak_db:.1f} dBFS  {sound.lufs:.1f} LUFS")


COMMANDS = (say_text,)
