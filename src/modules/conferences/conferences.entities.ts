import { Session } from './session.entity.js';
import { Instrument } from './instrument.entity.js';
import { Area } from './area.entity.js';

/** Entities of this module, for the data source. */
export const CONFERENCES_ENTITIES = [Session, Instrument, Area];
