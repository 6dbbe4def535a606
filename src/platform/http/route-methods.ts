import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Which methods each address takes. The router knows too, but answers a wrong method as if there were no such address. */
@Injectable()
export class RouteMethods {
  private readonly routes = new Map<string, Set<string>>();

  /** Notes every route from now on: call before the first is made. */
  listen(app: NestFastifyApplication): void {
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRoute', ({ url, method }) => [method].flat().forEach((one) => this.note(url, one)));
  }

  note(pattern: string, method: string): void {
    const methods = this.routes.get(pattern) ?? new Set();
    this.routes.set(pattern, methods.add(method.toUpperCase()));
  }

  /** The methods that a path takes, in the order of the alphabet; empty where there is no such address. */
  at(path: string): readonly string[] {
    const [plain = ''] = path.split('?');
    const found = [...this.routes].filter(([pattern]) => fits(plain, pattern)).flatMap(([, methods]) => [...methods]);
    return [...new Set(found)].sort();
  }
}

function fits(path: string, pattern: string): boolean {
  const [parts, wanted] = [path.split('/'), pattern.split('/')];
  if (parts.length !== wanted.length) return false;
  return wanted.every((part, at) => (part.startsWith(':') ? parts[at] !== '' : part === parts[at]));
}
