"""What the tests of attacks share."""

from tests.adapters.web.conftest import house as house
