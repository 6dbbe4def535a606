import { Head } from '../../../../platform/web/components/head.js';
import { ListCell } from '../../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../../platform/web/components/list-table.js';
import { Moment } from '../../../../platform/web/components/moment.js';
import { OlderPager } from '../../../../platform/web/components/older-pager.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { DraftHead, WorkflowMigration, WorkflowProposalHead } from '../../../workflows/index.js';
import { WORKFLOWS } from './workflow-visit.js';

/** A page of one of the lists, as its address says. */
export interface AuthoringPage<Row> {
  readonly items: readonly Row[];
  /** Cursor of what is older; null on the last page. */
  readonly older: string | null;
  /** False where this page begins behind a row. */
  readonly first: boolean;
}

export interface Authoring {
  readonly drafts: AuthoringPage<DraftHead>;
  readonly proposals: AuthoringPage<WorkflowProposalHead>;
  readonly migrations: AuthoringPage<WorkflowMigration>;
}

interface Line {
  readonly href: string;
  readonly title: string;
  readonly state: string;
  readonly at: Date;
}

/** What is being written and proposed, below the versions in use. Only for a secretariat. */
export function AuthoringLists({ view, authoring }: { view: ViewContext; authoring: Authoring }): JSX.Element {
  const { t } = view;
  const { drafts, proposals, migrations } = authoring;
  return (
    <>
      <p class="acts after">
        <a class="btn" href={`${WORKFLOWS}/drafts/new`} safe>
          {t('workflow_draft.begin')}
        </a>
        <a href={`${WORKFLOWS}/migrations/new`} safe>
          {t('workflow_draft.migrate')}
        </a>
      </p>
      <Lines
        view={view}
        id="proposals"
        page={proposals}
        lines={proposals.items.map(({ id, title, state, openedAt }) => ({
          href: `${WORKFLOWS}/proposals/${id}`,
          title,
          state: t(`workflow_draft.proposal.${state}`),
          at: openedAt,
        }))}
      />
      <Lines
        view={view}
        id="drafts"
        page={drafts}
        lines={drafts.items.map(({ id, title, state, editedAt }) => ({
          href: `${WORKFLOWS}/drafts/${id}`,
          title,
          state: t(`workflow_draft.state.${state}`),
          at: editedAt,
        }))}
      />
      <Lines
        view={view}
        id="migrations"
        page={migrations}
        lines={migrations.items.map(({ id, kind, from, to, state, counts, editedAt }) => ({
          href: `${WORKFLOWS}/migrations/${id}`,
          title: t('workflow_draft.migration_name', { kind: t(`ledger.kind.${kind}`), from, to }),
          state: t(`workflow_draft.migration_state.${state}`, counts),
          at: editedAt,
        }))}
      />
    </>
  );
}

function Lines({
  view,
  id,
  page: { older, first },
  lines,
}: {
  view: ViewContext;
  id: keyof Authoring;
  page: AuthoringPage<unknown>;
  lines: readonly Line[];
}): JSX.Element {
  const { t } = view;
  if (lines.length === 0 && first) return '';
  const title = t(`workflow_draft.list.${id}`);
  const columns = [t('workflow_draft.title'), t('workflow_draft.state_column'), t('workflow_draft.changed_column')];
  return (
    <section aria-labelledby={id}>
      <Head view={view} id={id} title={title} />
      <ListTable view={view} caption={title} columns={columns.map((label) => ({ label }))}>
        <tbody>
          {lines.map((line) => (
            <tr>
              <th scope="row">
                <a href={line.href} safe>
                  {line.title}
                </a>
              </th>
              <ListCell label={columns[1] ?? ''}>
                <span safe>{line.state}</span>
              </ListCell>
              <ListCell label={columns[2] ?? ''}>
                <Moment view={view} at={line.at} />
              </ListCell>
            </tr>
          ))}
        </tbody>
      </ListTable>
      <OlderPager
        view={view}
        of={title}
        count={lines.length}
        older={older === null ? null : `${WORKFLOWS}?${id}=${older}#${id}`}
        newest={first ? null : `${WORKFLOWS}#${id}`}
      />
    </section>
  );
}
