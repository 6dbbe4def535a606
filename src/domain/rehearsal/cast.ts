import type { Language } from '../shared/language.js';
import type { SideId } from '../shared/side-id.js';
import type { Part } from '../workflow/command.js';
import type { RecordedAssignment } from '../workflow/commitment-terms.js';
import type { Dice } from './dice.js';
import type { RehearsedConference } from './rehearsed-conference.js';
import { SHARES, temperament, type Temperament } from './temperament.js';

/** One who acts in a rehearsal: a post with a way of carrying it, and dice of its own. */
export interface Player {
  /** Code of the post. */
  readonly id: string;
  readonly side: SideId;
  readonly role: 'liaison' | 'secretariat';
  readonly organisation: string;
  readonly language: Language;
  readonly temperament: Temperament;
  readonly dice: Dice;
}

/**
 * A liaison for every organisation of a side and a secretariat for every side; posts that the conference does not name are made up.
 * Temperaments come from the dice, by the name of the post, so that a post more in the file changes nobody else's.
 */
export function castOf(conference: RehearsedConference, dice: Dice): readonly Player[] {
  const known = new Map(conference.organisations.map(({ code, side }) => [code, side]));
  const named = conference.posts.flatMap(({ code, organisation, role }) => {
    const side = known.get(organisation) ?? null;
    return side === null || role === 'auditor' ? [] : [{ id: code, organisation, role, side }];
  });
  const first = named.filter(
    (post, at) => named.findIndex((one) => one.organisation === post.organisation && one.role === post.role) === at,
  );
  const liaisons = conference.organisations.flatMap(({ code, side }) => {
    if (side === null || first.some((post) => post.organisation === code && post.role === 'liaison')) return [];
    return [{ id: `${code}-liaison`, organisation: code, role: 'liaison' as const, side }];
  });
  const secretariats = conference.sides.flatMap(({ id: side }) =>
    first.some((post) => post.side === side && post.role === 'secretariat')
      ? []
      : [{ id: `${side}-secretariat`, organisation: '', role: 'secretariat' as const, side }],
  );
  const languages = new Map(conference.sides.map(({ id, language }) => [id, language]));
  return [...first, ...liaisons, ...secretariats].map((post) => {
    const own = dice.named(post.id);
    const language = languages.get(post.side) ?? conference.authoritative;
    return { ...post, language, temperament: temperament(own.weighted(SHARES)), dice: own };
  });
}

/** What a player's organisation is to a commitment. */
export function partOf(player: Player, assignments: readonly RecordedAssignment[]): Part {
  const held = assignments.filter(
    ({ organisation, side }) => organisation === player.organisation && side === player.side,
  );
  return held.find(({ part }) => part === 'lead')?.part ?? held[0]?.part ?? 'none';
}
