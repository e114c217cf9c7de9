# Makes bayes_brms.json: long runs of brms, to which the posterior by quadrature is compared.
#
#   Rscript tests/reference/make_bayes.R [folder to write to; default: this one]
#
# From the project's root; needs r-cran-brms and a C++ compiler (rstan's option boost_lib must name
# the folder of Debian's Boost headers), and takes an hour. The values came from R 4.2.2 with brms
# 2.18. Parameters are, in this order, intercept, slope, SD of intercepts, SD of slopes, correlation,
# and σ; each cluster's coefficients are mean, sd, 2.5 % and 97.5 % quantiles.

suppressPackageStartupMessages(library(brms))
source("docs/r/create_data.R")
arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments)) arguments[1] else "tests/reference"
options(mc.cores = 2)

PARAMETERS <- c(
  "b_Intercept", "b_x", "sd_cluster__Intercept", "sd_cluster__x", "cor_cluster__Intercept__x",
  "sigma"
)

sampled <- function(data) {
  scale <- max(2.5, round(mad(data$y), 1))
  half_t <- sprintf("student_t(3, 0, %s)", scale)
  data$cluster <- factor(data$cluster)
  # 0 + Intercept: brms would else put a prior on the intercept at the mean of x.
  model <- brm(
    y ~ 0 + Intercept + x + (x | cluster), data,
    prior = c(
      set_prior("", class = "b"), set_prior(half_t, class = "sd"),
      set_prior(half_t, class = "sigma"), set_prior("lkj(2)", class = "cor")
    ),
    chains = 4, iter = 6000, warmup = 1000, seed = 1, control = list(adapt_delta = 0.99)
  )
  draws <- posterior::as_draws_array(model, variable = PARAMETERS)
  summary <- posterior::summarise_draws(
    draws, "mean", "sd", posterior::mcse_mean, "rhat", ~ quantile(.x, c(0.025, 0.5, 0.975))
  )
  lines <- coef(model)$cluster
  statistics <- c("Estimate", "Est.Error", "Q2.5", "Q97.5")
  list(
    prior_scale = scale, parameters = as.data.frame(summary),
    coefficients = list(
      cluster = dimnames(lines)[[1]], intercept = unname(lines[, statistics, "Intercept"]),
      x = unname(lines[, statistics, "x"])
    ),
    divergent = sum(nuts_params(model, pars = "divergent__")$Value), n = nrow(data)
  )
}

sleepstudy <- read.csv("docs/data/sleepstudy.csv")
sets <- list(
  sleepstudy = with(sleepstudy, data.frame(y = Reaction, x = Days, cluster = Subject)),
  singular = create_data(n_cluster = 8, obs_per_cluster = 5, seed = 2),
  fewer = create_data(obs_per_cluster = 3),
  baseline = create_data()
)
text <- jsonlite::toJSON(lapply(sets, sampled), auto_unbox = TRUE, digits = 6, pretty = 1)
writeLines(text, file.path(folder, "bayes_brms.json"))
