# What R's reference values share: three structures, and lme4's fit at its best. Needs lme4.

FORMULAS <- list(
  correlated = y ~ x + (x | cluster), uncorrelated = y ~ x + (x || cluster),
  intercept = y ~ x + (1 | cluster)
)

# lme4 checks that it is not asked for as many random effects as rows, that columns are of like
# size, and how well it converged.
lenient <- lmerControl(
  check.nobs.vs.nRE = "ignore", check.nobs.vs.nlev = "ignore", calc.derivs = FALSE,
  check.conv.singular = "ignore", check.scaleX = "ignore"
)
STARTS <- list( # by the number of θ
  list(0.03, 0.3, 1, 3),
  list(c(1, 1), c(0.3, 0.3), c(3, 0.05), c(0.05, 3)),
  list(
    c(1, 0, 1), c(0.3, 0.1, 0.3), c(1, 1, 0.1), c(1, -1, 0.1), c(0.1, 1, 0.1), c(0.1, -1, 0.1),
    c(3, 0, 0.05), c(0.05, 0, 3)
  )
)

# The deviance is lme4's own; its minimum is sought from several starts, and again from the best,
# because lme4's default optimizer stops within 1e-3 of it, or in another valley.
refined <- function(data, formula = FORMULAS$correlated) {
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
  theta <- best$solution
  mkMerMod(
    environment(deviance), list(par = theta, fval = deviance(theta), conv = 0, feval = 0),
    parsed$reTrms,
    fr = parsed$fr, mc = call("lmer", formula = parsed$formula, data = quote(data))
  )
}
