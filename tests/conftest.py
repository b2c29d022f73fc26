"""What every test shares. Fixtures stand in the conftest of the area that they serve."""

import os

from hypothesis import settings

# A shared machine is slow at times, which is no defect. In CI the same examples come every time, so that a
# red run can be had again; at home each run looks elsewhere.
settings.register_profile("home", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "home")
