import type { INestApplicationContext } from '@nestjs/common';
import { AccountDesk, SignInService } from '../modules/access/index.js';
import type { Environment } from '../platform/config/environment.js';
import type { Translator } from '../platform/web/i18n/translator.js';
import { translatorOf } from '../platform/web/i18n/translator-of.js';
import { terminalLanguage } from './terminal-language.js';

/** Tells the person at the terminal where to go and as whom to sign in: all at once, since whoever reads the address goes there. */
export async function announce(app: INestApplicationContext, environment: Environment): Promise<void> {
  const translator = translatorOf(terminalLanguage(process.env));
  const { t } = translator;
  const lines = [
    t('boot.ready', { url: environment.publicUrl }),
    ...(await whoMaySignIn(app, translator)),
    ...(environment.embedded ? [t('boot.stop', { folder: environment.LUOSHI_DATA })] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function whoMaySignIn(app: INestApplicationContext, { t, language }: Translator): Promise<string[]> {
  const accounts = await app.get(SignInService).demonstrationAccounts();
  if (accounts.length > 0) {
    const lines = accounts.map(({ email, post }) =>
      t('boot.account', { email: email.padEnd(30), post: post[language] }),
    );
    return [t('boot.accounts'), ...lines];
  }
  return (await app.get(AccountDesk).list(null)).length === 0 ? [t('account.none_yet')] : [];
}
