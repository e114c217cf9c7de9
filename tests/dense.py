"""The mixed model without any algebra of clusters: one covariance matrix for all rows."""

import numpy as np


class DenseModel:
    """The rows of a fit, with the fit's D and σ for known.

    Best linear unbiased prediction as the textbooks have it (universal kriging; Christensen 2011,
    Plane Answers to Complex Questions, section 12.2).
    """

    def __init__(self, model):
        frame, self.k = model.frame, len(model.coefficients)
        self.code, self.y = frame.code, frame.y
        self.X = np.stack([np.ones_like(frame.y), frame.x], axis=1)[:, : self.k]
        self.Sigma = model.random_effects_cov.to_numpy()
        self.sigma = model.sigma

    def with_rows(self, x, y):
        """Append rows of one more cluster."""
        self.X = np.vstack([self.X, np.stack([np.ones_like(x), x], axis=1)[:, : self.k]])
        self.y = np.append(self.y, y)
        self.code = np.append(self.code, np.full(len(x), self.code.max() + 1))
        return self

    def predict(self, row, code):
        """Return the mean of row · (β + b) of a cluster, and the variance of its error."""
        row = np.asarray(row, dtype=float)
        same = self.code[:, np.newaxis] == self.code
        V = same * (self.X @ self.Sigma @ self.X.T) + self.sigma**2 * np.eye(len(self.y))
        solved = np.linalg.solve(V, self.X)
        P = np.linalg.inv(self.X.T @ solved)
        beta = P @ solved.T @ self.y
        c = (self.code == code) * (self.X @ self.Sigma @ row)
        weights = np.linalg.solve(V, c)
        left = row - self.X.T @ weights
        mean = row @ beta + weights @ (self.y - self.X @ beta)
        return mean, row @ self.Sigma @ row - c @ weights + left @ P @ left
