import { plainMap } from '../../../../domain/workflow/authoring/plain-map.js';
import { writeDefinition } from '../../../../domain/workflow/authoring/write-definition.js';
import { compareDefinitions, type Difference } from '../../../../domain/workflow/compare/compare-definitions.js';
import type { Definition } from '../../../../domain/workflow/definition.js';
import { ListCell } from '../../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../../platform/web/components/list-table.js';
import { Notice } from '../../../../platform/web/components/notice.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { entryGist } from './entry-gist.js';
import { type Documented, entryName, fieldWords, valueWords } from './field-words.js';

interface Props {
  readonly view: ViewContext;
  readonly before: Definition;
  readonly after: Definition;
}

/** What differs between two definitions, entry by entry, in the words of the forms. */
export function Differences({ view, before, after }: Props): JSX.Element {
  const { t } = view;
  const differences = compareDefinitions(before, after);
  if (differences.length === 0) return <Notice view={view} level="h2" text={t('workflow_draft.same')} />;
  const columns = ['where', 'what', 'before', 'after'].map((key) => t(`workflow_draft.difference.${key}`));
  const [was, is] = [{ document: writeDefinition(before) }, { document: writeDefinition(after) }];
  return (
    <ListTable view={view} caption={t('workflow_draft.changes')} columns={columns.map((label) => ({ label }))}>
      <tbody>
        {differences.map((one) => (
          <tr>
            <th scope="row">
              <Where view={view} at={one} named={one.change === 'removed' ? was : is} />
            </th>
            <ListCell label={columns[1] ?? ''}>
              <span safe>
                {one.field === null ? t(`workflow_draft.change.${one.change}`) : fieldWords(view, one.field)}
              </span>
            </ListCell>
            <ListCell label={columns[2] ?? ''}>
              <span safe>{said(view, was, one, one.before)}</span>
            </ListCell>
            <ListCell label={columns[3] ?? ''}>
              <span safe>{said(view, is, one, one.after)}</span>
            </ListCell>
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}

function Where({
  view,
  at: { section, name },
  named,
}: {
  view: ViewContext;
  at: Difference;
  named: Documented;
}): JSX.Element {
  const place = <span safe>{view.t(`workflow_draft.place.${section}`)}</span>;
  if (name === '') return place;
  return (
    <>
      <span safe>{entryName(view, named, [section], name)}</span>
      <br />
      <span class="note">
        {place} <code safe>{name}</code>
      </span>
    </>
  );
}

/** A value in words; of an entry that came or went, what it says as a whole on the side on which it is there. */
function said(view: ViewContext, named: Documented, { section, name, field }: Difference, value: Difference['before']) {
  const entry = section === 'head' ? null : plainMap(plainMap(named.document[section])?.[name]);
  if (field !== null) return valueWords(view, named, field, value, entry?.['scope'] === 'joint');
  return entry === null || section === 'head' ? '–' : entryGist(view, named, section, entry);
}
