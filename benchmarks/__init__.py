"""What is timed: each benchmark drives a real server from outside and prints its figure beside a bound.

`python -m benchmarks [NAME ...]` runs all or the named ones. Nothing here is part of the tests.
"""
