import { IdempotencyInterceptor, type Permission, permits } from '../../src/modules/access/index.js';
import { PUBLIC_ROUTE, ROUTE_PERMISSION } from '../../src/modules/access/request-actor.js';
import { apiDocument } from '../../src/platform/http/describe-api.js';
import { type DeployedApplication, startDeployedApplication } from '../support/deployed-application.js';
import { DEPLOYED_ROLES, deployedPerson, type DeployedPerson, type DeployedRole } from '../support/deployed-people.js';
import { type DeclaredRoute, routesOf } from '../support/routes-of.js';

const SAFE = ['GET', 'HEAD'];
const SOME_ID = '00000000-0000-4000-8000-000000000000';

/** What every route must have, asked of each of them: a new one cannot forget it. */
describe('every route', () => {
  let deployed: DeployedApplication;
  let routes: readonly DeclaredRoute[];
  let people: Record<DeployedRole, DeployedPerson>;

  beforeAll(async () => {
    deployed = await startDeployedApplication();
    routes = routesOf(deployed.app);
    const [secretariat, liaison] = [
      await deployedPerson(deployed, 'secretariat'),
      await deployedPerson(deployed, 'liaison'),
    ];
    people = { secretariat, liaison };
  }, 120_000);
  afterAll(() => deployed?.close());

  const named = (some: readonly DeclaredRoute[]): string[] => some.map(({ method, path }) => `${method} ${path}`);
  const ofApi = ({ path }: DeclaredRoute): boolean => path.startsWith('/api/');
  const isPublic = (route: DeclaredRoute): boolean => route.metadata(PUBLIC_ROUTE) === true;
  const isWrite = ({ method }: DeclaredRoute): boolean => !SAFE.includes(method);
  /** Somebody whom the outer door lets in. */
  const welcomeAt = (route: DeclaredRoute): DeployedPerson => {
    const role = DEPLOYED_ROLES.find((one) => permits(one, route.metadata(ROUTE_PERMISSION) as Permission));
    if (role === undefined) throw new Error(`nobody may ask for ${route.path}`);
    return people[role];
  };
  const addressOf = ({ path }: DeclaredRoute): string => path.replaceAll(/:\w+/g, SOME_ID);

  it('is seen here, those that answer among them', () => {
    const seen = named(routes);
    expect(seen.length).toBeGreaterThan(100);
    for (const one of ['POST /api/v1/commitments/:id/moves', 'GET /health/ready', 'POST /sign-in', 'GET /ledger'])
      expect(seen).toContain(one);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('needs a permission, or is public by name', () => {
    const decided = (route: DeclaredRoute): boolean =>
      isPublic(route) !== (typeof route.metadata(ROUTE_PERMISSION) === 'string');
    expect(named(routes.filter((route) => !decided(route)))).toEqual([]);
    expect(named(routes.filter(isPublic)).filter((one) => one.includes('/api/'))).toEqual([]);
  });

  it('is asked with GET or POST, and a POST of the API is safe to repeat', () => {
    expect(named(routes.filter(({ method }) => ![...SAFE, 'POST'].includes(method)))).toEqual([]);
    const unsafe = routes.filter((route) => ofApi(route) && isWrite(route));
    expect(unsafe.length).toBeGreaterThan(20);
    expect(named(unsafe.filter((route) => !route.interceptors.includes(IdempotencyInterceptor)))).toEqual([]);
  });

  it('of the API that writes refuses to do so without a key, before it looks at what was sent', async () => {
    for (const route of routes.filter((one) => ofApi(one) && isWrite(one))) {
      const answer = await fetch(deployed.address + addressOf(route), {
        method: 'POST',
        headers: { authorization: `Bearer ${welcomeAt(route).token}`, 'content-type': 'application/json' },
        body: '{}',
      });
      const { code } = (await answer.json()) as { code: string };
      expect([route.path, answer.status, code]).toEqual([route.path, 400, 'idempotency_key_missing']);
    }
  });

  it('of a page that writes does nothing for a form that is not ours', async () => {
    const forms = routes.filter((one) => !ofApi(one) && isWrite(one));
    expect(forms.length).toBeGreaterThan(20);
    for (const route of forms) {
      const { browser } = isPublic(route) ? people.liaison : welcomeAt(route);
      for (const token of ['', 'made up']) {
        const answer = await browser.post(addressOf(route), { ...AT_THE_DOOR[route.path], _csrf: token });
        const forged = (await answer.text()).includes('This form has expired');
        expect([route.path, answer.status, forged]).toEqual([route.path, 403, true]);
      }
    }
  }, 120_000);

  it('of the API is described: what it does, what it answers, how it refuses, and the key of a POST', () => {
    const document = apiDocument(deployed.app);
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      (['get', 'post'] as const).flatMap((method) => {
        const operation = methods[method];
        return operation === undefined ? [] : [{ name: `${method} ${path}`, method, operation }];
      }),
    );
    const declared = routes.filter(ofApi).map(({ method, path }) => `${method.toLowerCase()} ${path}`);
    expect(operations.map(({ name }) => name).sort()).toEqual(
      declared.map((name) => name.replaceAll(/:(\w+)/g, '{$1}')).sort(),
    );
    const faults = operations.flatMap(({ name, method, operation }) => {
      const answers = Object.entries(operation.responses).map(([status, response]) => {
        const content = response !== undefined && 'content' in response ? (response.content ?? {}) : {};
        return { status, kinds: Object.keys(content), schemas: Object.values(content).map(({ schema }) => schema) };
      });
      const [good, bad] = [
        answers.filter(({ status }) => status.startsWith('2')),
        answers.filter(({ status }) => !status.startsWith('2')),
      ];
      const typed = good.length > 0 && good.every(({ schemas }) => schemas.length > 0 && schemas.every(isTyped));
      const headers = (operation.parameters ?? []).map((one) => ('in' in one && one.in === 'header' ? one.name : ''));
      return [
        ...(operation.summary ? [] : [`${name} has no summary`]),
        ...(typed || ANSWERS_NOTHING.includes(name) ? [] : [`${name} does not say what it answers`]),
        ...(bad.length > 0 && bad.every(({ kinds }) => String(kinds) === PROBLEM) ? [] : [`${name} refuses otherwise`]),
        ...(method !== 'post' || headers.includes('Idempotency-Key') ? [] : [`${name} does not ask for its key`]),
      ];
    });
    expect(faults).toEqual([]);
    expect(document.components?.schemas).toHaveProperty('Problem');
  });
});

/** What a form before sign-in is asked for even before whose it is. */
const AT_THE_DOOR: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/sign-in': { email: 'liaison@north.example', password: 'a quiet lantern at noon', next: '/' },
  '/sign-in/demonstration': { account: SOME_ID, next: '/' },
  '/welcome/:secret': { password: 'a quiet lantern at noon', again: 'a quiet lantern at noon' },
};

const PROBLEM = 'application/problem+json';
/** 202 without a body. */
const ANSWERS_NOTHING = ['post /api/v1/mails/{id}/send-again'];

/** More than "an object". */
function isTyped(schema: unknown): boolean {
  return (
    typeof schema === 'object' &&
    schema !== null &&
    ('$ref' in schema || ('type' in schema && schema.type !== 'object'))
  );
}
