import { join } from 'node:path';
import { aView } from '../../../../test/support/builders/a-matter.js';
import { inEveryLanguage } from '../../../../test/support/builders/a-conference.js';
import { aFrame } from '../../../../test/support/builders/a-session-overview.js';
import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { civilDate } from '../../../domain/shared/civil-date.js';
import { KINDS } from '../../../domain/shared/kind.js';
import { LANGUAGES } from '../../../domain/shared/language.js';
import { moveMatrix } from '../../../domain/workflow/move-matrix.js';
import { projectRoot } from '../../../platform/config/project-root.js';
import { PERMISSIONS } from '../../access/index.js';
import { WorkingCalendars } from '../../conferences/index.js';
import { ReminderPlan } from '../../reminders/index.js';
import { AccountSection, type AccountProps } from './account-section.js';
import { CalendarsSection } from './calendars-section.js';
import { ConferenceSection } from './conference-section.js';
import { orderedMatrices } from './ordered-matrices.js';
import { OrganisationsSection } from './organisations-section.js';
import { PermissionsSection } from './permissions-section.js';
import { RemindersSection } from './reminders-section.js';
import { WorkflowPage } from './workflow-page.js';

const EVIL = '"\'><script>alert(1)</script><img src=x onerror=alert(1)>';
const view = aView();
const config = join(projectRoot(), 'config');

function mainOf(html: unknown): string {
  const text = String(html);
  return text.slice(text.indexOf('<main'), text.indexOf('</main>'));
}

function account(more: Partial<AccountProps> = {}): string {
  const props: AccountProps = {
    view,
    name: 'A person',
    language: 'zh-Hant',
    tokens: [],
    secret: null,
    typed: null,
    faults: [],
    done: null,
    ...more,
  };
  return mainOf(<AccountSection {...props} />);
}

describe('what settings show of people and files', () => {
  it('is escaped', () => {
    const words = inEveryLanguage(EVIL);
    const html = [
      <ConferenceSection view={view} frame={aFrame(EVIL)} calendars={new Map([['hk', EVIL]])} />,
      <OrganisationsSection
        view={view}
        frame={aFrame(EVIL)}
        organisations={[
          {
            id: 'o',
            code: 'o',
            sideId: 'north',
            name: words,
            shortName: words,
            inferred: true,
            posts: [{ id: 'p', code: 'p', name: words, role: 'liaison' }],
          },
        ]}
        holders={[{ postId: 'p', name: EVIL, language: 'zh-Hant', from: civilDate('2026-03-02') }]}
      />,
      account({
        name: EVIL,
        secret: EVIL,
        typed: { label: EVIL, days: '30' },
        tokens: [{ id: 't', label: EVIL, createdAt: new Date(0), expiresAt: new Date(0), usedAt: null }],
      }),
    ].join('');
    const markup = html.replaceAll(/="[^"]*"/g, '');
    expect(markup).not.toContain('<script>');
    expect(markup).not.toContain('<img');
    expect(html.split('&lt;script>').length).toBeGreaterThan(10);
  });

  it('marks names in the language of their account', () => {
    const holder = { postId: 'p', name: '陳大文', language: 'zh-Hant', from: civilDate('2026-03-02') } as const;
    const post = { id: 'p', code: 'p', name: inEveryLanguage('Post'), role: 'liaison' } as const;
    const unit = { id: 'o', code: 'o', sideId: null, name: post.name, shortName: post.name, inferred: false };
    const html = mainOf(
      <OrganisationsSection
        view={view}
        frame={aFrame()}
        organisations={[{ ...unit, posts: [post, { ...post, id: 'empty' }] }]}
        holders={[holder]}
      />,
    );
    expect(html).toContain('<span lang="zh-Hant">陳大文</span>');
    expect(html).toContain('Nobody holds it');
    expect(account({ name: '陳大文' })).toContain('<span lang="zh-Hant">陳大文</span> · Liaison');
  });
});

describe('my tokens', () => {
  it('shows a secret once, and never in the list', () => {
    const tokens = [{ id: 't', label: 'Export', createdAt: new Date(0), expiresAt: new Date(0), usedAt: null }];
    expect(account({ tokens, secret: 'the-secret' }).split('the-secret')).toHaveLength(2);
    expect(account({ tokens })).not.toContain('id="secret"');
    expect(account({ tokens })).toContain('name="token" value="t"');
  });

  it('links a fault to its field and keeps what was typed', () => {
    const html = account({ typed: { label: 'kept', days: '1' }, faults: [{ field: 'days', message: 'Choose.' }] });
    expect(html).toContain('<a href="#days">Choose.</a>');
    expect(html).toContain('value="kept"');
  });
});

describe('what rules the conference', () => {
  it.each(LANGUAGES)('stands in words of %s, every key of it known', (language) => {
    const here = aView(language);
    const calendars = new WorkingCalendars(config);
    const html = [
      <CalendarsSection view={here} frame={aFrame()} calendars={calendars.joint(aFrame().sides)} />,
      <RemindersSection view={here} ladder={new ReminderPlan(config).ladder} />,
      <PermissionsSection view={here} />,
      ...KINDS.map((kind) => <WorkflowPage view={here} definition={shippedWorkflow(kind)} />),
    ].map(mainOf);
    expect(html.every((page) => page.length > 500)).toBe(true);
  });

  it('names every permission once, and gives an auditor no act', () => {
    const rows = mainOf(<PermissionsSection view={view} />)
      .split('<tr>')
      .slice(2);
    expect(rows).toHaveLength(Object.keys(PERMISSIONS).length);
    const generate = rows.find((row) => row.includes('Generate report editions')) ?? '';
    expect([...generate.matchAll(/>(Yes|No)</g)].map((match) => match[1])).toEqual(['No', 'Yes', 'No']);
  });

  it('counts no holiday that falls on a weekend as a day off, and writes days before their month', () => {
    const calendars = new WorkingCalendars(config);
    const html = mainOf(<CalendarsSection view={view} frame={aFrame()} calendars={[calendars.named('cn')]} />);
    const year = html.split('<details').find((one) => one.includes('<b>2023</b>'));
    expect(year).toContain('18 days off beside weekends');
    expect(year).toContain('1, 2, 21, 22, 23, 24, 25, 26, 27 Jan · 5, 29, 30 Apr · 1, 2, 3 May');
  });

  it('says of a year that was only computed that its dates are provisional', () => {
    const calendars = new WorkingCalendars(config);
    const html = mainOf(<CalendarsSection view={view} frame={aFrame()} calendars={[calendars.named('hk')]} />);
    const years = html.split('<details').slice(1);
    const computed = Object.entries(calendars.named('hk').years).filter(([, year]) => !year.published);
    expect(computed.length).toBeGreaterThan(0);
    for (const [year] of computed)
      expect(years.find((one) => one.includes(`<b>${year}</b>`))).toContain('The official list was not seen');
  });

  it.each(KINDS)('%s: the printed matrix is that of the engine, in another order', (kind) => {
    const definition = shippedWorkflow(kind);
    const ordered = orderedMatrices(definition);
    moveMatrix(definition).forEach((matrix, place) => {
      for (const row of matrix.rows) {
        matrix.moves.forEach((move, column) => {
          const here = ordered[place];
          const cell = here?.rows.find((one) => one.state === row.state)?.cells[here.moves.indexOf(move)];
          expect(cell).toEqual(row.cells[column]);
        });
      }
      expect(ordered[place]?.rows).toHaveLength(matrix.rows.length);
    });
  });
});
