"""How Indonesia calls its zones; the time zone database knows the first two by other letters."""

from datetime import datetime
from zoneinfo import ZoneInfo

_NAMES = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Jayapura": "WIT",
}


def zone_name(instant: datetime, zone: ZoneInfo) -> str:
    """WIB, WITA or WIT; elsewhere what the time zone database says."""
    return _NAMES.get(zone.key) or instant.astimezone(zone).tzname() or zone.key
