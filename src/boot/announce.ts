import type { INestApplicationContext } from '@nestjs/common';
import { AccountDesk, SignInService } from '../modules/access/index.js';
import type { Environment } from '../platform/config/environment.js';
import { translatorOf } from '../platform/web/i18n/translator-of.js';
import { terminalLanguage } from './terminal-language.js';

/** Tells the person at the terminal where to go and as whom to sign in. */
export async function announce(app: INestApplicationContext, environment: Environment): Promise<void> {
  const { t, language } = translatorOf(terminalLanguage(process.env));
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(t('boot.ready', { url: environment.publicUrl }));
  const accounts = await app.get(SignInService).demonstrationAccounts();
  if (accounts.length > 0) {
    say(t('boot.accounts'));
    for (const account of accounts)
      say(
        t('boot.account', {
          email: account.email.padEnd(30),
          post: account.post[language],
        }),
      );
  } else if ((await app.get(AccountDesk).list(null)).length === 0) say(t('account.none_yet'));
  if (environment.embedded) say(t('boot.stop', { folder: environment.LUOSHI_DATA }));
}
