import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import type { Actor } from '../../src/domain/shared/actor.js';
import { ApiTokenService } from '../../src/modules/access/index.js';
import type { BuiltConference } from './builders/a-conference.js';
import type { TestApplication } from './test-application.js';

/** Headers beside the usual ones. `null` leaves one out. */
export type MoreHeaders = Readonly<Record<string, string | null>>;

/** An API client that holds a bearer token of one actor. */
export interface ApiClient {
  get(path: string, headers?: MoreHeaders): Promise<LightMyRequestResponse>;
  /** Sends a POST with a new Idempotency-Key unless the headers name one. */
  post(path: string, body: unknown, headers?: MoreHeaders): Promise<LightMyRequestResponse>;
  /** As `post`, with a body that stands as it is. */
  postText(path: string, body: string): Promise<LightMyRequestResponse>;
}

/** A client for the actor, with a token made as `luoshi token create` makes one. */
export async function apiClient(test: TestApplication, conference: BuiltConference, actor: Actor): Promise<ApiClient> {
  const token = await test.get(ApiTokenService).create(conference.emailOf(actor), 'test', 1);
  const send = (method: 'GET' | 'POST', path: string, more: MoreHeaders, body?: string) => {
    const usual: MoreHeaders = {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
    };
    const headers = Object.entries({ ...usual, ...more }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    return test.app.inject({
      method,
      url: `/api/v1/${path}`,
      headers: Object.fromEntries(headers),
      ...(body === undefined ? {} : { payload: body }),
    });
  };
  return {
    get: (path, headers = {}) => send('GET', path, headers),
    post: (path, body, headers = {}) =>
      send('POST', path, headers, body === undefined ? undefined : JSON.stringify(body)),
    postText: (path, body) => send('POST', path, {}, body),
  };
}
