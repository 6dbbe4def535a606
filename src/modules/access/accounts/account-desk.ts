import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AccountOpening, type AccountOrder, type AccountRefusal, type OpenedAccount } from '../../directory/index.js';
import { type InvitationLink, InvitationService } from '../invitation/invitation.service.js';
import { type AccountLine, ListedAccountsRepository } from './listed-accounts.repository.js';

export type OpenedDoor =
  | { readonly ok: true; readonly account: OpenedAccount; readonly invitation: InvitationLink }
  | { readonly ok: false; readonly refusal: AccountRefusal };

export type RenewedDoor =
  | { readonly ok: true; readonly invitation: InvitationLink }
  | { readonly ok: false; readonly why: 'no_account' | 'account_closed' };

/** Where accounts are opened and renewed, on the command line of the deployment: no role of a conference may do it. */
@Injectable()
export class AccountDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly openings: AccountOpening,
    private readonly invitations: InvitationService,
    private readonly accounts: ListedAccountsRepository,
    private readonly clock: Clock,
  ) {}

  /** Opens an account and gives the link with which its person sets a password; both or neither. */
  async open(order: AccountOrder): Promise<OpenedDoor> {
    return this.unitOfWork.run({ sideId: null }, async (tx): Promise<OpenedDoor> => {
      const opened = await this.openings.open(tx, order);
      if (!opened.ok) return opened;
      return { ...opened, invitation: await this.invitations.issue(tx, opened.account.accountId) };
    });
  }

  /** A new link for an account. Its password works until the link is used. */
  async renew(email: string): Promise<RenewedDoor> {
    return this.unitOfWork.run({ sideId: null }, async (tx): Promise<RenewedDoor> => {
      const account = await this.accounts.find(tx, email);
      if (account === null) return { ok: false, why: 'no_account' };
      if (account.closed) return { ok: false, why: 'account_closed' };
      return { ok: true, invitation: await this.invitations.issue(tx, account.id) };
    });
  }

  /** Accounts with the posts they hold today, of one conference or of all. */
  async list(conferenceId: string | null): Promise<readonly AccountLine[]> {
    return this.unitOfWork.run({ sideId: null }, (tx) =>
      this.accounts.all(tx, conferenceId, this.clock.today(), this.clock.now()),
    );
  }
}
