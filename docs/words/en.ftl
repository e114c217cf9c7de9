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

## Terms: what several rooms call by one name

term-intercept = intercept
term-slope = slope
term-no-pooling = no pooling
term-partial-pooling = partial pooling
term-complete-pooling = complete pooling
term-separate = separate regressions
term-mixed = mixed model

## Figure: what stands in its markup, in pages, lab, "Your data" and embed

figure-legend = Legend
figure-legend-own = own regression
figure-legend-mixed = mixed model
figure-legend-fixed = fixed effects, the population average
figure-legend-truth = truth
figure-legend-misses = what a point misses
figure-legend-half = half of all clusters, estimated
figure-legend-most = 95% of them
figure-show = Show
figure-show-trails = trails
figure-show-truth = the truth
figure-show-misses = what each point misses
figure-show-distribution = the estimated distribution
figure-window = Window
figure-window-comparable = the same in every scenario
figure-window-fitting = fitting every point
# $start, $end: how many clusters lie outside there
figure-outside = Outside this window: { $start } of { $clusters } clusters at the start, { $end } at the end
figure-inside = All { $clusters } clusters are inside this window
figure-inside-short = Every point is inside this window.
figure-drawn = The figure and the table show { $drawn } of { $clusters } clusters, evenly from the order of their names; the fit, the numbers and the downloads are of all.
figure-closer = Look closer at one cluster
figure-closer-hint = Tap a point, or focus the figure and use the arrow keys. Or begin with
figure-example-farthest = the farthest
figure-example-smallest = the smallest
figure-example-moved-away = one coordinate moved away
figure-example-worse-off = one worse off
figure-keys = Clusters. Arrow keys pick one, Space plays, Escape closes.
figure-not-loaded = The moving figure did not load; this picture stays.
figure-axis-intercept = intercept
figure-axis-slope = slope of { $x }
figure-axis-unit = { $name } ({ $unit })
figure-description = { $clusters } clusters, intercept across and slope of { $x } up. A line leads from each cluster's own regression to its estimate in the mixed model, towards the fixed effects. { $outside }.
figure-shrinkage = Mean shrinkage
figure-shrinkage-of = { $intercept } of the intercepts, { $slope } of the slopes
figure-gain = Closer to the truth
figure-gain-of = { $closer } clusters; farther from it: { $farther }
# $pooling: no pooling, partial pooling, complete pooling; $measure: RMSE
figure-error = Error of { $pooling } { $measure }
figure-error-of = intercept { $intercept }, slope { $slope }
figure-table = All estimates as a table
figure-download = Download { $estimates } or { $data } (CSV).
figure-download-estimates = the estimates
figure-download-data = the data
figure-download-csv = Download the estimates (CSV)
figure-code = The same in Python and in R
# $file: the data, to download
figure-code-own = Both take { $file } from the folder they run in.
figure-code-data = { $file } makes the same data, row by row.
figure-share = Download or embed this figure
figure-share-picture = As a picture: { $svg }
figure-share-or = or { $png }
figure-share-alone = Alone on a page: { $page }.
figure-share-page = for a course or slides
figure-share-snippet = To embed it, copy this:
figure-share-copy = Copy
figure-share-title = Shrinkage: { $title }
figure-png-failed = PNG failed; take the SVG

## Player

player-name = Playback
player-name-all = Playback of all scenarios
player-play = Play
player-pause = Pause
player-replay = Replay
player-scrub = From separate regressions to the mixed model
player-scrub-all = From separate regressions to the mixed model, all scenarios
player-on-the-way = { $share } of the way

## Copying

copy-done = Copied
copy-failed = Could not copy
copy-selected = Selected: press Ctrl+C

## Cluster: its panel, and why it moved

cluster-name = Cluster { $name }
cluster-said = Cluster { $name }: { $words }
cluster-tip = Cluster { $name }: n = { $n }, keeps { $share }
cluster-close = Close
cluster-not-loaded = This cluster’s observations did not load.
cluster-drawing = Cluster { $name }: { $n } observations of { $y } over { $x }, with { $lines } lines
cluster-own-line = own line
cluster-mixed-line = mixed model
cluster-common-line = one for all
cluster-true-line = truth
cluster-own-weight = own weight
cluster-other-weight = other’s weight
cluster-rows = { $n ->
    [one] { $n } observation.
   *[other] { $n } observations.
}
cluster-rows-spread = { $n ->
    [one] { $n } observation; its { $x } spread with an SD of { $sd }.
   *[other] { $n } observations; its { $x } spread with an SD of { $sd }.
}
cluster-no-line = That gives no line of its own, so its point stands where the mixed model puts it; what it has still counts.
# $intercept, $slope: shares; $from_slope, $from_intercept: how many times the other's distance; $kept: share
cluster-keeps = Its intercept keeps { $intercept } of its own distance from the average, plus { $from_slope } times that of the slope; its slope keeps { $slope }, plus { $from_intercept } times that of the intercept. Together, as the window shows it, { $kept } of the distance is left.
# $coefficient: intercept or slope; $from, $to, $own, $other, $rest: distances; $weight: share; $times: number
cluster-moved-away = { $coefficient ->
    [intercept] Its intercept moved away from the average, from { $from } to { $to }. The two coefficients are estimated together: { $weight } of its own intercept’s distance ({ $own }) and { $times } times its slope’s ({ $other }, which gives { $rest }). Measured with both coefficients and their estimated covariance, it moved inward, as every cluster does.
   *[slope] Its slope moved away from the average, from { $from } to { $to }. The two coefficients are estimated together: { $weight } of its own slope’s distance ({ $own }) and { $times } times its intercept’s ({ $other }, which gives { $rest }). Measured with both coefficients and their estimated covariance, it moved inward, as every cluster does.
}
cluster-worse-off = It is worse off: its distance from the truth grew from { $from } to { $to }. Shrinkage pays for the clusters together, not for every one.
cluster-gained = It gained: its distance from the truth fell from { $from } to { $to }.
cluster-outside-way = Its whole way lies outside this window; let the window fit every point to see it.
cluster-outside-own = Its own line lies outside this window; let the window fit every point to see it.
cluster-outside-mixed = Its mixed-model estimate lies outside this window; let the window fit every point to see it.

