import { quickHash, shippedRehearsal } from '../../../test/support/rehearsed-conference.js';
import type { Kind } from '../shared/kind.js';
import type { Definition } from '../workflow/definition.js';
import { conferenceWithDraft } from './conference-with-draft.js';
import { DRAFT_COUNTS } from './draft-tally.js';
import { ENGINE } from './engine.js';
import { rehearse } from './rehearse.js';
import { type DraftOrder, MOST_DRAFT_LINES, MOST_DRAFT_MONTHS, rehearseDraft } from './rehearse-draft.js';
import type { RehearsedConference } from './rehearsed-conference.js';
import type { RehearsalEvent } from './rehearsal-event.js';

let shipped: RehearsedConference;
beforeAll(async () => void (shipped = await shippedRehearsal()));

/** The shipped workflow of a kind as the version after it. */
function draftOf(kind: Kind): Definition {
  const found = shipped.definitions.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(kind);
  return { ...found, version: found.version + 1 };
}

const order = (more: Partial<DraftOrder> = {}): DraftOrder => ({
  conference: { ...shipped, commitments: shipped.commitments.slice(0, 12) },
  draft: draftOf('facilitation'),
  months: 4,
  seed: 7,
  hashOf: quickHash,
  linesOf: ({ day, type }) => [`${day} ${type}`],
  ...more,
});

describe('conferenceWithDraft', () => {
  it('has the draft as the only version of its kind, and the newest of every other', () => {
    const [draft, other] = [draftOf('study'), draftOf('ongoing')];
    const { conference } = conferenceWithDraft(
      { ...shipped, definitions: [...shipped.definitions, other] },
      draft,
      100,
    );
    expect(conference.definitions.filter(({ kind }) => kind === 'study')).toEqual([draft]);
    expect(conference.definitions.filter(({ kind }) => kind === 'ongoing')).toEqual([other]);
    expect(conference.definitions).toHaveLength(6);
  });

  it('takes what is of the kind before others, and says how many are left out', () => {
    const { conference, ofKind, invented, leftOut } = conferenceWithDraft(shipped, draftOf('ongoing'), 10);
    const ofIt = shipped.commitments.filter(({ kind }) => kind === 'ongoing').length;
    expect(conference.commitments).toHaveLength(10);
    expect([ofKind, invented, leftOut]).toEqual([Math.min(10, ofIt), 0, shipped.commitments.length - 10]);
    const numbers = conference.commitments.map(({ number }) => number);
    expect(numbers).toEqual(shipped.commitments.map(({ number }) => number).filter((one) => numbers.includes(one)));
  });

  it('makes up what a conference lacks of the kind, under numbers of their own', () => {
    const others = shipped.commitments.filter(({ kind }) => kind !== 'study');
    const { conference, ofKind, invented } = conferenceWithDraft(
      { ...shipped, commitments: others },
      draftOf('study'),
      100,
    );
    expect([ofKind, invented]).toEqual([6, 6]);
    const numbers = conference.commitments.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('makes up nothing of nothing', () => {
    expect(conferenceWithDraft({ ...shipped, commitments: [] }, draftOf('study'), 100)).toMatchObject({
      ofKind: 0,
      invented: 0,
      leftOut: 0,
    });
  });
});

describe('rehearseDraft', () => {
  it('counts what is told of the kind and of all, and gives it again for the same seed', () => {
    const events: RehearsalEvent[] = [];
    const { draft, conference, ...rest } = order();
    const played = rehearseDraft(order());
    expect(rehearseDraft(order())).toEqual(played);
    const staged = conferenceWithDraft(conference, draft, 100).conference;
    rehearse({ ...rest, conference: staged, tell: (event) => void events.push(event) });
    const ofKind = new Set(
      events.flatMap((event) => (event.type === 'agreed' && event.kind === draft.kind ? [event.commitment] : [])),
    );
    for (const name of DRAFT_COUNTS) {
      const all = events.filter(({ type }) => type === name);
      const own = all.filter((event) => 'commitment' in event && ofKind.has(event.commitment));
      expect(played.counts).toContainEqual({ name, own: own.length, all: all.length });
    }
    const closed = events.flatMap((event) => (event.type === 'closed' ? [event.commitment] : []));
    expect(played.open).toEqual([...ofKind].filter((number) => !closed.includes(number)));
    expect(played.lines).toHaveLength(events.length);
  });

  it('names every move and timer of the draft, the unused ones too', () => {
    const { moves, timers } = rehearseDraft(order());
    const { draft } = order();
    expect(moves.map(({ name }) => name)).toEqual(Object.keys(draft.moves));
    expect(timers.map(({ name }) => name)).toEqual(Object.keys(draft.timers));
    expect(moves.some(({ times }) => times > 0)).toBe(true);
  });

  it('tells which promise did not hold, where and when, with what came before', () => {
    const played = rehearseDraft(
      order({ engine: { ...ENGINE, replay: (...given) => ({ ...ENGINE.replay(...given), number: 'x' }) } }),
    );
    expect(played.broken).toMatchObject({ invariant: 'replay_differs', day: expect.any(String) });
    expect(played.counts.find(({ name }) => name === 'agreed')?.all).toBeGreaterThan(0);
    expect(played.lines.length).toBeGreaterThan(0);
  });

  it('keeps so many lines of the transcript, and counts those that follow', () => {
    const [whole, cut] = [order(), order({ linesOf: () => Array.from({ length: 1_000 }, () => 'line') })].map((one) =>
      rehearseDraft({ ...one, months: 1 }),
    );
    expect(whole?.moreLines).toBe(0);
    expect(cut?.lines).toHaveLength(MOST_DRAFT_LINES);
    expect((cut?.lines.length ?? 0) + (cut?.moreLines ?? 0)).toBe((whole?.lines.length ?? 0) * 1_000);
  });

  it.each([0, 1.5, MOST_DRAFT_MONTHS + 1])('has no way to play %s months', (months) => {
    expect(() => rehearseDraft(order({ months }))).toThrow(RangeError);
  });
});
