import { loadShippedData } from '../../src/boot/load-shipped-data.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Environment } from '../../src/platform/config/environment.js';
import { type RoomsApplication, startRoomsApplication } from '../support/rooms-application.js';

const FILE = 'config/conferences/hk-cq.yaml';

/** A conference is loaded once; later starts meet a file that somebody may have edited meanwhile. */
describe('a start over a loaded conference', () => {
  let rooms: RoomsApplication;
  const locale = process.env['LC_ALL'];
  beforeAll(async () => {
    rooms = await startRoomsApplication();
  }, 120_000);
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    if (locale === undefined) delete process.env['LC_ALL'];
    else process.env['LC_ALL'] = locale;
    await rooms?.close();
  });

  const rows = (sql: string): Promise<unknown[]> =>
    rooms.app.get(UnitOfWork).run({ sideId: null }, (tx) => tx.rows(sql));
  /** What the start says on standard error. */
  const said = async (language = 'en'): Promise<string> => {
    process.env['LC_ALL'] = `${language}.UTF-8`;
    const told: string[] = [];
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0);
    await loadShippedData(rooms.app, rooms.app.get(Environment));
    return told.join('');
  };

  it('says nothing while the file is the one loaded, or means the same', async () => {
    expect(await said()).toBe('');
    await rows(`update conference set loaded_sha256 = repeat('0', 64)`);
    expect(await said()).toBe('');
  });

  it.each([
    ['en_GB', /has changed since it was loaded\. Taken over it would make 1 change; nothing was\..*add --apply/],
    ['zh_HK', /自載入後已有改動。如採用，會有 1 項更改；現時未有採用。.*--apply/],
    ['zh_CN', /自载入后已有改动。如采用，会有 1 项更改；目前未采用。.*--apply/],
  ])(
    'says what a changed file would change and how to take it over, and takes over nothing (%s)',
    async (language, words) => {
      await rows(`update area set title = jsonb_set(title, '{en}', '"Another title"') where number = 3`);
      const told = await said(language);
      expect(told).toMatch(words);
      expect(told).toContain(`npm run luoshi -- load ${FILE}`);
      expect(told).toMatch(/\n {2}~ area 1\.3: title\.en\n$/);
      expect(await rows(`select 1 from area where title ->> 'en' = 'Another title'`)).toHaveLength(1);
    },
  );

  it('says of a file that would be refused where to read why', async () => {
    await rows(
      `insert into area (id, session_id, number, title)
       select gen_random_uuid(), session_id, 99, title from area where number = 3`,
    );
    const told = await said();
    expect(told).toBe(
      `${FILE} has changed since it was loaded and could not be taken over as it stands; nothing was. ` +
        `To see why: npm run luoshi -- load ${FILE}\n`,
    );
  });
});
