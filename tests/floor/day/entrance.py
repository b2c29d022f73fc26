"""The visitors' own doings: at the kiosks, on their phones, and at the information desk."""

from collections.abc import Iterable

from queue_server.demo.client import Body, Client
from tests.floor.day.people import Person
from tests.floor.day.world import World


class Kiosk:
    """A row of people at one kiosk: each takes a number when she comes."""

    def __init__(self, world: World, name: str, client: Client, row: Iterable[Person], visitors: "Visitors"):
        self._world = world
        self._name = name
        self._client = client
        self._row = list(row)
        self._visitors = visitors

    def live(self) -> None:
        for person in self._row:
            self._world.time.wait_until(person.arrives)
            if self._world.time.over.is_set():
                return
            self._take_number(person)

    def _take_number(self, person: Person) -> None:
        wish = {
            "services": person.services,
            "priority": person.priority,
            "assist": person.assist,
            "people": person.people,
            "language": person.language,
        }
        ticket = self._world.journal.try_to(self._name, self._client, "/api/kiosk/tickets", wish)
        if ticket is not None:
            person.number, person.code, person.token = ticket["number"], ticket["code"], ticket["token"]
            self._world.enter(person)
            self._visitors.plan(person)


class Visitors:
    """What holders of a number do about it. All of it happens in the one thread of the agenda."""

    def __init__(self, world: World, phone: Client, kiosk: Client, reception: Client) -> None:
        self._world = world
        self._phone = phone
        self._kiosk = kiosk
        self._reception = reception

    def plan(self, person: Person) -> None:
        deeds = {"postpone": self._postpone, "cancel": self._cancel, "choose": self._choose}
        if person.wish is not None:
            deed = deeds[person.wish]
            self._world.agenda.after(person.wish_after_s, lambda: deed(person))

    def missed(self, person: Person, after_s: float) -> None:
        """She was counted as absent: some notice it and come back, each her own way."""
        if person.comes_back is not None:
            self._world.agenda.after(after_s, lambda: self._come_back(person))

    def _postpone(self, person: Person) -> None:
        if self._by_phone(person, "postpone", {"minutes": 15}):
            self._world.agenda.after(15 * 60 + 5, self._world.ring)

    def _cancel(self, person: Person) -> None:
        self._by_phone(person, "cancel", {})

    def _choose(self, person: Person) -> None:
        """She would rather begin with her last errand, as long as none has begun."""
        page = f"/api/tickets/{person.token}"
        first, *later = self._phone.get(page)["errands"]
        if first["state"] == "waiting" and all(errand["state"] == "pending" for errand in later):
            self._say_which_first(person, later[-1]["stop"])
            self._world.ring_for(person.services)

    def _say_which_first(self, person: Person, stop: int) -> None:
        """On the phone, or at the desk where she would go there or to the kiosk after a miss."""
        post = self._world.journal.try_to
        if person.comes_back in ("kiosk", "reception"):
            wish = {"number": person.number, "stop": stop}
            post("reception", self._reception, "/api/reception/next-stop", wish)
        else:
            post("visitor", self._phone, f"/api/tickets/{person.token}/next-stop", {"stop": stop})

    def _come_back(self, person: Person) -> None:
        post = self._world.journal.try_to
        match person.comes_back:
            case "phone":
                self._by_phone(person, "return", {})
            case "kiosk":
                holder = {"number": person.number, "code": person.code}
                post("visitor", self._kiosk, "/api/kiosk/return", holder)
            case "reception":
                post("reception", self._reception, "/api/reception/return", {"number": person.number})
        self._world.ring()

    def _by_phone(self, person: Person, act: str, sent: Body) -> bool:
        page = f"/api/tickets/{person.token}"
        if act not in self._phone.get(page)["may"]:
            return False
        return self._world.journal.try_to("visitor", self._phone, f"{page}/{act}", sent) is not None
