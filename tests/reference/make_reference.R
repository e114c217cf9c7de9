# Makes every reference value of the tests from R, lme4 and mvtnorm.
#
#   Rscript tests/reference/make_reference.R [folder to write to; default: this one]
#
# From the project's root; needs r-cran-lme4, r-cran-mvtnorm, r-cran-dplyr, r-cran-jsonlite. The
# values here came from R 4.2.2 with lme4 1.1-31.
#
# The real data (docs/data):
#   sleepstudy.csv  reaction times over days of sleep deprivation (Belenky et al. 2003, J. Sleep
#                   Res. 12:1), as shipped with lme4
#   radon.csv       log radon in Minnesota houses; floor 0 = basement, 1 = first floor (EPA/SRRS;
#                   Gelman and Hill 2007, ch. 12), as shipped with HLMdiag

suppressPackageStartupMessages(library(lme4))
source("docs/r/create_data.R")
source("tests/reference/refined.R")
arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments)) arguments[1] else "tests/reference"

write_json <- function(value, name) {
  text <- jsonlite::toJSON(value, auto_unbox = TRUE, digits = NA, na = "null", pretty = 1)
  writeLines(text, file.path(folder, name))
}

estimates <- function(data) {
  model <- refined(data)
  cov <- matrix(VarCorr(model)$cluster, 2)
  clusters <- rownames(ranef(model)$cluster)
  lines <- t(sapply(split(data, factor(data$cluster, clusters)), function(rows) {
    if (nrow(rows) > 1 && var(rows$x) > 0) unname(coef(lm(y ~ x, rows))) else c(NA, NA)
  }))
  list(
    reml_criterion = REMLcrit(model), theta = unname(getME(model, "theta")), sigma = sigma(model),
    var_intercept = cov[1, 1], var_slope = cov[2, 2], covariance = cov[1, 2],
    correlation = cov[1, 2] / sqrt(cov[1, 1] * cov[2, 2]),
    fixed_effects = unname(fixef(model)), standard_errors = sqrt(diag(as.matrix(vcov(model)))),
    singular = isSingular(model),
    clusters = if (is.numeric(data$cluster)) as.integer(clusters) else clusters,
    partial_pooling = unname(as.matrix(coef(model)$cluster)), no_pooling = unname(lines)
  )
}

scenario <- function(...) {
  data <- as.data.frame(create_data(...))
  parameters <- list(...)
  c(
    list(
      parameters = if (length(parameters)) parameters else setNames(list(), character()),
      n_observations = nrow(data), first_rows = data[1:3, ], sum_y = sum(data$y),
      sum_x = sum(data$x)
    ),
    estimates(data)
  )
}

real <- function(file, y, x, cluster, kind) {
  table <- read.csv(file.path("docs/data", file), colClasses = setNames(kind, cluster))
  data <- data.frame(y = table[[y]], x = table[[x]], cluster = table[[cluster]])
  c(list(n_observations = nrow(data)), estimates(data))
}

write_json(list(
  baseline = scenario(),
  "more-subject-variance" = scenario(sd_int = 1, sd_slope = 1),
  "more-slope-variance" = scenario(sd_int = 0.25, sd_slope = 1),
  "fewer-observations" = scenario(obs_per_cluster = 3),
  "more-observations" = scenario(obs_per_cluster = 100),
  unbalanced = scenario(balanced = 0.5, sd_int = 0.5, sd_slope = 0.5, sigma = 0.25)
), "scenarios_lme4.json")

write_json(list(
  sleepstudy = real("sleepstudy.csv", "Reaction", "Days", "Subject", "character"),
  radon = real("radon.csv", "log_radon", "floor", "county", "integer")
), "real_data_lme4.json")

# Random streams, each after set.seed(seed).
after <- function(seed, draws) {
  set.seed(seed)
  draws
}
COVARIANCE <- matrix(c(0.25, 0.1, 0.1, 0.0625), 2)
write_json(lapply(c(888L, 1L, 0L, -5L, 2147483647L), function(seed) {
  list(
    seed = seed,
    runif = after(seed, runif(5)),
    rnorm = after(seed, rnorm(5)),
    sample_7_of_20 = after(seed, sample.int(20, 7)),
    sample_7_of_100000 = after(seed, sample.int(100000, 7)), # more than 16 bits
    sample_1_of_1_then_runif = after(seed, c(sample.int(1, 1), runif(1))),
    rmvnorm = after(seed, mvtnorm::rmvnorm(3, sigma = COVARIANCE))
  )
}), "r_streams.json")

