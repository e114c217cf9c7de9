# Fits every CSV of a folder in R: against_r.R FOLDER; prints a line of JSON for each and structure.
# From the project's root.
suppressPackageStartupMessages({
  library(lme4)
  library(lmerTest)
  library(RLRsim)
})
source("tests/reference/refined.R")
folder <- commandArgs(trailingOnly = TRUE)[1]

for (file in sort(list.files(folder, "[.]csv$"))) {
  data <- read.csv(file.path(folder, file))
  data$cluster <- factor(data$cluster)
  for (structure in names(FORMULAS)) {
    model <- refined(data, FORMULAS[[structure]])
    modes <- ranef(model, condVar = TRUE)$cluster
    found <- list(
      file = file, structure = structure, reml_criterion = REMLcrit(model), sigma = sigma(model),
      fixed_effects = unname(fixef(model)), standard_errors = sqrt(diag(as.matrix(vcov(model)))),
      singular = isSingular(model), clusters = rownames(modes), modes = as.matrix(modes)
    )
    if (structure != "uncorrelated") {
      variances <- attr(modes, "postVar")
      found$conditional_sd <- sqrt(apply(variances, 3, diag))
    }
    if (structure != "uncorrelated" && !isSingular(model)) {
      # It calls lmer again as the model was called, without fitting; it differentiates by
      # differences, and says itself where these are of no use.
      model@call$control <- quote(lenient)
      found$df <- tryCatch(
        unname(coef(summary(as_lmerModLmerTest(model)))[, "df"]),
        error = function(e) NULL, warning = function(w) NULL
      )
    }
    if (structure == "intercept") {
      set.seed(1)
      test <- exactRLRT(model, nsim = 4000)
      if (test$statistic > 1e-6) found$p <- test$p.value[[1]] # else it compares rounding
    }
    cat(jsonlite::toJSON(found, auto_unbox = TRUE, digits = NA, na = "null"), "\n", sep = "")
  }
}
