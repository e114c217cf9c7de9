"""The steps of the build."""
