import { RouteMethods } from './route-methods.js';

describe('RouteMethods', () => {
  const routes = new RouteMethods();
  for (const [pattern, method] of [
    ['/', 'GET'],
    ['/sign-in', 'GET'],
    ['/sign-in', 'HEAD'],
    ['/sign-in', 'POST'],
    ['/api/v1/commitments', 'get'],
    ['/api/v1/commitments/:id', 'GET'],
    ['/api/v1/commitments/planned', 'POST'],
  ] as const)
    routes.note(pattern, method);

  it.each([
    ['/', ['GET']],
    ['/sign-in?next=/ledger', ['GET', 'HEAD', 'POST']],
    ['/api/v1/commitments', ['GET']],
    ['/api/v1/commitments/42', ['GET']],
    ['/api/v1/commitments/planned', ['GET', 'POST']],
    ['/api/v1/commitments/', []],
    ['/api/v1/commitments/42/more', []],
    ['/nowhere', []],
    ['', []],
  ])('%s takes %j', (path, methods) => expect(routes.at(path)).toEqual(methods));
});
