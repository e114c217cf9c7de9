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
term-mean = mean
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
# $name: a cluster's
figure-followed-own = { $name }: own line
figure-axis-intercept = intercept
figure-axis-slope = slope of { $x }
figure-axis-clusters = clusters, in the order of their means
figure-axis-unit = { $name } ({ $unit })
figure-description = { $clusters } clusters, intercept across and slope of { $x } up. A line leads from each cluster’s own regression to its estimate in the mixed model, towards the fixed effects. { $outside }.
figure-description-means = { $clusters } clusters, “{ $y }” across. A line leads from each cluster’s own mean to its estimate in the mixed model, towards the average, which is dashed.
figure-shrinkage = Mean shrinkage
figure-shrinkage-of = { $intercept } of the intercepts, { $slope } of the slopes
figure-shrinkage-of-means = { $mean } of the means’ distance from the average
figure-gain = Closer to the truth
figure-gain-of = { $closer } clusters; farther from it: { $farther }
# $pooling: no pooling, partial pooling, complete pooling; $measure: RMSE
figure-error = Error of { $pooling } { $measure }
figure-error-of = intercept { $intercept }, slope { $slope }
figure-held-out = { $rows } on rows left out of known clusters, { $clusters } on whole clusters left out
# no pooling, which has no line for a cluster it has not seen
figure-held-out-own = { $rows } on rows left out of known clusters; it says nothing of whole clusters left out
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
cluster-own-mean = own mean
cluster-mixed-line = mixed model
cluster-common-line = one for all
cluster-true-line = truth
cluster-interval = 95% interval
cluster-posterior-line = posterior mean
cluster-posterior = The posterior’s mean averages over every spread of the clusters that goes with the data, so no single weight says how much of its own line this cluster keeps.
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
    [intercept] Its intercept moved away from the average, from { $from } to { $to }. The two coefficients are estimated together: { $weight } of its own intercept’s distance ({ $own }) and { $times } times its slope’s ({ $other }, which gives { $rest }).
   *[slope] Its slope moved away from the average, from { $from } to { $to }. The two coefficients are estimated together: { $weight } of its own slope’s distance ({ $own }) and { $times } times its intercept’s ({ $other }, which gives { $rest }).
}
cluster-moved-inward = Measured with both coefficients and their estimated covariance, it moved inward, as every cluster does.
cluster-moved-onto-line = In this model the estimates of all clusters lie on one line, and to get there a point may move away in a coordinate.
cluster-worse-off = It is worse off: its distance from the truth grew from { $from } to { $to }. Shrinkage pays for the clusters together, not for every one.
cluster-gained = It gained: its distance from the truth fell from { $from } to { $to }.
cluster-keeps-mean = The mixed model keeps { $kept } of the distance of its mean from the average.
cluster-row = its rows, in order
cluster-outside-way = Its whole way lies outside this window; let the window fit every point to see it.
cluster-outside-own = Its own line lies outside this window; let the window fit every point to see it.
cluster-outside-mixed = Its mixed-model estimate lies outside this window; let the window fit every point to see it.

## Estimates: the table of all clusters

estimates-of-all = Estimates of every cluster: { $title }
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
estimates-no-pooling-mean = own mean
estimates-partial-pooling-mean = mixed mean
estimates-interval-intercept = mixed intercept, 95% interval
estimates-interval-x = mixed slope, 95% interval
estimates-interval-mean = mixed mean, 95% interval
estimates-kept = distance kept

## Side by side: every scenario, small

small-pick = Pick one to open its page.
small-simulated = Every scenario in a window of the same size about its own fixed effects: intercepts { $intercept } to either side across, slopes { $slope } up and down.
small-own = Real data, each in a window of its own about its fixed effects: three standard deviations of the clusters’ own lines to every side.
small-fixed = fixed effects
small-shrinkage = shrinkage { $intercept } of intercepts, { $slope } of slopes
small-shrinkage-means = shrinkage { $mean } of means

## Line to point: one cluster as lines and as points

line-own = cluster { $cluster }’s own line
line-mixed = its line in the mixed model
line-average = the average line
line-data = Cluster { $cluster }: { $n } observations of { $y } over { $x }, its own line, the mixed model’s and the average line, each marked where it crosses x = 0
line-plane = The three lines of cluster { $cluster } as points, intercept across and slope up

## Look: the pictures that situations' pages open with

look-differences = true differences
look-chance = chance
look-truth = true line
look-panel = Cluster { $cluster }: { $n } observations, its own line, the mixed model’s and the true line
look-rows = observations per cluster
look-curve = What a cluster keeps of its own intercept and slope, by its number of observations
look-map = A hundred clusters’ points, intercept across and slope up, and the place in this picture that each of the questions is about

## Spread: what the summary opens with

# $intercept, $slope: shares of the own lines’ standard deviations
spread-label = What the mixed model leaves of the spread of own lines: { $intercept } of the intercepts’, { $slope } of the slopes’
spread-given = intercepts give up { $intercept }, slopes { $slope }
# $own, $mixed: “own lines” and “mixed model”, as the figure marks them
spread-caption = Dashed: how far the clusters’ { $own } spread, intercepts across and slopes up, drawn equally large each time. Filled: what the { $mixed } leaves of it.
spread-own = own lines
spread-mixed = mixed model

## Notebook: the figure that Plotly plays

notebook-half = half of the clusters
notebook-most = 95% of clusters, estimated
notebook-misses = what is missed
notebook-truth = true values
notebook-cluster = cluster { $name }
notebook-rows = n = { $n }
notebook-own = own line: { $intercept }, { $slope }
notebook-mixed = mixed model: { $intercept }, { $slope }
notebook-own-mean = own mean: { $mean }
notebook-mixed-mean = mixed model: { $mean }
notebook-true = truth: { $intercept }, { $slope }
notebook-keeps = keeps { $share } of its distance
notebook-way = on the way to the mixed model:

## Report: what follows the printout in lme4's layout

report-singular-correlated = The fit is singular: a variance is 0, or the correlation is -1 or 1.
report-singular-uncorrelated = The fit is singular: a variance is 0.
report-singular-intercept = The fit is singular: the variance of the intercepts is 0.
report-unit = lme4 calls this fit singular, for the units of { $x } alone: rescale it.
report-penalized = The variances are the mode with a boundary-avoiding prior, blme's default: no fit is singular with it.

## Tables on pages

comparison-scenario = scenario
comparison-shrinkage = mean shrinkage
comparison-error = RMSE, { $pooling }
comparison-worse-off = worse off
comparison-data = data
worth-rows = rows left out of known clusters
worth-clusters = whole clusters left out
worth-judged = rows judged
worth-how = What predicts best what the fit has not seen? Each tenth of the rows was left out in turn, some of every cluster, and predicted from the rest; then whole clusters, in the same way. All three poolings are judged by the same rows: those whose cluster still had a line of its own. For a cluster nobody has seen the mixed model predicts its fixed effects, which are the average line. No pooling predicts nothing.
worth-too-few = There are too few rows to leave some out and predict them.
clusters-farthest = These { $n } move farthest:
parameter-table-name = parameter
parameter-table-default = default
parameter-table-meaning = meaning
parameter-table-allowed = allowed

## Parameters: what each means, and what is allowed

parameter-obs-per-cluster-meaning = observations per cluster
parameter-n-cluster-meaning = number of clusters
parameter-intercept-meaning = intercept, the population average at x = 0
parameter-beta-meaning = coefficient of x, the population average slope
parameter-sigma-meaning = standard deviation of an observation’s noise
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
page-notebook-solutions = Download it with solutions
page-notebook-open = Open it in your browser
page-missing = This page does not exist
page-missing-more = It may have moved, or the address has a mistake. Every page is in the navigation; most readers begin with the { $introduction }.
page-missing-introduction = introduction
page-contact = Report a mistake
page-accessibility = Accessibility
page-repository = Source
page-heading-link = Permanent link
page-footnote-back = Jump back to footnote { $note } in the text
page-to-dark = Switch to dark mode
page-to-light = Switch to light mode
page-not-loaded = A part of this page did not load. What stands here stays; reload the page to try again.
page-from-folder = Opened from a folder, this site shows its text and pictures, but figures stand still, and search, the lab and “Your data” do not work; for those, run { $command } in the site’s folder and open { $address }.

## Reference: the public names of the package, and the keys of the lab's address

reference-data = Data
reference-fit = The fit
reference-poolings = Three poolings
reference-measures = What they measure
reference-sure = How sure one may be
reference-figures = Figures
reference-others = Others
reference-arguments = Arguments
reference-attributes = Attributes
reference-returns = Returns
reference-raises = Raises
reference-warns = Warns
reference-line = line { $line }
lab-keys-key = key
lab-keys-meaning = meaning
lab-keys-allowed = allowed
lab-keys-first = without it
lab-keys-share = 0 to 1
lab-key-dep = in what the data depart from the model
lab-key-far = how far they depart from it
lab-key-far-allowed = a number at least 0; of shares and correlations, up to 1
lab-key-far-first = as far as on the page of departures
lab-key-re = what the model lets differ between clusters: both, both without a correlation, intercepts alone
lab-key-prior = on: with the prior that keeps variances off 0 and the correlation off ±1; or off
lab-key-size = area of a point: the same for all, or by its cluster’s observations
lab-key-dial = the dial: 0 no pooling, 0.5 what REML chose, 1 complete pooling
lab-key-end = where the trails end: at what REML’s model gives, or at the posterior’s means
lab-key-at = the figure: 0 separate regressions, 1 the mixed model
lab-key-show = what is drawn besides, joined by +, or none
lab-key-win = the window: the same in every state, or fitting every point

