/** Anchor of a commitment in the document. */
export function itemAnchor(number: string): string {
  return `c-${number.replaceAll(/[^\w.-]/g, '_')}`;
}

/** Anchor of the list of commitments behind a figure. */
export function figureAnchor(name: string): string {
  return `f-${name.replaceAll(/[^\w.-]/g, '_')}`;
}

/** Numbers of commitments, each leading to its place in the document. */
export function ItemLinks({ numbers }: { numbers: readonly string[] }): JSX.Element {
  return (
    <span class="numbers">
      {numbers.map((number) => (
        <>
          <a class="num" href={`#${itemAnchor(number)}`} safe>
            {number}
          </a>{' '}
        </>
      ))}
    </span>
  );
}
