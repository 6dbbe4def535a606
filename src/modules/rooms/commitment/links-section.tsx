import { StandingMark } from '../../../platform/web/components/standing-mark.js';
import { Head } from '../../../platform/web/components/head.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import { sameTime } from '../../../platform/web/past-point.js';
import type { MatterProps } from './matter.js';
import { shownText } from '../../../platform/web/shown-text.js';
import { Words } from '../../../platform/web/components/words.js';

/** Where the matter comes from and where it goes on: commitments it was split or merged with, or that a study opened. */
export function LinksSection({ view, matter }: MatterProps): JSX.Element {
  const { links } = matter.commitment;
  const { t } = view;
  if (links.length === 0) return '';
  return (
    <section aria-labelledby="links">
      <Head view={view} id="links" title={t('propose.links.title')} />
      <ul class="moves">
        {links.map(({ id, number, relation, titles, authoritative, standing, linkedOn }) => (
          <li>
            <span class="soft" safe>
              {t(`propose.links.${relation}`, { day: formatDate(t, linkedOn, 'plain') })}
            </span>
            <b>
              <a href={sameTime(view, `/commitments/${id}`)}>
                <Words
                  view={view}
                  of={{ key: 'commitment.over', params: { number, title: shownText(view, titles, authoritative) } }}
                />
              </a>
            </b>
            <StandingMark view={view} standing={standing} />
          </li>
        ))}
      </ul>
    </section>
  );
}
