# Data that depart from the model in one way, row by row the same as shrinksite's departed_data.
# Needs the package mvtnorm. size = 0 gives the data of create_data.R.
departed_data <- function(departure, size, obs_per_cluster = 10, n_cluster = 100, intercept = 1,
                          beta = 0.5, sigma = 1, sd_int = 0.5, sd_slope = 0.25, cor = 0,
                          balanced = 1, seed = 888) {
  set.seed(seed)
  n <- n_cluster * obs_per_cluster
  cluster <- rep(seq_len(n_cluster), each = obs_per_cluster)
  position <- rep(seq_len(obs_per_cluster), n_cluster)
  x <- rnorm(n)
  covariance <- cor * sd_int * sd_slope
  truth <- sweep(
    mvtnorm::rmvnorm(n_cluster, sigma = matrix(c(sd_int^2, covariance, covariance, sd_slope^2), 2)),
    2, c(intercept, beta), "+"
  )
  noise <- rnorm(n, sd = sigma)
  kept <- sample.int(n, round(balanced * n))

  number <- seq_len(n_cluster)
  if (departure == "two_kinds") truth[, 2] <- truth[, 2] + size * (number %% 2 == 0) - size / 2
  if (departure == "rare_kind") truth[, 2] <- truth[, 2] + size * (number %% 10 == 0)
  if (departure == "outlying") truth[, 2] <- truth[, 2] + size * (number %% 50 == 0)
  if (departure == "heavy_tails" && sigma > 0) {
    normal <- noise / sigma # variance 1, as Student's t with 4 degrees of freedom over sqrt(2)
    heavy <- -sign(normal) * qt(pnorm(-abs(normal)), 4) / sqrt(2)
    noise <- sigma * (size * heavy + (1 - size) * normal)
  }
  if (departure == "size_tied") {
    from_top <- (n_cluster - rank(truth[, 1], ties.method = "first")) / max(n_cluster - 1, 1)
    lost <- floor(size * (obs_per_cluster - 1) * from_top)
    kept <- kept[position[kept] <= obs_per_cluster - lost[cluster[kept]]]
  }
  if (departure == "x_tied") {
    x <- x + size / sqrt(1 - size^2) * ((truth[, 1] - intercept) / sd_int)[cluster]
  }
  y <- truth[cluster, 1] + truth[cluster, 2] * x + noise
  data.frame(y = y, x = x, cluster = cluster)[kept, ]
}
