"""Faults around a build, by kind; each module notes its own."""
