import { Controller, Get, Module, Req } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { ConfigModule } from '../config/config.module.js';
import { Environment } from '../config/environment.js';
import { LoggingModule } from '../logging/logging.module.js';
import { createApplication } from './create-application.js';
import { HttpModule } from './http.module.js';

@Controller('place')
class PlaceController {
  @Get()
  place(@Req() { ip }: FastifyRequest): string {
    return ip;
  }
}

@Module({})
class Root {}

const SECRET = 'a secret of the test that is long enough';

describe('createApplication', () => {
  let app: NestFastifyApplication | null = null;
  afterEach(async () => {
    await app?.close();
    app = null;
  });

  const start = async (settings: Partial<Environment>): Promise<NestFastifyApplication> => {
    const environment = Object.assign(new Environment(), { LOG_LEVEL: 'silent', ...settings });
    const imports = [ConfigModule.with(environment), LoggingModule, HttpModule];
    app = await createApplication({ module: Root, imports, controllers: [PlaceController] }, environment);
    await app.init();
    return app;
  };

  // Whose wrong passwords are counted together hangs on this address.
  it.each([
    ['nobody is believed by default', undefined, '203.0.113.9', '198.51.100.7', '198.51.100.7'],
    ['the proxy named is believed', '198.51.100.7', '203.0.113.9', '198.51.100.7', '203.0.113.9'],
    [
      'a range of proxies is believed',
      '10.0.0.0/8,198.51.100.0/24',
      '203.0.113.9, 10.1.2.3',
      '198.51.100.7',
      '203.0.113.9',
    ],
    ['the client cannot say it is another', '198.51.100.7', '192.0.2.1, 203.0.113.9', '198.51.100.7', '203.0.113.9'],
    ['nobody beside the proxy is believed', '198.51.100.7', '203.0.113.9', '198.51.100.8', '198.51.100.8'],
  ])('%s', async (_, TRUST_PROXY, forwarded, remoteAddress, place) => {
    const running = await start(TRUST_PROXY === undefined ? {} : { TRUST_PROXY });
    const headers = { 'x-forwarded-for': forwarded };
    const answer = await running.inject({ url: '/place', headers, remoteAddress });
    expect(answer.body).toBe(place);
  });

  it('signs cookies with the secret of the deployment, and takes no other', async () => {
    const server = (await start({ SESSION_SECRET: SECRET })).getHttpAdapter().getInstance();
    const signed = server.signCookie('value');
    expect(server.unsignCookie(signed)).toMatchObject({ valid: true, value: 'value' });
    await app?.close();
    const other = (await start({ SESSION_SECRET: `${SECRET}!` })).getHttpAdapter().getInstance();
    expect(other.unsignCookie(signed)).toMatchObject({ valid: false, value: null });
    expect(other.unsignCookie('value')).toMatchObject({ valid: false, value: null });
  });

  it('keeps a secret of its own where a test gives none', async () => {
    const server = (await start({})).getHttpAdapter().getInstance();
    const signed = server.signCookie('value');
    expect(server.unsignCookie(signed).valid).toBe(true);
    await app?.close();
    expect((await start({})).getHttpAdapter().getInstance().unsignCookie(signed).valid).toBe(false);
  });
});
