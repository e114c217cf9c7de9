# Fits data.csv in a folder with lme4: lme4_fit.R FOLDER RUNS; prints median milliseconds, criterion.
suppressPackageStartupMessages(library(lme4))
arguments <- commandArgs(trailingOnly = TRUE)
data <- read.csv(file.path(arguments[1], "data.csv"))
milliseconds <- replicate(as.integer(arguments[2]), {
  start <- proc.time()[["elapsed"]]
  suppressMessages(suppressWarnings(model <<- lmer(y ~ x + (x | cluster), data)))
  1000 * (proc.time()[["elapsed"]] - start)
})
cat(sprintf("[%.3f, %.9f]\n", median(milliseconds), REMLcrit(model)))
