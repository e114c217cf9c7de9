// Wires the pages; see extra_javascript in mkdocs.yml.
