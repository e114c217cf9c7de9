"""Shrinkage in mixed models: simulate, fit, pool, draw."""
