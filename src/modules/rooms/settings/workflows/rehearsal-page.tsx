import { MOST_DRAFT_MONTHS } from '../../../../domain/rehearsal/rehearse-draft.js';
import { faultAt, type FieldFault } from '../../../../platform/web/components/error-summary.js';
import { FormActs } from '../../../../platform/web/components/form-acts.js';
import { TextField } from '../../../../platform/web/components/text-field.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { RehearsedDraft } from '../../../rehearsal/index.js';
import { DraftFaults } from './draft-fault-list.js';
import { WorkflowFrame } from './draft-frame.js';
import type { ShownDraft } from './draft-shown.js';
import type { RehearsalAnswers } from './rehearsal-answers.js';
import { RehearsalResult } from './rehearsal-result.js';

interface Props {
  readonly view: ViewContext;
  readonly shown: ShownDraft;
  readonly answers: RehearsalAnswers;
  /** Null before the form was sent, or where it cannot be played. */
  readonly rehearsal: RehearsedDraft['rehearsal'] | null;
  readonly refused?: readonly FieldFault[];
}

/** The form that has a draft played on the conference, and below it what came of it. */
export function RehearsalPage({ view, shown, answers, rehearsal, refused = [] }: Props): JSX.Element {
  const { t } = view;
  const { draft, faults, href } = shown;
  return (
    <WorkflowFrame
      view={view}
      title={t('rehearsal.draft.title')}
      above={[{ href, label: draft.title }]}
      refused={refused}
      pair={false}
    >
      <p class="measure" safe>
        {t('rehearsal.draft.lead', { kind: t(`ledger.kind.${draft.kind}`), version: draft.nextVersion })}
      </p>
      {faults.length > 0 ? (
        <DraftFaults view={view} faults={faults} />
      ) : (
        <form method="get" action={`${href}/rehearsal`} class="measure after">
          <TextField
            view={view}
            id="months"
            label={t('rehearsal.draft.months')}
            hint={t('rehearsal.draft.months_hint', { most: MOST_DRAFT_MONTHS })}
            value={answers.months}
            fault={faultAt(refused, 'months')}
          />
          <TextField
            view={view}
            id="seed"
            label={t('rehearsal.draft.seed')}
            hint={t('rehearsal.draft.seed_hint')}
            value={answers.seed}
            fault={faultAt(refused, 'seed')}
          />
          <FormActs view={view} submit={t('rehearsal.draft.submit')} back={{ href, label: t('workflow_draft.back') }} />
        </form>
      )}
      {rehearsal === null ? '' : <RehearsalResult view={view} shown={shown} answers={answers} rehearsal={rehearsal} />}
    </WorkflowFrame>
  );
}
