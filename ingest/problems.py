"""What can be wrong with a file, and how it is said."""


class Refused(Exception):
    """Nothing was done. The text is one line: what, where, and what to do instead."""
