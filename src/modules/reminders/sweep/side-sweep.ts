import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { jointStatus } from '../../../domain/calendar/joint-status.js';
import { nextWatermark } from '../../../domain/reminders/next-watermark.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { OutgoingMail } from '../../mail/index.js';
import { type Bundle, type DigestDay, DigestMails } from '../digest/digest-mails.js';
import { DueMatters } from './due-matters.js';
import type { DueReminder } from './due-reminders.js';
import { type Claim, LedgerRepository } from './ledger.repository.js';
import { NOTHING_SWEPT, type SweepOutcome, type SweptMail } from './sweep-outcome.js';

type Claimed = DueReminder & { readonly claim: Claim };

/** Sweeps one side on one day, inside the caller's transaction: claims, mails and their jobs commit together. */
@Injectable()
export class SideSweep {
  constructor(
    private readonly matters: DueMatters,
    private readonly ledger: LedgerRepository,
    private readonly digests: DigestMails,
    private readonly post: OutgoingMail,
    private readonly clock: Clock,
  ) {}

  /** Gives what was claimed and queued; nothing on the side's day off. */
  async sweep(tx: Transaction, day: DigestDay): Promise<SweepOutcome> {
    if (!jointStatus(day.calendars, day.on).working) return { ...NOTHING_SWEPT, dayOff: [day.sideId] };
    await this.ledger.waitForTurn(tx, day);
    const before = await this.ledger.lastSweptBefore(tx, day, day.on);
    const due = await this.due(tx, day, before);
    const written = await this.post.alreadyWritten(tx, { ...day, kind: 'digest', digestOn: day.on });
    const open = due.filter(({ recipient }) => !written.has(recipient.accountId));
    const late = due.filter(({ recipient }) => written.has(recipient.accountId));
    const { claimed, mails } = await this.claimAndWrite(tx, day, open);
    const watermark = nextWatermark(day.calendars, { today: day.on, lastSweptOn: before });
    if (watermark === day.on) await this.ledger.noteSwept(tx, day, day.on, this.clock.now());
    const known = await this.ledger.countKnown(
      tx,
      late.map(({ claim }) => claim),
    );
    return {
      claimed: claimed.length,
      backfilled: claimed.filter(({ claim }) => claim.backfilled).length,
      alreadySent: open.length - claimed.length + known,
      heldBack: late.length - known,
      dayOff: [],
      mails,
    };
  }

  private async due(tx: Transaction, day: DigestDay, before: CivilDate | null): Promise<readonly Claimed[]> {
    const mailIds = new Map<string, string>();
    return (await this.matters.since(tx, day, before)).map((reminder) => {
      const { accountId } = reminder.recipient;
      const mailId = mailIds.get(accountId) ?? randomUUID();
      mailIds.set(accountId, mailId);
      return { ...reminder, claim: claimOf(reminder, mailId) };
    });
  }

  private async claimAndWrite(
    tx: Transaction,
    day: DigestDay,
    open: readonly Claimed[],
  ): Promise<{ claimed: readonly Claimed[]; mails: readonly SweptMail[] }> {
    const at = { sideId: day.sideId, on: day.on, at: this.clock.now() };
    const ids = await this.ledger.claim(
      tx,
      open.map(({ claim }) => claim),
      at,
    );
    const claimed = open.filter(({ claim }) => ids.has(claim.id));
    if (claimed.length === 0) return { claimed, mails: [] };
    const bundles = bundlesOf(claimed);
    const mails = await this.digests.write(tx, day, bundles);
    await this.post.queue(tx, mails);
    const itemsOf = new Map(bundles.map(({ mailId, reminders }) => [mailId, reminders.map(itemOf)]));
    return {
      claimed,
      mails: mails.map(({ id, toAddress, language, subject, body }) => {
        return { id, sideId: day.sideId, to: toAddress, language, subject, body, items: itemsOf.get(id) ?? [] };
      }),
    };
  }
}

function claimOf({ recipient, subject, rung }: DueReminder, mailId: string): Claim {
  return {
    id: randomUUID(),
    accountId: recipient.accountId,
    commitmentId: subject.commitmentId,
    subject: subject.key,
    occasion: rung.occasion,
    version: subject.version,
    plannedOn: rung.plannedOn,
    backfilled: rung.backfilled,
    mailId,
  };
}

/** One bundle a person, under the post of theirs that came first. */
function bundlesOf(claimed: readonly Claimed[]): readonly Bundle[] {
  const bundles = new Map<string, Bundle & { reminders: DueReminder[] }>();
  for (const reminder of claimed) {
    const { mailId } = reminder.claim;
    const bundle = bundles.get(mailId) ?? { mailId, recipient: reminder.recipient, reminders: [] };
    bundle.reminders.push(reminder);
    bundles.set(mailId, bundle);
  }
  return [...bundles.values()];
}

function itemOf({ subject, rung }: DueReminder) {
  const { commitmentId, number } = subject;
  return { commitmentId, number, occasion: rung.occasion, plannedOn: rung.plannedOn, backfilled: rung.backfilled };
}
