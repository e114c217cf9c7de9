/**
 * The quantile function of the standard normal distribution.
 *
 * Wichura (1988), Algorithm AS 241 (PPND16), Appl. Statist. 37(3), 477-484: a ratio of two
 * polynomials of degree 7 in the centre, and one for each of two parts of the tails. R inverts
 * uniforms with it as well.
 */

// Coefficients from the constant term up, with the digits of the paper.
/* eslint-disable no-loss-of-precision */
const CENTRE = {
  above: [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
    45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  below: [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
    39307.89580009271061, 28729.085735721942674, 5226.495278852854561,
  ],
};
const TAIL = {
  above: [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833,
    7.7454501427834140764e-4,
  ],
  below: [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455,
    0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4,
    1.05075007164441684324e-9,
  ],
};
const FAR_TAIL = {
  above: [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5,
    2.01033439929228813265e-7,
  ],
  below: [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525,
    7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7,
    2.04426310338993978564e-15,
  ],
};

/**
 * Return the z with P(Z ≤ z) = `p` for a standard normal Z, to about 16 digits.
 *
 * @param {number} p probability, 0 to 1
 * @returns {number} -Infinity at 0, Infinity at 1, NaN outside
 */
export function normalQuantile(p) {
  const fromHalf = p - 0.5;
  if (Math.abs(fromHalf) <= 0.425) return fromHalf * ratio(CENTRE, 0.180625 - fromHalf * fromHalf);
  const tail = fromHalf < 0 ? p : 1 - p;
  if (tail <= 0) return tail === 0 ? Math.sign(fromHalf) * Infinity : NaN;
  const depth = Math.sqrt(-Math.log(tail));
  const size = depth <= 5 ? ratio(TAIL, depth - 1.6) : ratio(FAR_TAIL, depth - 5);
  return fromHalf < 0 ? -size : size;
}

/**
 * @param {{above: number[], below: number[]}} polynomials
 * @param {number} t
 */
function ratio({ above, below }, t) {
  let numerator = above[7];
  let denominator = below[7];
  for (let power = 6; power >= 0; power--) {
    numerator = numerator * t + above[power];
    denominator = denominator * t + below[power];
  }
  return numerator / denominator;
}
