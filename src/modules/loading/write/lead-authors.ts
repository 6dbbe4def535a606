import type { SideId } from '../../../domain/shared/side-id.js';
import type { ConferenceFile, ConferenceFileCommitment } from '../../conferences/index.js';
import { stableId } from '../stable-id.js';

/** Who acted for a side in the demonstration. */
export interface LeadAuthor {
  readonly accountId: string | null;
  readonly postId: string | null;
}

/** Nobody by name: what a file states without anybody having done it here. */
export const NOBODY: LeadAuthor = { accountId: null, postId: null };

/** The liaison post of each side's lead organisation and its holder, where the file has them. */
export function leadAuthors(
  file: ConferenceFile,
  commitment: ConferenceFileCommitment,
): ReadonlyMap<SideId, LeadAuthor> {
  return new Map(Object.entries(commitment.lead).map(([side, code]) => [side, authorOf(file, code)]));
}

function authorOf(file: ConferenceFile, organisation: string): LeadAuthor {
  const post = file.posts.find((one) => one.organisation === organisation && one.role === 'liaison');
  const person = file.people.find((one) => one.post === post?.code);
  if (post === undefined || person === undefined) return NOBODY;
  return { accountId: stableId('person', person.email), postId: stableId('post', file.id, post.code) };
}
