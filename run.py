#!/usr/bin/env python3
"""The command line: `python run.py --help` tells the commands."""

from queue_server.commandline import main

if __name__ == "__main__":
    main()
