/** Activity of one side in one period, from silence to all done. Says nothing about dates: the schedule has a mark of its own. */
export const ACTIVITIES = ['no_report', 'none', 'some', 'substantial', 'fulfilled'] as const;

export type Activity = (typeof ACTIVITIES)[number];
