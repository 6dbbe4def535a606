import type { RehearsalEvent } from '../../domain/rehearsal/rehearsal-event.js';
import type { RehearsedConference } from '../../domain/rehearsal/rehearsed-conference.js';
import type { Kind } from '../../domain/shared/kind.js';
import type { Language, LocalizedText } from '../../domain/shared/language.js';
import type { Definition } from '../../domain/workflow/definition.js';
import { translatorOf } from '../../platform/web/i18n/translator-of.js';
import type { MessageParams, Translate } from '../../platform/web/i18n/translator.js';
import type { ConferenceNames } from './conference-names.js';

type Of<Type extends RehearsalEvent['type']> = Extract<RehearsalEvent, { type: Type }>;

/** Words the events of a rehearsal, one or more lines each, in one language. */
export class Transcript {
  private readonly t: Translate;

  constructor(
    private readonly conference: RehearsedConference,
    private readonly names: ConferenceNames,
    private readonly language: Language,
  ) {
    this.t = translatorOf(language).t;
  }

  /** The lines of one event: its day, the commitment it is about, what happened. */
  linesOf(event: RehearsalEvent): readonly string[] {
    if (event.type === 'began') return this.began(event);
    const about = 'commitment' in event ? `${event.commitment}  ` : '';
    const [first = '', ...more] = this.words(event);
    return [`${event.day}  ${about}${first}`, ...more.map((line) => `              ${line}`)];
  }

  /** Name of a side. */
  side(id: string | null): string {
    return id === null ? this.t('rehearsal.all_sides') : (this.names.sides[id]?.[this.language] ?? id);
  }

  /** Name of a kind. */
  kind(kind: Kind): string {
    return this.label(this.conference.definitions.find((one) => one.kind === kind)?.labels, kind);
  }

  /** Name of a joint state of a kind, in whichever version has it. */
  state(kind: Kind, state: string): string {
    const having = this.conference.definitions.find((one) => one.kind === kind && Object.hasOwn(one.joint, state));
    return this.label(having?.joint[state]?.labels, state);
  }

  private began({ months, day: from, to, seed, cast }: Of<'began'>): readonly string[] {
    const players = cast.map(({ id: by, side, temperament }) =>
      this.t('rehearsal.player', {
        by,
        side: this.side(side),
        temperament: this.t(`rehearsal.temperament.${temperament}`),
      }),
    );
    return [this.t('rehearsal.began', { months, from, to, seed: String(seed) }), ...players];
  }

  private words(event: Exclude<RehearsalEvent, Of<'began'>>): readonly string[] {
    switch (event.type) {
      case 'mail': {
        const { to, side, items } = event;
        return [
          this.say('mail', { to, side: this.side(side), count: items.length }),
          ...items.map((item) => this.item(item)),
        ];
      }
      case 'agreed':
        return [this.say('agreed', { session: event.session, kind: this.kind(event.kind) })];
      case 'reported': {
        const { by, activity, shared, papers } = event;
        return [
          this.say('reported', {
            by,
            activity: this.t(`marks.activity.${activity}`),
            shared: shared ? 'yes' : 'no',
            papers,
          }),
        ];
      }
      case 'moved':
        return [this.moved(event)];
      case 'proposed': {
        const { by, side, counters } = event;
        return [
          this.say(counters === null ? 'proposed' : 'countered', { by, side: this.side(side), what: this.what(event) }),
        ];
      }
      case 'took_effect':
        return [this.say('took_effect', { what: this.what(event) })];
      case 'timer': {
        const { timer, side, dueOn: due } = event;
        const label = this.label(this.definition(event)?.timers[timer]?.labels, timer);
        return [this.say('timer', { timer: label, side: this.side(side), due })];
      }
      default:
        return [this.plainWords(event)];
    }
  }

