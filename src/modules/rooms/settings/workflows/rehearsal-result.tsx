import type { Times } from '../../../../domain/rehearsal/draft-tally.js';
import type { LocalizedText } from '../../../../domain/shared/language.js';
import { Head } from '../../../../platform/web/components/head.js';
import { ListCell } from '../../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../../platform/web/components/list-table.js';
import { Notice } from '../../../../platform/web/components/notice.js';
import { formatDate } from '../../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { civilDate } from '../../../../domain/shared/civil-date.js';
import type { RehearsedDraft } from '../../../rehearsal/index.js';
import type { ShownDraft } from './draft-shown.js';
import type { RehearsalAnswers } from './rehearsal-answers.js';

interface Props {
  readonly view: ViewContext;
  readonly shown: ShownDraft;
  readonly answers: RehearsalAnswers;
  readonly rehearsal: RehearsedDraft['rehearsal'];
}

/** Lines of the transcript that the page itself shows; all of them are in the file. */
const SHOWN_LINES = 100;

/** What came of a draft: whether the engine kept its word, figures, what never closed, and the transcript. */
export function RehearsalResult({ view, shown, answers, rehearsal }: Props): JSX.Element {
  const { t } = view;
  const { definition } = shown.draft;
  const { from, to, counts } = rehearsal;
  return (
    <>
      <section class="part" aria-labelledby="outcome">
        <Head
          view={view}
          id="outcome"
          title={t('rehearsal.draft.outcome')}
          note={t('rehearsal.draft.span', {
            from: formatDate(t, from, 'full'),
            to: formatDate(t, to, 'full'),
            seed: answers.seed,
          })}
        />
        <Verdict view={view} rehearsal={rehearsal} />
        <ul class="plain measure after">
          {played(view, rehearsal).map((sentence) => (
            <li safe>{sentence}</li>
          ))}
        </ul>
        <ListTable
          view={view}
          look="units"
          caption={t('rehearsal.draft.counts')}
          columns={['what', 'own', 'all'].map((name) => ({ label: t(`rehearsal.draft.column.${name}`) }))}
        >
          <tbody>
            {counts.map(({ name, own, all }) => (
              <tr>
                <th scope="row" safe>
                  {t(`rehearsal.count.${name}`)}
                </th>
                <ListCell label={t('rehearsal.draft.column.own')}>{own}</ListCell>
                <ListCell label={t('rehearsal.draft.column.all')}>{all}</ListCell>
              </tr>
            ))}
          </tbody>
        </ListTable>
      </section>
      <TimesTable view={view} name="moves" rows={rehearsal.moves} of={definition?.moves ?? {}} />
      <TimesTable view={view} name="timers" rows={rehearsal.timers} of={definition?.timers ?? {}} />
      <TimesTable view={view} name="ends" rows={rehearsal.closed} of={definition?.joint ?? {}} />
      <section class="part" aria-labelledby="open">
        <Head view={view} id="open" title={t('rehearsal.draft.open')} note={t('rehearsal.draft.open_note')} />
        <p class="measure" safe>
          {rehearsal.open.length === 0 ? t('rehearsal.draft.open_none') : rehearsal.open.join(t('settings.join'))}
        </p>
      </section>
      <TranscriptPart view={view} shown={shown} answers={answers} rehearsal={rehearsal} />
    </>
  );
}

/** A broken promise is a fault of the engine and not of the draft; it is said with its place, so that it can be reported. */
function Verdict({ view, rehearsal: { broken } }: Pick<Props, 'view' | 'rehearsal'>): JSX.Element {
  const { t } = view;
  if (broken === null) return <Notice view={view} text={t('rehearsal.draft.kept')} />;
  const { invariant, commitment, day } = broken;
  const said = {
    promise: t(`rehearsal.promise.${invariant}`),
    commitment,
    day: formatDate(t, civilDate(day), 'full'),
  };
  return (
    <Notice
      view={view}
      role="alert"
      title={t('rehearsal.draft.broken_title')}
      text={t('rehearsal.draft.broken', said)}
    />
  );
}

function played({ t }: ViewContext, { ofKind, invented, leftOut }: Props['rehearsal']): readonly string[] {
  return [
    t('rehearsal.draft.played', { count: ofKind }),
    ...(invented > 0 ? [t('rehearsal.draft.invented', { count: invented })] : []),
    ...(leftOut > 0 ? [t('rehearsal.draft.left_out', { count: leftOut })] : []),
  ];
}

interface TimesProps {
  readonly view: ViewContext;
  readonly name: 'moves' | 'timers' | 'ends';
  readonly rows: readonly Times[];
  readonly of: Readonly<Record<string, { readonly labels: LocalizedText }>>;
}

function TimesTable({ view, name, rows, of }: TimesProps): JSX.Element {
  const { t, language } = view;
  const [title, column] = [t(`rehearsal.draft.${name}`), t('rehearsal.draft.column.times')];
  return (
    <section class="part" aria-labelledby={name}>
      <Head view={view} id={name} title={title} note={t('rehearsal.draft.times_note')} />
      {rows.length === 0 ? (
        <p class="soft" safe>
          {t('workflow_draft.none')}
        </p>
      ) : (
        <ListTable view={view} look="units" caption={title} columns={[{ label: title }, { label: column }]}>
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row" safe>
                  {of[row.name]?.labels[language] ?? row.name}
                </th>
                <ListCell label={column}>
                  <span safe>{row.times === 0 ? t('rehearsal.draft.never') : String(row.times)}</span>
                </ListCell>
              </tr>
            ))}
          </tbody>
        </ListTable>
      )}
    </section>
  );
}

function TranscriptPart({ view, shown, answers, rehearsal }: Props): JSX.Element {
  const { t, language } = view;
  const { lines, moreLines } = rehearsal;
  const asked = new URLSearchParams({ months: answers.months, seed: answers.seed });
  const count = lines.length + moreLines;
  return (
    <section class="part" aria-labelledby="transcript">
      <Head
        view={view}
        id="transcript"
        title={t('rehearsal.draft.transcript')}
        note={t('rehearsal.draft.first_lines', { shown: Math.min(SHOWN_LINES, count), count })}
      />
      <p class="acts">
        <a href={`${shown.href}/rehearsal/transcript?${asked.toString()}`} safe>
          {t('rehearsal.draft.save')}
        </a>
      </p>
      {moreLines > 0 ? (
        <p class="soft" safe>
          {t('rehearsal.draft.lines_cut', { count: lines.length })}
        </p>
      ) : (
        ''
      )}
      <pre class="mail" lang={language} tabindex="0" safe>
        {lines.slice(0, SHOWN_LINES).join('\n')}
      </pre>
    </section>
  );
}
