import { type ArgumentsHost, Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsOptional, Matches } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { aView } from '../../../../test/support/builders/a-matter.js';
import { toProblem } from '../../../platform/http/to-problem.js';
import { inputPipe } from '../../../platform/http/validate-input.js';
import { CurrentVisit } from './current-visit.js';
import { Html } from './html.js';
import { PageQuery } from './page-query.js';
import { ViewContextService } from './view-context.service.js';
import { Visit } from './visit.js';

class DayQuery extends PageQuery {
  @IsOptional()
  @Matches(/^\d{4}$/)
  year?: string;
}

class NamedVisit extends Visit {
  get greeting(): string {
    return `hello ${this.param('name')}${this.param('none')}`;
  }
}

const of = jest.fn(async () => aView('zh-Hant'));

@Controller()
class Probe {
  @Get('plain')
  @Html()
  async plain(@CurrentVisit() visit: Visit): Promise<string> {
    return `${visit.query.done} ${(await visit.view()).language} ${(await visit.view()).language}`;
  }

  @Get('days')
  @Html()
  async days(@CurrentVisit({ query: DayQuery }) visit: Visit<DayQuery>): Promise<string> {
    return `${visit.query instanceof DayQuery} ${visit.query.year}`;
  }

  @Get('door')
  @Html()
  async door(@CurrentVisit({ query: null }) visit: Visit): Promise<string> {
    return JSON.stringify(visit.query);
  }

  @Get('actor')
  @Html()
  async actor(@CurrentVisit() visit: Visit): Promise<string> {
    return visit.actor.name;
  }

  @Post('acts/:name')
  @Html()
  async act(@CurrentVisit({ as: NamedVisit }) visit: NamedVisit): Promise<string> {
    return visit.param('name') === 'wrong'
      ? visit.answer(422, Promise.resolve('again'))
      : visit.goOn('/plain?done=act');
  }

  @Get('things/:id')
  @Html()
  async thing(@CurrentVisit() visit: Visit): Promise<string> {
    return visit.param('id');
  }

  @Get('acts/:name')
  @Html()
  async named(@CurrentVisit({ as: NamedVisit }) visit: NamedVisit): Promise<string> {
    return visit.greeting;
  }
}

@Module({ controllers: [Probe], providers: [{ provide: ViewContextService, useValue: { of } }] })
class ProbeModule {}

describe('a visit', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(ProbeModule, new FastifyAdapter(), { logger: false });
    app.useGlobalPipes(inputPipe());
    app.useGlobalFilters({
      catch: (error: unknown, host: ArgumentsHost) => {
        const { code, status } = toProblem(error);
        void host.switchToHttp().getResponse<FastifyReply>().status(status).send(code);
      },
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => app?.close());

  const answerTo = async (method: 'GET' | 'POST', url: string): Promise<readonly unknown[]> => {
    const { statusCode, body, headers } = await app.inject({ method, url });
    return [statusCode, statusCode === 303 ? headers.location : body];
  };

  it.each([
    ['GET', '/plain?lang=en&done=saved', [200, 'saved zh-Hant zh-Hant']],
    ['GET', '/plain?lang=xx', [422, 'invalid_input']],
    ['GET', '/plain?year=2026&done=saved', [200, 'saved zh-Hant zh-Hant']],
    ['GET', '/days?year=2026', [200, 'true 2026']],
    ['GET', '/days?year=26', [422, 'invalid_input']],
    ['GET', '/door?next=/a&lang=xx&more=1', [200, '{}']],
    ['GET', '/actor', [401, 'not_signed_in']],
    ['GET', '/acts/World', [200, 'hello World']],
    ['GET', '/things/0A1B2C3D-0000-4000-8000-00000000000F', [200, '0a1b2c3d-0000-4000-8000-00000000000f']],
    ['GET', '/things/nothing', [404, 'not_found']],
    ['GET', '/acts/a%00b', [404, 'not_found']],
    ['POST', '/acts/wrong', [422, 'again']],
    ['POST', '/acts/right', [303, '/plain?done=act']],
  ] as const)('%s %s is answered %j', async (method, url, answer) => {
    expect(await answerTo(method, url)).toEqual(answer);
  });

  it('reads the frame once, and only for a page that shows it', async () => {
    of.mockClear();
    await answerTo('GET', '/plain');
    expect(of).toHaveBeenCalledTimes(1);
    await answerTo('POST', '/acts/right');
    expect(of).toHaveBeenCalledTimes(1);
  });

  it('keeps every page out of the browser’s store', async () => {
    for (const url of ['/plain', '/acts/x']) {
      const { headers } = await app.inject({ url });
      expect([headers['content-type'], headers['cache-control']]).toEqual(['text/html; charset=utf-8', 'no-store']);
    }
  });
});
