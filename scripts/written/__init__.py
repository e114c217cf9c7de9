"""What is written for the pages: parts of them, downloads, numbers."""
