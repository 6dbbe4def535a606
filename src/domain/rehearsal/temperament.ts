/** How people carry their part. Every one has been met. */
export const TEMPERAMENTS = ['prompt', 'slow', 'silent', 'disputing'] as const;

export type TemperamentName = (typeof TEMPERAMENTS)[number];

/** Days are calendar days from one to the other; shares are of 1. */
export interface Temperament {
  readonly name: TemperamentName;
  /** Days after which one looks at a matter again unasked. */
  readonly looksAgain: readonly [number, number];
  /** Days until one looks after a mail. */
  readonly answersIn: readonly [number, number];
  /** Share of looks that end with nothing done. */
  readonly misses: number;
  readonly answers: {
    readonly accept: number;
    readonly decline: number;
    readonly counter: number;
    readonly wait: number;
  };
  /** Share of looks at one's own open proposal that end with taking it back. */
  readonly rescinds: number;
  /** Share of acts that are mistaken. */
  readonly errs: number;
}

const KNOWN: Readonly<Record<TemperamentName, Temperament>> = {
  prompt: {
    name: 'prompt',
    looksAgain: [20, 50],
    answersIn: [1, 4],
    misses: 0.02,
    answers: { accept: 84, decline: 6, counter: 6, wait: 4 },
    rescinds: 0.04,
    errs: 0.03,
  },
  slow: {
    name: 'slow',
    looksAgain: [45, 110],
    answersIn: [8, 35],
    misses: 0.2,
    answers: { accept: 65, decline: 8, counter: 7, wait: 20 },
    rescinds: 0.05,
    errs: 0.06,
  },
  silent: {
    name: 'silent',
    looksAgain: [120, 400],
    answersIn: [30, 150],
    misses: 0.6,
    answers: { accept: 40, decline: 3, counter: 2, wait: 55 },
    rescinds: 0.02,
    errs: 0.05,
  },
  disputing: {
    name: 'disputing',
    looksAgain: [15, 45],
    answersIn: [1, 9],
    misses: 0.05,
    answers: { accept: 32, decline: 38, counter: 24, wait: 6 },
    rescinds: 0.18,
    errs: 0.12,
  },
};

/** How often each is met among those who carry a matter. */
export const SHARES: Readonly<Record<TemperamentName, number>> = { prompt: 42, slow: 28, silent: 12, disputing: 18 };

/** The temperament of a name. */
export function temperament(name: TemperamentName): Temperament {
  return KNOWN[name];
}