  private plainWords(
    event: Exclude<
      RehearsalEvent,
      Of<'began' | 'mail' | 'agreed' | 'reported' | 'moved' | 'proposed' | 'took_effect' | 'timer'>
    >,
  ): string {
    switch (event.type) {
      case 'declined': {
        const reason = this.t(`rehearsal.reason.${event.reason}`);
        return this.say('declined', { by: event.by, side: this.side(event.side), reason });
      }
      case 'consented':
      case 'rescinded':
      case 'owners_set':
        return this.say(event.type, { by: event.by, side: this.side(event.side) });
      case 'missed':
        return this.say('missed', { by: event.by });
      case 'voided':
        return this.say('voided', { because: this.t(`rehearsal.because.${event.because}`) });
      case 'linked':
        return this.say('linked', { relation: this.t(`rehearsal.relation.${event.relation}`), other: event.other });
      case 'sides_differ':
        return this.say('sides_differ', { positions: this.positions(event) });
      case 'closed':
        return this.say('closed', { state: this.state(event.kind, event.state) });
      case 'denied':
        return this.say('denied', { by: event.by, why: this.t(`problems.${event.code}.title`) });
      case 'third_party':
        return this.say('third_party', { body: this.body(event.organisation), side: this.side(event.side) });
      default:
        return this.houseWords(event);
    }
  }

  private houseWords(
    event: Of<
      'lapsed' | 'deadline_fixed' | 'migrated' | 'collided' | 'session_fixed' | 'session_held' | 'undisposed' | 'outage'
    >,
  ): string {
    switch (event.type) {
      case 'lapsed':
        return this.say('lapsed', {});
      case 'deadline_fixed':
        return this.say('deadline_fixed', { session: event.session, latest: event.latest });
      case 'migrated':
        return this.say('migrated', { from: event.from, to: event.to });
      case 'collided':
        return this.say('collided', { first: event.first, second: event.second });
      case 'session_fixed':
        return this.say('session_fixed', { session: event.session, day: event.heldOn });
      case 'session_held':
        return this.say('session_held', { session: event.session, open: event.open });
      case 'undisposed':
        return this.say('undisposed', { session: event.session, commitments: event.commitments.join(', ') });
      case 'outage':
        return this.say('outage', { until: event.until });
    }
  }

  private moved(event: Of<'moved'>): string {
    const { by, side, move, to, waitingFor } = event;
    const definition = this.definition(event);
    const said = { by, side: this.side(side), to: this.label(definition?.positions[to]?.labels, to) };
    if (waitingFor !== null) return this.say('moved_waiting', { ...said, body: this.body(waitingFor) });
    return this.say('moved', { ...said, move: this.label(definition?.moves[move]?.labels, move) });
  }

  private item({ commitment, about, name, late, kind, version }: Of<'mail'>['items'][number]): string {
    const rung = this.conference.ladder.rungs.find(({ id }) => id === name);
    const labels = about === 'timer' ? this.definition({ kind, version })?.timers[name]?.labels : rung?.label;
    const said = { commitment, name: this.label(labels, name) };
    return late ? this.say('mail_item_late', said) : this.say('mail_item', said);
  }

  private what(event: Of<'proposed' | 'took_effect'>): string {
    const { subject, move } = event;
    if (move === null) return this.t(`subjects.${subject}`);
    return this.label(this.definition(event)?.moves[move]?.labels, move);
  }

  private positions({ positions }: Of<'sides_differ'>): string {
    const named = Object.entries(positions).map(([side, state]) => {
      const having = this.conference.definitions.find((one) => Object.hasOwn(one.positions, state));
      return `${this.side(side)} ${this.label(having?.positions[state]?.labels, state)}`;
    });
    return named.join(' / ');
  }

  private definition({ kind, version }: { kind: Kind; version: number }): Definition | undefined {
    return this.conference.definitions.find((one) => one.kind === kind && one.version === version);
  }

  private body(code: string): string {
    return this.names.bodies[code]?.[this.language] ?? code;
  }

  private label(labels: LocalizedText | undefined, otherwise: string): string {
    return labels?.[this.language] ?? otherwise;
  }

  private say(name: string, params: MessageParams): string {
    return this.t(`rehearsal.event.${name}`, params);
  }
}
