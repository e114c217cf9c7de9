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

## Breaks

breaks-switches = What is not as the model takes it
breaks-switch-none = nothing
breaks-switch-two-kinds = two kinds of clusters
breaks-switch-rare-kind = a rare kind
breaks-switch-outlying = two outliers
breaks-switch-heavy-tails = heavy-tailed noise
breaks-switch-size-tied = size goes with the intercept
breaks-switch-x-tied = x goes with the intercept
breaks-what-none = All is as the model says.
breaks-what-two-kinds = Half of the clusters have slopes that are higher by { $size }, and nothing in the data says which half.
breaks-what-rare-kind = One cluster in ten has a slope that is higher by { $size }.
breaks-what-outlying = One cluster in fifty, two of this hundred, has a slope that is higher by { $size }.
breaks-what-heavy-tails = The noise follows Student’s t with 4 degrees of freedom: now and then an observation is far off.
breaks-what-size-tied = The lower a cluster’s true intercept, the fewer rows are left of it: 10 at the top, { $fewest } at the bottom.
breaks-what-x-tied = Clusters with high intercepts also have high x, with a correlation of { $size }.
breaks-picture = Clusters as points, intercept across and slope up, with the ways from their own lines to the mixed model
breaks-stage = Clusters to mark: left and right go through them, space marks one
breaks-reveal = Show who loses
breaks-again = Another sample
breaks-key-end = the mixed model’s estimate
breaks-key-unusual = a cluster that is different
breaks-key-truth = true line of a cluster that loses
breaks-key-average = the average line
breaks-none-marked = You marked none. Crosses show the true lines of the { $hurt } clusters that lose most by shrinkage.
breaks-marked = You marked { $marked ->
    [one] one cluster
   *[other] { $marked } clusters
  }; { $right } of them { $right ->
    [one] is
   *[other] are
  } among the { $hurt } that lose most by shrinkage.
breaks-unusual = Of the { $unusual } clusters that are different, { $among } { $among ->
    [one] is
   *[other] are
  } among these { $hurt }.
breaks-errors = All clusters together: the error of slopes (RMSE) is { $own } for own lines and { $mixed } for the mixed model.
breaks-slopes = The slope between clusters is { $between }, the slope within them { $within }. The mixed model’s one slope, { $fitted }, lies between the two. With x centred within clusters it is { $centred }.
breaks-simpson-picture = The data: clusters’ own lines, the slope between clusters, within them, and the fitted one
breaks-key-between = between clusters
breaks-key-within = within clusters
breaks-key-fitted = the mixed model’s slope
breaks-cluster = Cluster { $cluster }: intercept { $intercept }, slope { $slope }.
breaks-cluster-marked = Cluster { $cluster }: intercept { $intercept }, slope { $slope }, marked.
