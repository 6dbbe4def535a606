import { Head } from '../../../platform/web/components/head.js';
import { Track } from '../../../platform/web/components/track.js';
import { MatterDiagram } from './diagram-box.js';
import { isOpen, type MatterProps } from './matter.js';
import { pathSidings } from './path-sidings.js';
import { pathSteps } from './path-steps.js';

/** The path walked, where it stands now, and the step that can follow. */
export function PathSection({ view, matter }: MatterProps): JSX.Element {
  return (
    <section aria-labelledby="path">
      <Head view={view} title={view.t('commitment.path.title')} id="path" />
      <Track
        view={view}
        steps={pathSteps(view, matter)}
        sidings={pathSidings(view, matter)}
        asked={isOpen(matter, 'accept')}
      />
      <MatterDiagram view={view} matter={matter} />
    </section>
  );
}
