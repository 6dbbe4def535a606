import { aMatter, aView } from '../../../../test/support/builders/a-matter.js';
import { civilDate } from '../../../domain/shared/civil-date.js';
import type { Standing } from '../../../domain/shared/standing.js';
import type { PathStep } from '../../commitments/index.js';
import { pathSidings } from './path-sidings.js';
import { pathSteps } from './path-steps.js';

const view = aView();

function step(on: string, standing: Standing, jointState = 'agreed'): PathStep {
  const told = {
    cause: 'position',
    sideId: 'north',
    move: 'm',
    workflowVersion: 1,
    positions: {},
    turns: true,
  } as const;
  return { sequence: 1, on: civilDate(on), jointState, standing, ...told };
}

const AGREED = step('2023-05-11', 'no_report');

function told(path: readonly PathStep[], proposal: null | undefined = null): string[] {
  const matter = aMatter({ path, ...(proposal === null ? { proposal } : {}) });
  return pathSteps(view, matter).map(({ label, place }) => `${String(label)}: ${place}`);
}

describe('pathSteps', () => {
  it('begins with the agreement and ends with the step that can follow', () => {
    expect(told([AGREED])).toEqual(['Agreed: now', 'Fulfilled: next']);
    expect(told([AGREED], undefined)).toEqual(['Agreed: now', 'Fulfilled: next']);
  });

  it('takes the last of several moves on one day, and a wait as a siding', () => {
    const path = [
      AGREED,
      step('2023-12-08', 'sides_differ'),
      step('2023-12-08', 'under_way'),
      step('2025-03-03', 'waiting'),
      step('2025-09-19', 'under_way'),
      step('2026-11-20', 'sides_differ'),
    ];
    expect(told(path)).toEqual(['Agreed: walked', 'Under way: walked', 'Sides differ: now', 'Fulfilled: next']);
    expect(pathSidings(view, aMatter({ path, proposal: null })).map(({ text }) => text)).toEqual([
      'Waiting: 3 Mar 2025 to 19 Sep 2025',
      'Now routine: not used',
      'Withdrawn: not used',
      'Goes on in another item: not used',
    ]);
  });

  it('shows a wait that lasts as the present step', () => {
    expect(told([AGREED, step('2023-12-08', 'under_way'), step('2025-03-03', 'waiting')])).toEqual([
      'Agreed: walked',
      'Under way: walked',
      'Waiting: now',
      'Fulfilled: next',
    ]);
  });

  it('leads nowhere once all sides have closed it', () => {
    const path = [AGREED, step('2026-11-22', 'fulfilled', 'completed')];
    const matter = aMatter({ path, proposal: null, jointState: 'completed', standing: 'fulfilled' });
    expect(pathSteps(view, matter).map(({ label, place }) => [label, place])).toEqual([
      ['Agreed', 'walked'],
      ['Fulfilled', 'now'],
    ]);
    expect(pathSidings(view, matter)).toEqual([]);
  });

  it('says when all sides closed it, not when their positions met', () => {
    const met = [AGREED, step('2026-11-03', 'fulfilled')];
    const path = [...met, step('2026-11-22', 'fulfilled', 'completed')];
    const matter = aMatter({ path, proposal: null, jointState: 'completed', standing: 'fulfilled' });
    expect(pathSteps(view, matter).map(({ label, note }) => [label, note])).toEqual([
      ['Agreed', '11 May 2023'],
      ['Fulfilled', 'closed on 22 Nov 2026'],
    ]);
    const open = pathSteps(view, aMatter({ path: met, proposal: null }));
    expect(open[1]).toMatchObject({ label: 'Fulfilled', note: 'now, since 3 Nov 2026' });
  });

  it('keeps the first step and the newest of a long path', () => {
    const turns = Array.from({ length: 12 }, (_, place) =>
      step(`2024-${String(place + 1).padStart(2, '0')}-01`, place % 2 === 0 ? 'under_way' : 'sides_differ'),
    );
    const steps = told([AGREED, ...turns]);
    expect(steps).toHaveLength(6);
    expect(steps[0]).toBe('Agreed: walked');
    expect(steps[4]).toBe('Sides differ: now');
  });
});