# Small and hard data sets: how low the criterion goes, and whether the fit is singular there. True
# SDs of 0, true correlations of 1 and -1, and two rows a cluster are among them.
take <- function(values, i) values[(i - 1) %% length(values) + 1]
write_json(lapply(1:32, function(i) {
  parameters <- list(
    obs_per_cluster = take(c(2, 3, 4, 5, 2, 3, 4, 6), i),
    n_cluster = take(c(12, 8, 10, 6, 30, 20, 5), i),
    sd_int = take(c(0.5, 0, 0.5, 1, 0.25, 0.5), i),
    sd_slope = take(c(0.25, 0.5, 0, 0.5), i),
    cor = take(c(0, 1, -1, 0.5, 0), i),
    balanced = take(c(1, 1, 0.7), i),
    seed = i
  )
  data <- do.call(create_data, parameters)
  model <- refined(data)
  default <- suppressWarnings(suppressMessages(lmer(FORMULAS$correlated, data, control = lenient)))
  list(
    parameters = parameters, reml_criterion = REMLcrit(model), singular = isSingular(model),
    theta = unname(getME(model, "theta")), default_reml_criterion = REMLcrit(default)
  )
}), "singular.json")

# Numbers as R prints them together.
write_json(lapply(
  list(
    c(-2.939243, -0.635281, -0.006113, 0.615624, 2.872151), c(0.29134, 0.05987, 0.99244),
    c(0.93647, 0.54405, 0.06281, 0.0427), c(1, 2, 3), c(0.5, 100), c(123456.789, 0.001234),
    c(1234.5678, 9.9999), 0.99996, c(0, 0.25), c(-251.405, 10.4673), c(1e-4, 1),
    c(612.0976, 35.0718, 654.94)
  ),
  function(values) list(values = I(values), printed = I(trimws(format(values, digits = 4))))
), "r_format.json")

# The baseline's summaries as lme4 prints them; where its optimizer stops in the fifth digit, refined.
data <- create_data()
models <- list(
  summary = lmer(FORMULAS$correlated, data), uncorrelated = refined(data, FORMULAS$uncorrelated),
  intercept = lmer(FORMULAS$intercept, data), means = lmer(y ~ 1 + (1 | cluster), data)
)

# Profile likelihood intervals: 2.5 % and 97.5 %.
profiled <- c("sd_intercept", "correlation", "sd_x", "sigma", "intercept", "x")
sleepstudy <- setNames(
  read.csv("docs/data/sleepstudy.csv")[c("Reaction", "Days", "Subject")], c("y", "x", "cluster")
)
write_json(lapply(FORMULAS, function(formula) {
  found <- confint(lmer(formula, sleepstudy, REML = FALSE), quiet = TRUE)
  parameters <- switch(nrow(found) - 3, profiled[-(2:3)], profiled[-2], profiled)
  apply(found, 1, function(ends) I(unname(ends)), simplify = FALSE) |> setNames(parameters)
}), "profile_lme4.json")

# Departures from the model: their first rows, and sums over all.
source("docs/r/departed_data.R")
departed <- function(departure, size, ...) {
  data <- departed_data(departure, size, ...)
  first <- head(data, 12)
  list(
    size = size, parameters = list(...), n = nrow(data), y = first$y, x = first$x,
    cluster = first$cluster, sums = c(sum(data$y), sum(data$x))
  )
}
settings <- list(n_cluster = 40, obs_per_cluster = 6, cor = -0.3, balanced = 0.8, seed = 31)
sizes <- c(two_kinds = 1, rare_kind = 1.5, outlying = 2.5, heavy_tails = 0.7, size_tied = 0.8,
           x_tied = 0.6)
write_json(
  Map(function(name, size) do.call(departed, c(list(name, size), settings)), names(sizes), sizes),
  "departures.json"
)
for (name in names(models)) {
  printed <- capture.output(print(summary(models[[name]]), correlation = FALSE))
  writeLines(printed, file.path(folder, paste0("baseline_", name, ".txt")))
}
