import { readTypedDate } from './typed-date.js';

const table: readonly [string, string, string, string][] = [
  ['', '', '', 'empty'],
  [' ', '', ' ', 'empty'],
  ['3', '11', '2026', '2026-11-03'],
  ['03', '11', '2026', '2026-11-03'],
  ['２９', '２', '２０２８', '2028-02-29'],
  ['29', '2', '2028', '2028-02-29'],
  ['29', '2', '2026', 'no_such_day day 28'],
  ['31', '11', '2026', 'no_such_day day 30'],
  ['0', '11', '2026', 'no_such_day day 30'],
  ['1', '13', '2026', 'no_such_month month'],
  ['1', '0', '2026', 'no_such_month month'],
  ['', '11', '2026', 'incomplete day'],
  ['3', '', '', 'incomplete month,year'],
  ['3', 'Nov', '2026', 'not_numbers month'],
  ['3', '11', '26', 'not_numbers year'],
  ['3', '11', '0999', 'no_such_year year'],
  ['３', '11', '００００', 'no_such_year year'],
  ['31', '12', '9999', '9999-12-31'],
  ['1', '1', '1000', '1000-01-01'],
  ['-3', '1.5', '2026', 'not_numbers day,month'],
];

describe('readTypedDate', () => {
  it.each(table)('day "%s", month "%s", year "%s": %s', (day, month, year, expected) => {
    const read = readTypedDate({ day, month, year });
    const length = read.kind === 'no_such_day' ? ` ${read.length}` : '';
    const wrong = 'wrong' in read ? ` ${read.wrong.join(',')}${length}` : '';
    expect(read.kind === 'day' ? read.date : `${read.kind}${wrong}`).toBe(expected);
  });
});