## What the engine refuses

engine-not-allowed = { $parameter }: { $value } is not allowed. It must be { $allowed }.
engine-too-large = { $parameter }: this number is too large.
engine-too-many-rows = That makes more than the { $most } rows that are allowed.
engine-too-few-rows =
    { $rows ->
        [one] One row is left
       *[other] { $rows } rows are left
    }; at least { $least } are needed, one for each parameter of the model.
engine-one-cluster = There is only one cluster; at least two are needed.
engine-one-row-each = Every cluster has one row, so nothing tells the clusters’ differences from noise; some clusters need two rows or more.
engine-constant-x = x is the same in every row; a slope needs it to vary.
engine-constant-y = y is the same in every row: no noise, nothing to estimate.
engine-no-slope = x is constant within every cluster, so no cluster has a slope of its own; only random intercepts can be fitted.
engine-no-noise = Every cluster’s y lies on its own line: no noise to estimate.
engine-no-mode = With this prior there is no best SD here: it needs three clusters with slopes of their own, or four without, and more rows than their lines take up.
engine-one-line = y and x lie on one line: no noise, nothing to estimate.
engine-unit = The numbers in y or x are too large or too small: choose another unit.
engine-student = A student number has 1 to { $most } letters, digits, points, dashes or underscores.
engine-departure-between = How far the data depart from the model: { $size } is not allowed. It must be a number from { $least } to { $most }.
engine-departure-least = How far the data depart from the model: { $size } is not allowed. It must be a number at least { $least }.
engine-departure-flat = Intercepts that do not differ cannot go with x: their SD is 0.
engine-sums-again = Row { $row }: { $cluster } stands in a row before; each cluster has one row of sums.
engine-sums-whole = Row { $row }: { $column } is { $value }; it must be a whole number, at least 1.
engine-sums-negative = Row { $row }: { $column } is { $value }; a sum of squares is never below 0.
engine-sums-single = Row { $row }: { $column } is { $value }; of one row, it must be 0.
engine-sums-product = Row { $row }: { $column } is { $value }; it must be no farther from 0 than the root of sxx · syy.
engine-unknown = No model can be fitted: { $why }.

## Parameters, as controls of the lab: name, unit, help

parameter-obs-per-cluster = Observations per cluster
parameter-obs-per-cluster-unit = rows
parameter-obs-per-cluster-help = { $meaning }: { $allowed }. More of them make a cluster’s own line better. A new number draws new data.
parameter-n-cluster = Clusters
parameter-n-cluster-unit = how many
parameter-n-cluster-help = { $meaning }: { $allowed }. More of them tell the mixed model more about how clusters differ. A new number draws new data.
parameter-intercept = Intercept
parameter-intercept-unit = units of y
parameter-intercept-help = { $meaning }: { $allowed }. It moves the whole cloud sideways and changes nothing else.
parameter-beta = Slope of x
parameter-beta-unit = y per x
parameter-beta-help = { $meaning }: { $allowed }. It moves the whole cloud up or down and changes nothing else.
parameter-sigma = Noise, SD
parameter-sigma-unit = units of y
parameter-sigma-help = { $meaning }: { $allowed }. More noise, less trust in a cluster’s own line, more shrinkage.
parameter-sd-int = Intercepts, SD
parameter-sd-int-unit = units of y
parameter-sd-int-help = { $meaning }: { $allowed }. How much clusters truly differ in height. At 0 they do not.
parameter-sd-slope = Slopes, SD
parameter-sd-slope-unit = y per x
parameter-sd-slope-help = { $meaning }: { $allowed }. How much clusters truly differ in slope. At 0 they do not.
parameter-cor = Correlation
parameter-cor-unit = −1 to 1
parameter-cor-help = { $meaning }: { $allowed }. Whether high clusters are also steep ones. It tilts the cloud.
parameter-balanced = Rows kept
parameter-balanced-unit = share of all
parameter-balanced-help = { $meaning }: { $allowed }. Below 1, rows are dropped at random, so that clusters have different sizes.
parameter-seed = Seed
parameter-seed-unit = { "" }
parameter-seed-help = { $meaning }: { $allowed }. The same seed gives the same random draws here, in R and in Python.

## Lab

lab-bar = The whole lab
lab-sample = New sample
lab-undo = Undo
lab-reset = Reset
lab-link = Copy link
lab-screen = Full screen
lab-screen-leave = Leave full screen
lab-screen-refused = This browser does not show a part of a page on the full screen.

lab-jumps = Places in the lab
lab-jump-figure = Figure
lab-jump-controls = Settings
lab-jump-dial = Dial
lab-jump-numbers = Numbers
lab-jump-sample = New sample
lab-caption = The same figure as on the other pages, for the numbers you choose.
lab-controls = Parameters
lab-presets = Start from
lab-group-clusters = The clusters
lab-group-seen = What we see of them
lab-group-average = The average and the sample
lab-help = What is “{ $parameter }”?
lab-slider = { $parameter }, { $unit }
lab-student = Student number
lab-student-help = gives everyone a sample of their own, the same one each time
lab-departure-outlying = outliers, one cluster in fifty
lab-departure-page = What does that do?
lab-departure-far = How far
lab-departure-far-two-kinds = slopes of the two kinds apart, each half of it from the average
lab-departure-far-rare-kind = by so much is the slope of every tenth cluster higher
lab-departure-far-outlying = by so much is the slope of every fiftieth cluster higher
lab-departure-far-heavy-tails = from normal noise (0) to Student’s t with 4 degrees of freedom (1)
lab-departure-far-size-tied = share of its rows beyond the first that the lowest cluster loses
lab-departure-far-x-tied = correlation of x with the clusters’ intercepts
lab-structure = What the model lets differ
lab-structure-correlated = intercepts and slopes, correlated
lab-structure-uncorrelated = intercepts and slopes, uncorrelated at x = 0 in the data’s units
lab-structure-intercept = intercepts alone
lab-prior = with a prior that avoids singular fits
lab-prior-blme = (blme’s default)
lab-keep = Keep the sample while a parameter changes
lab-keep-else = (else every change draws a new one)
lab-size = A point’s area follows its cluster’s size

lab-refused = { $why } The picture is of the last setting that worked.
lab-not-a-number = { $parameter }: this is not a number.
lab-too-much = { $clusters } clusters of { $rows } observations are more than this page draws: at most { $mostClusters } clusters and { $mostRows } rows.
lab-address = This address could not be read, so these are the defaults. { $why }
lab-address-version = It begins with “{ $version }”, not with { $ours }.
lab-address-unknown = “{ $key }” is not known.
lab-address-number = { $key }={ $text } is not a number.
lab-address-between = { $key }={ $text } is not between 0 and 1.
lab-address-none = { $key }={ $text } is none of { $allowed }.
lab-address-broken = A “%” in it has no meaning.

lab-numbers = Estimates and errors
lab-estimates = True and estimated
lab-true = true
lab-estimate = estimate
lab-error = error
lab-row-sd-int = intercepts, SD
lab-row-sd-slope = slopes, SD
lab-row-cor = correlation
lab-row-sigma = noise, SD
lab-row-icc = ICC
lab-row-reliability = reliability
lab-shares = ICC and reliability
# $rows: rows of a cluster of mean size
lab-shares-note = ICC is the share of variance at x = 0 that lies between clusters, τ² / (τ² + σ²), with τ the SD of the intercepts. Reliability is that share for the mean of a cluster of { $rows } rows, n τ² / (n τ² + σ²): what the mixed model would keep of a cluster’s intercept if clusters differed in their intercepts alone. Where slopes differ as well, the ICC is another one at every x, and a slope has a reliability of its own.
lab-errors = Error against the truth
lab-errors-measure = RMSE
lab-row-partial-pooling = partial
lab-row-complete-pooling = complete
lab-row-shrinkage = mean shrinkage
# $worse is bold
lab-harm =
    { $judged ->
        [0] No cluster has a line of its own to be judged against.
        [one] { $worse } of one cluster got worse ({ $share }).
       *[other] { $worse } of { $judged } clusters got worse ({ $share }).
    }
lab-worse = Who got worse
lab-worse-nobody = Nobody.

lab-singular = Singular fit.
lab-singular-show = Show the ellipse
lab-singular-both = Both variances are estimated as good as 0: the model sees one line for all clusters, and the ellipse is a point.
lab-singular-intercept = The intercepts’ variance is estimated as good as 0: all differences go into the slopes, and the ellipse is a line.
lab-singular-slope = The slopes’ variance is estimated as good as 0: all clusters get the same slope, and the ellipse is a line.
lab-singular-nothing-intercept = The intercepts’ variance is estimated as good as 0: the model sees one line for all clusters.
lab-singular-correlation = The correlation is estimated as { $sign }1: the estimates lie on a line, and so does the ellipse.

