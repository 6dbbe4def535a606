import { LANGUAGES } from '../../../domain/shared/language.js';
import type { CommitmentTexts, RecordedAssignment } from '../../../domain/workflow/commitment-terms.js';
import type { Subject } from '../../../domain/workflow/subject.js';
import { DefList, type Fact } from '../../../platform/web/components/def-list.js';
import { Words } from '../../../platform/web/components/words.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import { formatDeadline } from '../../../platform/web/i18n/format-deadline.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { Wording } from '../../../platform/web/wording.js';
import type { Matter, MatterProps } from './matter.js';
import { ownerWords } from './owner-words.js';
import { OwnersChange } from './owners-change.js';
import { ownersNow, textsNow } from './propose/terms-now.js';
import { TextChange } from './text-change.js';

interface Props extends MatterProps {
  readonly subject: Subject;
  /** False for what is past: what the commitment said then is not what it says now. */
  readonly compare?: boolean;
}

/** Exactly what is proposed, beside what the commitment says now. What a move alone says is said elsewhere. */
export function SubjectView({ view, matter, subject, compare = true }: Props): JSX.Element {
  const { commitment } = matter;
  switch (subject.type) {
    case 'move':
      return <MoveTerms view={view} matter={matter} subject={subject} compare={compare} />;
    case 'deadline': {
      const { t, language } = view;
      const now = commitment.deadline;
      const was = now === null ? t('marks.schedule.none') : formatDeadline(t, language, now).text;
      const is = formatDeadline(t, language, subject.deadline);
      const told = is.note === null ? is.text : t('propose.with_note', { text: is.text, note: is.note });
      return <BeforeAfter view={view} before={compare ? was : null} after={told} />;
    }
    case 'text':
      return <TextChange view={view} before={compare ? textsNow(commitment) : null} after={subject.texts} />;
    case 'owners':
      return (
        <OwnersChange
          view={view}
          matter={matter}
          before={compare ? ownersNow(commitment) : null}
          after={subject.assignments}
        />
      );
    case 'split':
      return <Parts view={view} matter={matter} parts={subject.parts} />;
    case 'migration':
      return '';
  }
}

/** One value as it is and as it is to be, side by side. */
function BeforeAfter({
  view,
  before,
  after,
}: {
  view: ViewContext;
  before: Wording | null;
  after: Wording;
}): JSX.Element {
  return (
    <dl class="beside">
      {before === null ? (
        ''
      ) : (
        <div>
          <dt safe>{view.t('propose.now')}</dt>
          <dd>
            <Words view={view} of={before} />
          </dd>
        </div>
      )}
      <div>
        <dt safe>{view.t('propose.proposed')}</dt>
        <dd>
          <b>
            <Words view={view} of={after} />
          </b>
        </dd>
      </div>
    </dl>
  );
}

function MoveTerms({
  view,
  matter,
  subject,
  compare = true,
}: Props & { subject: Extract<Subject, { type: 'move' }> }): JSX.Element {
  const { text, successor } = subject;
  const facts = moveFactsOf(view, matter, subject);
  return (
    <>
      {facts.length === 0 ? '' : <DefList view={view} facts={facts} />}
      {text === null ? (
        ''
      ) : (
        <TextChange view={view} before={compare ? textsNow(matter.commitment) : null} after={text} />
      )}
      {successor === null ? (
        ''
      ) : (
        <section class="after">
          <h3 safe>{view.t('propose.successor', { kind: view.t(`ledger.kind.${successor.kind}`) })}</h3>
          <PartTexts view={view} texts={successor.texts} />
          <PartOwners view={view} matter={matter} owners={successor.assignments} />
          {successor.deadline === null ? (
            ''
          ) : (
            <p class="note" safe>
              {view.t('propose.successor_due', {
                deadline: formatDeadline(view.t, view.language, successor.deadline).text,
              })}
            </p>
          )}
        </section>
      )}
    </>
  );
}

function moveFactsOf(view: ViewContext, { commitment }: Matter, subject: Extract<Subject, { type: 'move' }>): Fact[] {
  const { t, language } = view;
  const { session, into, measures, period } = subject;
  const held = commitment.frame.sessions.find(({ number }) => number === session);
  return [
    ...(session === null ? [] : [{ term: t('propose.field.session'), text: held?.name[language] ?? String(session) }]),
    ...(into === null ? [] : [{ term: t('propose.field.into'), text: into }]),
    ...(period === null
      ? []
      : [
          {
            term: t('propose.field.period'),
            text: t('propose.period', {
              from: formatDate(t, period.from, 'plain'),
              to: formatDate(t, period.to, 'plain'),
            }),
          },
        ]),
    ...(measures ?? []).map((measure, place) => ({
      term: t('propose.measure', { number: place + 1 }),
      text: { text: measure.text, lang: measure.language },
    })),
  ];
}

/** The commitments that are to take the place of this one. Their numbers are given when it takes effect. */
function Parts({
  view,
  matter,
  parts,
}: MatterProps & { parts: Extract<Subject, { type: 'split' }>['parts'] }): JSX.Element {
  return (
    <ol class="parts">
      {parts.map(({ texts, assignments }, place) => (
        <li>
          <h3 safe>{view.t('propose.part', { number: place + 1 })}</h3>
          <PartTexts view={view} texts={texts} />
          <PartOwners view={view} matter={matter} owners={assignments} />
        </li>
      ))}
    </ol>
  );
}

function PartTexts({ view, texts }: { view: ViewContext; texts: Partial<CommitmentTexts> }): JSX.Element {
  return (
    <div class="texts">
      {LANGUAGES.flatMap((language) => {
        const text = texts[language];
        return text === undefined
          ? []
          : [
              <div>
                <span class="tag" lang={language} safe>
                  {view.t(`common.texts.language.${language}`)}
                </span>
                <p lang={language}>
                  <b safe>{text.title}</b>
                </p>
                <p lang={language} safe>
                  {text.body}
                </p>
              </div>,
            ];
      })}
    </div>
  );
}

function PartOwners({
  view,
  matter,
  owners,
}: MatterProps & { owners: readonly RecordedAssignment[] | null }): JSX.Element {
  const { t } = view;
  const told = owners === null ? t('propose.owners_kept') : ownerWords(view, matter, owners);
  return (
    <p class="note" safe>
      {told}
    </p>
  );
}
