"""Wires everything together: the only place that knows all the others."""
