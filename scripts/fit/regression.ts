/** A class's weights by feature, and its base. */
export type Weights = { readonly base: number; readonly of: ReadonlyMap<string, number> };

export type Sample<C> = { readonly features: readonly string[]; readonly class: C };

/** How strongly weights are held near nought; found by leaving one language out. */
const HOLD = 0.002;
const ROUNDS = 400;
const STEP = 0.5;

/**
 * Multinomial logistic regression by gradient descent with AdaGrad steps: for each class the weights under which the sum of a
 * sample's features is highest for its own class. Deterministic.
 */
export function fit<C>(samples: readonly Sample<C>[], classes: readonly C[]): Map<C, Weights> {
  const names = [...new Set(samples.flatMap(({ features }) => features))].sort();
  const at = new Map(names.map((name, index) => [name, index + 1]));
  const rows = samples.map((one) => ({
    active: [0, ...one.features.map((name) => at.get(name) ?? 0)],
    own: classes.indexOf(one.class),
  }));
  const width = names.length + 1;
  const weights = classes.map(() => new Float64Array(width));
  const squares = classes.map(() => new Float64Array(width).fill(1e-8));
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = weights.map((own) => own.map((value, index) => (index === 0 ? 0 : HOLD * value)));
    for (const { active, own } of rows) {
      const chances = softmax(weights.map((of) => active.reduce((sum, index) => sum + (of[index] ?? 0), 0)));
      for (const [nth, slope] of slopes.entries()) {
        const error = ((chances[nth] ?? 0) - Number(nth === own)) / rows.length;
        for (const index of active) slope[index] = (slope[index] ?? 0) + error;
      }
    }
    for (const [nth, slope] of slopes.entries()) {
      const [own, square] = [weights[nth], squares[nth]];
      if (!own || !square) continue;
      for (const [index, value] of slope.entries()) {
        square[index] = (square[index] ?? 0) + value * value;
        own[index] = (own[index] ?? 0) - (STEP * value) / Math.sqrt(square[index] ?? 1);
      }
    }
  }
  return new Map(
    classes.map((one, nth) => {
      const own = weights[nth] ?? new Float64Array(width);
      return [one, { base: own[0] ?? 0, of: new Map(names.map((name, index) => [name, own[index + 1] ?? 0])) }];
    }),
  );
}

function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const parts = sums.map((sum) => Math.exp(sum - most));
  const whole = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / whole);
}
