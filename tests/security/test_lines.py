"""Whatever comes over a line, from whomever: no fault of ours, and the wall beside it is served.

More of it: LINES=2000 .venv/bin/python -m pytest tests/security/test_lines.py
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import httpx
import pytest
import websocket
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from queue_server.demo.client import Body, Client, Refused
from tests.floor.commands import run_commands
from tests.floor.hall import PIN, Hall, issue
from tests.floor.screens import Screen
from tests.security.lines import Line, frame, line, polled

EXAMPLES = int(os.environ.get("LINES", "15"))
"""Lines of each kind."""
AT_LAST_S = 40.0
"""Longer than anything that a line may wait for, on a busy machine."""
LAPTOP, TELEPHONE = "127.0.0.2", "127.0.0.3"
STRANGERS_AT_MOST = 20

DEVICES = {name: kind for kind, name in (("wall", "hall"), ("wall", "other"), ("kiosk", "kiosk-1"))} | {
    kind: kind for kind in ("survey", "speaker", "program", "print-agent")
}
STAFF: dict[str, str | None] = {
    "officer": "KPP",
    "agency_supervisor": "KPP",
    "receptionist": None,
    "floor_supervisor": None,
    "admin": None,
    "auditor": None,
}
SCREENS = {
    ("kiosk", "kiosk-1"): "/api/floor",
    ("wall", "hall"): "/api/walls/hall",
    ("console", "16"): "/api/console",
    ("console", "1"): "/api/console",
    ("dashboard", "floor"): "/api/dashboard",
    ("reception", ""): "/api/reception",
}


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder: Path = tmp_path_factory.mktemp("lines")
    with Hall(folder, QUEUE_VOICE_KIND="silent", QUEUE_METRICS="true") as open_hall:
        devices: list[tuple[str, ...]] = [
            ("device", "add", name, "--kind", kind) for name, kind in DEVICES.items()
        ]
        printed = run_commands(devices, open_hall.server.environment())
        open_hall.tokens |= {name: text.split()[-1] for name, text in zip(DEVICES, printed, strict=True)}
        open_hall.employ("admin", None, "admin")
        admin = open_hall.staff("admin", "admin")
        for role, agency in STAFF.items():
            if role != "admin":
                agencies = [agency] if agency else []
                admin.post("/api/admin/staff", {"name": role, "role": role, "agencies": agencies, "pin": PIN})
        yield open_hall


@pytest.fixture(scope="module")
def wall(hall: Hall) -> Screen:
    return hall.watch(hall.device("hall", "wall/hall"), "wall", "hall", "hall")


@pytest.fixture
def unmoved(hall: Hall, wall: Screen) -> Iterator[None]:
    """Holds that the wall keeps its line and is told what happens, and that the log knows no fault."""
    lines_before = wall.connects
    yield
    kiosk = hall.device("kiosk-1", "kiosk/kiosk-1")
    issue(kiosk, "NPWP")
    until = wall.asked()["seq"]
    wall.wait_for(lambda: wall.shown["seq"] >= until or wall.agrees(), "what happened")
    assert wall.connects == lines_before
    look_for_faults(hall)


def look_for_faults(hall: Hall) -> None:
    said = hall.server.said()
    assert "Traceback" not in said, said[-5000:]
    assert '"level": "error"' not in said, said[-5000:]
    counted = httpx.get(f"{hall.server.url}/metrics", trust_env=False).text
    faults = [each for each in counted.splitlines() if each.startswith("queue_failures{")]
    assert [each for each in faults if not each.endswith(" 0.0")] == []


many = settings(
    max_examples=EXAMPLES,
    phases=[Phase.generate],
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just("\ud800"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
facts = st.fixed_dictionaries(
    {},
    optional={
        "screen": st.sampled_from(["kiosk", "wall", "console", "dashboard", "reception"]) | anything,
        "id": st.sampled_from(["hall", "16", "kiosk-1", "floor", "", "../hall", "x" * 101]) | anything,
        "language": st.sampled_from(["id", "en", "klingon"]) | anything,
        "clock": st.integers() | st.floats() | anything,
        "sound": st.sampled_from(["on", "muted", "lost", "loud"]) | anything,
        "call": st.integers(-1, 2**70) | anything,
        "why": st.text(max_size=300) | st.just("\n{}\x1b[2J\ud800") | anything,
    },
)
names = [
    "watch",
    "shown",
    "spoken",
    "sound",
    "sound_failed",
    "connect",
    "disconnect",
    "snapshot",
    "call",
    "*",
]
events = st.tuples(st.sampled_from(names) | st.text(max_size=10), st.lists(facts | anything, max_size=3))
numbers = st.sampled_from(["", "0", "7", "007", "9" * 15, "9" * 101, "-1", "1.5", "²", "٣"])
places = st.sampled_from(["", "/,", "/admin,", "/admin?x=1,", "/", "/" + "x" * 200 + ",", "//,", "/\n,"])
counts = st.sampled_from(["", "0-", "1-", "2-", "999999999-", "9999999999999-", "-", "a-"])


@st.composite
def packets(draw: st.DrawFn) -> str:
    """A packet of Socket.IO that may be right in every part, and is wrong in some."""
    name, sent = draw(events)
    said = draw(st.just([name, *sent]) | anything)
    content = draw(st.sampled_from([json.dumps(said), json.dumps(said)[:-1], "", "[" * 30_000, "1" * 5_000]))
    kind = draw(st.sampled_from("0122222334567"))
    return f"4{kind}{draw(counts)}{draw(places)}{draw(numbers)}{content}"


messages = (
    packets()
    | st.text(max_size=60)
    | st.sampled_from(
        ["", "0", "1", "2", "2probe", "3", "3probe", "4", "5", "6", "7", "b", "b////", "x" * 70_000]
    )
)
frames = st.one_of(
    messages.map(lambda text: frame(0x81, text.encode(errors="surrogatepass"))),
    st.builds(frame, st.integers(0, 255), st.binary(max_size=140), masked=st.booleans()),
    st.builds(frame, st.just(0x81), st.binary(max_size=40), st.sampled_from([0, 1, 125, 126, 2**16, 2**62])),
    st.binary(max_size=40),
    st.just(frame(0x01, b"42") + frame(0x80, b'["watch"]')),
    st.just(frame(0x01, b"42") + frame(0x81, b'["watch"]')),
    st.just(frame(0x88, b"\x03")),
    st.just(frame(0x88, (70_000 % 65_536).to_bytes(2) + b"\xff")),
    st.just(frame(0x81, b"\xff\xfe")),
)


@pytest.mark.usefixtures("unmoved")
def test_what_a_page_that_is_in_may_send_at_its_worst_costs_it_its_line_at_most(hall: Hall) -> None:
    @many
    @given(
        st.sampled_from(["other", "kiosk-1", "program", "survey"]), st.lists(messages, min_size=1, max_size=6)
    )
    def try_it(device: str, sent: list[str]) -> None:
        with line(hall.server.url) as opened:
            opened.introduce(token=hall.tokens[device], screen="wall/hall")
            opened.watch("wall", "hall")
            for message in sent:
                opened.send(frame(0x81, message.encode(errors="surrogatepass")))
        look_for_faults(hall)

    try_it()


@pytest.mark.usefixtures("unmoved")
def test_frames_of_any_kind_end_nothing_but_their_own_line(hall: Hall) -> None:
    @many
    @given(st.booleans(), st.lists(frames, min_size=1, max_size=5))
    def try_it(is_known: bool, sent: list[bytes]) -> None:
        with line(hall.server.url) as opened:
            if is_known:
                opened.introduce(token=hall.tokens["other"], screen="wall/hall")
            for each in sent:
                opened.send(each)
        look_for_faults(hall)

    try_it()


queries = st.fixed_dictionaries(
    {},
    optional={
        "EIO": st.sampled_from(["4", "3", "", "x"]),
        "transport": st.sampled_from(["polling", "websocket", "carrier-pigeon", ""]),
        "sid": st.sampled_from(["", "none", "\n{}", "x" * 3000]) | st.text(max_size=8),
        "j": st.sampled_from(["0", "x", ""]),
    },
)
asked = st.fixed_dictionaries(
    {},
    optional={
        "Upgrade": st.sampled_from(["websocket", "h2c", "WEBSOCKET", ""]),
        "Connection": st.sampled_from(["Upgrade", "close", "keep-alive, Upgrade"]),
        "Sec-WebSocket-Key": st.sampled_from(["", "x", "dGhlIHNhbXBsZSBub25jZQ=="]),
        "Sec-WebSocket-Version": st.sampled_from(["13", "8", "0", "x"]),
        "Sec-WebSocket-Extensions": st.sampled_from(["permessage-deflate; x", ";;;", "permessage-deflate"]),
        "Sec-WebSocket-Protocol": st.sampled_from(["a, b", ",", ""]),
        "Origin": st.sampled_from(["http://elsewhere.example", "null", ""]),
        "Cookie": st.sampled_from(["session=x", "device-wall-hall=x", "=;=", "io=x"]),
        "Authorization": st.sampled_from(["Bearer x", "Bearer", "Basic eDp4"]),
        "X-Forwarded-For": st.sampled_from(["10.0.0.1", "x" * 5000, ","]),
    },
)


@pytest.mark.usefixtures("unmoved")
def test_askings_for_a_line_that_are_none_are_refused(hall: Hall) -> None:
    with httpx.Client(base_url=hall.server.url, timeout=AT_LAST_S, trust_env=False) as http:

        @many
        @given(
            st.sampled_from(["GET", "POST", "PUT", "OPTIONS", "HEAD"]), queries, asked, st.binary(max_size=30)
        )
        def try_it(method: str, query: dict[str, str], headers: dict[str, str], content: bytes) -> None:
            with http.stream(
                method,
                "/socket.io/",
                params=query,
                headers={**headers, "Connection": "close"},
                content=content,
            ) as answer:
                # With a place for everybody on this machine no line is refused for want of one.
                assert answer.status_code < 500
            look_for_faults(hall)

        try_it()


@pytest.mark.usefixtures("unmoved")
@pytest.mark.parametrize("more", [{}, {"Upgrade": "websocket"}, {"Upgrade": "WebSocket"}])
def test_a_websocket_without_a_change_of_protocol_is_refused(hall: Hall, more: dict[str, str]) -> None:
    at = f"{hall.server.url}/socket.io/?EIO=4&transport=websocket"
    for connection in ("close", "keep-alive"):
        headers = {**more, "Connection": connection}
        assert httpx.get(at, headers=headers, trust_env=False).status_code == 400


@pytest.mark.usefixtures("unmoved")
def test_what_is_sent_without_a_websocket_is_read_as_strictly(hall: Hall) -> None:
    with httpx.Client(base_url=hall.server.url, timeout=AT_LAST_S, trust_env=False) as http:

        @many
        @given(
            st.lists(messages, max_size=3).map("\x1e".join) | st.text(max_size=9) | st.just("d=4"),
            st.booleans(),
        )
        def try_it(content: str, is_known: bool) -> None:
            at = f"/socket.io/?EIO=4&transport=polling&sid={polled(http)}"
            if is_known:
                token = {"token": hall.tokens["program"]}
                assert http.post(at, content=f"40{json.dumps(token)}").status_code == 200
            answer = http.post(at, content=content.encode(errors="surrogatepass"))
            assert answer.status_code in (200, 400)
            if answer.status_code == 200:
                http.post(at, content="1")
            assert http.post(at, content="3").status_code in (200, 400)
            look_for_faults(hall)

        try_it()


@pytest.mark.usefixtures("unmoved")
def test_who_says_nothing_is_sent_away_and_holds_only_few_lines_until_then(hall: Hall) -> None:
    held: list[Line] = []
    try:
        with pytest.raises(websocket.WebSocketBadStatusException, match="429"):
            held.extend(Line(hall.server.url, source=LAPTOP) for _ in range(STRANGERS_AT_MOST + 1))
        while len(held) < STRANGERS_AT_MOST:
            held.append(Line(hall.server.url, source=LAPTOP))
        with line(hall.server.url, source=TELEPHONE) as other:
            assert other.heard("0")
        began = monotonic()
        assert [each.heard("no such message") for each in held] == [""] * STRANGERS_AT_MOST
        assert monotonic() - began < AT_LAST_S
    finally:
        for each in held:
            each.close()
    with line(hall.server.url, source=LAPTOP) as again:
        again.introduce(token=hall.tokens["program"])


@pytest.mark.usefixtures("unmoved")
def test_a_message_without_end_is_cut_off_before_it_fills_the_memory(hall: Hall) -> None:
    with line(hall.server.url) as opened:
        opened.wire.sendall(frame(0x01, b"42"))
        endless = frame(0x00, b"x" * 60_000) * 1_000
        with pytest.raises((BrokenPipeError, ConnectionResetError)):
            opened.wire.sendall(endless)


@pytest.mark.usefixtures("unmoved")
def test_a_line_of_which_nothing_is_heard_any_more_gives_its_threads_back(hall: Hall) -> None:
    held = [Line(hall.server.url) for _ in range(5)]
    for each in held:
        each.introduce(token=hall.tokens["program"], screen="wall/hall")
        each.watch("wall", "hall")
    try:
        for each in held:
            each.wire.settimeout(AT_LAST_S)
            while each.wire.recv(65_536):
                pass  # Pings, which nobody answers, until the server has closed its end.
    finally:
        for each in held:
            each.close()


def asks_as(hall: Hall, who: str) -> tuple[Client, dict[str, str]]:
    """Somebody's session, and what their line says of itself."""
    if who in hall.tokens:
        return hall.device(who, f"wall/{who}"), {"token": hall.tokens[who], "screen": f"wall/{who}"}
    return hall.staff(who, "console"), {"screen": "console"}


