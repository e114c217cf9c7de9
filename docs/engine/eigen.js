/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations (Golub and Van Loan 2013,
 * Matrix Computations, section 8.5).
 */

const MOST_ROTATIONS = 50;

/**
 * Return eigenvalues, and eigenvectors in columns.
 *
 * @param {number[][]} matrix shape (k, k)
 */
export function eigen(matrix) {
  const k = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, i) => a.map((__, j) => Number(i === j)));
  for (let round = 0; round < MOST_ROTATIONS; round++) {
    let rest = 0;
    for (let p = 0; p < k; p++) {
      for (let q = p + 1; q < k; q++) {
        rest += Math.abs(a[p][q]);
        if (a[p][q] === 0) continue;
        const angle = Math.atan2(2 * a[p][q], a[q][q] - a[p][p]) / 2;
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        for (let i = 0; i < k; i++) {
          [a[i][p], a[i][q]] = [cos * a[i][p] - sin * a[i][q], sin * a[i][p] + cos * a[i][q]];
          const [one, other] = [vectors[i][p], vectors[i][q]];
          [vectors[i][p], vectors[i][q]] = [cos * one - sin * other, sin * one + cos * other];
        }
        for (let i = 0; i < k; i++) {
          [a[p][i], a[q][i]] = [cos * a[p][i] - sin * a[q][i], sin * a[p][i] + cos * a[q][i]];
        }
      }
    }
    if (rest < 1e-300) break;
  }
  return { values: a.map((row, i) => row[i]), vectors };
}
