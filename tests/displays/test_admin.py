"""Those who look after staff, and those who look into the record, on their page."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.displays.accessible import accessible
from tests.displays.conftest import HOST
from tests.floor.hall import PIN, Hall

pytestmark = pytest.mark.browser

NEW_PIN = "739154"


@pytest.fixture(scope="module")
def staffed(hall: Hall) -> Hall:
    """Two agencies with an officer each, a supervisor of one, and an auditor."""
    hall.employ("agency_supervisor", "DUKCAPIL", "bos")
    hall.employ("officer", "DUKCAPIL", "ani")
    hall.employ("officer", "IMIGRASI", "kadek")
    hall.employ("auditor", None, "pengawas")
    hall.employ("admin", None, "kepala")
    return hall


@pytest.fixture(params=[(1366, 768), (360, 640)], ids=str)
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, height = request.param
    context = chromium.new_context(viewport={"width": width, "height": height})
    context.set_default_timeout(10_000)
    page = context.new_page()
    mishaps: list[str] = []
    page.on("pageerror", lambda error: mishaps.append(str(error)))
    yield page
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing sideways"
    context.close()
    assert mishaps == []


def come_in(page: Page, hall: Hall, name: str, pin: str = PIN) -> None:
    page.goto(f"{hall.server.url.replace('127.0.0.1', HOST)}/admin")
    page.fill("[name=name]", name)
    page.fill("[name=pin]", pin)
    page.keyboard.press("Enter")
    expect(page.locator("section.card")).to_be_visible()


def person(page: Page, name: str) -> Locator:
    return page.locator("ul.people > li", has=page.get_by_text(name, exact=True))


def test_a_supervisor_adds_an_officer_who_can_log_in_and_no_other_agency_shows(
    page: Page, staffed: Hall
) -> None:
    come_in(page, staffed, "bos")
    expect(person(page, "ani")).to_be_visible()
    expect(person(page, "kadek")).to_have_count(0)
    name = f"wayan-{page.viewport_size['width'] if page.viewport_size else 0}"
    page.get_by_role("button", name="Tambah petugas").click()
    accessible(page)
    page.fill("form.new [name=name]", name)
    page.fill("form.new [name=pin]", "123456")
    page.keyboard.press("Enter")
    expect(page.locator("label", has=page.locator("[name=pin]")).get_by_role("alert")).to_be_visible()
    expect(page.locator("form.new [name=name]")).to_have_value(name)
    page.fill("form.new [name=pin]", NEW_PIN)
    page.keyboard.press("Enter")
    expect(person(page, name)).to_be_visible()
    expect(page.locator("form.new")).to_have_count(0)
    assert staffed.visitor().login(name, NEW_PIN)["staff"]["agencies"] == ["DUKCAPIL"]
    accessible(page)


def test_a_supervisor_gives_a_new_pin_and_disables_only_when_sure(page: Page, staffed: Hall) -> None:
    come_in(page, staffed, "bos")
    page.get_by_role("button", name="PIN baru: ani").click()
    page.fill("form.new [name=pin]", NEW_PIN)
    page.keyboard.press("Enter")
    expect(page.locator("form.new")).to_have_count(0)
    assert staffed.visitor().login("ani", NEW_PIN)["staff"]["name"] == "ani"
    page.get_by_role("button", name="Nonaktifkan: ani").click()
    accessible(page)
    page.get_by_role("alert").get_by_role("button", name="Nonaktifkan").click()
    expect(page.get_by_role("button", name="Aktifkan lagi: ani", exact=True)).to_be_visible()
    page.get_by_role("button", name="Aktifkan lagi: ani", exact=True).click()
    expect(page.get_by_role("button", name="Nonaktifkan: ani")).to_be_visible()


def test_an_administrator_gives_another_role_agency_and_services_shown_by_their_names(
    page: Page, staffed: Hall
) -> None:
    name = f"luh-{page.viewport_size['width'] if page.viewport_size else 0}"
    staffed.employ("officer", "DUKCAPIL", name)
    come_in(page, staffed, "kepala")
    page.get_by_role("button", name=f"Ubah: {name}").click()
    form = person(page, name).locator("form")
    expect(form.get_by_role("checkbox", name="Dinas Kependudukan dan Pencatatan Sipil")).to_be_checked()
    accessible(page)
    form.get_by_role("checkbox", name="Dinas Kependudukan dan Pencatatan Sipil").uncheck()
    form.get_by_role("button", name="Simpan").click()
    agencies = form.locator("fieldset", has_text="Instansi")
    expect(agencies.get_by_role("alert")).to_be_visible()
    accessible(page)
    form.get_by_role("checkbox", name="Kantor Imigrasi Singaraja").check()
    form.locator("[value=PASPOR]").check()
    form.get_by_role("button", name="Simpan").click()
    expect(form).to_have_count(0)
    expect(person(page, name)).to_contain_text("Petugas loket · Kantor Imigrasi Singaraja · Paspor baru")
    staff = staffed.staff(name, "console").get("/api/me")["staff"]
    assert (staff["role"], staff["agencies"]) == ("officer", ["IMIGRASI"])

    page.get_by_role("button", name=f"Ubah: {name}").click()
    form.locator("[name=role]").select_option("auditor")
    expect(form.get_by_role("checkbox")).to_have_count(0)
    form.get_by_role("button", name="Simpan").click()
    expect(person(page, name)).to_contain_text("Auditor")
    assert staffed.staff(name, "admin").get("/api/me")["staff"]["agencies"] == []


def test_what_is_refused_stands_beside_its_field_and_what_was_written_stays(
    page: Page, staffed: Hall
) -> None:
    come_in(page, staffed, "bos")
    page.get_by_role("button", name="Tambah petugas").click()
    form = page.locator("form.new")
    form.locator("[name=name]").fill("ani")
    form.locator("[name=pin]").fill(NEW_PIN)
    form.get_by_role("button", name="Simpan").click()
    expect(form.locator("label", has=page.locator("[name=name]")).get_by_role("alert")).to_contain_text("ani")
    expect(page.locator(".trouble")).to_have_count(0)
    expect(form.locator("[name=pin]")).to_have_value(NEW_PIN)

    # As where the floor has changed since the form was opened.
    def of_another_agency(route: Route) -> None:
        route.continue_(post_data={**(route.request.post_data_json or {}), "services": ["PASPOR"]})

    page.route("**/api/admin/staff?*", of_another_agency)
    form.locator("[name=name]").fill("ketut")
    form.get_by_role("button", name="Simpan").click()
    services = form.locator("fieldset", has_text="layanan")
    expect(services.get_by_role("alert")).to_be_visible()
    expect(page.locator(".trouble")).to_have_count(0)
    accessible(page)


def test_the_auditor_searches_the_record_in_sentences_and_sees_no_staff(page: Page, staffed: Hall) -> None:
    come_in(page, staffed, "pengawas")
    expect(page.locator("section.record")).to_be_visible()
    expect(page.get_by_role("button", name="Petugas")).to_have_count(0)
    expect(page.locator("[name=kind] option", has_text=re.compile("^[A-Z][a-z]+[A-Z]"))).to_have_count(0)
    page.select_option("[name=kind]", label="Petugas ditambahkan")
    page.get_by_role("button", name="Cari").click()
    entries = page.locator("ol.entries > li")
    expect(entries.filter(has_text="kadek")).to_have_count(1)
    expect(entries.filter(has_text="masuk")).to_have_count(0)
    accessible(page)
    page.fill("[name=number]", "B-999")
    page.get_by_role("button", name="Cari").click()
    expect(page.get_by_role("alert")).to_be_visible()
