/** Injection token of the folder with the facts an official may amend: conferences, workflows, calendars, locales. */
export const CONFIG_FOLDER = Symbol('CONFIG_FOLDER');
