import type { Section } from '../../../../domain/workflow/authoring/definition-edit.js';
import { Notice } from '../../../../platform/web/components/notice.js';
import type { FieldFault } from '../../../../platform/web/components/error-summary.js';
import { Words } from '../../../../platform/web/components/words.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { PlacedFault } from './draft-faults.js';
import type { ShownDraft } from './draft-shown.js';
import { WorkflowPicture } from './workflow-picture.js';

/** What the form beside the check is about; null for what belongs to no entry. */
export interface CheckedPlace {
  readonly section: Section | null;
  readonly name: string | null;
}

interface Props {
  readonly view: ViewContext;
  readonly shown: ShownDraft;
  readonly at: CheckedPlace;
  /** Why the answers cannot be taken over at all. */
  readonly refused?: readonly FieldFault[];
}

/** Attributes by which a form has its answers checked after each change; without script there is a button for it. */
export function checkedLive(action: string): Readonly<Record<string, string>> {
  return { 'hx-post': `${action}/check`, 'hx-trigger': 'change', 'hx-target': '#live', 'hx-swap': 'outerHTML' };
}

/** Beside a form: what is wrong with the draft as the form would leave it, and its picture. */
export function LiveCheck({ view, shown, at, refused = [] }: Props): JSX.Element {
  const { t } = view;
  return (
    <aside id="live" aria-label={t('workflow_draft.live')}>
      <div role="status">
        {refused.length > 0 ? (
          <Notice view={view} level="h2" title={t('workflow_draft.live_refused')}>
            <ul class="plain">
              {refused.map(({ message }) => (
                <li>
                  <Words view={view} of={message} />
                </li>
              ))}
            </ul>
          </Notice>
        ) : (
          <Found view={view} faults={shown.faults} at={at} />
        )}
      </div>
      {shown.drawn === null ? '' : <WorkflowPicture view={view} definition={shown.drawn} />}
    </aside>
  );
}

function Found({ view, faults, at }: Pick<Props, 'view' | 'at'> & Pick<ShownDraft, 'faults'>): JSX.Element {
  const { t } = view;
  if (faults.length === 0) return <Notice view={view} level="h2" text={t('workflow_draft.live_sound')} />;
  return (
    <Notice view={view} level="h2" title={t('workflow_draft.faults', { count: faults.length })}>
      <ul class="plain">
        {faults.map((fault) => (
          <li>
            <Place view={view} fault={fault} at={at} />
            <span safe>{`${t('workflow_draft.colon')}${fault.text}`}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** A link leads only to a field of this form: another page would lose what was typed. */
function Place({ view, fault, at }: Pick<Props, 'view' | 'at'> & { readonly fault: PlacedFault }): JSX.Element {
  const words = faultPlace(view, fault);
  if (fault.section !== at.section || fault.name !== at.name) return <b safe>{words}</b>;
  return (
    <a href={`#${fault.field}`} safe>
      {words}
    </a>
  );
}

/** Where a fault is, in words: the section, and the entry by its name in files. */
export function faultPlace({ t }: ViewContext, { section, name }: PlacedFault): string {
  const place = t(`workflow_draft.place.${section ?? 'head'}`);
  return name === null ? place : t('workflow_draft.fault_place', { place, name });
}
