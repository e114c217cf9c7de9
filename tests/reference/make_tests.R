# Adds to models_lme4.json the tests of variances and of fixed effects.
#
#   Rscript tests/reference/make_tests.R [folder of the file; default: this one]
#
# From the project's root; needs r-cran-rlrsim, r-cran-lmertest, r-cran-mvtnorm, r-cran-dplyr,
# r-cran-jsonlite. The values came from R 4.2.2 with RLRsim 3.1-8 and lmerTest 3.1-3. Simulated p are
# good to 0.002.

suppressPackageStartupMessages({library(lmerTest); library(RLRsim)})
source("docs/r/create_data.R")
arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments)) arguments[1] else "tests/reference"
file <- file.path(folder, "models_lme4.json")
models <- jsonlite::fromJSON(file, simplifyVector = FALSE)

real <- function(name, y, x, cluster) {
  table <- read.csv(file.path("docs/data", name))
  data.frame(y = table[[y]], x = table[[x]], cluster = table[[cluster]])
}
sets <- list(
  sleepstudy = real("sleepstudy.csv", "Reaction", "Days", "Subject"),
  radon = real("radon.csv", "log_radon", "floor", "county"),
  baseline = create_data(), fewer = create_data(obs_per_cluster = 3),
  unbalanced = create_data(balanced = 0.5, sd_int = 0.5, sd_slope = 0.5, sigma = 0.25),
  singular = create_data(n_cluster = 8, obs_per_cluster = 5, seed = 2)
)
lenient <- lmerControl(
  check.nobs.vs.nRE = "ignore", check.nobs.vs.nlev = "ignore", check.conv.singular = "ignore"
)

# The slopes' variance: RLRsim wants both models, and the one that has it alone.
slope_test <- function(data) {
  set.seed(1)
  test <- exactRLRT(
    m = lme4::lmer(y ~ x + (0 + x | cluster), data, control = lenient),
    mA = lme4::lmer(y ~ x + (x || cluster), data, control = lenient),
    m0 = lme4::lmer(y ~ x + (1 | cluster), data, control = lenient), nsim = 1e5
  )
  list(statistic = unname(test$statistic), p = test$p.value)
}

fixed_tests <- function(formula, data) {
  table <- coef(summary(lmerTest::lmer(formula, data, control = lenient)))
  list(df = unname(table[, "df"]), t = unname(table[, "t value"]), p = unname(table[, "Pr(>|t|)"]))
}

for (name in names(sets)) {
  data <- as.data.frame(sets[[name]])
  set.seed(1)
  intercept <- lme4::lmer(y ~ x + (1 | cluster), data, control = lenient)
  models[[name]]$rlrt_intercept_p <- exactRLRT(intercept, nsim = 20000)$p.value
  models[[name]]$rlrt_slope <- slope_test(data)
  models[[name]]$satterthwaite <- fixed_tests(y ~ x + (x | cluster), data)
  models[[name]]$satterthwaite_intercept <- fixed_tests(y ~ x + (1 | cluster), data)
}
text <- jsonlite::toJSON(models, auto_unbox = TRUE, digits = 10, na = "null", pretty = 1)
writeLines(text, file)
