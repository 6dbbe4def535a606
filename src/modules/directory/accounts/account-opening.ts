import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LANGUAGES, type LocalizedText } from '../../../domain/shared/language.js';
import type { Role } from '../../../domain/shared/role.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { translatorOf } from '../../../platform/web/i18n/translator-of.js';
import type { OrganisationView, PostView } from '../read/organisation-view.js';
import { OrganisationViewRepository } from '../read/organisation-view.repository.js';
import { stableId } from '../stable-id.js';
import { AccountOpeningRepository, type ConferenceForAccount } from './account-opening.repository.js';
import type { AccountOrder, AccountRefusal, OpenedAccount } from './account-order.js';
import { choosePost } from './choose-post.js';

export type AccountOpeningResult =
  { readonly ok: true; readonly account: OpenedAccount } | { readonly ok: false; readonly refusal: AccountRefusal };

/** Opens accounts: a person, who holds a post from today. */
@Injectable()
export class AccountOpening {
  constructor(
    private readonly rows: AccountOpeningRepository,
    private readonly organisations: OrganisationViewRepository,
    private readonly clock: Clock,
  ) {}

  /** Writes the account, its hold of a post and, where the organisation has none of that role, the post; or says why not. */
  async open(tx: Transaction, order: AccountOrder): Promise<AccountOpeningResult> {
    const conference = await this.rows.conference(tx, order.conferenceId);
    if (conference === null)
      return { ok: false, refusal: { code: 'unknown_conference', known: await this.rows.conferences(tx) } };
    const today = this.clock.today();
    const organisations = await this.organisations.all(tx, order.conferenceId);
    const holders = await this.rows.holders(tx, order.conferenceId, today);
    const choice = choosePost(order, { sides: conference.sides, organisations, holders });
    if (!choice.ok) return choice;
    const { organisation } = choice;
    const accountId = randomUUID();
    const language = order.language ?? languageFor(organisation, conference);
    const { email, name } = order;
    if (!(await this.rows.addAccount(tx, { id: accountId, email, name, language, now: this.clock.now() })))
      return { ok: false, refusal: { code: 'email_taken', known: [] } };
    const made = choice.post === null;
    const post = choice.post ?? (await this.make(tx, order, { organisation, organisations }));
    await this.rows.addHolder(tx, randomUUID(), { postId: post.id, accountId }, today);
    const sharedWith = holders.get(post.id) ?? [];
    const given = { code: post.code, organisation: organisation.code, name: post.name, made, sharedWith };
    return { ok: true, account: { accountId, language, post: given } };
  }

  /** Under the identifier that a conference file would give it, so that a file which names it later means this one. */
  private async make(tx: Transaction, order: AccountOrder, at: MadeAt): Promise<PostView> {
    const code = freeCode(at.organisation.code, order.role, takenCodes(at.organisations));
    const id = stableId('post', order.conferenceId, code);
    const post = { id, code, name: named(at.organisation, order.role), role: order.role };
    await this.rows.addPost(tx, { ...post, organisationId: at.organisation.id });
    return post;
  }
}

/** Where a post is made, among what is there. */
interface MadeAt {
  readonly organisation: OrganisationView;
  readonly organisations: readonly OrganisationView[];
}

function languageFor({ sideId }: OrganisationView, { sides, authoritative }: ConferenceForAccount) {
  return sides.find(({ id }) => id === sideId)?.language ?? authoritative;
}

function named({ name }: OrganisationView, role: Role): LocalizedText {
  const entries = LANGUAGES.map((language) => [
    language,
    translatorOf(language).t(`account.post_name.${role}`, { organisation: name[language] }),
  ]);
  return Object.fromEntries(entries) as LocalizedText;
}

function takenCodes(organisations: readonly OrganisationView[]): ReadonlySet<string> {
  return new Set(organisations.flatMap(({ posts }) => posts.map(({ code }) => code)));
}

/** Of the organisation's code as much stays as leaves the whole within what a conference file takes. */
const KEPT_CODE = 25;

/** A conference file names posts by their code alone, so one is used once in the whole conference. */
function freeCode(organisation: string, role: Role, taken: ReadonlySet<string>): string {
  const wished = `${organisation.slice(0, KEPT_CODE)}-${role}`;
  let code = wished;
  for (let next = 2; taken.has(code); next += 1) code = `${wished}-${next}`;
  return code;
}
