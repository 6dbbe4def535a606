import { Head } from '../../../../platform/web/components/head.js';
import { type Move, Moves } from '../../../../platform/web/components/moves.js';
import { Page } from '../../../../platform/web/components/page.js';
import { Title } from '../../../../platform/web/components/title.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { type Matter, type MatterProps, otherSides, overline, sideNames } from '../matter.js';
import { moveRank } from '../move-order.js';
import { MatterCrumbs } from '../room-head.js';
import { whyClosed } from '../why-closed.js';
import { counteredBy, type Topic, topicDenial, topicHref, topicLabel, topicOf } from './topic.js';

/** Everything that can be proposed on a commitment, and why the rest cannot. */
export function ProposeListPage({ view, matter }: MatterProps): JSX.Element {
  const { t } = view;
  const counters = counteredBy(matter);
  const title = t(counters === null ? 'propose.title' : 'propose.counter_title');
  const { open, closed } = listOf(view, matter, counters);
  return (
    <Page view={view} title={title} room="ledger">
      <MatterCrumbs view={view} matter={matter} further={[{ label: title }]} />
      <div class="narrow">
        <Title view={view} over={overline(view, matter)} title={title} pair={false} />
        {counters === null ? (
          ''
        ) : (
          <p class="measure" safe>
            {t('propose.counter_note')}
          </p>
        )}
        <section aria-labelledby="open">
          <Head view={view} id="open" title={t('propose.open')} />
          {open.length === 0 ? (
            <p class="soft after" safe>
              {t('propose.none_open')}
            </p>
          ) : (
            <Moves view={view} moves={open} />
          )}
        </section>
        {closed.length === 0 ? (
          ''
        ) : (
          <section aria-labelledby="shut">
            <Head view={view} id="shut" title={t('propose.closed')} />
            <Moves view={view} moves={closed} />
          </section>
        )}
      </div>
    </Page>
  );
}

function listOf(view: ViewContext, matter: Matter, counters: string | null): { open: Move[]; closed: Move[] } {
  const { definition, proposables } = matter.moves;
  const moves = proposables
    .flatMap(({ move }) => (move === null ? [] : [move]))
    .sort((one, other) => moveRank(definition, one) - moveRank(definition, other))
    .map((move) => `move-${move}`);
  const topics = [...moves, 'deadline', 'text', 'owners', 'split'].flatMap((name) => topicOf(definition, name) ?? []);
  const told = topics.map((topic) => ({ topic, denial: topicDenial(matter, topic) }));
  const reasons = new Set(told.map(({ denial }) => (denial === null ? null : whyClosed(view, matter, denial))));
  const [only] = reasons;
  if (reasons.size === 1 && only !== null && only !== undefined)
    return { open: [], closed: [{ label: view.t('propose.everything'), note: only }] };
  return {
    open: told.flatMap(({ topic, denial }) => (denial === null ? [openOf(view, matter, topic, counters)] : [])),
    closed: told.flatMap(({ topic, denial }) =>
      denial === null ? [] : [{ label: topicLabel(view, topic), note: whyClosed(view, matter, denial) }],
    ),
  };
}

function openOf(view: ViewContext, matter: Matter, topic: Topic, counters: string | null): Move {
  const note =
    topic.type === 'move'
      ? view.t('commitment.open.joint', { sides: sideNames(view, matter, otherSides(matter)) })
      : view.t(`propose.about.${topic.type}`);
  return { label: topicLabel(view, topic), href: topicHref(matter, topic, counters), note };
}
