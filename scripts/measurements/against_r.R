# Fits every CSV of a folder in R: against_r.R FOLDER; prints a line of JSON for each and structure.
suppressPackageStartupMessages({
  library(lme4)
  library(lmerTest)
  library(RLRsim)
})
folder <- commandArgs(trailingOnly = TRUE)[1]
lenient <- lmerControl(
  check.nobs.vs.nRE = "ignore", check.nobs.vs.nlev = "ignore", calc.derivs = FALSE,
  check.conv.singular = "ignore", check.scaleX = "ignore"
)
STARTS <- list(list(0.03, 0.3, 1, 3), list(c(1, 1), c(0.3, 0.3), c(3, 0.05), c(0.05, 3)), list(
  c(1, 0, 1), c(0.3, 0.1, 0.3), c(1, 1, 0.1), c(1, -1, 0.1), c(0.1, 1, 0.1), c(0.1, -1, 0.1)
))
FORMULAS <- list(
  correlated = y ~ x + (x | cluster), uncorrelated = y ~ x + (x || cluster),
  intercept = y ~ x + (1 | cluster)
)

# lme4's deviance, and its lowest place of several searches: lme4's own search stops 1e-3 above.
refined <- function(data, formula) {
  parsed <- lFormula(formula, data, control = lenient)
  deviance <- do.call(mkLmerDevfun, parsed)
  lower <- parsed$reTrms$lower
  descend <- function(start) {
    nloptr::nloptr(start, deviance, lb = lower, opts = list(
      algorithm = "NLOPT_LN_BOBYQA", xtol_rel = 1e-12, ftol_rel = 1e-15, maxeval = 5000
    ))
  }
  found <- lapply(STARTS[[length(lower)]], descend)
  best <- found[[which.min(sapply(found, `[[`, "objective"))]]
  for (again in 1:3) {
    next_one <- descend(best$solution + 1e-3 * again)
    if (next_one$objective < best$objective) best <- next_one
  }
  mkMerMod(
    environment(deviance),
    list(par = best$solution, fval = deviance(best$solution), conv = 0, feval = 0),
    parsed$reTrms, fr = parsed$fr,
    mc = call("lmer", formula = parsed$formula, data = quote(data), control = quote(lenient))
  )
}

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
      # It differentiates by differences, and says itself where these are of no use.
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
