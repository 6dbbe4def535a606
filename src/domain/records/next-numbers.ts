/**
 * The next numbers of an area that no commitment has, for example `07.05` and `07.06`; `taken` are the conference's numbers of
 * that area or all of them.
 */
export function nextNumbers(areaNumber: number, taken: ReadonlySet<string>, count: number): readonly string[] {
  const numbers: string[] = [];
  for (let place = 1; numbers.length < count; place += 1) {
    const number = `${two(areaNumber)}.${two(place)}`;
    if (!taken.has(number)) numbers.push(number);
  }
  return numbers;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
