import type { Language } from '../../../domain/shared/language.js';
import { Head } from '../../../platform/web/components/head.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import { isWebLink } from '../../../platform/http/is-web-link.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { EvidenceView } from '../../commitments/index.js';
import { type Matter, type MatterProps, sideName } from './matter.js';

/** The papers reports rest on. A link leads out, so it takes nothing of ours along; anything but the web is no link. */
export function EvidenceSection({ view, matter }: MatterProps): JSX.Element {
  const { evidence } = matter.commitment;
  return (
    <section aria-labelledby="evidence">
      <Head view={view} title={view.t('commitment.evidence.title')} id="evidence" />
      {evidence.length === 0 ? (
        <p class="soft after" safe>
          {view.t('commitment.evidence.none')}
        </p>
      ) : (
        <ul class="moves">
          {evidence.map((paper) => (
            <Paper view={view} matter={matter} paper={paper} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Paper({ view, matter, paper }: MatterProps & { paper: EvidenceView }): JSX.Element {
  const { title, url, keptAt } = paper;
  const lang = languageOf(matter, paper);
  return (
    <li>
      <b>
        {url !== null && isWebLink(url) ? (
          <a href={url} rel="noopener noreferrer" lang={lang} safe>
            {title}
          </a>
        ) : (
          <span lang={lang} safe>
            {title}
          </span>
        )}
      </b>
      <span class="soft">
        {keptAt === null ? (
          ''
        ) : (
          <>
            <span lang={lang} safe>
              {keptAt}
            </span>
            {' · '}
          </>
        )}
        <span safe>{noteOf(view, matter, paper)}</span>
      </span>
    </li>
  );
}

/** A paper is named in the language of its report; unknown for reports that stand in the record only. */
function languageOf({ commitment }: Matter, { statementId }: EvidenceView): Language | undefined {
  return commitment.positions
    .flatMap(({ statement, draft }) => [statement, draft])
    .find((statement) => statement?.id === statementId)?.language;
}

function noteOf(view: ViewContext, matter: Matter, { datedOn, sideId, visibility }: EvidenceView): string {
  const parts = [
    datedOn === null ? null : formatDate(view.t, datedOn, 'plain'),
    sideName(view, matter, sideId),
    visibility === 'side' ? view.t('common.timeline.private') : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
