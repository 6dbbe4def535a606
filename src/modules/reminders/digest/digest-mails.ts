import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language } from '../../../domain/shared/language.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { subjectLabel } from '../../commitments/index.js';
import type { ConferenceFrame } from '../../conferences/index.js';
import type { NewMail } from '../../mail/index.js';
import type { TimerFaults, ToldFiring } from '../../timers/index.js';
import type { DueReminder } from '../sweep/due-reminders.js';
import type { Recipient } from '../sweep/matter.js';
import { type CommitmentWords, type ProposalWords, titleIn, WordingRepository } from '../sweep/wording.repository.js';
import type { DigestItem, DigestMatter, DigestOutcome, DigestProposal, DigestTimer } from './digest.js';
import { DigestWriter } from './digest-writer.js';

/** One side on one day, as its mails name it. */
export interface DigestDay {
  readonly frame: Pick<ConferenceFrame, 'id' | 'sides'>;
  readonly conferenceId: string;
  readonly conferenceTag: string;
  readonly sideId: string;
  readonly calendars: readonly WorkingCalendar[];
  readonly on: CivilDate;
  readonly faults: TimerFaults;
}

/** What one person is told, under the id of the mail to be. */
export interface Bundle {
  readonly mailId: string;
  readonly recipient: Recipient;
  readonly reminders: readonly DueReminder[];
}

interface Wordings {
  readonly commitments: ReadonlyMap<string, CommitmentWords>;
  readonly proposals: ReadonlyMap<string, ProposalWords>;
  readonly sides: ConferenceFrame['sides'];
}

/** Makes mails of claimed reminders. */
@Injectable()
export class DigestMails {
  constructor(
    private readonly wording: WordingRepository,
    private readonly writer: DigestWriter,
  ) {}

  /** One mail a bundle; the words of all of them are read in two statements. */
  async write(tx: Transaction, day: DigestDay, bundles: readonly Bundle[]): Promise<readonly NewMail[]> {
    const subjects = bundles.flatMap(({ reminders }) => reminders.map(({ subject }) => subject));
    const wordings = {
      commitments: await this.wording.commitments(
        tx,
        subjects.flatMap(({ commitmentId }) => commitmentId ?? []),
      ),
      proposals: await this.wording.proposals(
        tx,
        subjects.flatMap(({ key }) => proposalIdOf(key) ?? []),
      ),
    };
    return bundles.map((bundle) => this.mailOf(day, bundle, { ...wordings, sides: day.frame.sides }));
  }

  private mailOf(day: DigestDay, { mailId, recipient, reminders }: Bundle, wordings: Wordings): NewMail {
    const { language, organisationCode, postName, since } = recipient;
    const written = this.writer.write({
      on: day.on,
      conferenceTag: day.conferenceTag,
      calendars: day.calendars,
      recipient: { language, organisationCode, post: postName[language], since },
      items: reminders.map((reminder) => itemOf(reminder, wordings)),
    });
    return {
      ...written,
      id: mailId,
      conferenceId: day.conferenceId,
      accountId: recipient.accountId,
      postId: recipient.postId,
      sideId: day.sideId,
      kind: 'digest',
      digestOn: day.on,
      language,
      toAddress: recipient.email,
    };
  }
}

function itemOf({ recipient: { language }, subject, rung }: DueReminder, wordings: Wordings): DigestItem {
  const matter = {
    commitmentId: subject.commitmentId,
    number: subject.number,
    title: titleIn(wordings.commitments.get(subject.commitmentId ?? ''), language, subject.number),
    meantFor: rung.backfilled ? rung.plannedOn : null,
    provisional: rung.provisional,
  };
  if ('asked' in subject) {
    const { id: proposalId, title, migration, proposedBy, openedOn, lapsesOn } = subject.asked;
    const side = wordings.sides.find(({ id }) => id === proposedBy)?.name[language] ?? proposedBy;
    return { ...matter, kind: 'workflow', title, proposalId, migration, proposedBy: side, openedOn, lapsesOn };
  }
  const { question } = subject;
  if (question.kind === 'timer') return { ...matter, ...timerItem(question.firing, language) };
  if (question.kind !== 'deadline') {
    const words = wordings.proposals.get(proposalIdOf(subject.key) ?? '');
    if (words === undefined) throw new Error(`a reminder of ${subject.key}, which is not there`);
    return { ...matter, ...proposalItem(question, words, language) };
  }
  const { deadline } = question;
  if (deadline.latest === null) throw new Error(`a reminder of ${subject.key}, which has no last day`);
  return { ...matter, kind: 'deadline', deadline: { ...deadline, latest: deadline.latest } };
}

type Specific<Item> = Item extends DigestItem ? Omit<Item, keyof DigestMatter> : never;

function proposalItem(
  question: Exclude<DueReminder['subject']['question'], { kind: 'deadline' | 'timer' }>,
  { proposedBy, state: joint, subject, ending, endedBy, because }: ProposalWords,
  language: Language,
): Specific<DigestProposal | DigestOutcome> {
  const state = joint ?? subjectLabel(subject);
  if (question.kind === 'proposal')
    return { kind: 'proposal', proposedBy: proposedBy[language], state: state[language], openedOn: question.openedOn };
  if (ending === 'open') throw new Error('the outcome of a proposal that is open');
  const told = { ending, endedBy: endedBy?.[language] ?? '', because, state: state[language] };
  return { kind: 'outcome', ...told, endedOn: question.endedOn };
}

function timerItem(
  { action, level, root, sinceOn, days, labels }: ToldFiring,
  language: Language,
): Specific<DigestTimer> {
  return { kind: 'timer', action, level, root, sinceOn, days, label: labels[language] };
}

function proposalIdOf(key: string): string | null {
  return /^(?:proposal|outcome)_(.+)$/.exec(key)?.[1] ?? null;
}
