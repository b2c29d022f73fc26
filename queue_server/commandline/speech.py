"""`say`: a text in the hall's voice."""

from pathlib import Path

import click

from queue_server.adapters.speech import say
from queue_server.commandline.context import language, said


@click.command("say", help=said("command-say"))
@click.argument("text")
@click.option("--language", "spoken", type=click.Choice(["id", "en"]), help=said("option-language"))
@click.option("--to", type=click.Path(path_type=Path, dir_okay=False), default=Path("say.wav"))
def say_text(text: str, spoken: str | None, to: Path) -> None:
    """Writes a WAV file, and tells how long and how loud it is."""
    sound = say(text, spoken or language(), to)
    click.echo(f"{to}  {sound.seconds:.2f} s  {sound.peak_db:.1f} dBFS  {sound.lufs:.1f} LUFS")


COMMANDS = (say_text,)