# Heard, not seen: what a new setting gave
lab-said = Mean shrinkage { $intercept } of the intercepts, { $x } of the slopes. RMSE of both together: no pooling { $none }, partial { $partial }, complete { $complete }.

lab-dial = The pooling dial
lab-dial-intro = REML chose how much to pool. Turn it further yourself: the figure follows, and the curve shows how far all estimates together are from the truth.
lab-dial-curve = RMSE along the dial
lab-dial-slider = Pooling dial, from no pooling through REML to complete pooling
lab-dial-reml = REML
lab-dial-chosen = what REML chose
lab-dial-times = the clusters’ covariance × { $times }
lab-dial-tiny = < { $least }
# $place: one of the five above; it begins the sentence
lab-dial-error = { $place }: RMSE { $both } (intercept { $intercept }, slope { $x }).
lab-dial-best-here = In this sample, REML’s error is within { $limit } of the least one.
lab-dial-best-elsewhere = In this sample, REML’s error is { $share } above the least one, which lies at { $place }.
lab-dial-more = more pooling (covariance × { $times })
lab-dial-less = less pooling (covariance × { $times })
lab-dial-cliff = This fit is singular: its clusters differ in one direction only. Less pooling moves each along it, to the point that is nearest to its own line; no pooling, at the very end, stands apart.
lab-dial-cliff-nothing = REML estimates no differences between clusters, and any multiple of nothing is nothing: the dial moves no point until its very end, no pooling.
lab-dial-cliff-intercept = This model lets clusters differ in their intercepts alone, so less pooling never gives a cluster a slope of its own; no pooling, at the very end, stands apart.
lab-dial-back = Back to REML
lab-dial-both = both together
lab-dial-best = best

lab-posterior = How sure is that? The posterior
lab-posterior-intro = REML gives one best spread of the clusters. The posterior, with brms’ default priors, weighs every spread that goes with the data. It is summed up exactly, and follows the sliders.
lab-posterior-draw = Sum up the posterior
lab-posterior-working = Summing up …
lab-posterior-errors = RMSE of the posterior’s means: intercept { $intercept } (REML { $reml_intercept }), slope { $slope } (REML { $reml_slope }). In the curves the green line is the truth, the other REML’s estimate.
lab-posterior-ruled = { $sd ->
    [slopes] REML’s SD of slopes lies beyond { $scale }, the scale of its prior, which pulls it down. In a smaller unit of x, in which slopes are smaller numbers, it would not: here the unit lets the prior decide.
   *[intercepts] REML’s SD of intercepts lies beyond { $scale }, the scale of its prior, which pulls it down.
}
lab-ends = The trails end at
lab-ends-reml = what REML’s model gives
lab-ends-posterior = the posterior’s means
lab-density-sd-int = SD of intercepts
lab-density-sd-slope = SD of slopes
lab-density-cor = Correlation
lab-density-caption = { $what }: { $mean } ({ $interval })
lab-density-said = { $what }, posterior: mean { $mean }, 95% interval { $interval }; REML { $reml }, truth { $truth }

lab-repeat = Again and again
lab-repeat-intro = One sample can flatter or fool. Draw many of this setting, fit each, and see what happens on the whole.
lab-repeat-samples = Samples
lab-repeat-draw = Draw them
lab-repeat-cancel = Cancel
lab-repeat-progress = Samples drawn
lab-repeat-drawing = Drawing { $times } samples …
lab-repeat-failed = The samples could not be drawn. Reload the page to try again.
lab-repeat-stopped = Stopped.
lab-repeat-summary =
    { $samples ->
        [one] In the one sample that was drawn, partial pooling is the closest of the three to the truth in { $wins }.
       *[other] Of { $samples } samples, partial pooling is the closest of the three to the truth in { $wins }.
    } { $singular } of the fits are singular.
lab-repeat-unfitted =
    { $samples ->
        [one] One sample has no fit.
       *[other] { $samples } samples have no fit.
    }
lab-repeat-key = RMSE takes both coefficients together, on an axis where equal distances are equal ratios; a green line is the true value.
lab-repeat-no-fit = No model fits any of these samples.
lab-repeat-old = These belong to the setting before. Draw again for the new one.
lab-histogram-no-pooling = RMSE, no pooling
lab-histogram-partial-pooling = RMSE, partial pooling
lab-histogram-complete-pooling = RMSE, complete pooling
lab-histogram-sd-int = Intercepts, SD, estimated
lab-histogram-sd-slope = Slopes, SD, estimated
lab-histogram-cor = Correlation, estimated
# $median is bold
lab-histogram-caption = { $what }: median { $median }
lab-histogram-said = { $what }: median { $median }, all from { $low } to { $high }
lab-histogram-said-true = { $what }: median { $median }, all from { $low } to { $high }, true value { $truth }

lab-take = Take it with you
lab-take-data = Data (CSV)
lab-take-estimates = Estimates (CSV)
lab-take-svg = Figure (SVG)
lab-take-image = Figure (PNG)
lab-take-no-figure = The figure did not load, so there is no picture yet.
lab-take-intro = These lines give the same data, row by row, and the same estimates:
lab-take-copy-r = Copy R
lab-take-copy-python = Copy Python
lab-take-code = { $language } code

## Compare: the structures of a model side by side, in the lab and for one's own data

compare-title = Which structure do these data ask for?
compare-caption = Each model against the one before it, the simplest first
compare-model = model
compare-criterion = REML criterion
compare-falls = falls by
compare-mixture = p, mixture
compare-plain = p, plain χ²
compare-exact = p, exact
compare-none = regression without clusters
compare-none-mean = one mean, without clusters
compare-intercept = intercepts alone
compare-mean = a mean for each cluster
# $x: the predictor, in quotation marks if it is the reader's
compare-uncorrelated = and slopes, uncorrelated where { $x } is 0
compare-correlated = and slopes, correlated
compare-chosen = (chosen)
compare-least = <{ "\u00A0" }{ $least }
# $p, $error: numbers as text, or “< 0.001”
compare-with-error = { $p } ±{ "\u00A0" }{ $error }
compare-take = p is how often data from the simpler model would let the criterion fall this far or farther. A small p speaks against that model; a large one does not speak for it. An SD cannot be below 0, so where there is none, nothing falls in half of all data sets: for a new SD, p is therefore taken from a mixture of no fall and χ², and once anything falls it is half of the plain one. Both are for many clusters, the exact p is for these. No structure is chosen for you.
compare-draw = Exact p: draw { $times } times
compare-stop = Stop
compare-progress = Drawing
compare-drawing = Drawing { $times } data sets from each simpler model, and fitting them …
compare-drawn = The exact p come from { $times } data sets drawn from each simpler model as it was estimated; ± is the standard error of that drawing.
compare-no-test = The correlation has no test: in the model before it an SD is 0, and what does not vary goes together with nothing.
compare-no-slopes = No model whose slopes differ can be fitted to these data.
compare-prior = Compared are fits without the prior: these tests need the highest likelihood, and a prior leads away from it.
# $list: of compare-heard-one, separated by ";"
compare-heard = Exact p. { $list }
compare-heard-one = { $model }: { $p }
compare-stopped = Stopped.
compare-failed = The models could not be compared. Reload the page to try again.

## Door
## Steps of the story: guess, answer, everyone, share, points, pull, anyone. An empty line begins a paragraph.
## <b class="no-pooling"> and its like put the mark of the figure before the word.

door-heading = What a mixed model knows about one person
door-study = One real study: { $people } people, seven nights of three hours’ sleep
door-title-guess = Three mornings of one person. Where will night 7 be?
door-title-answer = It was { $truth } milliseconds.
door-title-everyone = One person proves nothing. Here are all { $people }.
door-title-share = Trust each, or trust the average?
door-title-points = A line is two numbers, so a line is a point.
door-title-pull = Now the points move.
door-title-anyone = Take mornings away from anyone.

door-say-guess =
    Every morning people’s reaction time was measured: the higher, the slower. The dots are three mornings
    of one person, the faint lines all mornings of the { $others } others. Drag the dashed line to where you think it will end.
door-say-answer =
    Three mornings that happened to fall: their <b class="no-pooling">own line</b> says { $own }.
    <b class="complete-pooling">One line for all</b> says { $all } and knows nothing of this person. The
    <b class="partial-pooling">mixed model</b> says { $mixed }.

    It takes from the three mornings what they tell well: that this person is slower than most. And it
    takes from the { $others } others what three mornings cannot tell: how fast lost sleep slows people down.
door-say-everyone =
    Each in turn shows only three mornings, while everyone else shows all. The numbers say how far off the
    hidden mornings were, for the <b class="no-pooling">own line</b> and for the
    <b class="partial-pooling">mixed model</b>. It is nearer for { $nearer } of { $people }, and farther
    for { $farther }.

    For { $exception }, the last, it is plainly wrong: { $exception_own } became { $exception_mixed }, because
    this is the one person who got faster. Yet over all { $people } the own lines are { $mean_own } ms off, one
    line for all { $mean_all }, and the mixed model { $mean_mixed }. Best on the whole, not for each.
