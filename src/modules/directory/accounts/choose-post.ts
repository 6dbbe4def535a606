import type { OrganisationView, PostView } from '../read/organisation-view.js';
import type { AccountOrder, AccountRefusal } from './account-order.js';

/** What a conference has to choose from. */
export interface Choices {
  readonly sides: readonly { readonly id: string }[];
  readonly organisations: readonly OrganisationView[];
  /** Names of those who hold a post today, by the post's id. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
}

export type PostChoice =
  | { readonly ok: true; readonly organisation: OrganisationView; readonly post: PostView | null }
  | { readonly ok: false; readonly refusal: AccountRefusal };

type Wish = Pick<AccountOrder, 'role' | 'sideId' | 'organisation'>;

/**
 * The post that fits a wish: of the organisation named, or of the only one with a post of that role. A post nobody holds
 * goes before one that would be shared; null stands for an organisation without a post of that role.
 */
export function choosePost(wish: Wish, choices: Choices): PostChoice {
  const { sideId, role } = wish;
  const sides = choices.sides.map(({ id }) => id);
  if (sideId !== null && !sides.includes(sideId)) return refused('unknown_side', sides);
  const ofSide = choices.organisations.filter((one) => sideId === null || one.sideId === sideId);
  // A body of no side can only be looked after by an auditor: nobody could say for which side it reports.
  const fitting = ofSide.filter((one) => role === 'auditor' || one.sideId !== null);
  const found =
    wish.organisation === null
      ? onlyOne(fitting, role)
      : named(wish.organisation, wish, choices.organisations, fitting);
  if ('code' in found) return { ok: false, refusal: found };
  return { ok: true, organisation: found.organisation, post: postOf(found.organisation, role, choices.holders) };
}

type Found = { readonly organisation: OrganisationView } | AccountRefusal;

function named(
  code: string,
  wish: Wish,
  all: readonly OrganisationView[],
  fitting: readonly OrganisationView[],
): Found {
  const organisation = fitting.find((one) => one.code === code);
  if (organisation !== undefined) return { organisation };
  const elsewhere = all.find((one) => one.code === code);
  const known = codesOf(fitting);
  if (elsewhere === undefined) return { code: 'unknown_organisation', known };
  const sideless = elsewhere.sideId === null && wish.role !== 'auditor';
  return { code: sideless ? 'post_without_side' : 'organisation_of_other_side', known };
}

function onlyOne(fitting: readonly OrganisationView[], role: AccountOrder['role']): Found {
  const withPost = fitting.filter(({ posts }) => posts.some((post) => post.role === role));
  const [organisation, ...more] = withPost;
  if (organisation !== undefined && more.length === 0) return { organisation };
  return { code: 'organisation_needed', known: codesOf(withPost.length === 0 ? fitting : withPost) };
}

function postOf({ posts }: OrganisationView, role: string, holders: Choices['holders']): PostView | null {
  const fitting = posts.filter((post) => post.role === role);
  return fitting.find(({ id }) => !holders.has(id)) ?? fitting[0] ?? null;
}

function codesOf(organisations: readonly OrganisationView[]): readonly string[] {
  return organisations.map(({ code }) => code);
}

function refused(code: AccountRefusal['code'], known: readonly string[]): PostChoice {
  return { ok: false, refusal: { code, known } };
}