## Estimates: the table of all clusters

estimates-of-all = Estimates of every cluster
estimates-caption = { $title }: estimates of every cluster. A heading sorts, a cluster’s name opens it.
estimates-not-loaded = The table did not load; the CSV has the same numbers.
estimates-cluster = cluster
estimates-n = n
estimates-no-pooling-intercept = own intercept
estimates-no-pooling-x = own slope
estimates-partial-pooling-intercept = mixed intercept
estimates-partial-pooling-x = mixed slope
estimates-truth-intercept = true intercept
estimates-truth-x = true slope
estimates-kept = distance kept

## Side by side: every scenario, small

small-pick = Pick one to open its page.
small-simulated = Every scenario in a window of the same size about its own fixed effects: intercepts { $intercept } to either side across, slopes { $slope } up and down.
small-own = Real data, each in a window of its own about its fixed effects: three standard deviations of the clusters’ own lines to every side.
small-fixed = fixed effects
small-shrinkage = shrinkage { $intercept } of intercepts, { $slope } of slopes

## Line to point: one cluster as lines and as points

line-own = cluster { $cluster }’s own line
line-mixed = its line in the mixed model
line-average = the average line
line-data = Cluster { $cluster }: { $n } observations of { $y } over { $x }, its own line, the mixed model's and the average line, each marked where it crosses x = 0
line-plane = The three lines of cluster { $cluster } as points, intercept across and slope up; the mixed model's lies between the other two

## Notebook: the figure that Plotly plays

notebook-half = half of the clusters
notebook-most = 95% of clusters, estimated
notebook-misses = what is missed
notebook-truth = true values
notebook-cluster = cluster { $name }
notebook-rows = n = { $n }
notebook-own = own line: { $intercept }, { $slope }
notebook-mixed = mixed model: { $intercept }, { $slope }
notebook-true = truth: { $intercept }, { $slope }
notebook-keeps = keeps { $share } of its distance
notebook-way = on the way to the mixed model:

## Report: what follows the printout in lme4's layout

report-singular-correlated = The fit is singular: a variance is 0, or the correlation is -1 or 1.
report-singular-uncorrelated = The fit is singular: a variance is 0.
report-singular-intercept = The fit is singular: the variance of the intercepts is 0.
report-unit = lme4 calls this fit singular, for the units of { $x } alone: rescale it.

## Tables on pages

comparison-scenario = scenario
comparison-shrinkage = mean shrinkage
comparison-error = RMSE, { $pooling }
comparison-worse-off = worse off
parameter-table-name = parameter
parameter-table-default = default
parameter-table-meaning = meaning
parameter-table-allowed = allowed

## Parameters: what each means, and what is allowed

parameter-obs-per-cluster-meaning = observations per cluster
parameter-n-cluster-meaning = number of clusters
parameter-intercept-meaning = intercept, the population average at x = 0
parameter-beta-meaning = coefficient of x, the population average slope
parameter-sigma-meaning = standard deviation of an observation's noise
parameter-sd-int-meaning = standard deviation of the intercepts
parameter-sd-slope-meaning = standard deviation of the slopes
parameter-cor-meaning = correlation of intercepts and slopes
parameter-balanced-meaning = fraction of all rows that is kept
parameter-seed-meaning = number that fixes the random draws
parameter-allowed-whole = a whole number
parameter-allowed-number = a number
parameter-allowed-least = { $number } at least { $least }
parameter-allowed-between = { $number } at least { $least } and at most { $most }
parameter-allowed-above = { $number } greater than { $above } and at most { $most }

## Facts: words among the numbers that prose quotes

facts-yes = yes
facts-no = no

## Embed: a figure alone on a page

embed-title = { $title }: shrinkage in a mixed model

## Pages: what the theme says

page-notebook = Download this notebook
page-missing = This page does not exist
page-missing-more = It may have moved, or the address has a mistake. Every page is in the navigation; most readers begin with the { $introduction }.
page-missing-introduction = introduction
page-contact = Report a mistake
page-repository = Source
