import { Head } from '../../../platform/web/components/head.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { InstrumentView } from '../../conferences/index.js';

interface Props {
  readonly view: ViewContext;
  readonly instruments: readonly InstrumentView[];
}

const KINDS = new Set(['mechanism', 'session_memorandum', 'agreement']);

/** Papers signed at the session. */
export function SessionInstruments({ view, instruments }: Props): JSX.Element {
  const { t, language } = view;
  return (
    <section aria-labelledby="instruments">
      <Head view={view} title={t('session.instruments.title')} id="instruments" />
      <ol class="moves">
        {instruments.map((paper) => (
          <li>
            <span class="voice" safe>
              {paper.title[language]}
            </span>
            <span class="note">
              <span safe>{t(`session.instruments.kind.${KINDS.has(paper.kind) ? paper.kind : 'other'}`)}</span>
              {paper.annex === null ? (
                ''
              ) : (
                <span safe>{` · ${t('session.instruments.annex', { annex: paper.annex })}`}</span>
              )}
              <span safe>{` · ${paper.languages[language]}`}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
