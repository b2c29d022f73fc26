"""Every route, one file a screen."""

from queue_server.adapters.web import (
    admin,
    agents,
    backups,
    calendar,
    comments,
    console,
    dashboard,
    floor,
    health,
    kiosk,
    kiosk_staff,
    login,
    months,
    openapi,
    pages,
    pairing,
    printers,
    queues,
    reception,
    record,
    reports,
    slip,
    summary,
    survey,
    ticket,
    timekeeping,
    voice,
    waiting,
    wall,
)
from queue_server.adapters.web.services import Services

SCREENS = (
    kiosk,
    kiosk_staff,
    reception,
    console,
    wall,
    ticket,
    survey,
    comments,
    dashboard,
    waiting,
    queues,
    reports,
    months,
    record,
    admin,
    pairing,
    floor,
    calendar,
    voice,
    backups,
    slip,
    summary,
    printers,
    agents,
    login,
    health,
    timekeeping,
    pages,
    openapi,
)


def register(services: Services) -> None:
    """Puts every route on the application."""
    for screen in SCREENS:
        screen.register(services)
