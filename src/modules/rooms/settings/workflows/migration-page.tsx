import type { Definition } from '../../../../domain/workflow/definition.js';
import { PROPOSAL_FATES } from '../../../../domain/workflow/migration/migration-mapping.js';
import { ChoiceField } from '../../../../platform/web/components/choice-field.js';
import { faultAt } from '../../../../platform/web/components/error-summary.js';
import { FormActs } from '../../../../platform/web/components/form-acts.js';
import { Head } from '../../../../platform/web/components/head.js';
import { Notice } from '../../../../platform/web/components/notice.js';
import { PostForm } from '../../../../platform/web/components/post-form.js';
import { SelectField } from '../../../../platform/web/components/select-field.js';
import { WorkflowFrame } from './draft-frame.js';
import type { MigrationProps } from './migration-props.js';
import { ENDS } from './mapping-answers.js';
import { lackFaults } from './mapping-faults.js';
import { DryRunList, ItemList } from './migration-lists.js';
import { WORKFLOWS } from './workflow-visit.js';

/** A migration: what is mapped to what, what that makes of every commitment, and what can be done with it. */
export function MigrationPage(props: MigrationProps): JSX.Element {
  const { view, migration, tried, items, side, done } = props;
  const { t } = view;
  const { kind, from, to, state, counts } = migration;
  const mayWrite = migration.sideId === side && ['draft', 'proposed', 'returned'].includes(state);
  const title = t('workflow_draft.migration_name', { kind: t(`ledger.kind.${kind}`), from, to });
  return (
    <WorkflowFrame
      view={view}
      title={title}
      sub={t(`workflow_draft.migration_state.${state}`, counts)}
      refused={props.refused}
    >
      {done === 'saved' ? <Notice view={view} level="h2" role="status" text={t('workflow_draft.done.saved')} /> : ''}
      {migration.proposalId === null ? (
        ''
      ) : (
        <p class="acts">
          <a class="btn" href={`${WORKFLOWS}/proposals/${migration.proposalId}`} safe>
            {t('workflow_draft.see_proposal')}
          </a>
        </p>
      )}
      {mayWrite ? <Mapping {...props} /> : ''}
      {tried === null ? '' : <DryRunList {...props} tried={tried} />}
      {items === null ? '' : <ItemList {...props} items={items} />}
      {mayWrite ? <Acts {...props} /> : ''}
    </WorkflowFrame>
  );
}

function Acts({ view, migration }: MigrationProps): JSX.Element {
  const { t } = view;
  const base = `${WORKFLOWS}/migrations/${migration.id}`;
  const hidden = { version: migration.version };
  return (
    <>
      {migration.proposalId === null ? (
        <PostForm view={view} action={`${base}/propose`} hidden={hidden} class="after">
          <FormActs
            view={view}
            submit={t('workflow_draft.propose_migration')}
            note={t('workflow_draft.propose_migration_note')}
          />
        </PostForm>
      ) : (
        ''
      )}
      <PostForm view={view} action={`${base}/discard`} hidden={hidden} class="after">
        <FormActs view={view} submit={t('workflow_draft.discard_migration')} quiet />
      </PostForm>
    </>
  );
}

function Mapping({ view, migration, versions: { from, to }, tried, refused, answered }: MigrationProps): JSX.Element {
  const { t, language } = view;
  const mapping = answered ?? migration.mapping;
  const lacks = (tried?.lines ?? []).flatMap((line) => line.lacks);
  const faults = [...refused, ...lackFaults(view, { from }, lacks)];
  const openOf = ({ joint }: Definition): string[] => Object.keys(joint).filter((name) => joint[name]?.open === true);
  const labelled = (definition: Definition, part: 'positions' | 'joint' | 'timers', name: string): string =>
    definition[part][name]?.labels[language] ?? name;
  const field = (part: 'positions' | 'joint' | 'timers', name: string, targets: readonly string[]): JSX.Element => {
    const options = targets.map((value) => ({ value, label: labelled(to, part, value) }));
    const ends = part === 'timers' ? [{ value: ENDS, label: t('workflow_draft.timer_ends') }] : [];
    const chosen = mapping[part][name];
    return (
      <SelectField
        view={view}
        id={`${part}.${name}`}
        label={t(`workflow_draft.becomes.${part}`, { name: labelled(from, part, name) })}
        options={[...options, ...ends]}
        value={chosen === null ? ENDS : (chosen ?? '')}
        fault={faultAt(faults, `${part}.${name}`)}
      />
    );
  };
  return (
    <section class="part" aria-labelledby="mapping">
      <Head view={view} id="mapping" title={t('workflow_draft.mapping')} note={t('workflow_draft.mapping_note')} />
      <PostForm
        view={view}
        action={`${WORKFLOWS}/migrations/${migration.id}/mapping`}
        hidden={{ version: migration.version }}
        class="measure after"
      >
        {Object.keys(from.positions).map((name) => field('positions', name, Object.keys(to.positions)))}
        {openOf(from).map((name) => field('joint', name, openOf(to)))}
        {Object.keys(from.timers).map((name) => field('timers', name, Object.keys(to.timers)))}
        <ChoiceField
          view={view}
          id="proposals"
          type="radio"
          label={t('workflow_draft.open_proposals')}
          choices={PROPOSAL_FATES.map((value) => ({ value, label: t(`workflow_draft.fate.${value}`) }))}
          chosen={[mapping.proposals]}
          fault={faultAt(faults, 'proposals')}
        />
        <FormActs view={view} submit={t('workflow_draft.try_out')} />
      </PostForm>
    </section>
  );
}
