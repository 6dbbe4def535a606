import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language } from '../../../domain/shared/language.js';
import { formatDate } from '../i18n/format-date.js';
import type { ViewContext } from '../view-context.js';

/** How a rendering stands to the authoritative text. `script` = the same text in the other script; `draft` = not cleared. */
export type RenderingStatus = 'authoritative' | 'courtesy' | 'script' | 'draft' | 'missing';

export interface Rendering {
  readonly language: Language;
  readonly text: string;
  readonly status: RenderingStatus;
  /** Day on which the authoritative text changed under this rendering; null where it is up to date. */
  readonly staleSince: CivilDate | null;
}

function tagOf(view: ViewContext, rendering: Rendering): string {
  if (rendering.staleSince === null) return view.t(`common.texts.${rendering.status}`);
  return view.t('common.texts.stale', { day: formatDate(view.t, rendering.staleSince, 'plain') });
}

/** One text in every language, the authoritative one first and in bold. */
export function Texts({ view, renderings }: { view: ViewContext; renderings: readonly Rendering[] }): JSX.Element {
  const binding = (rendering: Rendering): number => (rendering.status === 'authoritative' ? 0 : 1);
  const ordered = [...renderings].sort((a, b) => binding(a) - binding(b));
  return (
    <section aria-label={view.t('common.texts.label')} class="texts">
      {ordered.map((rendering) => (
        <div class={rendering.status === 'authoritative' ? 'binding' : undefined}>
          <span class="tag">
            <span lang={rendering.language} safe>
              {view.t(`common.texts.language.${rendering.language}`)}
            </span>
            {' · '}
            <span safe>{tagOf(view, rendering)}</span>
          </span>
          {rendering.status === 'missing' ? (
            ''
          ) : (
            <p lang={rendering.language} safe>
              {rendering.text}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
