import { IsIn, IsInt, IsOptional, IsUrl, Matches, Max, Min, MinLength } from 'class-validator';
import { addressesIn, IsAddressList } from './address-list.js';
import { IsInstant } from './is-instant.js';

const POSTGRES = { protocols: ['postgres', 'postgresql'], require_tld: false, require_protocol: true };
const REDIS = { protocols: ['redis', 'rediss'], require_tld: false, require_protocol: true };
const SMTP = { protocols: ['smtp', 'smtps'], require_tld: false, require_protocol: true };
const WEB = { protocols: ['http', 'https'], require_tld: false, require_protocol: true };

/**
 * The whole configuration by environment, read and checked once where a process starts. What else is read from there is no
 * configuration of ours: the language of the terminal (src/boot), and what the embedded PostgreSQL is given of it (run-as.ts).
 */
export class Environment {
  /** PostgreSQL of the deployment; where it is missing, an embedded one is started and the demonstration is on. */
  @IsOptional()
  @IsUrl(POSTGRES)
  DATABASE_URL?: string;

  /** Redis for the queues; where it is missing, BullMQ keeps its jobs in PostgreSQL. */
  @IsOptional()
  @IsUrl(REDIS)
  REDIS_URL?: string;

  /** Mail server, for example `smtps://user:secret@mail.example:465`; the embedded default has a sink of its own. Without it mails wait. */
  @IsOptional()
  @IsUrl(SMTP)
  SMTP_URL?: string;

  /** Sender of every mail. */
  @Matches(/^[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>$/)
  MAIL_FROM: string = 'Luoshi <no-reply@luoshi.example>';

  /** Address that mails and pages link to. */
  @IsOptional()
  @IsUrl(WEB)
  PUBLIC_URL?: string;

  /** Port of the web server. */
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT: number = 3000;

  /** Address to listen on; the demonstration listens on loopback whatever stands here. */
  @Matches(/^[0-9a-fA-F:.]+$/)
  HOST: string = '127.0.0.1';

  /**
   * The reverse proxies, as this server sees them, whose X-Forwarded-For is believed: addresses or ranges (CIDR), with commas
   * between. Without it everybody behind a proxy is taken for one person, whose wrong passwords shut out all others.
   */
  @IsOptional()
  @IsAddressList()
  TRUST_PROXY?: string;

  /**
   * Key that signs the cookies, so that one we did not give costs no question to the database; a new key signs everybody
   * out. Required where pages are served beside DATABASE_URL, made once and kept in the data folder otherwise.
   */
  @IsOptional()
  @MinLength(32)
  SESSION_SECRET?: string;

  /** Folder of everything the embedded default keeps. */
  @MinLength(1)
  LUOSHI_DATA: string = '.luoshi';

  /** File that the worker touches every ten seconds while database and queue answer; its age tells a supervisor of its health. */
  @IsOptional()
  @MinLength(1)
  LUOSHI_HEARTBEAT?: string;

  /** `on` gives demonstration accounts without a password and binds the server to loopback. */
  @IsOptional()
  @IsIn(['on', 'off'])
  LUOSHI_DEMO?: 'on' | 'off';

  /** A fixed instant in place of the clock, for example 2026-11-23T09:40:00+08:00; refused outside the demonstration. */
  @IsOptional()
  @IsInstant()
  LUOSHI_NOW?: string;

  /** Least severe log line that is printed. */
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL: string = 'warn';

  get embedded(): boolean {
    return this.DATABASE_URL === undefined;
  }

  get demonstration(): boolean {
    return this.LUOSHI_DEMO === undefined ? this.embedded : this.LUOSHI_DEMO === 'on';
  }

  /** False where mails can only be kept until a mail server is named. */
  get sendsMail(): boolean {
    return this.SMTP_URL !== undefined;
  }

  /** Whether the built-in mailbox may be read: it holds the mails of all sides, so only where nobody's mail is real. */
  get opensOutbox(): boolean {
    return this.embedded && this.demonstration;
  }

  /** Address to bind: accounts without a password must not be reachable from another machine. */
  get bindAddress(): string {
    return this.demonstration ? '127.0.0.1' : this.HOST;
  }

  /** Empty where nothing stands before this server. */
  get trustedProxies(): readonly string[] {
    return this.TRUST_PROXY === undefined ? [] : addressesIn(this.TRUST_PROXY);
  }

  get publicUrl(): string {
    return (this.PUBLIC_URL ?? `http://127.0.0.1:${this.PORT}`).replace(/\/$/, '');
  }
}
