import { aView } from '../../../../test/support/builders/a-matter.js';
import { filledMove, SOME_TERMS } from '../../../../test/support/filled-subject.js';
import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { civilDate } from '../../../domain/shared/civil-date.js';
import { KINDS } from '../../../domain/shared/kind.js';
import { LANGUAGES } from '../../../domain/shared/language.js';
import type { ActingParty, CommandBody, Facts } from '../../../domain/workflow/command.js';
import type { CommitmentState } from '../../../domain/workflow/commitment-state.js';
import { type Definition, NEVER_STATED } from '../../../domain/workflow/definition.js';
import { initialState } from '../../../domain/workflow/initial-state.js';
import { CONSENT_STATES, PARTIES } from '../../../domain/workflow/rights-matrix.js';
import { transition } from '../../../domain/workflow/transition.js';
import { translatorOf } from '../../../platform/web/i18n/translator-of.js';
import { WorkflowPage } from './workflow-page.js';

const SIDES = ['north', 'south', 'east'];
const ANSWERS = ['accept', 'decline', 'rescind'] as const;

/** A printed table: heads, and each row by its head with the words of its cells. */
interface Printed {
  readonly heads: readonly string[];
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

function words(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .trim();
}

function tableIn(html: string, section: string): Printed {
  const from = html.indexOf(`aria-labelledby="${section}"`);
  const table = /<table[\s\S]*?<\/table>/.exec(html.slice(from))?.[0] ?? '';
  const rows = [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => words(cell)),
  );
  const [heads = [], ...body] = rows;
  return { heads, rows: new Map(body.map(([head = '', ...cells]) => [head, cells])) };
}

const page = (definition: Definition, language: (typeof LANGUAGES)[number]): string => {
  const view = { ...aView(), language, t: translatorOf(language).t };
  return WorkflowPage({ view, definition }) as string;
};

function factsOf(actor: ActingParty): Facts {
  const on = civilDate('2026-11-22');
  return { sides: SIDES, actor, on, sharedEvidence: 1, sentence: true, contentHash: 'h', terms: SOME_TERMS };
}

/** Whether the engine itself lets it pass. */
function passes(definition: Definition, state: CommitmentState, body: CommandBody, actor: ActingParty): boolean {
  return transition(definition, state, { ...body, seenVersion: state.version }, factsOf(actor)).ok;
}

const proposal = (definition: Definition, move: string) =>
  ({
    type: 'propose',
    subject: filledMove(definition, move),
    proposalId: 'p',
    contentHash: 'h',
    reason: 'so',
  }) as const;

describe.each(KINDS)('the matrix of %s in Settings', (kind) => {
  const definition = shippedWorkflow(kind);
  const start = initialState(definition, SIDES);
  const html = page(definition, 'en');
  const { t } = translatorOf('en');
  const yes = t('settings.workflows.yes');

  it.each(['side', 'joint'] as const)(
    'prints for %s moves what the engine answers, state by state and role by role',
    (scope) => {
      const [states, roles] = [tableIn(html, `moves-${scope}`), tableIn(html, `roles-${scope}`)];
      const moves = Object.entries(definition.moves).filter(([, move]) => move.scope === scope);
      expect([...states.rows.keys()].sort()).toEqual(moves.map(([, { labels }]) => labels.en).sort());
      expect([...roles.rows.keys()]).toEqual([...states.rows.keys()]);
      const names =
        scope === 'side' ? [NEVER_STATED, ...Object.keys(definition.positions)] : Object.keys(definition.joint);
      const labelOf = (state: string): string =>
        (scope === 'side' ? definition.positions : definition.joint)[state]?.labels.en ?? t('settings.workflows.never');
      let asked = 0;
      for (const [name, move] of moves) {
        const [leads, may] = [states.rows.get(move.labels.en) ?? [], roles.rows.get(move.labels.en) ?? []];
        expect([leads.length, may.length]).toEqual([names.length + 1, PARTIES.length]);
        for (const state of names) {
          const told = leads[states.heads.indexOf(labelOf(state)) - 1] ?? '?';
          const own = { state: state === NEVER_STATED ? null : state, since: null, waitingFor: null };
          const at =
            scope === 'joint'
              ? { ...start, joint: state }
              : { ...start, positions: { ...start.positions, north: own } };
          const body: CommandBody =
            scope === 'joint'
              ? proposal(definition, name)
              : { type: 'move', move: name, reason: 'so', waitingFor: 'who' };
          PARTIES.forEach((party, place) => {
            const printed = told !== '' && may[place] === yes;
            expect([name, state, party, passes(definition, at, body, { sideId: 'north', ...party })]).toEqual([
              name,
              state,
              party,
              printed,
            ]);
            asked += 1;
          });
          expect(['', t('settings.workflows.to', { state: labelOf(move.to) })]).toContain(told);
        }
      }
      expect(asked).toBe(moves.length * names.length * PARTIES.length);
    },
  );

  it('prints what each side can answer once a joint move is proposed, for every move and role', () => {
    const [answers, roles] = [tableIn(html, 'answers'), tableIn(html, 'roles-joint')];
    expect(answers.heads.slice(1)).toEqual(ANSWERS.map((name) => t(`settings.workflows.answers.${name}`)));
    for (const [name, move] of Object.entries(definition.moves)) {
      if (move.scope !== 'joint') continue;
      for (const consent of CONSENT_STATES) {
        const proposedBy = consent === 'own' ? 'north' : 'south';
        const consents = consent === 'consented' ? ['south', 'north'] : [proposedBy];
        const { subject } = proposal(definition, name);
        const state = {
          ...start,
          joint: move.from[0] ?? '',
          proposal: { id: 'p', subject, proposedBy, contentHash: 'h', consents },
        };
        const row = answers.rows.get(t(`settings.workflows.answers.consent.${consent}`)) ?? [];
        ANSWERS.forEach((type, at) => {
          const body = { type, proposalId: 'p', contentHash: 'h', reason: 'so' } as CommandBody;
          PARTIES.forEach((party, place) => {
            const printed = row[at] === yes && roles.rows.get(move.labels.en)?.[place] === yes;
            const real = passes(definition, state, body, { sideId: 'north', ...party });
            expect([name, consent, type, party, real]).toEqual([name, consent, type, party, printed]);
          });
        });
      }
    }
  });

  it.each(LANGUAGES)('has a head for every cell where it folds, in %s', (language) => {
    const printed = page(definition, language);
    for (const [cell] of printed.matchAll(/<td[^>]*>/g)) expect(cell).toMatch(/ data-h="[^"]+"/);
    expect(printed).not.toMatch(/settings\.workflows\.|undefined/);
  });
});