door-say-share =
    Let every line go the same part of the way from its own to the average.

    At one end you trust three mornings, at the other you trust the crowd: { $mean_own } or { $mean_all } ms off.
    Between these two mistakes lies a valley, with { $best } at { $best_share }.

    Only the hidden mornings tell where. The <b class="partial-pooling">mixed model</b> has not seen them: it
    works out from everybody else how far to trust whom, for each line anew, and is { $mean_mixed } off.
door-say-points =
    Where the line starts, at night 0, is how far right its point lies. How many milliseconds each night adds
    is how high. The <b class="no-pooling">own line</b> of { $followed } starts at { $start } and loses { $loss } a
    night. The others show all their mornings again.
door-say-pull =
    Each goes from its <b class="no-pooling">own line</b> to where the
    <b class="partial-pooling">mixed model</b> puts it, towards the disc with the halo: the average line, made of all
    of them. Eight mornings say a lot, so most go a short way. { $followed } shows three, and gives up { $given }
    of its distance in slope.

    This is shrinkage, or partial pooling.
door-say-anyone =
    Choose a person, and take mornings from the end, one by one.

    The fewer are left, the less a point holds its place, and the more the others decide where it goes. With
    none left the model still has a line: the average.

door-picture-guess =
    Reaction times of { $people } people over seven nights of three hours’ sleep. Of one person only the first
    three mornings are shown, near 300 milliseconds. A dashed line leads from there to a handle at night 7.
door-picture-answer =
    The three mornings and what follows from them for night 7: the own line falls to { $own }, one line for all
    rises to { $all }, the mixed model’s to { $mixed }. It really was { $truth }.
door-picture-everyone =
    { $people } small panels, each with a person’s three mornings, the three lines and the mornings held
    back. The mixed model’s line is nearer to these for { $nearer } people, farther off for { $farther }.
door-picture-share =
    The same { $people } panels. In each a solid line lies between the own line and the one line for all,
    { $best_share } of the way.
door-picture-points =
    { $people } points, one a person: where the own line starts across, its slope up. { $followed } lies lowest,
    with a start of { $start } and a slope of −{ $loss }.
door-picture-pull =
    Each point has moved from its own line to the mixed model’s, towards the average line in the middle; most a
    short way, { $followed } a long way up.
door-picture-anyone = The same points. The person chosen and the mornings kept decide where they are.

door-label-ms = ms
door-label-own = own line
door-label-all = one for all
door-label-mixed = mixed model
door-label-truth = really
door-label-guess = your guess
door-label-nights = nights of three hours’ sleep
door-label-reaction = reaction time, ms
door-label-intercept = where the line starts, ms
door-label-slope = what a night adds, ms
door-label-average = the average line

door-guess-label = Your guess for night 7
door-guess-value = { $ms } ms
door-guess-answer = See what happened
door-guess-skip = Skip
door-guess-quote = You said { $guess } and were { $off } ms off. The mixed model was { $mixed_off } off.
door-share-label = Part of the way to the average
door-share-value = { $share } of the way: { $error } ms off
door-share-own = each alone
door-share-all = all alike
door-anyone-person = Person
door-anyone-less = Take one away
door-anyone-more = Give one back
door-anyone-kept =
    { $kept ->
        [0] no morning left
        [one] 1 morning left
       *[other] { $kept } mornings left
    }
door-anyone-start = start, ms
door-anyone-slope = a night, ms
door-anyone-said =
    { $person }, { $kept ->
        [0] no morning
        [one] 1 morning
       *[other] { $kept } mornings
    } left. Mixed model: starts at { $start } ms, { $slope } ms a night.
door-anyone-impossible = With so little left there is nothing to fit: give somebody a morning back first.
door-back = Back
door-next = Next
door-again = Start again
door-on = What next?
door-said = Step { $step } of { $steps }. { $text }
door-steps = The story

## Why

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
why-rows = Show one real row after another
why-ellipse-rows = where it goes with each real row (thin: its own line)
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

breaks-switches = What the model is wrong about
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
breaks-slopes = The slope between clusters is { $between }, the slope within them { $within }. The mixed model’s one slope, { $fitted }, lies between the two.
breaks-centre = Centre x within clusters
breaks-centred = With x centred, the fitted slope is { $centred }, the one within clusters { $within }: repaired. The intercepts are not. Each is now its cluster’s level at its own mean of x, so what goes with that mean is in them: their SD is { $sd }, before it was { $before }. And all of them shrink to one average.
breaks-simpson-picture = The data: clusters’ own lines, the slope between clusters, within them, and the fitted one
breaks-key-between = between clusters
breaks-key-within = within clusters
breaks-key-fitted = the mixed model’s slope
breaks-cluster = Cluster { $cluster }: intercept { $intercept }, slope { $slope }.
breaks-cluster-marked = Cluster { $cluster }: intercept { $intercept }, slope { $slope }, marked.

## Draft: the page that the build writes for a new scenario; what starts with "todo" is for its author

draft-description = What shrinkage does in “{ $title }”, step by step and with every number executed. { $look_for }
draft-todo-question = ask the question that this page answers, in one or two sentences, and say why a reader should care.
draft-data = { $rows } rows of “{ $y }” in { $clusters } clusters of “{ $cluster }”, fitted as they are. Where each cluster truly lies nobody knows.
draft-simulated = { $rows } observations in { $clusters } clusters, drawn at random from settings that are known. So the truth is known, too.
draft-see = See it move
draft-todo-figure = say what a reader sees first in the figure, and then what surprises.
draft-farthest = Cluster { $cluster } starts farthest from the average: its own rows put its intercept at { $own }, the mixed model at { $mixed }.
draft-farthest-mean = Cluster { $cluster } starts farthest from the average: its own rows have the mean { $own }, the mixed model gives it { $mixed }.
draft-shrinkage = On average clusters give up { $intercept } of their distance in intercept and { $slope } in slope.
draft-lines = One cluster as a line and as a point
draft-todo-lines = say in words what this cluster’s own line claims, and why the mixed model does not believe all of it.
draft-worth = Is it worth it?
draft-todo-worth = read the table for your reader: which pooling does best, by how much, and where not?
draft-clusters = Who moves
draft-todo-clusters = choose two or three clusters and tell why they move as they do: their rows, their noise, their neighbours.
draft-model = The model
draft-lme4 = In lme4’s layout
draft-statsmodels = By statsmodels
draft-todo-model = say what the standard deviations mean in the units of your data.
draft-take = Take it with you
draft-take-data = Data
draft-take-estimates = estimates
draft-take-picture = picture
draft-take-embed = figure to embed

## Card: predict first

card-label = Predict first
card-minutes = { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}
card-show = Show me
card-again = Predict again
card-skip = The answer, without a guess
card-mark = Mark or unmark
card-choices = Your answer
card-walk = Clusters, from low to high intercepts
card-key-average = the average line
card-key-guess = your guess
card-key-marked = marked by you
card-key-truth = true line of those worse off
card-key-sketch = your sketch
card-key-median = median of this size
card-key-cluster = one cluster
card-axis-rows = observations of a cluster
card-axis-given = % of its distance that a cluster gives up
card-picture-before = { $clusters } clusters where their own lines put them, intercept across and slope up, and the average line
card-picture-after = { $clusters } clusters, with the way from their own lines to the mixed model
card-sketch-before = Your sketch: sizes of clusters across, the share that they give up upwards
card-sketch-after = Your sketch, what each cluster gives up, and the median of each size
card-sketch-size = Clusters with { $size } observations give up
card-sketch-at = with { $size } observations: { $share }
# $marks: how many are still to be marked
card-first-drag = First drag the diamond, or use the sliders.
card-first-sketch = First drag the dots, or tap where they should be.
card-first-mark = { $marks ->
    [one] First mark one more.
   *[other] First mark { $marks } more: tap them.
}
card-first-choose = First choose an answer.
card-cluster = { $cluster }: { $rows ->
    [one] one observation
   *[other] { $rows } observations
}, intercept { $intercept }, slope { $slope }
card-cluster-marked = { $cluster }: { $rows ->
    [one] one observation
   *[other] { $rows } observations
}, intercept { $intercept }, slope { $slope }, marked
card-drag-near = You saw it. Your diamond lies next to the place that the model chose.
card-drag-stayed = You left the line where it was. The model does not: a part of what makes it special is chance.
card-drag-home = You sent it all the way to the average. That would be one line for all; the mixed model keeps what the cluster’s own data can show.
card-drag-straight = You pulled straight home. It does come nearer. But intercept and slope are moved together, each by a share of its own, and so the way bends.
card-drag-too-far = The direction was right, and you pulled farther than the model does. It keeps more of the cluster’s own line.
card-drag-too-short = The direction was right, and the model goes farther. It believes less of the cluster’s own line.
card-drag-outward = You moved it away from the average. One coordinate may go that way; the line as a whole, as the model measures it, never does.
card-drag-aside = You saw that it need not go straight, and went another way than the model.
# $what: intercept or slope
card-coordinate-given = The { $what } gives up { $share } of its distance: it goes from { $from } to { $to }, and the average is { $average }.
card-coordinate-away = The { $what } moves away from the average: it goes from { $from } to { $to }, and the average is { $average }.
card-coordinate-across = The { $what } goes across the average: from { $from } to { $to }, and the average is { $average }.
# $chance: how many of a blind choice would be right
card-mark-worse = { $hits ->
    [0] None of the { $marked } that you marked ends worse off.
    [one] One of the { $marked } that you marked ends worse off.
   *[other] { $hits } of the { $marked } that you marked end worse off.
} Marked blindly, it would be about { $chance }.
card-mark-moves = { $hits ->
    [0] None of the { $marked } that you marked is among the { $answer } that travel farthest.
    [one] One of the { $marked } that you marked is among the { $answer } that travel farthest.
   *[other] { $hits } of the { $marked } that you marked are among the { $answer } that travel farthest.
} Marked blindly, it would be about { $chance }.
card-mark-gives = { $hits ->
    [0] None of the { $marked } that you marked is among the { $answer } that give up the largest share.
    [one] One of the { $marked } that you marked is among the { $answer } that give up the largest share.
   *[other] { $hits } of the { $marked } that you marked are among the { $answer } that give up the largest share.
} Marked blindly, it would be about { $chance }.
card-mark-far = You looked at those far out. Of the { $far } that start farthest out, { $worse } end worse off; of all { $clusters } it is { $all }.
card-mark-small = You looked at the small ones. Those who should have been marked have { $sizes } observations: being small helps, and so does starting far out.
card-sketch-near = You saw it.
card-sketch-flat = You gave all sizes the same share. But the more observations a cluster has, the more its own line is believed.
card-sketch-rising = You let the large ones give up more. It is the other way round: the more observations, the more the own line is believed.
card-sketch-even = You saw that it falls. It does not fall evenly: the first observations count most.
card-sketch-off = You saw that sizes differ; by how much is another matter.
card-sketch-truth = The median is { $firstShare } with { $first } observations, { $secondShare } with { $second }, { $lastShare } with { $last }. Your sketch is { $off } percentage points off on average.
card-kind-drag = drag a point
card-kind-sketch = sketch a curve
card-kind-mark = mark clusters
card-kind-choose = choose an answer
card-list-question = Question
card-list-meets = Misconception
card-list-own = also with a student’s own sample
card-student = Student’s number, if a course gives everyone a sample of their own
card-student-take = Own samples
card-student-said = The links below lead student { $student } to a sample of their own.
card-own = This is the sample of student { $student }, drawn with the seed { $seed }. Others have other numbers.
card-own-everyones = This card shows everyone the same data, with a student’s number ({ $student }) as without.
card-own-not-borne-out = In the sample of student { $student } the numbers do not decide what this card asks. Here is the one that everyone sees without a number.

