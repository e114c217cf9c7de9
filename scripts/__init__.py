"""What builds and checks the site; run as ``python -m scripts.build`` from the project's root."""
