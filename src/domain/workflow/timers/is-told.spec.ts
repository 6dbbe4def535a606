import { civilDate } from '../../shared/civil-date.js';
import { isTold } from './is-told.js';

const BEGUN = civilDate('2026-03-02');

it.each([
  ['deadline:1:north', '2026-03-01', false],
  ['timer:late:deadline:1:north', '2026-03-01', false],
  ['position:north:2#7', '2026-02-27', false],
  ['joint:1', '2026-02-27', false],
  ['deadline:1:north', '2026-03-02', true],
  ['joint:1', '2026-03-03', true],
  ['proposal:p1', '2025-01-01', true],
  ['timer:soon:proposal:p1', '2025-01-01', true],
])('%s of %s is told where the first sweep was on 2 March: %s', (anchorKey, dueOn, told) => {
  expect(isTold({ anchorKey, dueOn: civilDate(dueOn) }, BEGUN)).toBe(told);
});
