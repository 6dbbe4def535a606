import type { ViewContext } from '../view-context.js';
import { Words } from './words.js';

export interface ProgressBarProps {
  readonly view: ViewContext;
  /** "Setting zh-Hans, 2 of 3": the words say all that the bar shows. */
  readonly text: string;
  readonly done: number;
  readonly of: number;
}

/** Work of the machine under way, in words and as a bar. Never used for the progress of a commitment. */
export function ProgressBar({ view, text, done, of }: ProgressBarProps): JSX.Element {
  return (
    <>
      <Words view={view} of={text} />
      <progress max={of} value={done} aria-label={text}></progress>
    </>
  );
}
