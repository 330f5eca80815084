"""The one command line: `qalam`."""

from qalam.config.commandline import main

if __name__ == "__main__":
    main()
