"""`speaker`: a machine with a loudspeaker that says a wall's calls without a browser."""

import click
import httpx

from printers.agent import stop_at_signals
from queue_server.commandline.context import said
from queue_server.speaker import Programs, Speaker
from queue_server.speaker.programs import programs

ANSWER_S = 5.0


@click.command("speaker", help=said("command-speaker"))
@click.option("--server", required=True, help=said("option-server"))
@click.option("--token", envvar="SPEAKER_TOKEN", required=True, help=said("option-token"))
@click.option("--wall", default="", help=said("option-speaker-wall"))
@click.option("--player", help=said("option-player"))
def speaker(server: str, token: str, wall: str, player: str | None) -> None:
    """Says calls until it is told to end; a server or a sound card that is away for a while ends it not."""
    commands = programs(player)
    if not commands:
        raise click.UsageError(said("speaker-no-player"))
    stop = stop_at_signals()
    server = server.rstrip("/")
    while not wall and not stop.is_set():
        wall = _speaking_wall(server, token)
        if not wall:
            stop.wait(2.0)
    Speaker(server, token, wall, Programs(commands), _say).run(stop)


def _speaking_wall(server: str, token: str) -> str:
    """The first wall with a loudspeaker; empty while the server does not answer."""
    with httpx.Client(
        base_url=server,
        headers={"Authorization": f"Bearer {token}"},
        timeout=ANSWER_S,
        trust_env=False,
    ) as http:
        try:
            walls = http.get("/api/floor").raise_for_status().json()["walls"]
            bodies = [http.get(f"/api/walls/{wall['id']}").raise_for_status().json() for wall in walls]
        except httpx.HTTPStatusError as error:
            raise click.ClickException(said("speaker-refused", detail=str(error))) from error
        except httpx.HTTPError:
            return ""
    speaking = [str(body["wall"]["id"]) for body in bodies if body["wall"]["speaks"]]
    if not speaking:
        raise click.UsageError(said("speaker-no-wall"))
    return speaking[0]


def _say(code: str, **facts: object) -> None:
    click.echo(said(code, **facts))


COMMANDS = (speaker,)
