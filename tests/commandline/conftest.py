"""What the tests of commands share."""

from tests.reports.conftest import morning

__all__ = ["morning"]
