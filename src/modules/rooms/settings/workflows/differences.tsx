import type { Difference, Stated } from '../../../../domain/workflow/compare/compare-definitions.js';
import { ListCell } from '../../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../../platform/web/components/list-table.js';
import { Notice } from '../../../../platform/web/components/notice.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';

/** What differs between two definitions, entry by entry. */
export function Differences({
  view,
  differences,
}: {
  view: ViewContext;
  differences: readonly Difference[];
}): JSX.Element {
  const { t } = view;
  if (differences.length === 0) return <Notice view={view} level="h2" text={t('workflow_draft.same')} />;
  const columns = ['where', 'what', 'before', 'after'].map((key) => t(`workflow_draft.difference.${key}`));
  return (
    <ListTable view={view} caption={t('workflow_draft.changes')} columns={columns.map((label) => ({ label }))}>
      <tbody>
        {differences.map(({ section, name, change, field, before, after }) => (
          <tr>
            <th scope="row">
              <span safe>{t(`workflow_draft.place.${section}`)}</span>
              <br />
              <span class="note" lang="en" safe>
                {name}
              </span>
            </th>
            <ListCell label={columns[1] ?? ''}>
              <span safe>{t(`workflow_draft.change.${change}`)}</span> <code safe>{field ?? ''}</code>
            </ListCell>
            <ListCell label={columns[2] ?? ''}>
              <span safe>{shownValue(before)}</span>
            </ListCell>
            <ListCell label={columns[3] ?? ''}>
              <span safe>{shownValue(after)}</span>
            </ListCell>
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}

function shownValue(value: Stated): string {
  if (value === null) return '–';
  return typeof value === 'object' ? (value.length === 0 ? '–' : value.join(', ')) : String(value);
}
