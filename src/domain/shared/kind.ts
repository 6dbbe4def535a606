/** Kinds of commitment by what its verb asks for; each kind has a workflow and a closing rule of its own. */
export const KINDS = ['deliverable', 'study', 'action', 'facilitation', 'ongoing', 'implementation'] as const;

export type Kind = (typeof KINDS)[number];
