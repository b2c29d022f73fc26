"""Which PINs are too easily guessed to be given to anybody."""

from itertools import pairwise

LEAST_DIGITS = 6
STEPS = (-1, 0, 1)
"""Each digit the same as the last, or one up or down from it: 000000, 123456, 654321."""


def weakness(pin: str, name: str) -> str | None:
    """What is wrong with a PIN for a person of this name, as a code; None where nothing is."""
    if not (pin.isascii() and pin.isdigit()):
        return "pin_not_digits"
    if len(pin) < LEAST_DIGITS:
        return "pin_too_short"
    if pin == name or _is_run(pin):
        return "pin_too_easy"
    return None


def _is_run(pin: str) -> bool:
    digits = [int(sign) for sign in pin]
    steps = {following - digit for digit, following in pairwise(digits)}
    return len(steps) == 1 and steps <= set(STEPS)
