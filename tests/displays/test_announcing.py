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
  const announcer = new Announcer(speaker, {
    onBegin: () => {},
    onSpoken: ({ id }) => out.spoken.push(id),
    onFailed: ({ id }) => out.failed.push(id),
    onNews: ({ id }) => out.told.push(id),
  });
  while (happens.length) {
    now = Math.max(now, happens[0][0]);
    happen(happens.shift());
    await new Promise((done) => setTimeout(done));
  }
  return out;
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
