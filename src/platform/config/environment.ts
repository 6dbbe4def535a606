import { IsIn, IsInt, IsISO8601, IsOptional, IsUrl, Matches, Max, Min, MinLength } from 'class-validator';

const POSTGRES = { protocols: ['postgres', 'postgresql'], require_tld: false, require_protocol: true };
const REDIS = { protocols: ['redis', 'rediss'], require_tld: false, require_protocol: true };
const SMTP = { protocols: ['smtp', 'smtps'], require_tld: false, require_protocol: true };
const WEB = { protocols: ['http', 'https'], require_tld: false, require_protocol: true };

/** The whole configuration by environment. Nothing else in the product reads `process.env`. */
export class Environment {
  /** PostgreSQL of the deployment; where it is missing, an embedded one is started and the demonstration is on. */
  @IsOptional()
  @IsUrl(POSTGRES)
  DATABASE_URL?: string;

  /** Redis for the queues; where it is missing, BullMQ keeps its jobs in PostgreSQL. */
  @IsOptional()
  @IsUrl(REDIS)
  REDIS_URL?: string;

  /** Mail server, for example `smtps://user:secret@mail.example:465`; the embedded default has a sink of its own. */
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

  /** Key for signing cookies; required beside DATABASE_URL, made once and kept in the data folder otherwise. */
  @IsOptional()
  @MinLength(32)
  SESSION_SECRET?: string;

  /** Folder of everything the embedded default keeps. */
  @MinLength(1)
  LUOSHI_DATA: string = '.luoshi';

  /** `on` gives demonstration accounts without a password and binds the server to loopback. */
  @IsOptional()
  @IsIn(['on', 'off'])
  LUOSHI_DEMO?: 'on' | 'off';

  /** A fixed instant in place of the clock, for demonstrations and tests only. */
  @IsOptional()
  @IsISO8601({ strict: true })
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

  /** Address to bind: accounts without a password must not be reachable from another machine. */
  get bindAddress(): string {
    return this.demonstration ? '127.0.0.1' : this.HOST;
  }

  get publicUrl(): string {
    return (this.PUBLIC_URL ?? `http://127.0.0.1:${this.PORT}`).replace(/\/$/, '');
  }
}
