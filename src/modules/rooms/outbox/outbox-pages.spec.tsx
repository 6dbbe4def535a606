import { aView } from '../../../../test/support/builders/a-matter.js';
import type { OpenedMail } from '../../mail/index.js';
import { OutboxListView } from './outbox-list-view.js';
import { OutboxMailView } from './outbox-mail-view.js';

const EVIL = '"\'><script>alert(1)</script><img src=x onerror=alert(1)>';
const view = aView();

function aMail(different: Partial<OpenedMail> = {}): OpenedMail {
  return {
    id: '2026-11-22T04-00-00-000Z_000000_0a1b2c3d',
    receivedAt: new Date('2026-11-22T04:00:00Z'),
    from: 'Luoshi <no-reply@luoshi.example>',
    to: 'liaison@north.example',
    subject: '待會簽 1 項',
    language: 'zh-Hant',
    headers: [{ name: 'x-luoshi-tag', value: 'LS-1' }],
    text: '正文\n',
    ...different,
  };
}

const list = (more: Partial<Parameters<typeof OutboxListView>[0]>): string =>
  String(<OutboxListView view={view} mails={[]} next={null} first={true} maySweep={false} done={null} {...more} />);

describe('the outbox', () => {
  it('escapes whatever somebody wrote into a mail', () => {
    const mail = aMail({ from: EVIL, to: EVIL, subject: EVIL, text: EVIL, headers: [{ name: EVIL, value: EVIL }] });
    const html = list({ mails: [mail] }) + String(<OutboxMailView view={view} mail={mail} />);
    const markup = html.replaceAll(/="[^"]*"/g, '');
    expect(markup.replaceAll('<script></script>', '').replaceAll(/<script [^>]*>/g, '')).not.toContain('<script>');
    expect(markup).not.toContain('<img');
  });

  it('says how to get a mail where there is none, and offers the sweep to the secretariat alone', () => {
    expect(list({})).toContain('npm run luoshi -- remind --on 2026-11-22');
    expect(list({})).not.toContain('action="/outbox/sweep"');
    expect(list({ maySweep: true })).toContain('action="/outbox/sweep"');
  });

  it('goes on behind the last mail shown', () => {
    const mail = aMail();
    expect(list({ mails: [mail], next: mail.id })).toContain(`href="/outbox?before=${mail.id}"`);
    expect(list({ mails: [mail] })).not.toContain('rel="next"');
  });

  it('prints a mail in its own language, its head included', () => {
    const html = String(<OutboxMailView view={view} mail={aMail()} />);
    expect(html).toContain('<span lang="zh-Hant">待會簽 1 項</span></h1>');
    expect(html).toMatch(/<pre class="mail" lang="zh-Hant" tabindex="0">寄件人：Luoshi &lt;no-reply/);
    expect(html).toContain('LS-1');
  });
});
