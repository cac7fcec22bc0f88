import { describe, expect, it } from 'vitest';
import { SCHEMES } from '../../src/recognition/names/model/labels.ts';
import type { Dataset, TrainingOptions } from '../../training/crf.ts';
import { Crf, randomOf } from '../../training/crf.ts';

const OPTIONS: TrainingOptions = {
  epochs: 5,
  alpha: 0.3,
  beta: 1,
  l1: 0,
  l2: 0,
  identityNoise: 0,
  noise: 0,
  seed: 1,
};

/** Two sequences of five and three tokens over four features. */
const TOY: Dataset = {
  features: Int32Array.of(0, 1, 1, 2, 3, 0, 2, 1, 3, 0, 1, 2, 3),
  starts: Int32Array.of(0, 2, 3, 5, 7, 8, 10, 11, 13),
  identity: new Uint8Array(8).fill(1),
  labels: Uint8Array.of(0, 1, 2, 0, 3, 1, 0, 5),
  sequences: Int32Array.of(0, 5, 8),
  weights: Float32Array.of(1, 1),
  texts: 2,
  featureCount: 4,
};

const [labels = []] = SCHEMES;

function trained(options: TrainingOptions = OPTIONS): Crf {
  const crf = new Crf(labels, TOY.featureCount, options);
  const random = randomOf(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) crf.epoch(TOY, random);
  return crf;
}

describe('Crf', () => {
  it.each([0, 1])('has the gradient that finite differences give, in sequence %i', (sequence) => {
    const crf = trained();
    const gradients = {
      feature: new Float64Array(crf.weights.length),
      chain: new Float64Array(crf.chain.length),
    };
    crf.gradient(TOY, sequence, (from, rows, chain) => {
      const sums = chain ? gradients.chain : gradients.feature;
      rows.forEach((gradient, at) => {
        sums[from + at] = (sums[from + at] ?? 0) + gradient;
      });
    });
    const lossWith = (weights: Float32Array, at: number, change: number): number => {
      const before = weights[at] ?? 0;
      weights[at] = before + change;
      const loss = crf.gradient(TOY, sequence, () => {});
      weights[at] = before;
      return loss;
    };
    const step = 1 / 64;
    for (const [weights, expected] of [
      [crf.weights, gradients.feature],
      [crf.chain, gradients.chain],
    ] as const)
      expected.forEach((gradient, at) => {
        const difference = (lossWith(weights, at, step) - lossWith(weights, at, -step)) / (2 * step);
        expect(difference).toBeCloseTo(gradient, 3);
      });
  });

  it('learns its examples', () => {
    const crf = new Crf(labels, TOY.featureCount, OPTIONS);
    const random = randomOf(1);
    const losses = Array.from({ length: 40 }, () => crf.epoch(TOY, random));
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 2);
  });

  it('learns which labels follow which from texts alone', () => {
    const lists = { ...TOY, texts: 0 };
    const crf = new Crf(labels, TOY.featureCount, OPTIONS);
    crf.epoch(lists, randomOf(1));
    expect(crf.chain.every((weight) => weight === 0)).toBe(true);
    expect(crf.weights.some((weight) => weight !== 0)).toBe(true);
    expect(trained().chain.some((weight) => weight !== 0)).toBe(true);
  });

  it('makes the same weights from the same examples', () => {
    const options = { ...OPTIONS, noise: 0.3, identityNoise: 0.3 };
    expect(trained(options).weights).toEqual(trained(options).weights);
  });

  it('leaves weights at zero under a strong penalty', () => {
    expect(trained({ ...OPTIONS, l1: 1_000 }).weights.every((weight) => weight === 0)).toBe(true);
  });
});
