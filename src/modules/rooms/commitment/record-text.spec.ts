import { moveSubject } from '../../../domain/workflow/subject.js';
import { aMatter, aView } from '../../../../test/support/builders/a-matter.js';
import type { RecordBody } from '../../../domain/records/record-body.js';
import { civilDate } from '../../../domain/shared/civil-date.js';
import { LANGUAGES } from '../../../domain/shared/language.js';
import { wordsHtml } from '../../../platform/web/components/words.js';
import { recordEntry } from './record-entry.js';

const side = 'north';
const stated = { kind: 'position_stated', side, move: 'wait', from: null, to: 'waiting' } as const;
const reported = {
  kind: 'progress_reported',
  statementId: 's',
  side,
  activity: 'some',
  language: 'zh-Hant',
  narrative: '甲'.repeat(200),
  periodFrom: civilDate('2026-05-01'),
  periodTo: civilDate('2026-10-31'),
  evidence: [],
  demonstration: false,
} as const;
const NO_DEADLINE = {
  kind: 'none',
  precision: 'none',
  earliest: null,
  latest: null,
  words: null,
  session: null,
  every: null,
} as const;

function proposed(reason: string | null, text: string | null): RecordBody {
  const sentence = text === null ? null : ({ language: 'en', text, renderings: {} } as const);
  const opening = { kind: 'proposal_opened', proposalId: 'p', side, contentHash: 'h', counters: null } as const;
  const subject = moveSubject('complete');
  return { ...opening, subject, reason, sentence, content: {}, ...(reason === null ? {} : { language: 'zh-Hant' }) };
}

const named = (en: string, hant: string) => ({ en, 'zh-Hant': hant, 'zh-Hans': hant });
const waitedFor = [
  { name: named('HKMAO', '國務院港澳事務辦公室'), shortName: named('HKMAO', '港澳辦') },
  { name: named('Railway', '國鐵'), shortName: named('Railway', '國鐵') },
];

const bodies: readonly [string, RecordBody, string][] = [
  ['amended', { kind: 'commitment_amended' }, 'amended'],
  [
    'first deadline',
    { kind: 'deadline_set', version: 1, deadline: NO_DEADLINE, reason: null, demonstration: false },
    'Deadline set: <b>No date set</b>',
  ],
  [
    'later deadline',
    { kind: 'deadline_set', version: 2, deadline: NO_DEADLINE, reason: null, demonstration: false },
    'Deadline moved',
  ],
  ['shared report', { ...reported, visibility: 'shared' }, 'north reported, activity Some: <span lang="zh-Hant">'],
  ['draft', { ...reported, visibility: 'side' }, 'north wrote a draft'],
  ['shared draft', { ...reported, kind: 'statement_shared' }, 'north shared its draft with south.'],
  ['discarded draft', { kind: 'draft_discarded', side, statementId: 's' }, 'north discarded its draft'],
  ['wait', { ...stated, waitingFor: 'a <body>', reason: null }, 'for a &lt;body>'],
  ['reason', { ...stated, to: 'under_way', waitingFor: null, reason: 'because' }, '<b>Under way</b>: because'],
  ['plain position', { ...stated, to: 'under_way', waitingFor: null, reason: null }, 'north stated <b>Under way</b>.'],
  [
    'language of a reason',
    { ...stated, waitingFor: null, reason: '因為', language: 'zh-Hant' },
    ': <span lang="zh-Hant">因為',
  ],
  [
    'organisation waited for',
    { ...stated, waitingFor: '港澳辦 / 國鐵', reason: null, language: 'zh-Hant' },
    'for HKMAO, Railway.',
  ],
  [
    'body waited for',
    { ...stated, waitingFor: '港澳辦 / 他人', reason: null, language: 'zh-Hant' },
    'lang="zh-Hant">港澳辦 / 他人<',
  ],
  ['plain proposal', proposed(null, null), 'north proposed to move to <b>Fulfilled</b>.'],
  ['reasoned proposal', proposed('因為 <b>', null), 'to <b>Fulfilled</b>: <span lang="zh-Hant">因為 &lt;b>'],
  ['worded proposal', proposed(null, 'It stands.'), 'the sentence “<span lang="en">It stands.</span>”'],
  ['proposal with both', proposed('因為', 'It stands.'), 'and the reason: <span lang="zh-Hant">因為'],
  ['consent', { kind: 'consent_given', proposalId: 'p', side, contentHash: 'h' }, 'north gave its consent'],
  ['decline', { kind: 'proposal_declined', proposalId: 'p', side, reason: 'no <b>' }, 'no &lt;b>'],
  [
    'language of a decline',
    { kind: 'proposal_declined', proposalId: 'p', side, reason: '不', language: 'zh-Hans' },
    'lang="zh-Hans">不',
  ],
  ['rescind', { kind: 'proposal_rescinded', proposalId: 'p', side }, 'took its proposal back'],
  ['void by a move', { kind: 'proposal_voided', proposalId: 'p', because: 'position_moved' }, 'a position moved'],
  ['void by content', { kind: 'proposal_voided', proposalId: 'p', because: 'content_changed' }, 'its content changed'],
  [
    'joint move',
    { kind: 'joint_moved', move: 'complete', from: 'agreed', to: 'completed', proposalId: 'p', setsPosition: null },
    '<b>Fulfilled</b>',
  ],
];

function entryOf(language: (typeof LANGUAGES)[number], body: RecordBody) {
  const view = aView(language);
  const entry = recordEntry(view, aMatter({ waitedFor }), {
    sequence: 12,
    draft: 0,
    workflowVersion: 1,
    body,
    author: null,
    sideId: side,
    effectiveOn: civilDate('2026-11-03'),
    recordedAt: new Date('2026-11-05T01:00:00Z'),
    visibility: 'shared',
  });
  return { html: wordsHtml(view, entry.text), note: String(entry.note) };
}

describe('the words of a record', () => {
  it.each(bodies)('%s, in every language', (_, body, expected) => {
    expect(entryOf('en', body).html).toContain(expected);
    for (const language of LANGUAGES) expect(entryOf(language, body).html).not.toBe('');
  });

  it('cuts a long report between characters', () => {
    const { html } = entryOf('en', { ...reported, narrative: '𠮷'.repeat(200), visibility: 'shared' });
    expect(html).toContain(`>${'𠮷'.repeat(120)}…<`);
  });

  it('says when it was recorded on another day, and never its number', () => {
    const { note } = entryOf('en', { kind: 'commitment_amended' });
    expect(note).toBe('from the conference file · recorded 5 Nov 2026');
  });
});
