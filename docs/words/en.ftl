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

## Why

figure-axis-intercept = intercept
figure-axis-slope = slope of { $x }
why-legend = Legend
why-controls = What you can change
why-reset = As it was
why-bells-picture = Two bell curves and their product on an axis of intercepts
why-bell-population = what clusters are like
why-bell-data = what this cluster’s data say
why-bell-product = both together: the estimate
why-bells-say = Clusters lie around { $average }, give or take { $spread }. This cluster’s data say { $own }, give or take { $own_error }. Both together say { $estimate }, give or take { $error }: the cluster keeps { $kept } of its distance.
why-control-average = Where clusters lie
why-control-spread = How much they differ
why-control-own = What the data say
why-control-error = How unsure the data are
why-choose = Which cluster to look at
why-scenario = Situation
why-cluster = Cluster
why-example-farthest = the farthest
why-example-smallest = the smallest
why-example-moved-away = one that moves away
why-example-worse-off = one worse off
why-ellipses-picture = Two ellipses in the plane of intercept and slope. They touch at the estimate.
why-ellipse-population = what clusters are like: 1 and 2 standard deviations
why-ellipse-data = what this cluster’s data say: 1 standard error
why-ellipse-product = both together: the estimate, 1 standard deviation
why-ellipse-way = where the estimate would be with less or more information
why-control-amount = How much these data say
why-amount-none = nothing: the average
why-amount-as-it-is = what they do say
why-amount-times = { $times } times as much
why-amount-all = everything: its own line
why-own-says = The cluster’s own line has the intercept { $intercept } and the slope { $slope }.
why-no-own-line = This cluster’s x does not vary: its data fit every line on the strip equally well.
why-estimate-says = The estimate has { $intercept } and { $slope }.
why-intercept-moved-away = Its intercept is farther from the average than that of its own line: the curve bends.
why-slope-moved-away = Its slope is farther from the average than that of its own line: the curve bends.
why-population-flat = The fit is singular: the population has no width, and every estimate lies on that line.
why-data-flat = The data say nothing in one direction: their ellipse is a strip.