## Singular

singular-map = How probable the data are, by the SD of slopes across; the bluer, the more probable. A point marks the best.
singular-lines = Clusters’ ways from their own lines to where the best point puts them
singular-key = In the first picture, the bluer, the better a spread goes with the data; the dot goes best. Thick edges are walls: no correlation is beyond ±1, no SD below 0. In the second, the clusters’ lines with that best spread.
singular-axis-slopes = SD of slopes (noise = 1)
singular-axis-correlation = correlation
singular-axis-intercepts = SD of intercepts
singular-inside = The summit lies inside: SD of intercepts { $intercepts }, of slopes { $slopes }, correlation { $correlation }.
singular-in-the-wall = Singular: the summit lies in the wall, at a correlation of { $correlation }. SD of intercepts { $intercepts }, of slopes { $slopes }, and all points on one line.
singular-no-spread = Singular: the summit lies in the wall, with an SD of intercepts of { $intercepts } and of slopes of { $slopes }. One of them has left no difference to see.
singular-lifted = With the prior the summit lies inside: SD of intercepts { $intercepts }, of slopes { $slopes }, correlation { $correlation }.
singular-control-rows = Observations per cluster
singular-control-clusters = Clusters
singular-control-sd = True SD of slopes
singular-control-prior = Prior that avoids the walls
singular-no-prior = none
singular-prior = { $share } of blme’s default
singular-views = Vertical axis
singular-view-correlation = correlation
singular-view-intercepts = SD of intercepts
singular-table = The same data by five models
singular-column-slope = fixed slope
singular-column-error = its stan{ "\u00AD" }dard error
singular-column-intercepts = SD of inter{ "\u00AD" }cepts
singular-column-slopes = SD of slopes
singular-column-singular = sin{ "\u00AD" }gular
singular-column-rmse = error of clus{ "\u00AD" }ters’ slopes
singular-shown-uncorrelated = Without the correlation the point lies at 0 between the walls: SD of intercepts { $intercepts }, of slopes { $slopes }.
singular-shown-intercept = With one slope for all the point lies in the wall on the left, by choice: SD of intercepts { $intercepts }, of slopes { $slopes }.
singular-shown-posterior = The posterior averages over the whole blue ground. Its means: SD of intercepts { $intercepts }, of slopes { $slopes }, correlation { $correlation }.
singular-choices = Fit the same sample by
singular-choice-correlated = (x | cluster)
singular-choice-uncorrelated = (x || cluster)
singular-choice-intercept = (1 | cluster)
singular-choice-prior = prior
singular-choice-posterior = posterior
singular-apart = From one model to the other, the fixed slope goes from { $least } to { $most } and its standard error from { $least_error } to { $most_error }. A single cluster’s slope differs by up to { $cluster }.
singular-column-correlation = corre{ "\u00AD" }lation
singular-paper-none = The model with correlated random intercepts and slopes of “{ $x }” by “{ $cluster }” is not singular: it estimates their correlation as { $rho }.
singular-paper-fit = The model with correlated random intercepts and slopes of “{ $x }” by “{ $cluster }” had a singular fit: { $what ->
        [both] no variance between clusters was found
        [intercepts] the intercepts’ variance was estimated as 0
        [slopes] the slopes’ variance was estimated as 0
       *[correlation] intercepts and slopes were estimated to be perfectly correlated
    }.
singular-paper-others = We therefore fitted it again without the correlation, with random intercepts only, and with a prior that keeps variances and correlation off their boundaries (the default of the R package blme).
singular-paper-simpler = We therefore fitted it again without the correlation, and with random intercepts only.
singular-paper-slope = The fixed slope of “{ $x }” was { $slope } in the first, and { $others } in the others.
singular-paper-with-error = { $slope } (standard error { $error })
singular-paper-posterior = In the posterior, with half Student t priors on the standard deviations and LKJ(2) on the correlation as brms would have them, it was { $mean } (95% interval { $low } to { $high }), and the correlation lay between { $rhoLow } and { $rhoHigh } with 95% probability.
singular-paper-clusters = The slope of a single cluster differed by up to { $apart } between the first fit and that with the prior.
singular-paper-end = We report the first, and draw no conclusion about { $what ->
        [both] variances between clusters
        [intercepts] the variance of intercepts
        [slopes] the variance of slopes
       *[correlation] the correlation
    }.
singular-measured-design = design, true SD
singular-measured-of = { $clusters } clusters of { $rows }, SD { $sd }
singular-measured-singular = **Singular fits**, a share of all samples (each ± { $error } at most):
singular-measured-covered = **The fixed slope’s 95% interval holds the truth**: ± 1.96 standard errors, or the posterior’s own interval (± { $error } at most):
singular-measured-rmse-slope = **Error of the clusters’ slopes**, root mean squared (± { $error } at most):
singular-yes = yes
singular-no = no

## Sure

sure-design = Clusters × observations
sure-design-of = { $clusters } × { $rows }
sure-kind = Interval
sure-kind-own = own line
sure-kind-conditional = conditional SD
sure-kind-error = with the average’s uncertainty
sure-kind-posterior = posterior
sure-picture = An interval for the slope of every cluster, sorted by the estimate
sure-fan-picture = The line of a new cluster with its 95% interval, and a wider one for a new observation
sure-hidden = Each bar is meant to hold its cluster’s true slope with a probability of 95%. How many do?
sure-covered = { $held } of { $of } intervals hold the true slope.
sure-covered-so-far = In { $samples } samples so far { $share } of all, and { $extreme } of the tenth most extreme.
sure-best-is-best = The cluster with the highest estimate truly has the highest slope.
sure-best-is = The cluster with the highest estimate is truly number { $rank } of { $clusters }.
sure-no-posterior = For this sample the posterior cannot be computed reliably.
sure-posterior-coming = The posterior of this sample is on its way.
sure-fan-full = No more fit in here; forget all to begin again.
sure-posterior-failed = The posterior could not be computed. Reload the page to try again.
sure-reveal = Show the truth
sure-more = Twenty more
sure-counter = Intervals that hold the true slope, in all samples so far; the mark is at 95%
sure-counter-all = of all clusters
sure-counter-extreme = of the tenth with the most extreme estimates
sure-counter-of = { $held } of { $of }
sure-key-holds = holds the truth
sure-key-misses = misses it
sure-key-truth = true slope
sure-add = Observe once more
sure-clear = Forget all
sure-key-line = its line, 95%
sure-key-observation = one more observation, 95%
sure-fan-says = { $seen ->
    [0] Nothing seen yet
    [one] One observation seen
   *[other] { $seen } observations seen
  }: at x = 0 its line is at { $line }, from { $low } to { $high }.

## Your data: bringing a table

