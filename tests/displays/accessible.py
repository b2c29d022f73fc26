"""Whether a page can be used by everybody: axe-core finds no serious or critical fault on it."""

from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).resolve().parent / "axe"
GRAVE = ("serious", "critical")

_ASK = """
async (options) => {
  const found = await axe.run(document, options);
  return found.violations.map(({ id, impact, help, nodes }) =>
    ({ id, impact, help, places: nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary}`) }));
}
"""


def accessible(page: Page) -> None:
    """Assert that the page, as it stands now, has no serious or critical fault; names each with its place."""
    if not page.evaluate("'axe' in window"):
        page.evaluate((AXE / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate(_ASK, {"resultTypes": ["violations"]})
    grave = [fault for fault in found if fault["impact"] in GRAVE]
    assert not grave, "\n".join(
        f"{fault['impact']}: {fault['id']}, {fault['help']}\n    " + "\n    ".join(fault["places"])
        for fault in grave
    )
