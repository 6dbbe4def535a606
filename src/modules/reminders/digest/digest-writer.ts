import { Injectable } from '@nestjs/common';
import type { Language } from '../../../domain/shared/language.js';
import { Environment } from '../../../platform/config/environment.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { Translator } from '../../../platform/web/i18n/translator.js';
import { translatorOf } from '../../../platform/web/i18n/translator-of.js';
import type { Digest, DigestDeadline, DigestItem, DigestOutcome, WrittenMail } from './digest.js';
import { headingOf, periodName, sectionsOf } from './digest-sections.js';
import { digestSubject, digestTag } from './digest-subject.js';
import { timerLines } from './timer-lines.js';
import { foldText } from './fold-text.js';
import { commitmentAddress, workAddress, workflowAddress } from './page-address.js';

/** 72 Latin letters or 32 Chinese characters a line: what every mail program shows without folding again. */
const COLUMNS: Readonly<Record<Language, number>> = { en: 72, 'zh-Hant': 64, 'zh-Hans': 64 };
/** A longer group is listed by numbers alone; the titles are on the page. */
const MOST_TITLES = 15;

interface Writing {
  readonly digest: Digest;
  readonly words: Translator;
  readonly columns: number;
}

/** Words the daily digest as plain text. Promises nothing that the program does not do. */
@Injectable()
export class DigestWriter {
  constructor(private readonly environment: Environment) {}

  /** The mail in the recipient's language. */
  write(digest: Digest): WrittenMail {
    const words = translatorOf(digest.recipient.language);
    const writing = { digest, words, columns: COLUMNS[digest.recipient.language] };
    const sections = sectionsOf(digest, words);
    const { t } = words;
    const blocks = [
      this.opening(writing),
      this.section(writing, t('digest.heading.countersign'), sections.proposals),
      this.section(writing, t('digest.heading.workflow'), sections.workflows),
      this.section(writing, t('digest.heading.past'), sections.past),
      this.section(writing, t('digest.heading.timer'), sections.timers),
      ...sections.due.map((group) => this.section(writing, headingOf(digest, words, group), group.items)),
      this.section(writing, t('digest.heading.outcome'), sections.outcomes),
      this.footer(writing),
    ];
    const body = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
    return { subject: digestSubject(digest, words, sections), body: `${body.join('\n\n')}\n`, tag: digestTag(digest) };
  }

  private opening({ digest, words, columns }: Writing): readonly string[] {
    const day = formatDate(words.t, digest.on, 'long');
    const sentence = words.t('digest.opening', { day, count: digest.items.length });
    return [digest.recipient.post, sentence].flatMap((text) => foldText(text, { columns }));
  }

  private section(writing: Writing, heading: string, items: readonly DigestItem[]): readonly string[] {
    if (items.length === 0) return [];
    const { columns } = writing;
    const head = foldText(heading.toUpperCase(), { columns });
    if (items.length > MOST_TITLES) {
      const numbers = items.map((item) => item.number).join('  ');
      return [...head, ...foldText(numbers, { columns, lead: '  ' })];
    }
    return [...head, ...items.flatMap((item) => this.item(writing, item))];
  }

  private item({ digest, words, columns }: Writing, item: DigestItem): readonly string[] {
    const lead = `  ${item.number}  `;
    const details = detailsOf(words, digest, item).flatMap((text) =>
      foldText(text, { columns, lead: ' '.repeat(lead.length) }),
    );
    const urgent = item.kind !== 'deadline' || item.deadline.latest < digest.on;
    return [
      ...foldText(item.title, { columns, lead }),
      ...details,
      ...(urgent ? [' '.repeat(lead.length) + addressOf(this.environment.publicUrl, item)] : []),
    ];
  }

  private footer({ digest, words: { t }, columns }: Writing): readonly string[] {
    const { post, since } = digest.recipient;
    const lines = [
      t('digest.page', { url: workAddress(this.environment.publicUrl) }),
      t('digest.why', { post, day: formatDate(t, since, 'plain') }),
      ...(digest.items.some((item) => item.provisional) ? [t('digest.provisional')] : []),
      t('digest.tag', { tag: digestTag(digest) }),
    ];
    return lines.flatMap((line) => foldText(line, { columns }));
  }
}

function addressOf(publicUrl: string, item: DigestItem): string {
  if (item.kind === 'workflow') return workflowAddress(publicUrl, item.proposalId);
  return item.commitmentId === null ? workAddress(publicUrl) : commitmentAddress(publicUrl, item.commitmentId);
}

function detailsOf(words: Translator, { on }: Digest, item: DigestItem): readonly string[] {
  const { t } = words;
  const late =
    item.meantFor === null ? [] : [t('digest.item.caught_up', { day: formatDate(t, item.meantFor, 'short') })];
  if (item.kind === 'proposal') {
    const { proposedBy: side, state, openedOn } = item;
    return [t('digest.item.proposes', { side, state, day: formatDate(t, openedOn, 'short') }), ...late];
  }
  if (item.kind === 'workflow') {
    const { proposedBy: side, openedOn, lapsesOn, migration } = item;
    const days = { day: formatDate(t, openedOn, 'short'), last: formatDate(t, lapsesOn, 'short') };
    return [t(migration ? 'digest.item.asks_migration' : 'digest.item.asks_version', { side, ...days }), ...late];
  }
  if (item.kind === 'outcome') return [outcomeOf(words, item), ...late];
  if (item.kind === 'timer') return [...timerLines(words, item), ...late];
  return item.deadline.latest < on ? [wasDue(words, item), ...late] : late;
}

function outcomeOf({ t }: Translator, { ending, endedBy: side, because, state, endedOn }: DigestOutcome): string {
  const day = formatDate(t, endedOn, 'short');
  return t(`digest.outcome.${ending}`, { side, because: because ?? '', state, day });
}

function wasDue(words: Translator, item: DigestDeadline): string {
  const { t } = words;
  return item.deadline.precision === 'day'
    ? t('digest.item.was_due_day', { day: formatDate(t, item.deadline.latest) })
    : t('digest.item.was_due_period', { period: periodName(words, item) });
}
