// The two quantiles that intervals need. The statistics library that has them is 184 KB of bundle; the tests hold these to it (docs/decisions).

/** Φ⁻¹(0.975), to the last digit of a double. */
export const normal975 = 1.959963984540054;

/**
 * P(|T| ≤ t) of Student's t with whole degrees of freedom, as a finite sum.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
 */
const twoSided = (t: number, degrees: number): number => {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < degrees; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
};

/** Beyond this many the sum is long and the expansion in 1/ν is exact to 1e-10. */
const sumUpTo = 400;

/** Cornish–Fisher expansion in 1/ν around the normal quantile. Source: Abramowitz and Stegun, 26.7.5. */
const expanded = (z: number, degrees: number): number =>
  z +
  (z ** 3 + z) / (4 * degrees) +
  (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
  (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3);

const found = (degrees: number): number => {
  if (degrees > sumUpTo) return expanded(normal975, degrees);
  let [low, high] = [normal975, 13];
  while (high - low > 1e-13 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (twoSided(middle, degrees) < 0.95) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/** Thousands of classes share a few sizes. */
const kept = new Map<number, number>();

/** t(0.975; ν) for whole degrees of freedom from 1. */
export const studentT975 = (degrees: number): number => {
  const value = kept.get(degrees) ?? found(degrees);
  kept.set(degrees, value);
  return value;
};
