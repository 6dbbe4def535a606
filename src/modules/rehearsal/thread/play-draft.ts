import { rehearseDraft } from '../../../domain/rehearsal/rehearse-draft.js';
import type { RehearsedConference } from '../../../domain/rehearsal/rehearsed-conference.js';
import { contentHash } from '../content-hash.js';
import { Transcript } from '../transcript.js';
import type { RehearsalAnswer, RehearsalTask } from './rehearsal-task.js';

/** Plays a draft and words what happens. Throws as `rehearseDraft` does. */
export function playDraft({ names, language, ...order }: RehearsalTask): RehearsalAnswer {
  let transcript: Transcript | null = null;
  const transcriptOf = (conference: RehearsedConference): Transcript =>
    (transcript ??= new Transcript(conference, names, language));
  return rehearseDraft({
    ...order,
    hashOf: contentHash,
    linesOf: (event, conference) => transcriptOf(conference).linesOf(event),
  });
}