data-no-script = This page works in your browser alone, so it needs JavaScript.
data-examples = Begin with an example:
data-example-sleepstudy = Sleep study
data-example-radon = Radon in houses
data-take-file = Take a file, or drop one anywhere here
data-kinds = CSV, TSV or text in columns, up to { $rows } rows. Cells may be separated by commas, semicolons, tabs, bars or blanks.
data-paste = Or paste it, from a spreadsheet for instance
data-paste-example =
    school;hours;score
    North;2,5;61
    North;4;70
data-paste-read = Read this text
data-paste-long = { $characters } characters were pasted: too many to show, but they are read.
data-pasted = The pasted text
data-file = “{ $name }”
data-quoted = “{ $name }”
data-stage-example = Loading the example
data-stage-reading = Reading
data-stage-columns = Reading the columns
data-stage-fitting = Fitting
data-cancel = Cancel
data-cancelled = Cancelled. Your table and choices are still here.
data-example-failed = The example did not load. Are you offline? Your own table works all the same.
data-worker-failed = The part of this page that reads tables did not load or ran out of memory. Try again, or take a smaller table.
data-file-gone = The file cannot be read: perhaps it was moved or changed. Take it again.
data-unexpected = This did not work: { $why }. Please report it, with a table that shows it if you can.
data-no-table = Bring a table first.
# $words: the first sentence on the fit
data-result = { $label }: { $words }
data-see = See them move

## Your data: how a table is read

data-reading = How the table is read
data-reading-separator = Cells are separated by
data-reading-decimal = Decimal mark, where either may be meant
data-reading-header = Names of columns
data-reading-encoding = Encoding of the file
data-reading-skip = Rows to leave out at the top
data-reading-missing = Cells that mean missing, besides the usual
data-reading-missing-example = -999; refused
data-reading-found = found: { $what }
data-reading-best = what fits best
data-separator-comma = commas
data-separator-semicolon = semicolons
data-separator-tab = tabs
data-separator-bar = bars
data-separator-blank = blanks
data-separator-places = their places in the line
data-decimal-point = point (1.5)
data-decimal-comma = comma (1,5)
data-header-yes = stand above the data
data-header-no = there are none
data-preview = The first rows
data-preview-caption = The first { $shown } of { $rows } rows.
data-preview-some = The first { $shown } of { $columns } columns.
data-kind-number = number
data-kind-date = date
data-kind-text = text
data-kind-empty = empty
data-column = column { $n }
data-column-again = { $name } (column { $n })
data-long-heading = heading
data-long-value = value

data-do-undo = Undo
data-sums-read = Each row is one cluster with its sums, and the model is fitted from these. There are no observations to draw, and no residuals to check.
data-sums-not = No, rows are observations
data-sums-why = guessed: each row is one cluster with its sums
data-sums-r = lme4 needs the observations and cannot read sums.
data-do-read-as = Read “{ $cell }” as { $value }
data-do-swap = Swap day and month
data-do-number = Read it as a number
data-do-days = Read days from it
data-do-not-missing = These are not missing
data-do-cell-missing = “{ $cell }” means missing
data-do-plain-quotes = Read quotation marks like any character
data-do-skip-ragged =
    { $rows ->
        [one] Leave out this row
       *[other] Leave out these { $rows } rows
    }
data-do-fill-ragged = Add empty cells at the end
data-do-header-is-data = It is data
data-do-header-is-names = It holds names
data-do-long = Turn them into rows
data-do-fill-down = Fill empty cells from above
data-do-leave-out =
    { $rows ->
        [one] Leave out this row
       *[other] Leave out these { $rows } rows
    }

# $rows: as many were read; $whole: as many the table has, 0 where that is not known
data-read-part = Only a part of the table is here, as programs print long ones: { $rows } { $whole ->
        [0] rows
       *[other] of { $whole } rows
    }. Save the whole table as CSV and take that file: in R, { $r }; in Python, { $python }.
# $more: columns beyond those that are named
data-read-number = { $columns }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }: “{ $cell }” is read as { $value }.
data-read-number-doubtful = { $columns }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }: “{ $cell }” is read as { $value }, but nothing in the table says so for sure. Please check.
data-read-date = { $columns }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }: “{ $cell }” is read as a date ({ $order ->
        [day] the day first
        [month] the month first
        [year] the year first
       *[number] days of a calendar
    }); a predictor counts days from the first.
data-read-date-doubtful = { $columns }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }: “{ $cell }” is read as a date, { $order ->
        [day] the day first
        [month] the month first
        [year] the year first
       *[number] days of a calendar
    }, but the month may as well be first or second. Please check.
data-read-time = { $columns }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }: “{ $cell }” is read as a time of day, in hours.
data-read-signed = “{ $column }”: “{ $cell }” is read as { $value }, the way accounts write numbers below 0. If it is a mark or a remark, write it otherwise.
data-read-seems-date = “{ $column }” goes from { $low } to { $high }: these look like { $what ->
        [excel] a spreadsheet’s day numbers
        [unix] seconds since 1970
       *[milliseconds] milliseconds since 1970
    }. They are read as the numbers they are.
data-read-alone = “{ $column }”: what stands around numbers is left out, such as signs of footnotes, margins of error, and words.
data-read-mixed = “{ $column }” is read as text: { $numbers ->
        [0] “{ $cell }” is not written as a number.
       *[other] { $numbers } of { $cells } cells hold numbers, but “{ $cell }” is written otherwise.
    } If it is to hold numbers, correct such cells.
data-read-mixed-times = “{ $column }” is read as text: many cells look like dates or times, but “{ $cell }” is not written as others are, or as 8:30 or 8:30:15.5 are. If it is to hold how long something took, write that as a number, in seconds for instance.
data-read-blocks = “{ $column }” is empty in most rows, as where a cell of a spreadsheet holds for the rows below it as well.
data-read-dittos = “{ $column }” has marks for “the same as above”. They count as missing as long as they are not filled.
data-read-filled = { $columns }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }: empty cells hold what stands above them.
data-read-missing = { $codes } means missing: { $count ->
        [one] one cell
       *[other] { $count } cells
    } of { $columns }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }.
data-read-skipped = { $count ->
        [one] Row { $row } is
       *[other] { $count } rows, the first of them row { $row }, are
    } not read as data: { $part ->
        [separator] it says how cells are separated.
        [comment] a comment.
        [rule] a line that is drawn.
        [title] a title or a remark.
        [units] units or descriptions below the names.
        [total] a total.
        [note] a note below the table.
        [again] the names of the columns once more.
        [elided] marks for rows that are not shown.
       *[ragged] cells are missing, or too many.
    }
data-read-same-name = Row { $row }: columns { $first } and { $second } are both called “{ $column }”. The latter is “{ $renamed }” here; give it another name in the file to be sure.
data-read-names-again = Row { $row } holds the same names again and again. Where two tables stand side by side, put one below the other; where the table lies on its side, turn it so that each observation is a row (in a spreadsheet: paste special, transpose).
data-read-merged = Rows { $first } and { $second } hold names of columns together.
data-read-row-names = The names begin above the second column, as R writes them: the first column holds names of rows.
data-read-no-name = Row { $row } has { $names } { $names ->
        [one] name
       *[other] names
    } for { $columns } columns: the last has none.{ $separator ->
        [comma] {" "}If commas stand inside numbers, as in 1,5, they have cut them in two: put such numbers into quotation marks, or semicolons between cells.
       *[other] {""}
    }
data-read-header-doubtful = Row { $row } is read as names of columns, although it holds numbers.
data-read-no-header = Row { $row } is read as data, so columns have no names of their own.
data-read-long = { $columns } columns have become rows: what stood in their headings is a column now, and what stood below them another.
data-read-wide = The { $count } columns from “{ $first }” to “{ $last }” look like one variable on several occasions. The model needs a row for each.
data-read-encoding = The file is read as { $encoding ->
        [windows-1252] Windows-1252, the encoding of Western European spreadsheets. If letters look wrong, choose another one
        [utf-16le] UTF-16, a spreadsheet’s “Unicode text”
        [utf-16be] UTF-16, a spreadsheet’s “Unicode text”
       *[other] { $encoding }
    }.

## Your data: what is wrong with a table

data-nothing = There is nothing in it. A table needs a line for each observation, with its cells separated by commas, semicolons or tabs.
data-file-too-large = The file has { $size } MB; at most { $most } MB can be read. Save only the three columns that matter.
data-file-kind = This is { $kind ->
        [workbook] a workbook or another zipped file
        [old-workbook] an old Excel workbook
        [pdf] a PDF
        [compressed] a compressed file
       *[parquet] a Parquet file
    }, not text. Save the table as CSV (in Excel: “CSV UTF-8”) and take that file.
# $r, $python: a line of code that saves a table as CSV
data-text-kind = This is { $kind ->
        [json] JSON. A table has a line for each observation. Save it as CSV: in R, { $r }; in Python, { $python }.
        [markup] a web page or XML. Open it in a browser or a spreadsheet, copy the table there and paste it here.
        [sql] SQL. Let the database write the rows as CSV, and take that file.
        [code] code that makes a table. Run it and save the table as CSV: in R, { $r }; in Python, { $python }.
        [structure] what a program says of a table’s columns, with their first values only. Save the table as CSV: in R, { $r }; in Python, { $python }.
        [yaml] YAML. A table has a line for each observation. Save it as CSV.
       *[eprime] a log of E-Prime. Merge the logs with E-Merge, export them from E-DataAid as text and take that file.
    }
