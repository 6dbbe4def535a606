import type { Denial } from '../../../domain/workflow/denial.js';
import { NEVER_STATED } from '../../../domain/workflow/definition.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { jointLabel, type Matter, positionLabel, sideNames } from './matter.js';
import { type Helper, helpersFor } from '../../commitments/index.js';
import { leadsOf } from './position-facts.js';

/** Why a move is closed, in a short sentence, and whom to ask where somebody can help. */
export function whyClosed(view: ViewContext, matter: Matter, denial: Denial): string {
  const why = reasonOf(view, matter, denial);
  const ask = askWords(view, matter, denial);
  return ask === null ? why : view.t('commitment.closed.ask', { why, ask });
}

/** Refusals with a short sentence of their own; the others are worded as everywhere. */
const SHORT: ReadonlySet<string> = new Set([
  'own_proposal',
  'already_consented',
  'closed',
  'no_side',
  'missing_evidence',
  'proposal_open',
]);

function reasonOf(view: ViewContext, matter: Matter, denial: Denial): string {
  const { t } = view;
  if (denial.code === 'wrong_state') {
    const { position, joint } = denial.current;
    const now = denial.scope === 'side' ? positionLabel(view, matter, position) : jointLabel(view, matter, joint);
    return t('commitment.closed.wrong_state', { from: startsFrom(view, matter, denial.scope, denial.from), now });
  }
  if (denial.code === 'role_not_allowed' && !denial.allowed.includes('liaison'))
    return t('propose.secretariats', { role: t(`commitment.role.${denial.role}`) });
  if (denial.code === 'role_not_allowed')
    return t('commitment.closed.role_not_allowed', { role: t(`commitment.role.${denial.role}`) });
  if (denial.code === 'not_leading') return t(`commitment.closed.${denial.guard}`);
  return SHORT.has(denial.code) ? t(`commitment.closed.${denial.code}`) : t(`problems.${denial.code}.detail`);
}

function startsFrom(view: ViewContext, matter: Matter, scope: 'side' | 'joint', from: readonly string[]): string {
  const labelOf = (state: string): string => {
    if (scope === 'joint') return jointLabel(view, matter, state);
    return positionLabel(view, matter, state === NEVER_STATED ? null : state);
  };
  return from.map(labelOf).join(view.t('commitment.or'));
}

function askWords(view: ViewContext, matter: Matter, { ask }: Denial): string | null {
  const { actor, commitment } = matter;
  if (actor.sideId === null && ask !== 'other_side') return null;
  const helpers = helpersFor(matter.moves, ask, actor.sideId);
  if (helpers.length > 0) return helpers.map((helper) => helperWords(view, helper)).join(view.t('commitment.join'));
  switch (ask) {
    case null:
      return null;
    case 'other_side':
      return sideNames(view, matter, commitment.proposal?.awaits ?? []);
    case 'secretariat':
      return view.t('commitment.closed.secretariat');
    case 'lead': {
      const leads = leadsOf(matter, actor.sideId ?? '');
      const names = leads.map(({ shortName }) => shortName[view.language]);
      return names.length === 0 ? view.t('commitment.closed.secretariat') : names.join(view.t('commitment.join'));
    }
  }
}

/** A post, whose name says of which organisation it is, and who holds it where that is known. */
function helperWords({ t, language }: ViewContext, { post, holders }: Helper): string {
  const names = holders.join(t('commitment.join'));
  return holders.length === 0 ? post[language] : t('propose.helper', { post: post[language], names });
}
