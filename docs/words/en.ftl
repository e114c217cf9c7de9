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
engine-no-noise = Every cluster’s y lies on its own line: no noise to estimate.
engine-one-line = y and x lie on one line: no noise, nothing to estimate.
engine-unit = The numbers in y or x are too large or too small: choose another unit.
engine-unknown = No model can be fitted: { $why }.

## Parameters of the simulated data: name, unit, help; $allowed is one of the last

parameter-obs-per-cluster = Observations per cluster
parameter-obs-per-cluster-unit = rows
parameter-obs-per-cluster-help = Observations per cluster: { $allowed }. More of them make a cluster’s own line better. A new number draws new data.
parameter-n-cluster = Clusters
parameter-n-cluster-unit = clusters
parameter-n-cluster-help = Number of clusters: { $allowed }. More of them tell the mixed model more about how clusters differ. A new number draws new data.
parameter-intercept = Intercept
parameter-intercept-unit = units of y
parameter-intercept-help = Intercept, the population average at x = 0: { $allowed }. It moves the whole cloud sideways and changes nothing else.
parameter-beta = Slope of x
parameter-beta-unit = y per x
parameter-beta-help = Coefficient of x, the population average slope: { $allowed }. It moves the whole cloud up or down and changes nothing else.
parameter-sigma = Noise, SD
parameter-sigma-unit = units of y
parameter-sigma-help = Standard deviation of an observation’s noise: { $allowed }. More noise, less trust in a cluster’s own line, more shrinkage.
parameter-sd-int = Intercepts, SD
parameter-sd-int-unit = units of y
parameter-sd-int-help = Standard deviation of the intercepts: { $allowed }. How much clusters truly differ in height. At 0 they do not.
parameter-sd-slope = Slopes, SD
parameter-sd-slope-unit = y per x
parameter-sd-slope-help = Standard deviation of the slopes: { $allowed }. How much clusters truly differ in slope. At 0 they do not.
parameter-cor = Correlation
parameter-cor-unit = −1 to 1
parameter-cor-help = Correlation of intercepts and slopes: { $allowed }. Whether high clusters are also steep ones. It tilts the cloud.
parameter-balanced = Rows kept
parameter-balanced-unit = share of all
parameter-balanced-help = Fraction of all rows that is kept: { $allowed }. Below 1, rows are dropped at random, so that clusters have different sizes.
parameter-seed = Seed
parameter-seed-unit = { "" }
parameter-seed-help = Number that fixes the random draws: { $allowed }. The same seed gives the same random draws here, in R and in Python.
parameter-allowed-any = a number
parameter-allowed-from = a number at least { $least }
parameter-allowed-between = a number at least { $least } and at most { $most }
parameter-allowed-above = a number greater than { $above } and at most { $most }
parameter-allowed-whole-from = a whole number at least { $least }
parameter-allowed-whole-between = a whole number at least { $least } and at most { $most }

## Lab

lab-bar = The whole lab
lab-sample = New sample
lab-undo = Undo
lab-reset = Reset
lab-link = Copy link
lab-screen = Full screen
lab-screen-leave = Leave full screen
lab-screen-refused = This browser does not show a part of a page on the full screen.
lab-failed = The lab did not load. Reload the page to try again.
lab-copied = Copied
lab-not-copied = Could not copy

lab-jumps = Places in the lab
lab-jump-figure = Figure
lab-jump-controls = Settings
lab-jump-dial = Dial
lab-jump-numbers = Numbers
lab-caption = The same figure as on the other pages, for the numbers you choose.
lab-controls = Parameters
lab-presets = Start from
lab-group-clusters = The clusters
lab-group-seen = What we see of them
lab-group-average = The average and the sample
lab-help = What is “{ $parameter }”?
lab-slider = { $parameter }, { $unit }
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
lab-row-intercept = intercept
lab-row-x = slope
lab-row-sd-int = intercepts, SD
lab-row-sd-slope = slopes, SD
lab-row-cor = correlation
lab-row-sigma = noise, SD
lab-row-icc = ICC
lab-row-reliability = reliability
lab-shares = ICC and reliability
# $rows: rows of a cluster of mean size
lab-shares-note = ICC is the share of variance at x = 0 that lies between clusters, τ² / (τ² + σ²), with τ the SD of the intercepts. Reliability is that share for the mean of a cluster of { $rows } rows, n τ² / (n τ² + σ²): what the mixed model would keep of a cluster’s intercept if clusters differed in their intercepts alone.
lab-errors = Error against the truth
lab-errors-measure = RMSE
lab-row-no-pooling = no pooling
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
lab-singular-correlation = The correlation is estimated as { $sign }1: the estimates lie on a line, and so does the ellipse.

# Heard, not seen: what a new setting gave
lab-said = Mean shrinkage { $intercept } of the intercepts, { $x } of the slopes. RMSE of both together: no pooling { $none }, partial { $partial }, complete { $complete }.

lab-dial = The pooling dial
lab-dial-intro = REML chose how much to pool. Turn it further yourself: the figure follows, and the curve shows how far all estimates together are from the truth.
lab-dial-curve = RMSE along the dial
lab-dial-slider = Pooling dial, from no pooling through REML to complete pooling
lab-dial-none = no pooling
lab-dial-reml = REML
lab-dial-complete = complete pooling
lab-dial-chosen = what REML chose
lab-dial-times = the clusters’ covariance × { $times }
lab-dial-tiny = < { $least }
# $place: one of the five above; it begins the sentence
lab-dial-error = { $place }: RMSE { $both } (intercept { $intercept }, slope { $x }).
lab-dial-best-here = In this sample, REML’s error is within { $limit } of the least one.
lab-dial-best-elsewhere = In this sample, REML’s error is { $share } above the least one, which lies at { $place }.
lab-dial-more = more pooling (covariance × { $times })
lab-dial-less = less pooling (covariance × { $times })
lab-dial-cliff = This fit is singular: its clusters differ in one direction only. Less pooling moves each along that direction, towards the point that is nearest to its own line and never to that line itself. So the very end, no pooling, stands apart.
lab-dial-cliff-nothing = REML estimates no differences between clusters, and any multiple of nothing is nothing: the dial moves no point until its very end, no pooling.
lab-dial-back = Back to REML
lab-dial-both = both together
lab-dial-intercept = intercept
lab-dial-x = slope
lab-dial-best = best

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
