import { CsrfField } from '../../../../platform/web/components/csrf-field.js';
import { DefList, type Fact } from '../../../../platform/web/components/def-list.js';
import { Page } from '../../../../platform/web/components/page.js';
import { PostForm } from '../../../../platform/web/components/post-form.js';
import { Title } from '../../../../platform/web/components/title.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { shownHash } from '../content-hash.js';
import { otherSides, overline, ownSide, roomOf, sideNames } from '../matter.js';
import { ownWords } from '../own-words.js';
import { standingFact } from '../proposal-facts.js';
import { sentenceFacts } from '../sentence-texts.js';
import { SubjectView } from '../subject-view.js';
import { type ProposeFormProps, TopicCrumbs } from './propose-form-page.js';
import { ownersNow } from './terms-now.js';
import type { ReadWish } from './read-wish.js';
import { type Topic, topicHref, topicLabel } from './topic.js';

export interface ProposeCheckProps extends Omit<ProposeFormProps, 'faults' | 'refused'> {
  readonly wish: ReadWish;
  /** Hash of the content as it would be proposed; null where nothing is proposed. */
  readonly contentHash: string | null;
}

/** A last look: exactly what will be put forward, beside what is now, and who will see it. */
export function ProposeCheckPage(props: ProposeCheckProps): JSX.Element {
  const { view, matter, topic, values, counters } = props;
  const { t } = view;
  const title = t('propose.check.title');
  const action = topicHref(matter, topic, counters);
  const hidden = { ...values, version: matter.commitment.version };
  const facts = factsOf(props);
  return (
    <Page view={view} title={title} room="ledger">
      <TopicCrumbs {...props} check />
      <Title view={view} over={overline(view, matter)} title={title} />
      <h2 safe>{topicLabel(view, topic)}</h2>
      <SubjectView view={view} matter={matter} subject={shownSubject(props)} />
      {facts.length === 0 ? '' : <DefList view={view} facts={facts} />}
      <h2 class="after" safe>
        {t('propose.check.next')}
      </h2>
      <p class="measure" safe>
        {nextWords(view, props)}
      </p>
      <div class="acts after">
        <PostForm view={view} action={action} hidden={{ ...hidden, step: 'send' }}>
          <button class="btn main" safe>
            {t(`propose.send.${sendKey(topic, counters)}`)}
          </button>
        </PostForm>
        <form action={action} method="post" novalidate>
          <CsrfField view={view} />
          {Object.entries({ ...hidden, step: 'edit' }).map(([name, value]) => (
            <input type="hidden" name={name} value={String(value)} />
          ))}
          <button class="btn" safe>
            {t('propose.check.change')}
          </button>
        </form>
        <a href={roomOf(matter)} safe>
          {t('propose.check.leave')}
        </a>
      </div>
    </Page>
  );
}

/** Owners of the own side are shown among all, since what another side has stays. */
function shownSubject({ matter, topic, wish }: ProposeCheckProps): ReadWish['subject'] {
  const { subject } = wish;
  if (topic.type !== 'own_owners' || subject.type !== 'owners') return subject;
  const others = ownersNow(matter.commitment).filter(({ side }) => side !== matter.actor.sideId);
  return { type: 'owners', assignments: [...subject.assignments, ...others] };
}

function factsOf({ view, matter, topic, wish, contentHash }: ProposeCheckProps): Fact[] {
  const { t } = view;
  const { sentence, reason } = wish;
  const moves = topic.type === 'move' && !topic.move.from.includes(topic.move.to);
  return [
    ...(moves && topic.type === 'move' ? [standingFact(view, matter, topic.move.to)] : []),
    ...(sentence === null ? [] : sentenceFacts(view, sentence)),
    ...(reason === null
      ? []
      : [{ term: t('commitment.proposal.reason'), text: ownWords(reason, matter.actor.language) }]),
    ...(contentHash === null
      ? []
      : [
          {
            term: t('commitment.proposal.content'),
            text: shownHash(contentHash),
            hash: true,
            note: t('commitment.proposal.exactly'),
          },
        ]),
  ];
}

function sendKey(topic: Topic, counters: string | null): 'own' | 'counter' | 'propose' {
  if (topic.type === 'own_owners') return 'own';
  return counters === null ? 'propose' : 'counter';
}

function nextWords(view: ViewContext, { matter, topic, counters }: ProposeCheckProps): string {
  const params = { side: ownSide(view, matter), sides: sideNames(view, matter, otherSides(matter)) };
  const words = view.t(`propose.next.${sendKey(topic, counters)}`, params);
  if (topic.type !== 'own_owners' || matter.commitment.proposal === null) return words;
  return view.t('commitment.effect.both', { first: words, second: view.t('commitment.effect.voids') });
}
