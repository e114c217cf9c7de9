# Every word that a reader sees outside the Markdown pages, in English. Format: projectfluent.org.
# A section per room; $variables are named in the comment above a message where they need a word.

## Figure

