import { Injectable } from '@nestjs/common';
import { simpleParser, type ParsedMail } from 'mailparser';
import { type Language, LANGUAGES } from '../../../domain/shared/language.js';
import { Environment } from '../../../platform/config/environment.js';
import { MailFolder } from './mail-folder.js';

/** A received mail as a list shows it. */
export interface KeptMail {
  readonly id: string;
  readonly receivedAt: Date;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** As its `Content-Language` says; null where it names none of ours. */
  readonly language: Language | null;
}

/** A received mail with all header lines in their order and its plain text. */
export interface OpenedMail extends KeptMail {
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly text: string;
}

/** Which mails, newest first; `before` is the id of the last one seen. */
export interface KeptMailQuestion {
  readonly limit: number;
  readonly before?: string | undefined;
}

/**
 * Reads what the built-in mail server received. It shows the mails of every side, as a post room would: for the
 * demonstration only.
 */
@Injectable()
export class MailSinkReader {
  private readonly mails: MailFolder;

  constructor(environment: Environment) {
    this.mails = new MailFolder(environment.LUOSHI_DATA);
  }

  /** Newest first. */
  async list({ limit, before }: KeptMailQuestion): Promise<readonly KeptMail[]> {
    const ids = await this.mails.ids();
    const rest = before === undefined ? ids : ids.filter((id) => id < before);
    const opened = await Promise.all(rest.slice(0, limit).map((id) => this.read(id)));
    return opened
      .filter((mail) => mail !== null)
      .map(({ id, receivedAt, from, to, subject, language }) => ({ id, receivedAt, from, to, subject, language }));
  }

  /** The message byte for byte as received, or null where there is none of this id. */
  async raw(id: string): Promise<Buffer | null> {
    return this.mails.read(id);
  }

  /** One mail, or null where there is none of this id. */
  async read(id: string): Promise<OpenedMail | null> {
    const message = await this.mails.read(id);
    if (message === null) return null;
    const parsed = await simpleParser(message, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
    return {
      id,
      receivedAt: this.mails.receivedAt(id),
      from: parsed.from?.text ?? '',
      to: addressesOf(parsed.to),
      subject: parsed.subject ?? '',
      language: languageOf(parsed),
      headers: parsed.headerLines.map(({ key, line }) => ({
        name: key,
        value: line.slice(line.indexOf(':') + 1).trim(),
      })),
      text: parsed.text ?? '',
    };
  }
}

function addressesOf(to: ParsedMail['to']): string {
  if (to === undefined) return '';
  return [to]
    .flat()
    .map((one) => one.text)
    .join(', ');
}

function languageOf({ headers }: ParsedMail): Language | null {
  const named = headers.get('content-language');
  return LANGUAGES.find((language) => language === named) ?? null;
}
