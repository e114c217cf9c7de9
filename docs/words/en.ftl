### Every word that a reader sees outside the Markdown pages, in English. Format: projectfluent.org.
###
### One section a room, begun by "## "; the room's name begins its keys: `player-play`. Every language has
### the same keys with the same $variables. The build names each key that is missing, unused or different.
### Write a key out where it is used: say("player-play"). What a program puts together begins with what is
### common to all: say(`parameter-${name}`) uses every key that begins with `parameter-`. A key may go
### another way to `say`, in a list or an error, as long as it is written out there.
### $variables: whole numbers choose plurals and get their thousands set apart; any other number comes as
### text (shrinksite/number_words.py, docs/javascripts/words/numbers.js).

## Numbers

number-decimal = .
number-thousands = ,
number-missing = –
number-percent = { $number }%
number-interval = { $low } to { $high }