data-no-text = Row { $row }: this is not the text of a table; it holds bytes of another kind of file. Save the table as CSV and take that file.
data-quote-open = Row { $row }: a quotation mark is opened and never closed. Close it, or remove it. Write a quotation mark inside a cell twice ("").
data-too-wide = Row { $row } has { $columns } columns; at most { $most } can be read. Save only the columns that matter; if the table lies on its side, turn it so that each observation is a row.
# $separator: comma, semicolon, tab, bar, blank
data-too-narrow = Row { $row } has 1 column, separated by { $separator ->
        [comma] comma
        [semicolon] semicolon
        [tab] tab
        [bar] bar
       *[other] blank
    }; at least two are needed, outcome and cluster, and three with a predictor. Choose another separator if this one is wrong.
data-row-short = Row { $row } has { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }, row { $first } has { $width }: column { $column } is not there. Add the cells, empty ones if need be; perhaps the line is broken in two.
data-row-long = Row { $row } has { $cells } cells, row { $first } has { $width }: column { $column } has no heading. Remove what is too much; a text that holds a { $separator ->
        [comma] comma
        [semicolon] semicolon
        [tab] tab
        [bar] bar
       *[other] blank
    } needs quotation marks around it.
data-rows-quoted = Row { $row } stands in quotation marks as a whole, so that it is one cell. Remove the first and the last quotation mark of every row in a text editor, and write what is left of doubled ones ("") once; or take the file from before a spreadsheet saved it so.
data-row-wrapped = Row { $row } begins further columns of the same rows, as R prints a table that is wider than the screen. Save it as CSV and take that file: { $r }.
data-header-only = Row { $row } is the only row, and it holds names. Add the rows of data below it, or say that the first row is data.
data-too-long = There are more than { $most } rows. Take a sample of the clusters, or keep only some of them.
# $more: cells like it in the column
data-cell-text = Column “{ $column }”, row { $row }: “{ $cell }” is not a number{ $more ->
        [0] {""}
        [one] , and one more like it
       *[other] , and { $more } more like it
    }.
data-cell-missing = Column “{ $column }”, row { $row }: the cell is “{ $cell }”, which means missing{ $more ->
        [0] {""}
        [one] , and one more like it
       *[other] , and { $more } more like it
    }.
data-cell-empty = Column “{ $column }”, row { $row }: the cell is empty{ $more ->
        [0] {""}
        [one] , and one more like it
       *[other] , and { $more } more like it
    }.
data-cell-correct = Correct the cell, or choose another column.
data-cell-digits-only = Write it with digits and one decimal mark only: no units, signs of thousands or currencies.
data-cell-limit = It says that a value lies beyond a limit, and not which it is: the model needs a number. Write one, as your field does it, or take the cell for missing.
data-cell-comma = If it is one, choose the decimal comma under “How the table is read”.
data-cell-point = If it is one, choose the decimal point under “How the table is read”.
data-cell-too-large = It is too large; choose another unit.
data-cell-no-date = Correct the date, or choose another column.
data-fill-gaps = Fill the gaps, or choose “Leave out rows with missing cells”.
data-no-row-left = No row is left: in every one a cell of the chosen columns is missing. Choose other columns, or fill the gaps.

## Your data: choosing columns

data-later-columns = They appear here once a table is read.
data-outcome = Outcome
data-outcome-hint = a number, what you want to explain
data-predictor = Predictor
data-predictor-hint = a number that varies within clusters
data-cluster = Cluster
data-cluster-hint = what several rows have in common
data-within = Within it
data-within-hint = a second column, where names begin again
data-level-zero = What counts 0
data-level-one = What counts 1
data-choose = choose a column
data-none-predictor = none: clusters’ means
data-none-within = none
data-option-text = { $name } (holds text)
data-option-empty = { $name } (empty)
data-option-constant = { $name } (the same in every row)
data-option-clusters = { $name } ({ $clusters } clusters)
data-option-levels = { $name } (text: one level against another)
data-option-bad = { $name } ({ $cells ->
        [one] one cell is
       *[other] { $cells } cells are
    } no number)
data-options = Options
data-model = Model
data-model-correlated = intercepts and slopes that go together
data-model-uncorrelated = intercepts and slopes, uncorrelated where the predictor is 0
data-model-intercept = intercepts only
data-option-centre = Centre the predictor at its mean
data-option-centre-within = Centre it at each cluster’s own mean
data-option-scale = Scale it to standard deviations
data-option-leave-out = Leave out rows with missing cells
data-missing-none = (none is missing here)
data-missing-some = ({ $missing } of { $rows } rows)
data-missing-between = ({ $least } to { $most } of { $rows } rows)
data-fit = Fit the model
data-choose-roles = Choose a column for { $roles }: no column of the table is a sure guess.
data-role-y = the outcome
data-role-x = the predictor
data-role-cluster = the cluster
data-same-column = Two choices are the same column. Outcome, predictor and cluster need a column each.
data-guess-unsure = The columns below are a guess, and not a sure one. Please check them.

data-why-cluster = guessed: { $distinct } values, each in several rows{ $named ->
        [yes] , and its name fits
       *[no] {""}
    }
data-why-no-cluster = no column has values that stand in several rows
data-why-outcome = guessed: a number that varies within clusters{ $named ->
        [yes] , and its name fits
       *[no] {""}
    }
data-why-no-outcome = no column of numbers varies within clusters
data-why-predictor = guessed: it varies within clusters{ $named ->
        [yes] , and its name fits
       *[no] {""}
    }
data-why-date = guessed: a date that varies within clusters
data-why-levels = guessed: a text with two levels; “{ $zero }” counts 0 and “{ $one }” 1
data-why-none = no other number varies within clusters, so what fits is a model of their means
data-why-text = no other number varies within clusters; “{ $column }” is text with { $levels } levels: choose it to compare one with another

data-x-centred = { $x }, centred
data-x-centred-within = { $x }, centred within clusters
data-x-scaled = { $x }, in SDs
data-x-days = { $x }, days
data-x-hours = { $x }, hours
data-x-level = { $x }: { $level }

## Your data: why columns cannot be fitted

data-one-cluster = Column “{ $column }” holds one cluster, “{ $cluster }”, in every row from the first on. At least two are needed: choose the column that tells clusters apart.
data-one-row-each = Column “{ $column }” has another name in every row, so every cluster has one row, and nothing tells the clusters’ differences from noise. Choose the column that several rows share.
data-too-few-rows =
    { $rows ->
        [one] One row is
       *[other] { $rows } rows are
    } too few: the model estimates { $least } numbers. Add rows, and better many than few.
data-constant-y = Column “{ $column }” is { $value } in every row, from the first on. There is nothing to explain: choose another outcome.
data-constant-x = Column “{ $column }” is { $value } in every row, from the first on. A slope needs a predictor that varies: choose another column.
# $why: a sentence of the engine
data-not-fitted = These columns cannot be fitted: { $why } (y is “{ $y }”, { $hasX ->
        [yes] x is “{ $x }”, cluster
       *[no] cluster
    } is “{ $cluster }”.) Choose other columns, or another unit.
data-do-means = Fit clusters’ means without a predictor
data-do-intercepts = Fit intercepts only
data-do-uncorrelated = Fit uncorrelated intercepts and slopes
data-do-centre = Centre it at its mean
data-do-centre-within = Centre it within clusters
data-do-scale = Scale it
data-do-within = Tell clusters apart by “{ $outer }” and “{ $column }”

## Your data: the fit in words

data-words-rows = { $rows } rows in { $clusters } clusters of “{ $column }” were fitted{ $leftOut ->
        [0] {""}
        [one] ; one row with a missing cell was left out
       *[other] ; { $leftOut } rows with missing cells were left out
    }{ $otherLevels ->
        [0] {""}
        [one] ; one row with another level was left out
       *[other] ; { $otherLevels } rows with other levels were left out
    }.
data-words-average = In the average cluster “{ $y }” is { $intercept } where “{ $x }” is 0, and changes by { $slope } (standard error { $error }) for each unit of “{ $x }”.
data-words-mean = In the average cluster “{ $y }” is { $intercept } (standard error { $error }).
data-words-correlated = Clusters differ around it: their intercepts with a standard deviation of { $intercepts }, their slopes with { $slopes }, and the two have a correlation of { $correlation }. Around a cluster’s line, rows scatter with a standard deviation of { $noise }.
data-words-slopes = Clusters differ around it: their intercepts with a standard deviation of { $intercepts }, their slopes with { $slopes }. Around a cluster’s line, rows scatter with a standard deviation of { $noise }.
data-words-intercepts = Clusters differ around it: their intercepts with a standard deviation of { $intercepts }; they have one slope. Around a cluster’s line, rows scatter with a standard deviation of { $noise }.
data-words-means = Clusters differ around it: their means with a standard deviation of { $intercepts }. Around a cluster’s mean, rows scatter with a standard deviation of { $noise }.
data-words-shrinkage = On the way from their own regressions to the mixed model clusters give up, on average, { $intercept } of their distance in intercept and { $slope } in slope.
data-words-shrinkage-means = On the way from their own means to the mixed model clusters give up, on average, { $share } of their distance.
data-words-held-rows = Ten times a tenth of the rows was left out and predicted from the rest. The predictions of “{ $y }” miss by { $own } (root mean square) from a cluster’s own rows alone, by { $mixed } in the mixed model, and by { $one } where clusters are not told apart; all judged by the same { $rows } rows.
data-words-held-clusters = Whole clusters that were left out the mixed model predicts from its fixed effects alone, and misses by { $mixed }; where clusters are not told apart, it is { $one }.
data-words-held-none = How well the three poolings predict rows that are left out is not tried here: { $why ->
    [few] that takes { $rows } rows at least.
    [many] with more than { $rows } rows the twenty fits would take too long.
    [sums] sums have no rows that could be left out.
   *[parts] without some of these rows no model can be fitted, or nothing is left to compare.
}