@pytest.mark.parametrize("who", [*DEVICES, *STAFF])
def test_nobody_watches_what_they_may_not_ask_for(hall: Hall, who: str) -> None:
    client, auth = asks_as(hall, who)
    with line(hall.server.url, client.cookies()) as opened:
        opened.introduce(**auth)
        for (kind, name), path in SCREENS.items():
            answer = opened.watch(kind, name)
            query = {"counter": name} if kind == "console" else {}
            assert answer.get("code", "") == refused_at(client, path, **query), (who, kind, name)
            assert ("body" in answer) == ("code" not in answer)


def refused_at(client: Client, path: str, **query: str) -> str:
    """The code of a refusal; empty where there is an answer."""
    try:
        client.get(path, **query)
    except Refused as refusal:
        return refusal.code
    return ""


@pytest.mark.parametrize("act", ["disable", "pin", "change"])
def test_staff_who_may_no_longer_lose_their_line_and_their_session_at_once(hall: Hall, act: str) -> None:
    admin = hall.staff("admin", "admin")
    whole = {"name": act, "role": "receptionist", "agencies": []}
    admin.post("/api/admin/staff", {**whole, "pin": PIN})
    leaver = hall.staff(act, "reception")
    with line(hall.server.url, leaver.cookies()) as opened:
        opened.introduce(screen="reception")
        assert opened.watch("reception", "")["body"]
        more: dict[str, Body] = {
            "disable": {"name": act},
            "pin": {"name": act, "pin": "840265"},
            "change": whole,
        }
        admin.post(f"/api/admin/staff/{act}", more[act])
        assert opened.heard("41") == "41"
        opened.say("40{}")
        assert "not_logged_in" in opened.heard("44")
    with pytest.raises(Refused) as refused:
        leaver.get("/api/me")
    assert refused.value.status == 401


def test_a_device_whose_token_is_revoked_is_told_nothing_more_whatever_it_had_sent(hall: Hall) -> None:
    with line(hall.server.url) as opened:
        opened.introduce(token=hall.tokens["survey"], screen="survey/survey")
        assert opened.watch("kiosk", "x")["body"]
        hall.staff("admin", "admin").post("/api/admin/devices/revoke", {"name": "survey"})
        assert opened.heard("41") == "41"
        issue(hall.device("kiosk-1", "kiosk/kiosk-1"), "NPWP")
        assert opened.heard("42") == ""
