import { DefList } from '../../../../platform/web/components/def-list.js';
import { ErrorSummary } from '../../../../platform/web/components/error-summary.js';
import { Notice } from '../../../../platform/web/components/notice.js';
import { Page } from '../../../../platform/web/components/page.js';
import { PostForm } from '../../../../platform/web/components/post-form.js';
import { Title } from '../../../../platform/web/components/title.js';
import { otherSides, overline, roomOf, sideNames } from '../matter.js';
import { moveFacts } from '../move-facts.js';
import { type Refused, RefusalNotice } from '../refusal-notice.js';
import { MatterCrumbs } from '../room-head.js';
import { whyClosed } from '../why-closed.js';
import type { FieldsProps } from './fields-props.js';
import { ProposeFields } from './propose-fields.js';
import { topicDenial, topicHref, topicLabel } from './topic.js';

export interface ProposeFormProps extends FieldsProps {
  /** The proposal that this one is to answer; null where it answers none. */
  readonly counters: string | null;
  readonly refused: Refused | null;
}

/** One thing to propose: what it is, the fields it asks for, and on to the page that checks it. */
export function ProposeFormPage(props: ProposeFormProps): JSX.Element {
  const { view, matter, topic, faults, refused, counters } = props;
  const { t } = view;
  const label = topicLabel(view, topic);
  const denial = refused === null ? topicDenial(matter, topic) : null;
  return (
    <Page view={view} title={label} room="ledger" faulty={faults.length > 0 || refused !== null}>
      <TopicCrumbs {...props} />
      <div class={wide(props) ? 'wide' : 'narrow'}>
        <ErrorSummary view={view} faults={faults} />
        <RefusalNotice view={view} matter={matter} refused={refused} />
        <Title view={view} over={overline(view, matter)} title={label} pair={false} />
        <p class="measure soft" safe>
          {t(`propose.lead.${topic.type === 'own_owners' ? 'own' : counters === null ? 'propose' : 'counter'}`, {
            sides: sideNames(view, matter, otherSides(matter)),
          })}
        </p>
        {denial === null ? (
          <Form {...props} />
        ) : (
          <Notice view={view} title={t('commitment.closed.move')} level="h2" text={whyClosed(view, matter, denial)}>
            <p class="acts after">
              <a class="btn" href={roomOf(matter)} safe>
                {t('commitment.back')}
              </a>
            </p>
          </Notice>
        )}
      </div>
    </Page>
  );
}

function Form(props: ProposeFormProps): JSX.Element {
  const { view, matter, topic, counters } = props;
  const { t } = view;
  return (
    <PostForm
      view={view}
      class="after"
      action={topicHref(matter, topic, counters)}
      hidden={{ version: matter.commitment.version }}
    >
      {topic.type === 'move' ? <DefList view={view} facts={moveFacts(view, matter, topic.move)} /> : ''}
      <ProposeFields {...props} />
      <p class="acts after">
        <button class="btn main" name="step" value="check" safe>
          {t('propose.check.title')}
        </button>
        <a href={roomOf(matter)} safe>
          {t('commitment.back')}
        </a>
      </p>
    </PostForm>
  );
}

/** Texts beside texts need the width of the page. */
function wide({ topic }: ProposeFormProps): boolean {
  return topic.type === 'text' || (topic.type === 'move' && topic.move.needs.includes('text'));
}

/** The way down to the form, and on to the page that checks it. */
export function TopicCrumbs({
  view,
  matter,
  topic,
  counters,
  check = false,
}: Pick<ProposeFormProps, 'view' | 'matter' | 'topic' | 'counters'> & { check?: boolean }): JSX.Element {
  const { t } = view;
  const list = {
    label: t(counters === null ? 'propose.title' : 'propose.counter_title'),
    href: `${roomOf(matter)}/propose`,
  };
  const further = [
    ...(topic.type === 'own_owners' ? [] : [list]),
    { label: topicLabel(view, topic) },
    ...(check ? [{ label: t('propose.check.crumb') }] : []),
  ];
  return <MatterCrumbs view={view} matter={matter} further={further} />;
}
