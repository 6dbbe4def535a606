import type { Role } from '../../../domain/shared/role.js';
import type { OrganisationView } from '../read/organisation-view.js';
import { choosePost, type PostChoice } from './choose-post.js';

const NAME = { en: 'x', 'zh-Hant': 'x', 'zh-Hans': 'x' };
const organisation = (code: string, sideId: string | null, ...roles: Role[]): OrganisationView => ({
  id: code,
  code,
  sideId,
  name: NAME,
  shortName: NAME,
  inferred: false,
  posts: roles.map((role, at) => ({ id: `${code}-${role}-${at}`, code: `${code}-${role}-${at}`, name: NAME, role })),
});
const ORGANISATIONS = [
  organisation('trade', 'north', 'liaison', 'liaison'),
  organisation('north-office', 'north', 'secretariat', 'liaison'),
  organisation('museum', 'north'),
  organisation('south-office', 'south', 'secretariat'),
  organisation('harbour', null),
  organisation('audit', null, 'auditor'),
];
const SIDES = [{ id: 'north' }, { id: 'south' }];

function choose(role: Role, sideId: string | null, code: string | null, held: readonly string[] = []): PostChoice {
  const holders = new Map(held.map((id) => [id, ['Somebody']]));
  return choosePost({ role, sideId, organisation: code }, { sides: SIDES, organisations: ORGANISATIONS, holders });
}

function told(choice: PostChoice): string {
  if (!choice.ok) return `${choice.refusal.code}: ${choice.refusal.known.join(' ')}`;
  return `${choice.organisation.code} ${choice.post?.code ?? 'none'}`;
}

describe('choosePost', () => {
  it.each<[Role, string | null, string | null, string]>([
    ['liaison', null, 'trade', 'trade trade-liaison-0'],
    ['liaison', 'north', 'trade', 'trade trade-liaison-0'],
    ['secretariat', 'south', null, 'south-office south-office-secretariat-0'],
    ['auditor', null, null, 'audit audit-auditor-0'],
    ['liaison', 'north', 'museum', 'museum none'],
    ['auditor', 'north', 'museum', 'museum none'],
    ['auditor', null, 'harbour', 'harbour none'],
    ['liaison', 'east', null, 'unknown_side: north south'],
    ['liaison', null, 'palace', 'unknown_organisation: trade north-office museum south-office'],
    ['liaison', 'south', 'palace', 'unknown_organisation: south-office'],
    ['liaison', 'south', 'trade', 'organisation_of_other_side: south-office'],
    ['auditor', 'north', 'audit', 'organisation_of_other_side: trade north-office museum'],
    ['liaison', null, 'harbour', 'post_without_side: trade north-office museum south-office'],
    ['secretariat', null, null, 'organisation_needed: north-office south-office'],
    ['liaison', 'north', null, 'organisation_needed: trade north-office'],
    ['liaison', 'south', null, 'organisation_needed: south-office'],
    ['auditor', 'south', null, 'organisation_needed: south-office'],
  ])('a %s of side %s in %s: %s', (role, side, code, answer) => {
    expect(told(choose(role, side, code))).toBe(answer);
  });

  it('gives a vacant post before one that would be shared, and shares the first where none is vacant', () => {
    expect(told(choose('liaison', null, 'trade', ['trade-liaison-0']))).toBe('trade trade-liaison-1');
    expect(told(choose('liaison', null, 'trade', ['trade-liaison-0', 'trade-liaison-1']))).toBe(
      'trade trade-liaison-0',
    );
  });
});
