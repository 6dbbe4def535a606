import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import nodemailer from 'nodemailer';
import { Clock } from '../../../platform/clock/clock.js';
import { Environment } from '../../../platform/config/environment.js';
import { Mailer, type Delivery, type Letter } from './mailer.js';
import { deliveryOf } from './smtp-fault.js';

/** As many connections as jobs that send at a time. */
const CONNECTIONS = 8;
const CONNECT_WITHIN_MS = 10_000;
const SILENT_FOR_MS = 20_000;

type Transport = ReturnType<typeof makeTransport>;

/** Mail by SMTP over a few connections that are kept open. */
@Injectable()
export class SmtpMailer extends Mailer implements OnApplicationShutdown {
  private transport: Transport | null = null;

  constructor(
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send(letter: Letter): Promise<Delivery> {
    const url = this.environment.SMTP_URL;
    if (url === undefined) return { outcome: 'deferred', error: 'SMTP_URL is not set' };
    this.transport ??= makeTransport(url);
    try {
      const sent = await this.transport.sendMail(this.messageOf(letter));
      return { outcome: 'accepted', reply: sent.response };
    } catch (error) {
      return deliveryOf(error);
    }
  }

  /** After the last job: a job that still runs needs its connection. */
  onApplicationShutdown(): void {
    this.transport?.close();
    this.transport = null;
  }

  private messageOf(letter: Letter) {
    const from = this.environment.MAIL_FROM;
    const domain = /@([^@<>\s]+)>$/.exec(from)?.[1] ?? 'localhost';
    return {
      from,
      to: letter.to,
      subject: letter.subject,
      text: letter.body,
      date: this.clock.now(),
      messageId: `<${letter.id}@${domain}>`,
      headers: {
        'X-Luoshi-Tag': letter.tag,
        'Content-Language': letter.language,
        // Nobody's absence note may answer a machine.
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }
}

function makeTransport(url: string) {
  return nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: Infinity,
    // A kept connection that the server dropped meanwhile is replaced once, before a byte of the mail was sent; any other
    // trying again is the queue's matter, where every attempt is counted and noted.
    maxRequeues: 1,
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: SILENT_FOR_MS,
  });
}
