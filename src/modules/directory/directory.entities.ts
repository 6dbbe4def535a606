import { Conference } from './conference.entity.js';
import { Side } from './side.entity.js';
import { Organisation } from './organisation.entity.js';
import { Post } from './post.entity.js';
import { UserAccount } from './user-account.entity.js';
import { FormerName } from './former-name.entity.js';
import { Holder } from './holder.entity.js';

/** Entities of this module, for the data source. */
export const DIRECTORY_ENTITIES = [Conference, Side, Organisation, Post, UserAccount, Holder, FormerName];
