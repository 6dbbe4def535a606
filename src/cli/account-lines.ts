import { LANGUAGES } from '../domain/shared/language.js';
import type { Role } from '../domain/shared/role.js';
import type { AccountLine, InvitationLink } from '../modules/access/index.js';
import type { GivenPost, OpenedAccount } from '../modules/directory/index.js';
import { formatInstant } from '../platform/web/i18n/format-instant.js';
import type { Translate } from '../platform/web/i18n/translator.js';

/** What was opened, who shares the post, and where a post was made the line by which the conference file learns of it. */
export function openedLines(
  { post }: OpenedAccount,
  {
    name,
    email,
    role,
    conference,
  }: Readonly<Record<'name' | 'email' | 'conference', string>> & { readonly role: Role },
  t: Translate,
): string {
  const lines = [t('account.opened', { name, email, post: post.code, organisation: post.organisation, conference })];
  if (post.sharedWith.length > 0) lines.push(t('account.shared', { names: post.sharedWith.join(', ') }));
  if (post.made) lines.push(t('account.made', { post: post.code }), `  ${fileLine(post, role)}`);
  return lines.join('\n');
}

/** The link on a line of its own, after what to do with it. */
export function linkLines({ link, expiresAt }: InvitationLink, t: Translate): string {
  return `${t('account.link', { until: formatInstant(t, expiresAt) })}\n${link}`;
}

export function jsonOfInvitation(email: string, { link, expiresAt }: InvitationLink, post?: GivenPost): string {
  const given = post === undefined ? {} : { post: post.code, post_made: post.made, organisation: post.organisation };
  return JSON.stringify({ email, ...given, link, expires_at: expiresAt.toISOString() }, null, 2);
}

/** One line an account and post, in columns. */
export function accountLines(accounts: readonly AccountLine[], t: Translate): string {
  if (accounts.length === 0) return t('account.none');
  const rows = accounts.map((one) => [
    one.email,
    [one.conference, one.side].filter((part) => part !== null).join('/'),
    one.post ?? '',
    t(`account.state.${one.state}`) + (one.demonstration ? ` ${t('account.demonstration')}` : ''),
    one.name,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A post as an entry of `posts` in a conference file; JSON in braces is YAML too. */
function fileLine({ code, organisation, name }: GivenPost, role: Role): string {
  const names = LANGUAGES.map((language) => `${language}: ${JSON.stringify(name[language])}`).join(', ');
  return `- { code: ${code}, organisation: ${organisation}, role: ${role}, name: { ${names} } }`;
}
