import type { Kind } from '../shared/kind.js';
import type { Reach } from './grammar.js';

/** A verb of undertaking; `noun`: the word is a noun as well, so what follows decides. */
export interface EnglishVerb {
  readonly kind: Kind;
  readonly reach: Reach;
  readonly noun: boolean;
  /** Particle that must follow ("set up", "carry out"). */
  readonly particle: string | null;
}

const COMMITMENT: Readonly<Record<Kind, string>> = {
  facilitation: 'encourage support* promote foster facilitate advance* champion* push+forward take+forward press+ahead',
  ongoing: 'strengthen deepen continue accelerate intensify reinforce maintain step+up keep+up consolidate',
  deliverable: 'establish build set+up sign* create develop construct formulate compile conclude put+in',
  study: 'explore study* examine investigate assess evaluate look+into',
  action:
    'hold* organise organize co-organise co-organize host* co-host provide select* conduct carry+out arrange convene launch* introduce invite* stage* dispatch',
  implementation: 'implement enforce fulfil fulfill give+effect',
};

const MEANS: Readonly<Record<Kind, string>> = {
  facilitation:
    'assist help* enable allow attract draw* pull+in guide* simplify ease streamline relax cultivate nurture',
  ongoing: 'enhance improve expand extend widen broaden optimise optimize increase* raise* upgrade* perfect enrich',
  deliverable: 'complete produce draft* publish prepare draw+up',
  study: 'consider review* discuss identify',
  action:
    'make use* leverage* utilise utilize open+up share* train* offer* give* exchange* appoint participate join work* tap bring open* take',
  implementation: 'apply comply adopt observe ensure',
};

function read(list: Readonly<Record<Kind, string>>, reach: Reach): [string, EnglishVerb][] {
  return (Object.entries(list) as [Kind, string][]).flatMap(([kind, words]) =>
    words.split(' ').map((entry): [string, EnglishVerb] => {
      const noun = entry.endsWith('*');
      const [verb = '', particle = null] = entry.replace('*', '').split('+');
      return [particle === null ? verb : `${verb} ${particle}`, { kind, reach, noun, particle }];
    }),
  );
}

/** Verbs by their plain form, with the particle after a blank where they need one. */
export const ENGLISH_VERBS: ReadonlyMap<string, EnglishVerb> = new Map([
  ...read(MEANS, 'means'),
  ...read(COMMITMENT, 'commitment'),
]);

/** Nouns after which a word such as "study" or "support" was a noun too ("study tours"). */
export const AFTER_A_NOUN: ReadonlySet<string> = new Set(
  (
    'for of from in on at and or with by to as between among is are was were will would has have had measures services tours programmes programs groups ' +
    'visits schemes facilities staff systems functions activities policies networks materials projects trips camps events areas plans ' +
    'packages mechanisms centres centers agreements institutes abroad'
  ).split(' '),
);

/** The plain form of a third person singular ("implements", "carries", "establishes"), or null. */
export function plainForm(word: string): string | null {
  if (!word.endsWith('s') || word.length < 4) return null;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|ss|x|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
