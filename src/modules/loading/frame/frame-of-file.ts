import type { ConferenceFile } from '../../conferences/index.js';
import type { FrameThing } from './frame-thing.js';

/**
 * Everything of a conference but its commitments. People, and sessions made up for the demonstration, are left out where the
 * demonstration is off; a made-up session that an agreement refers to stays, since the agreement would hang in the air.
 */
export function frameOfFile(file: ConferenceFile, demonstration: boolean): readonly FrameThing[] {
  const { id, name, tag, authoritative } = file;
  return [
    { what: 'conference', key: id, fields: { name, tag, authoritative } },
    ...file.sides.map(({ id: key, ...fields }, ordinal): FrameThing => ({
      what: 'side',
      key,
      fields: { ordinal, ...fields },
    })),
    ...file.organisations.map(({ code, side, name: full, short, inferred }): FrameThing => ({
      what: 'organisation',
      key: code,
      fields: { side_id: side, name: full, short_name: short, inferred },
    })),
    ...file.posts.map(({ code, ...fields }): FrameThing => ({ what: 'post', key: code, fields })),
    ...(demonstration ? people(file) : []),
    ...sessions(file, demonstration),
    ...instruments(file),
    ...areas(file),
  ];
}

function people(file: ConferenceFile): readonly FrameThing[] {
  return file.people.map(({ email, name, post, language, listed }) => ({
    what: 'person',
    key: email,
    fields: { name, post, language, listed },
  }));
}

function sessions(file: ConferenceFile, demonstration: boolean): readonly FrameThing[] {
  const needed = new Set([...file.commitments, ...file.instruments].map((one) => one.session));
  const kept = file.sessions.filter((one) => demonstration || !one.demonstration || needed.has(one.number));
  return kept.map(({ number, kind, heldOn, name, place }) => ({
    what: 'session',
    key: String(number),
    fields: { kind, held_on: heldOn, name, place },
  }));
}

function instruments(file: ConferenceFile): readonly FrameThing[] {
  return file.instruments.map(({ number, session, kind, annex, title, languageNote }) => ({
    what: 'instrument',
    key: String(number),
    fields: {
      session,
      kind,
      annex: annex === null ? null : String(annex),
      title,
      languages: languageNote,
    },
  }));
}

/** An area belongs to every session whose commitments stand in it, and to the first session where no commitment does yet. */
function areas(file: ConferenceFile): readonly FrameThing[] {
  const first = file.sessions[0]?.number ?? 1;
  return file.areas.flatMap(({ number, title }) => {
    const used = new Set(file.commitments.filter((one) => one.area === number).map((one) => one.session));
    const held = used.size === 0 ? [first] : [...used].sort((a, b) => a - b);
    return held.map((session): FrameThing => ({
      what: 'area',
      key: `${session}.${number}`,
      fields: { session, number, title },
    }));
  });
}
