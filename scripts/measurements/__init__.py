"""Measurements that take minutes, and so are no tests."""
