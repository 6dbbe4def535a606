import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../domain/shared/language.js';

/** The language an account reads in: of its pages where the reader chose none, and of its mails. */
@Injectable()
export class AccountLanguageRepository {
  constructor(private readonly source: DataSource) {}

  async set(accountId: string, language: Language): Promise<void> {
    await this.source.query('update user_account set language = $2 where id = $1', [accountId, language]);
  }
}
