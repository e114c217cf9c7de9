"""The error a person can act on."""


class BuildProblem(Exception):  # noqa: N818 - it names what the reader has, not a class of errors
    """A mistake in the project that stops the build: its message names the place and the way out.

    Printed without a traceback; any other exception is a defect of the build itself.
    """
