/** What a post may do in its conference. A liaison acts for its organisation, the secretariat for its side, an auditor reads only. */
export const ROLES = ['liaison', 'secretariat', 'auditor'] as const;

export type Role = (typeof ROLES)[number];
