import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aView } from '../../../../test/support/builders/a-matter.js';
import { civilDate } from '../../../domain/shared/civil-date.js';
import { LANGUAGES, type Language } from '../../../domain/shared/language.js';
import { projectRoot } from '../../config/project-root.js';
import type { ViewContext } from '../view-context.js';
import { ErrorPage } from './error-page.js';
import { MailFrame } from './mail-frame.js';
import { Page } from './page.js';
import { PastBar } from './past-bar.js';
import { SealBoxes } from './seal-boxes.js';
import { SelectField } from './select-field.js';
import { Sides } from './sides.js';
import { TaskItem } from './task-item.js';
import { TextArea } from './text-area.js';
import { Texts } from './texts.js';
import { Timeline } from './timeline.js';
import { Title } from './title.js';
import { Words } from './words.js';

const EVIL = '"\'><script>alert(1)</script>';
const DAY = civilDate('2026-11-27');

function viewIn(language: Language): ViewContext {
  const rooms = [{ id: 'work' as const, href: '/', waiting: 2 }];
  return { ...aView(language), actorLabel: EVIL, path: '/x?q=%22%3E%3Cscript%3E', csrf: EVIL, rooms, demo: true };
}
const view = viewIn('en');
const run = { text: EVIL, lang: 'zh-Hant' } as const;
const past = { day: DAY, knownAt: null, asked: { as_of: EVIL, known_at: EVIL } };

const rendered: readonly [string, JSX.Element][] = [
  ['title', <Title view={view} title={EVIL} sub={run} over={EVIL} />],
  ['page', <Page view={view} title={EVIL} room="work" />],
  ['past', <PastBar view={view} past={past} links={[{ href: '/', label: EVIL }]} />],
  ['phrase', <Words view={view} of={{ key: 'common.choose', params: { what: EVIL } }} />],
  ['run in a phrase', <Words view={view} of={{ key: 'common.choose', params: { what: run } }} />],
  ['text area', <TextArea view={view} id="a" label={EVIL} hint={EVIL} fault={EVIL} value={EVIL} />],
  ['select', <SelectField view={view} id="a" label={EVIL} options={[{ value: EVIL, label: EVIL }]} />],
  ['mail', <MailFrame view={view} head={EVIL} lang="en" text={EVIL} />],
  ['error page', <ErrorPage view={view} reason="not_found" code={EVIL} />],
  ['record', <Timeline view={view} entries={[{ date: DAY, text: EVIL, note: run, own: true }]} />],
  ['seals', <SealBoxes view={view} seals={[{ character: run, side: EVIL, consent: 'yours', note: EVIL }]} />],
  [
    'sides',
    <Sides
      view={view}
      sides={[
        { name: EVIL, organisation: run, standing: 'waiting', statement: null, facts: [{ term: EVIL, text: run }] },
      ]}
    />,
  ],
  [
    'texts',
    <Texts
      view={view}
      renderings={LANGUAGES.map((language) => ({ language, text: EVIL, status: 'courtesy', staleSince: DAY }))}
    />,
  ],
  [
    'task',
    <TaskItem
      view={view}
      id="t"
      number={EVIL}
      title={EVIL}
      href={EVIL}
      owed={EVIL}
      last={{ activity: 'some', text: EVIL }}
      due={{ date: DAY, schedule: 'near', text: EVIL }}
      reportHref={EVIL}
      noChangeHref={EVIL}
    />,
  ],
];

/** Inside a quoted attribute only quotes can break out; what is left must hold no tag that a value brought along. */
const withoutAttributeValues = (html: string): string => html.replaceAll(/="[^"]*"/g, '');

describe('what people typed never becomes markup', () => {
  it.each(rendered)('%s', (_name, html) => {
    const text = withoutAttributeValues(String(html));
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;script>alert(1)&lt;/script>');
    expect(text).not.toMatch(/<[a-z]+[^>]*alert/);
  });
});

describe('languages', () => {
  it('gives every run in another language its own lang', () => {
    const html = String(
      <Words view={view} of={{ key: 'common.choose', params: { what: { text: '落實', lang: 'zh-Hant' } } }} />,
    );
    expect(html).toBe('Choose <span lang="zh-Hant">落實</span>');
  });

  it.each(LANGUAGES)('says the language of the page and marks it in the switch: %s', (language) => {
    const html = String(<Page view={viewIn(language)} title="x" />);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toMatch(new RegExp(`lang="${language}" hreflang="${language}" aria-current="true"`));
    expect(html.match(/aria-current="true"/g)).toHaveLength(1);
  });

  it('puts the authoritative text first, whatever the order given', () => {
    const statuses = { en: 'courtesy', 'zh-Hant': 'script', 'zh-Hans': 'authoritative' } as const;
    const renderings = LANGUAGES.map((language) => ({
      language,
      text: language,
      status: statuses[language],
      staleSince: null,
    }));
    const html = String(<Texts view={view} renderings={renderings} />);
    expect([...html.matchAll(/<p lang="([\w-]+)"/g)].map((found) => found[1])).toEqual(['zh-Hans', 'en', 'zh-Hant']);
  });
});

describe('the content policy', () => {
  const folder = join(projectRoot(), 'src/platform/web/components');
  it.each(readdirSync(folder).filter((name) => /(?<!spec)\.tsx$/.test(name)))('%s has nothing inline', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text).not.toMatch(/\sstyle=|\son[a-z]+=|hx-on/);
  });

  it('begins with the doctype and needs no inline script', () => {
    const html = String(<Page view={view} title="x" />);
    expect(html.startsWith('<!doctype html><html')).toBe(true);
    expect(withoutAttributeValues(html).match(/<script/g)).toHaveLength(1);
    expect(html).toMatch(/<script src="\/assets\/htmx\.[0-9a-f]{10}\.js" defer><\/script>/);
  });
});
