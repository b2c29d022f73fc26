"""The wall's page says calls as the table of cases wants it, by a clock that the test turns."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.displays.conftest import HOST
from tests.floor.hall import Hall

pytestmark = pytest.mark.browser

TABLE = json.loads((Path(__file__).parents[1] / "announcing.json").read_text(encoding="utf-8"))

LEAST_MS = 4_000

PLAY = """async ([which, lasts]) => {
  const { Announcer } = await import("/wall/announcer.js");
  const happens = [...which.happens];
  const out = { heard: [], spoken: [], failed: [], told: [] };
  let now = 0;
  let ended = false;

  const happen = ([, what, id]) => {
    const speech = (which.languages || ["id"]).map((language) => {
      const tail = language === "en" ? "-en" : "";
      return { language, audio: `${id}-full${tail}`, audio_short: `${id}-short${tail}` };
    });
    if (what === "call") announcer.add({ id, times: which.times || 2, speech });
    if (what === "uncall") announcer.drop(id);
    if (what === "hush") announcer.hush();
    if (what === "news") announcer.addNews({ id, speech });
  };
  const pass = (ms) => {
    const end = now + ms;
    ended = false;
    while (happens.length && happens[0][0] <= end) {
      now = Math.max(now, happens[0][0]);
      happen(happens.shift());
      if (ended) return;
    }
    now = end;
  };
  const play = async (sound) => {
    out.heard.push(`${now} ${sound}`);
    pass(lasts[sound.replace(/^\\d+-/, "").replace(/-en$/, "")]);
  };
  const speaker = {
    load: async (sound) => {
      if ((which.broken || []).includes(sound)) throw new Error("broken");
      return sound;
    },
    play,
    chime: () => play("chime"),
    rest: async (ms) => pass(ms),
    cut: () => { ended = true; },
    silence: (ms) => {
      const end = () => { ended = true; };
      return { over: Promise.resolve().then(() => pass(ms)), end };
    },
  };
  const tell = {
    onBegin: () => {},
    onSpoken: ({ id }) => out.spoken.push(id),
    onFailed: ({ id }) => out.failed.push(id),
    onNews: ({ id }) => out.told.push(id),
  };
  const announcer = new Announcer(speaker, tell, () => now);
  while (happens.length) {
    now = Math.max(now, happens[0][0]);
    happen(happens.shift());
    await new Promise((done) => setTimeout(done));
  }
  return out;
}"""

STAND = """async ([seed, places, speaks]) => {
  const stage = await import("/wall/stage.js");
  let dice = seed;
  const upTo = (most) => (dice = (dice * 48271) % 2147483647) % most;
  const coming = [];
  for (let id = 1, at = 0; id <= 40; id += 1, at += upTo(5) ? upTo(1500) : upTo(20000)) {
    coming.push({ id, at, errand: `e${id}`, elsewhere: !upTo(4), lasts: 2000 + upTo(3000) });
  }
  const spans = {};
  let [turn, free, now] = [null, 0, stage.EMPTY_STAGE];
  const unsaid = [];
  for (let at = 0; at < 400_000; at += 250) {
    while (coming.length && coming[0].at <= at) {
      const call = coming.shift();
      if (speaks) unsaid.push(call);
      if (!call.elsewhere) now = stage.arrived(now, call);
    }
    if (at >= free) {
      turn = unsaid.shift() || null;
      if (turn) free = at + Math.max(stage.HURRIED_MS, turn.lasts);
      if (turn && !turn.elsewhere) now = stage.spoken(now, turn, at);
    }
    const unspoken = new Set(unsaid.map((call) => call.id));
    now = stage.advanced(now, at, { places: places[upTo(8) ? 0 : 1], speaking: turn && turn.id, unspoken });
    const isSeen = now.large.some(({ call }) => call.id === turn?.id);
    if (turn && !turn.elsewhere && !isSeen) return `${turn.id} is said and not seen`;
    for (const { call, since } of now.large) {
      const span = ((spans[call.id] ??= {})[since] ??= [at, at]);
      span[1] = at + 250;
    }
  }
  const longest = (of) => Math.max(...Object.values(of).map(([from, to]) => to - from));
  return Object.values(spans).map(longest);
}"""


@pytest.fixture(scope="module")
def page(hall: Hall, chromium: Browser) -> Page:
    page = chromium.new_page()
    page.goto(f"{hall.server.url.replace('127.0.0.1', HOST)}/")
    return page


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["name"])
def test_the_wall_page_says_calls_by_the_table(page: Page, case: dict[str, Any]) -> None:
    found = page.evaluate(PLAY, [case, TABLE["lasts"]])
    assert found["heard"] == case["heard"]
    assert found["spoken"] == case["spoken"]
    assert set(found["failed"]) == set(case.get("failed", []))
    assert found["told"] == case.get("told", [])


@pytest.mark.parametrize("speaks", [True, False], ids=["speaking", "silent"])
@pytest.mark.parametrize("places", [[1, 1], [3, 3], [3, 1]], ids=["one", "three", "fewer_at_times"])
def test_every_call_stands_large_its_least_time_and_while_it_is_said(
    page: Page, places: list[int], speaks: bool
) -> None:
    for seed in range(1, 20):
        stood = page.evaluate(STAND, [seed, places, speaks])
        assert isinstance(stood, list), stood
        assert len(stood) > 20
        assert min(stood) >= LEAST_MS, (seed, sorted(stood)[:3])
