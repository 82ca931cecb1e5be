"""`python -m flows` is the same as `briefpack`."""

from flows.cli import main

if __name__ == "__main__":
    main()