## Your data: warnings

data-warnings = Warnings
data-warn-unit = lme4 would call this fit singular, but only for the units of “{ $x }”, in which a slope is very small. It is not: in other units the same fit is an ordinary one.
data-warn-singular = The fit is singular: { $what ->
        [both] both variances between clusters are estimated as good as 0
        [intercepts] the intercepts’ variance is estimated as good as 0
        [slopes] the slopes’ variance is estimated as good as 0
       *[correlation] intercepts and slopes are estimated to be perfectly correlated
    }. The data cannot tell this many variances apart; do not read much into them. Where clusters do differ, more clusters or more rows in each would show it; where they do not, about half of all samples are singular however large they are (Stram and Lee 1994).{ $simpler ->
        [yes] {" "}A simpler model does without.
       *[no] {""}
    }
data-warn-few-clusters = There are only { $clusters } clusters. How much clusters differ is then hardly known, and so is how far to shrink: take the variances as rough guesses. An interval of ±1.96 standard errors is too narrow for the average as well: take one with a t quantile, by Satterthwaite’s degrees of freedom.
data-warn-some-slopes =
    { $without ->
        [one] 1 cluster has no slope of its own: one row, or the same “{ $x }” in every row. The mixed model still gives it a line; in the figure there is no start, only the end.
       *[other] { $without } of { $clusters } clusters have no slope of their own: one row, or the same “{ $x }” in every row. The mixed model still gives each a line; in the figure there is no start, only the end.
    }
data-warn-no-slopes = “{ $x }” does not vary within any cluster, so nothing tells how slopes differ between clusters: the model has random intercepts only.
data-warn-no-noise = The clusters’ lines explain “{ $y }” without any noise: they have too few rows for so many variances, and the criterion has no minimum. No number here means anything{ $simpler ->
        [yes] ; use a random intercept only
       *[no] {""}
    }.
data-warn-same-pair = Every cluster has at most two rows, and the same two values of “{ $x }”. The variances of intercepts, slopes and noise cannot be told apart then: how far clusters shrink here is arbitrary. A model with random intercepts only would be the right one.
data-warn-saturated = There are no more rows than random effects (two for each cluster). lme4 refuses such data unless told otherwise; the residual variance is then poorly separated from the clusters’.
# $role: y or x
data-warn-scale = The scale of “{ $column }” is extreme (standard deviation { $sd }). The fit does not mind, but numbers become hard to read: { $role ->
        [x] tick “Scale it to standard deviations”, or choose another unit
       *[y] choose another unit
    }.
data-warn-far-from-0 = “{ $column }” is far from 0 (mean { $mean }, standard deviation { $sd }). An intercept is the line’s height at 0, far outside the data, and is strongly correlated with the slope: tick “Centre the predictor at its mean”.
data-warn-labels = “{ $one }” and “{ $other }” in “{ $column }” look alike and are two clusters{ $more ->
        [0] {""}
        [one] , and so is one more
       *[other] , and so are { $more } more
    }. If they are one, write them in one way.
data-warn-total = A cluster of “{ $column }” is called “{ $label }”, as a row that sums up others would be. If it is one, leave it out: the model takes it for one cluster more.
data-warn-twice = Every row stands there twice, as if the table had been pasted below itself. The fit takes each for an observation of its own, and is too sure of everything.
data-warn-outcome = “{ $y }” { $kind ->
        [binary] is 0 or 1. A yes-or-no outcome needs another model (in R: glmer with family binomial); this one treats it as a number
       *[count] looks like a count. Counts need another model (in R: glmer with family poisson); this one treats it as a number like any other
    }.
data-warn-far = { $count ->
        [one] Row { $row }: “{ $column }” is { $value }, far from all others, which lie between { $low } and { $high }. Is it right?
       *[other] “{ $column }” is { $value } in { $count } rows, the first of them row { $row }, far from all others, which lie between { $low } and { $high }. Is it a code for missing?
    }
data-warn-between = Between clusters the slope of “{ $x }” is { $between }, within them { $within }: clusters with a higher “{ $x }” differ in other ways too. One slope for both mixes them. Centred within clusters it is the slope within them.
data-warn-means = Centred within clusters, “{ $x }” has the slope within them, and an intercept is a cluster’s level at its own mean of “{ $x }”. These levels change by { $between } for each unit of the mean, of which this model is not told: all shrink to one average. The last line of the R code gives it the means as a second predictor.
data-warn-restart = The names in “{ $column }” seem to begin again in each “{ $outer }”. If the same name in two of them is not the same cluster, both columns together tell clusters apart.

## Your data: results

data-later-results = The figure appears here once a model is fitted.
data-figure-caption = Each point is a cluster, its intercept across and its slope up. It starts where its own regression puts it. { $shown }
data-figure-caption-means = Each point is a cluster’s mean. It starts where its own rows put it. { $shown }
data-figure-title = Your data
data-figure-table = Estimates of { $clusters } clusters as a table
data-figure-some-rows = A panel draws at most { $rows } of a cluster’s rows.
data-drawn-all = All { $clusters } clusters are shown.
data-drawn-some = The figure and the table show { $drawn } of { $clusters } clusters, one of every { $step } in the order of their names; the fit, the numbers and the download are of all.
data-example-farthest = { $cluster }, farthest out
data-example-smallest = { $cluster }, fewest rows
data-example-moved-away = { $cluster }, moved away in one coordinate
data-print = The fitted model in print
data-r = The same in R
data-python = The same in Python
data-copy = Copy
data-code-any-end = These rows do not tell the variances apart, so a plain call of lmer ends elsewhere, with the same criterion and other variances. The code takes this page’s.
data-code-plain = A plain call of lmer prints nearly the same: it stops a little earlier, and may stop at another minimum.
data-code-far-off = A plain call of lmer may print other numbers: in the units of this predictor its search stops early. The code searches in better ones and goes back.
data-code-beyond = Clusters differ so much more than rows scatter that lme4 loses digits here: it prints other numbers, however it is called. The Python code prints these.

## Your data: what can be taken along

data-export-svg = The figure (SVG)
data-export-png = The figure (PNG)
data-export-report = The report (text)
data-export-link = Copy a link
data-export-link-hint = The link holds your choices, and nothing of your table.
data-address-broken = This address could not be read, so nothing is chosen by it.
data-paper = A paragraph for a paper
data-paper-correlated = We fitted a linear mixed model of “{ $y }” by restricted maximum likelihood, with a fixed effect of “{ $x }” and correlated random intercepts and slopes of “{ $x }” for each cluster of “{ $cluster }”.
data-paper-uncorrelated = We fitted a linear mixed model of “{ $y }” by restricted maximum likelihood, with a fixed effect of “{ $x }” and uncorrelated random intercepts and slopes of “{ $x }” for each cluster of “{ $cluster }”.
data-paper-intercept = We fitted a linear mixed model of “{ $y }” by restricted maximum likelihood, with a fixed effect of “{ $x }” and random intercepts for each cluster of “{ $cluster }”.
data-paper-means = We fitted a linear mixed model of “{ $y }” by restricted maximum likelihood, without a predictor, with random intercepts for each cluster of “{ $cluster }”.
data-paper-size = It has { $rows } observations in { $clusters } clusters{ $leftOut ->
        [0] {""}
        [one] ; one row with a missing value was left out
       *[other] ; { $leftOut } rows with missing values were left out
    }.
data-paper-fixed = The average intercept is { $intercept } (SE { $interceptError }), the average slope of “{ $x }” { $slope } (SE { $slopeError }, { $test }).
data-paper-t = t = { $t }
data-paper-test = t({ $df }) = { $t } with Satterthwaite’s degrees of freedom, 95% interval { $low } to { $high }
data-paper-mean = The average of the clusters is { $intercept } (SE { $interceptError }).
data-paper-sds-correlated = Between clusters, intercepts have a standard deviation of { $intercepts } and slopes of { $slopes }, with a correlation of { $rho }; the residual standard deviation is { $noise }.
data-paper-sds-uncorrelated = Between clusters, intercepts have a standard deviation of { $intercepts } and slopes of { $slopes }; the residual standard deviation is { $noise }.
data-paper-sds-intercept = Between clusters, intercepts have a standard deviation of { $intercepts }; the residual standard deviation is { $noise }.
data-paper-singular = The fit is singular.
data-paper-engine = The model was fitted with shrinksite, which gives the estimates of lme4 (REML criterion { $criterion }).
