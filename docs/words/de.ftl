# Jedes Wort, das Leser außerhalb der Markdown-Seiten sehen, auf Deutsch. Format: projectfluent.org.

## Figure

