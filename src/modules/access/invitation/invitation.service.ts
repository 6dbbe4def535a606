import { Injectable } from '@nestjs/common';
import type { Language, LocalizedText } from '../../../domain/shared/language.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Environment } from '../../../platform/config/environment.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { hashPassword } from '../password.js';
import { hashOfSecret, newSecret } from '../secret-token.js';
import { SignInService } from '../sign-in.service.js';
import { type FoundInvitation, InvitationRepository } from './invitation.repository.js';
import { passwordFault, type PasswordFault } from './password-fault.js';

/** A link waits three days: long enough for a week-end, short enough that one left in a mailbox is worth nothing. */
const OPEN_MS = 72 * 3_600_000;

/** A link to hand to a person. It is shown this once. */
export interface InvitationLink {
  readonly link: string;
  readonly expiresAt: Date;
}

/** Whom an open link is for. */
export interface Invited {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  /** True where this replaces a password and is not the first. */
  readonly renewed: boolean;
  readonly post: LocalizedText | null;
  readonly conference: LocalizedText | null;
  readonly expiresAt: Date;
}

/** Why a link does not open: never was one of ours, has set a password already, or has run out or been replaced. */
export type ClosedLink = 'unknown' | 'used' | 'ended';

export type SeenInvitation =
  { readonly open: true; readonly invited: Invited } | { readonly open: false; readonly why: ClosedLink };

/** What became of a new password; `secret` is that of the sign-in cookie. */
export type AcceptedInvitation =
  | { readonly outcome: 'signed_in'; readonly secret: string }
  /** The password is set, but nobody is signed in: the account holds no post today. */
  | { readonly outcome: 'no_post'; readonly invited: Invited }
  | { readonly outcome: 'refused'; readonly fault: PasswordFault; readonly invited: Invited }
  | { readonly outcome: 'closed'; readonly why: ClosedLink };

/** Links with which people set their own password, so that nobody else ever knows it. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly signIns: SignInService,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /** A link for the account, in the transaction that causes it. Links the account had before end. */
  async issue(tx: Transaction, accountId: string): Promise<InvitationLink> {
    const secret = newSecret();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + OPEN_MS);
    await this.invitations.replace(tx, { tokenSha256: hashOfSecret(secret), accountId, now, expiresAt });
    return { link: `${this.environment.publicUrl}/welcome/${secret}`, expiresAt };
  }

  /** Looks at a link without using it: programs that open links in mails must not use them up. */
  async look(secret: string): Promise<SeenInvitation> {
    const found = await this.unitOfWork.run({ sideId: null }, (tx) => this.invitations.find(tx, hashOfSecret(secret)));
    if (found === null || found.closed) return { open: false, why: 'unknown' };
    if (found.usedAt !== null) return { open: false, why: 'used' };
    if (found.expiresAt <= this.clock.now()) return { open: false, why: 'ended' };
    return { open: true, invited: invited(found) };
  }

  /** Sets the password, uses the link up, ends the account's other sign-ins and signs in. A password refused leaves the link open. */
  async accept(secret: string, password: string, again: string): Promise<AcceptedInvitation> {
    const seen = await this.look(secret);
    if (!seen.open) return { outcome: 'closed', why: seen.why };
    const { email, name } = seen.invited;
    const fault = passwordFault({ password, again, about: [email, name] });
    if (fault !== null) return { outcome: 'refused', fault, invited: seen.invited };
    const passwordHash = await hashPassword(password);
    const now = this.clock.now();
    const accountId = await this.unitOfWork.run({ sideId: null }, (tx) =>
      this.invitations.use(tx, { tokenSha256: hashOfSecret(secret), passwordHash, now }),
    );
    if (accountId === null) return { outcome: 'closed', why: 'used' };
    try {
      return { outcome: 'signed_in', secret: await this.signIns.start(accountId) };
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'no_current_post') throw error;
      return { outcome: 'no_post', invited: seen.invited };
    }
  }
}

function invited({ email, name, language, hasPassword, post, conference, expiresAt }: FoundInvitation): Invited {
  return { email, name, language, renewed: hasPassword, post, conference, expiresAt };
}
