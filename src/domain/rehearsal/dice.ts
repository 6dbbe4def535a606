const WORDS = 4;

/**
 * Chance that can be thrown again: xoshiro128** (Blackman and Vigna), its four words filled from the seed by splitmix32. Same
 * seed and name, same throws, in every process. Not for secrets.
 */
export class Dice {
  private readonly words: Uint32Array;

  /** `seed` is a whole number; `name` tells the dice of one player from those of another under the same seed. */
  constructor(
    private readonly seed: number,
    name = '',
  ) {
    const high = Math.floor(Math.abs(seed) / 2 ** 32);
    this.words = filled((fnv(name) ^ (seed >>> 0) ^ Math.imul(high, 0x9e3779b1)) >>> 0);
  }

  /** Other dice of the same seed, which depend on the name alone and not on what was thrown so far. */
  named(name: string): Dice {
    return new Dice(this.seed, name);
  }

  /** A whole number from 0 to `count` - 1. */
  below(count: number): number {
    return Math.floor((this.word() / 2 ** 32) * count);
  }

  /** A whole number within both ends. */
  within([least, most]: readonly [number, number]): number {
    return least + this.below(most - least + 1);
  }

  /** True about `share` of the time. */
  chance(share: number): boolean {
    return this.word() / 2 ** 32 < share;
  }

  /** One of a list; undefined of an empty one. */
  pick<Choice>(list: readonly Choice[]): Choice | undefined {
    return list[this.below(list.length)];
  }

  /** One of the names, each as often as its weight says; weights of 0 never. Throws RangeError where nothing weighs. */
  weighted<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>): Name {
    const entries = Object.entries(weights) as [Name, number][];
    const all = entries.reduce((sum, [, weight]) => sum + weight, 0);
    let left = (this.word() / 2 ** 32) * all;
    for (const [name, weight] of entries) {
      if (left < weight) return name;
      left -= weight;
    }
    throw new RangeError('nothing to choose from');
  }

  private word(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.words;
    const result = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0;
    this.words[2] = c ^ a;
    this.words[3] = d ^ b;
    this.words[1] = b ^ (c ^ a);
    this.words[0] = a ^ (d ^ b);
    this.words[2] ^= b << 9;
    this.words[3] = turned(this.words[3], 11);
    return result;
  }
}

function turned(word: number, by: number): number {
  return ((word << by) | (word >>> (32 - by))) >>> 0;
}

/** Splitmix32: neighbouring seeds give words that have nothing in common. */
function filled(seed: number): Uint32Array {
  const words = new Uint32Array(WORDS);
  let state = seed;
  for (let place = 0; place < WORDS; place += 1) {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    words[place] = mixed ^ (mixed >>> 15);
  }
  return words;
}

/** FNV-1a over UTF-16 units. */
function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
