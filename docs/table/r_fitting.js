/** R that fits what the page fitted. */

import { lme4Term } from "../engine/lme4_formula.js";
import { isCorrelated, varying } from "../engine/structures.js";
import { vector } from "./r_text.js";

/** @typedef {import("./recipe.js").Recipe} Recipe */

/** @param {Recipe} recipe */
export function transforming({ leavesOut, centre, scale }) {
  return [
    ...(leavesOut ? ["d <- na.omit(d)"] : []),
    ...(centre === "mean" ? ["d$x <- d$x - mean(d$x)"] : []),
    ...(centre === "cluster" ? ["d$mean_x <- ave(d$x, d$cluster)", "d$x <- d$x - d$mean_x"] : []),
    ...(scale ? ["d$x <- d$x / sd(d$x)"] : []),
  ];
}

/** @param {Recipe} recipe */
export function fitting({ x, randomEffects, isSaturated, anyTheta, isFarOff }) {
  const formula = `y ~ ${x ? "x" : "1"} + ${lme4Term(x ? randomEffects : "intercept")}`;
  const control = isSaturated ? "control" : "lmerControl";
  const controlling = isSaturated
    ? [
        "# lmer refuses so few rows unless it is told not to",
        "control <- function(...) {",
        '  lmerControl(check.nobs.vs.nRE = "ignore", check.nobs.vs.rankZ = "ignore", ...)',
        "}",
      ]
    : [];
  const ending = `model <- lmer(${formula}, d, start = theta, control = ${control}(optimizer = NULL))`;
  if (anyTheta) {
    return [
      ...controlling,
      "# These rows do not tell the variances apart: every search ends elsewhere, and none is better.",
      "# This is where the page's ended.",
      `theta <- ${vector(anyTheta)}`,
      ending,
    ];
  }
  const searching = [
    ...controlling,
    "# One search may end elsewhere: the best of three",
    "search <- function(data) {",
    `  controls <- list(${control}(), ${control}(optimizer = "Nelder_Mead"),`,
    `                   ${control}(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-9)))`,
    `  models <- lapply(controls, function(control) lmer(${formula}, data, control = control))`,
    "  models[[which.min(sapply(models, REMLcrit))]]",
    "}",
  ];
  if (!isFarOff) return [...searching, "model <- search(d)"];
  const hasCorrelation = isCorrelated(randomEffects);
  const units = varying(randomEffects).map((k) => ["1", "scale"][k]);
  return [
    ...searching,
    "# In these units lmer's search may stop early. So it searches where x is",
    `# ${hasCorrelation ? "centred and " : ""}scaled, and what it finds goes back into the units of the data.`,
    ...(hasCorrelation ? ["centre <- mean(d$x)"] : []),
    "scale <- sd(d$x)",
    `model <- search(transform(d, x = ${hasCorrelation ? "(x - centre)" : "x"} / scale))`,
    ...(hasCorrelation
      ? [
          "back <- matrix(c(1, 0, -centre / scale, 1 / scale), 2)",
          'v <- tcrossprod(back %*% getME(model, "Tlist")[[1]])',
          "theta <- if (v[1, 1] > 0) {",
          "  c(sqrt(v[1, 1]), v[1, 2] / sqrt(v[1, 1]), sqrt(max(0, v[2, 2] - v[1, 2]^2 / v[1, 1])))",
          "} else c(0, 0, sqrt(v[2, 2]))",
        ]
      : [`theta <- getME(model, "theta") / c(${units.join(", ")})`]),
    ending,
  ];
}

/**
 * Return the model that is told the clusters' means as well, for who centred within clusters.
 *
 * @param {Recipe} recipe
 */
export function withMeans({ centre, randomEffects }) {
  if (centre !== "cluster") return [];
  return [
    "# The model above knows no cluster's mean of x. As a second predictor, between clusters:",
    `# summary(lmer(y ~ x + mean_x + ${lme4Term(randomEffects)}, d))`,
  ];
}
