"""One figure as people read it on paper."""

from babel.numbers import format_decimal

from queue_server.domain.report import Unit


def written(cell: object, unit: Unit, language: str) -> str:
    """`1.234`, `12,5 %`, `1:02:03` (hours, minutes, seconds) as the language writes it; "–" where unknown."""
    if cell is None:
        return "–"
    if unit is Unit.TEXT or not isinstance(cell, int | float):
        return str(cell)
    match unit:
        case Unit.SECONDS:
            return _duration(round(cell))
        case Unit.SHARE:
            return f"{format_decimal(round(cell * 100, 1), '#,##0.0', locale=language)} %"
        case Unit.NUMBER:
            return format_decimal(cell, "#,##0.00", locale=language)
        case _:
            return format_decimal(cell, "#,##0", locale=language)


def _duration(seconds: int) -> str:
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"
