import type { DefinitionEdit } from '../../../../domain/workflow/authoring/definition-edit.js';
import { SECTIONS } from '../../../../domain/workflow/authoring/definition-edit.js';
import { plainMap } from '../../../../domain/workflow/authoring/plain-map.js';
import { compareEntries } from '../../../../domain/workflow/compare/compare-definitions.js';
import type { FieldFault } from '../../../../platform/web/components/error-summary.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { ShownDraft } from './draft-shown.js';
import { entryName, fieldId, fieldWords, valueWords } from './field-words.js';

type Entry = Readonly<Record<string, unknown>>;

/**
 * What an edit that came too late would overwrite: at each field of its form what the draft says there now. `field` is where
 * the form begins.
 */
export function changedMeanwhile(
  view: ViewContext,
  shown: ShownDraft,
  edit: DefinitionEdit,
  field: string,
): readonly FieldFault[] {
  const lead = { field, message: view.t('workflow_draft.meanwhile.lead') };
  const differing = differencesOf(view, shown, edit);
  if (differing.length > 0) return [lead, ...differing];
  return [lead, { field, message: view.t('workflow_draft.meanwhile.elsewhere') }];
}

function differencesOf(view: ViewContext, shown: ShownDraft, edit: DefinitionEdit): readonly FieldFault[] {
  const { document } = shown;
  switch (edit.type) {
    case 'head': {
      const { labels, initialJoint } = document;
      return fieldsOf(view, shown, { labels, initialJoint }, { labels: edit.labels, initialJoint: edit.initialJoint });
    }
    case 'put': {
      if (edit.was === null) return [];
      const now = plainMap(plainMap(document[edit.section])?.[edit.was]);
      if (now !== null) return fieldsOf(view, shown, now, plainMap(edit.entry) ?? {});
      return [{ field: 'name', message: view.t('workflow_draft.refused.no_such_entry', { detail: edit.was }) }];
    }
    case 'replace':
      return entriesOf(view, shown, plainMap(edit.document) ?? {});
    case 'remove':
      return [];
  }
}

function fieldsOf(view: ViewContext, shown: ShownDraft, now: Entry, answered: Entry): readonly FieldFault[] {
  const joint = now['scope'] === 'joint';
  return compareEntries(now, answered).map(({ field, before }) => {
    const value = valueWords(view, shown, field, before, joint);
    return {
      field: fieldId(field),
      message: view.t('workflow_draft.meanwhile.field', { field: fieldWords(view, field), value }),
    };
  });
}

/** Of a whole text: every entry that says something else in the draft. */
function entriesOf(view: ViewContext, shown: ShownDraft, answered: Entry): readonly FieldFault[] {
  return SECTIONS.flatMap((section) => {
    const [now, then] = [plainMap(shown.document[section]) ?? {}, plainMap(answered[section]) ?? {}];
    const names = [...new Set([...Object.keys(now), ...Object.keys(then)])];
    return names.flatMap((name) => {
      const [was, is] = [plainMap(now[name]), plainMap(then[name])];
      if (was !== null && is !== null && compareEntries(was, is).length === 0) return [];
      const place = view.t(`workflow_draft.place.${section}`);
      const params = { place, name: entryName(view, was === null ? { document: answered } : shown, [section], name) };
      return [{ field: 'yaml', message: view.t('workflow_draft.meanwhile.entry', params) }];
    });
  });
}
