import type { MigrationLack, MigrationOutcome } from '../../../../domain/workflow/migration/migrate-state.js';
import { Head } from '../../../../platform/web/components/head.js';
import { ListCell } from '../../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../../platform/web/components/list-table.js';
import { StandingMark } from '../../../../platform/web/components/standing-mark.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { DryRunPage, ItemPage } from '../../../workflows/index.js';
import type { MigrationProps } from './migration-props.js';
import { lackFaults } from './mapping-faults.js';
import { WORKFLOWS } from './workflow-visit.js';
import { shownText } from '../../../../platform/web/shown-text.js';
import type { Wording } from '../../../../platform/web/wording.js';
import { Words } from '../../../../platform/web/components/words.js';

interface Line {
  readonly id: string;
  readonly number: string;
  readonly title: Wording;
  readonly outcome: MigrationOutcome | null;
  readonly why: string;
}

/** What the mapping would make of every running commitment. */
export function DryRunList(props: Omit<MigrationProps, 'tried'> & { readonly tried: DryRunPage }): JSX.Element {
  const { view, tried } = props;
  const lines = tried.lines.map(({ id, number, title, authoritative, outcome, lacks }) => ({
    id,
    number,
    title: shownText(view, title, authoritative),
    outcome,
    why: lacksWords(view, props.versions, lacks),
  }));
  return <List {...props} id="dry-run" lines={lines} next={tried.next} />;
}

/** The commitments listed when it was proposed, and what became of each. */
export function ItemList(props: Omit<MigrationProps, 'items'> & { readonly items: ItemPage }): JSX.Element {
  const { view, items, versions } = props;
  const { t } = view;
  const lines = items.items.map(({ commitmentId: id, number, title: titles, authoritative, detail }) => {
    const title = shownText(view, titles, authoritative);
    if (detail === null) return { id, number, title, outcome: null, why: t('workflow_draft.item_waiting') };
    if ('outcome' in detail) return { id, number, title, outcome: detail.outcome, why: '' };
    const why = [t(`workflow_draft.left.${detail.because}`), lacksWords(view, versions, detail.lacks)].filter(
      (one) => one !== '',
    );
    return { id, number, title, outcome: null, why: why.join(t('settings.join')) };
  });
  return <List {...props} id="items" lines={lines} next={items.next} />;
}

interface ListProps extends Pick<MigrationProps, 'view' | 'migration' | 'versions'> {
  readonly id: 'dry-run' | 'items';
  readonly lines: readonly Line[];
  readonly next: string | null;
}

function List({ view, migration, versions: { to }, id, lines, next }: ListProps): JSX.Element {
  const { t, language } = view;
  const title = t(id === 'items' ? 'workflow_draft.items' : 'workflow_draft.dry_run');
  const columns = [t('workflow_draft.commitment'), t('workflow_draft.outcome'), t('workflow_draft.against')];
  return (
    <section class="part" aria-labelledby={id}>
      <Head view={view} id={id} title={title} />
      {lines.length === 0 ? (
        <p class="soft" safe>
          {t('workflow_draft.no_commitments')}
        </p>
      ) : (
        <ListTable view={view} caption={title} columns={columns.map((label) => ({ label }))}>
          <tbody>
            {lines.map((line) => (
              <tr>
                <th scope="row">
                  <a href={`/commitments/${line.id}`}>
                    <span safe>{line.number}</span> <Words view={view} of={line.title} />
                  </a>
                </th>
                <ListCell label={columns[1] ?? ''}>
                  {line.outcome === null ? (
                    '–'
                  ) : (
                    <>
                      <StandingMark view={view} standing={line.outcome.standing} />
                      <br />
                      <span class="note" safe>
                        {t('workflow_draft.outcome_joint', {
                          state: to.joint[line.outcome.joint]?.labels[language] ?? line.outcome.joint,
                        })}
                      </span>
                      {line.outcome.proposal === 'none' ? (
                        ''
                      ) : (
                        <p class="note" safe>
                          {t(`workflow_draft.outcome_proposal.${line.outcome.proposal}`)}
                        </p>
                      )}
                    </>
                  )}
                </ListCell>
                <ListCell label={columns[2] ?? ''}>
                  <span safe>{line.why === '' ? '–' : line.why}</span>
                </ListCell>
              </tr>
            ))}
          </tbody>
        </ListTable>
      )}
      {next === null ? (
        ''
      ) : (
        <p class="acts after">
          <a
            class="btn small"
            rel="next"
            href={`${WORKFLOWS}/migrations/${migration.id}?after=${encodeURIComponent(next)}#${id}`}
            safe
          >
            {t('workflow_draft.more', { number: next })}
          </a>
        </p>
      )}
    </section>
  );
}

function lacksWords(view: ViewContext, versions: MigrationProps['versions'], lacks: readonly MigrationLack[]): string {
  return lackFaults(view, versions, lacks)
    .map(({ message }) => message)
    .join(view.t('settings.join'));
}
