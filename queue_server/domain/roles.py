"""Who acts, and what each role may do."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    OFFICER = "officer"
    RECEPTIONIST = "receptionist"
    AGENCY_SUPERVISOR = "agency_supervisor"
    FLOOR_SUPERVISOR = "floor_supervisor"
    ADMIN = "admin"
    AUDITOR = "auditor"


class DeviceKind(StrEnum):
    KIOSK = "kiosk"
    WALL = "wall"
    SURVEY = "survey"
    SPEAKER = "speaker"
    PRINT_AGENT = "print-agent"
    PROGRAM = "program"


class Permission(StrEnum):
    ISSUE = "issue"
    SERVE = "serve"
    CHOOSE_NUMBER = "choose_number"
    RECEIVE = "receive"
    TEND_KIOSKS = "tend_kiosks"
    MANAGE_QUEUES = "manage_queues"
    MANAGE_STAFF = "manage_staff"
    MANAGE_FLOOR = "manage_floor"
    SEE_FLOOR = "see_floor"
    SEE_WALL = "see_wall"
    SEE_DASHBOARD = "see_dashboard"
    SEE_REPORTS = "see_reports"
    SEE_OFFICERS = "see_officers"
    CLOSE_MONTH = "close_month"
    SEE_RECORD = "see_record"
    SEE_PRINTERS = "see_printers"
    ASK_SURVEY = "ask_survey"
    HEED_COMMENTS = "heed_comments"
    DRIVE_PRINTERS = "drive_printers"


_EVERY_STAFF = frozenset({Permission.SEE_FLOOR, Permission.SEE_WALL, Permission.SEE_PRINTERS})

ROLES: dict[Role, frozenset[Permission]] = {
    Role.OFFICER: _EVERY_STAFF | {Permission.SERVE, Permission.CHOOSE_NUMBER},
    Role.RECEPTIONIST: _EVERY_STAFF
    | {
        Permission.ISSUE,
        Permission.RECEIVE,
        Permission.TEND_KIOSKS,
        Permission.SEE_DASHBOARD,
        Permission.ASK_SURVEY,
    },
    Role.AGENCY_SUPERVISOR: _EVERY_STAFF
    | {
        Permission.SERVE,
        Permission.CHOOSE_NUMBER,
        Permission.MANAGE_QUEUES,
        Permission.MANAGE_STAFF,
        Permission.TEND_KIOSKS,
        Permission.SEE_DASHBOARD,
        Permission.SEE_REPORTS,
        Permission.SEE_OFFICERS,
        Permission.HEED_COMMENTS,
    },
    Role.FLOOR_SUPERVISOR: _EVERY_STAFF
    | {
        Permission.ISSUE,
        Permission.RECEIVE,
        Permission.TEND_KIOSKS,
        Permission.MANAGE_QUEUES,
        Permission.SEE_DASHBOARD,
        Permission.SEE_REPORTS,
        Permission.CLOSE_MONTH,
        Permission.HEED_COMMENTS,
    },
    Role.ADMIN: frozenset(Permission)
    - {
        Permission.DRIVE_PRINTERS,
        Permission.SERVE,
        Permission.CHOOSE_NUMBER,
        Permission.SEE_OFFICERS,
    },
    Role.AUDITOR: _EVERY_STAFF
    | {
        Permission.SEE_DASHBOARD,
        Permission.SEE_REPORTS,
        Permission.SEE_OFFICERS,
        Permission.SEE_RECORD,
    },
}

DEVICES: dict[DeviceKind, frozenset[Permission]] = {
    DeviceKind.KIOSK: frozenset({Permission.ISSUE, Permission.SEE_FLOOR}),
    DeviceKind.WALL: frozenset({Permission.SEE_WALL, Permission.SEE_FLOOR}),
    DeviceKind.SURVEY: frozenset({Permission.SEE_FLOOR, Permission.ASK_SURVEY}),
    DeviceKind.SPEAKER: frozenset({Permission.SEE_WALL, Permission.SEE_FLOOR}),
    DeviceKind.PRINT_AGENT: frozenset({Permission.DRIVE_PRINTERS}),
    DeviceKind.PROGRAM: frozenset({Permission.SEE_FLOOR, Permission.SEE_WALL}),
}

BOUND_TO_AGENCIES = frozenset({Role.OFFICER, Role.AGENCY_SUPERVISOR})
"""Roles that act for their own agencies only."""


class ActorKind(StrEnum):
    STAFF = "staff"
    DEVICE = "device"
    VISITOR = "visitor"
    CLOCK = "clock"
    COMMAND = "command"


@dataclass(frozen=True)
class Actor:
    """Who does something. `agencies` empty: bound to none. `services` empty: all that a counter serves."""

    kind: ActorKind
    name: str
    permissions: frozenset[Permission] = frozenset()
    role: Role | None = None
    device: DeviceKind | None = None
    agencies: tuple[str, ...] = ()
    services: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.kind}:{self.name}"

    def may(self, permission: Permission, agency: str | None = None) -> bool:
        """Whether the actor holds a permission, and holds it for this agency where it is bound to some."""
        if permission not in self.permissions:
            return False
        return agency is None or not self.agencies or agency in self.agencies


CLOCK = Actor(ActorKind.CLOCK, "clock", frozenset(Permission))
COMMAND_LINE = Actor(ActorKind.COMMAND, "command-line", frozenset(Permission))


@dataclass(frozen=True)
class Staff:
    """Somebody who works on the floor. A disabled one keeps the name in the record and cannot log in."""

    name: str
    role: Role
    agencies: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    disabled: bool = False

    @property
    def actor(self) -> Actor:
        bound = self.agencies if self.role in BOUND_TO_AGENCIES else ()
        return Actor(
            ActorKind.STAFF, self.name, ROLES[self.role], self.role, agencies=bound, services=self.services
        )


@dataclass(frozen=True)
class Device:
    """A kiosk, wall, printer's agent or program: approved once, known by its token, can be revoked."""

    name: str
    kind: DeviceKind
    agency: str | None = None
    revoked: bool = False

    @property
    def actor(self) -> Actor:
        agencies = (self.agency,) if self.agency else ()
        return Actor(ActorKind.DEVICE, self.name, DEVICES[self.kind], device=self.kind, agencies=agencies)
