import type { Denial } from '../../../domain/workflow/denial.js';
import { NEVER_STATED } from '../../../domain/workflow/definition.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { jointLabel, type Matter, positionLabel, sideNames } from './matter.js';
import { leadsOf } from './position-facts.js';

/** Why a move is closed, in a short sentence, and whom to ask where somebody can help. */
export function whyClosed(view: ViewContext, matter: Matter, denial: Denial): string {
  const why = reasonOf(view, matter, denial);
  const ask = askWords(view, matter, denial);
  return ask === null ? why : view.t('commitment.closed.ask', { why, ask });
}

function reasonOf(view: ViewContext, matter: Matter, denial: Denial): string {
  const { t } = view;
  switch (denial.code) {
    case 'wrong_state':
      return t('commitment.closed.wrong_state', {
        from: startsFrom(view, matter, denial.scope, denial.from),
        now:
          denial.scope === 'side'
            ? positionLabel(view, matter, denial.current.position)
            : jointLabel(view, matter, denial.current.joint),
      });
    case 'role_not_allowed':
      return t('commitment.closed.role_not_allowed', { role: t(`commitment.role.${denial.role}`) });
    case 'not_leading':
      return t(`commitment.closed.${denial.guard}`);
    case 'own_proposal':
    case 'already_consented':
      return t(`commitment.closed.${denial.code}`);
    case 'closed':
    case 'no_side':
    case 'missing_evidence':
    case 'proposal_open':
      return t(`commitment.closed.${denial.code}`);
    default:
      return t(`problems.${denial.code}.detail`);
  }
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
  switch (ask) {
    case null:
      return null;
    case 'other_side':
      return sideNames(view, matter, commitment.proposal?.awaits ?? []);
    case 'secretariat':
      return view.t('commitment.closed.secretariat');
    case 'lead': {
      const leads = actor.sideId === null ? [] : leadsOf(matter, actor.sideId);
      const names = leads.map(({ shortName }) => shortName[view.language]);
      return names.length === 0 ? view.t('commitment.closed.secretariat') : names.join(view.t('commitment.join'));
    }
  }
}
