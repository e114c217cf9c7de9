# The data of this site in R, row by row the same as shrinksite's create_data (R >= 3.6).
# Needs the packages mvtnorm and dplyr.
create_data <- function(obs_per_cluster = 10, n_cluster = 100, intercept = 1, beta = 0.5,
                        sigma = 1, sd_int = 0.5, sd_slope = 0.25, cor = 0, balanced = 1,
                        seed = 888) {
  set.seed(seed)
  cluster <- rep(seq_len(n_cluster), each = obs_per_cluster)
  x <- rnorm(n_cluster * obs_per_cluster)
  covariance <- cor * sd_int * sd_slope
  random_effects <- mvtnorm::rmvnorm(
    n_cluster,
    sigma = matrix(c(sd_int^2, covariance, covariance, sd_slope^2), 2)
  )
  truth <- sweep(random_effects, 2, c(intercept, beta), "+")
  noise <- rnorm(length(x), sd = sigma)
  data <- data.frame(y = truth[cluster, 1] + truth[cluster, 2] * x + noise, x = x, cluster = cluster)
  dplyr::sample_frac(data, balanced)
}
