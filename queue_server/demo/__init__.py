"""The demo crowd: visitors and officers who drive a floor through the public interface.

Everything here is a client like any other: it imports nothing of the server, so whatever the crowd can do,
a program of somebody else can do too.
"""
