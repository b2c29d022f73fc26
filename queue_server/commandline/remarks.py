"""What gunicorn has to say, as lines of the same form as all others, and without what strangers wrote."""

import logging
import re
from typing import Any

import structlog
from gunicorn.glogging import Logger

_QUOTED = re.compile(r"['\"%]")
"""From here on a remark repeats what was sent: it may hold a token, or be meant to look like another line."""

log = structlog.get_logger()


class Remarks(Logger):
    """In place of gunicorn's own log."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        # Some of it comes under names of its own, below the first.
        for remarks in (logging.getLogger("gunicorn"), self.error_log):
            remarks.handlers = [_Retold()]
            remarks.propagate = False


class _Retold(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        remark = _QUOTED.split(str(record.msg), maxsplit=1)[0].strip(" :(")
        log.log(record.levelno, "gunicorn", remark=remark, exc_info=record.exc_info)
