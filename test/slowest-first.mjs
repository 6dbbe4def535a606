// The order of test files: what takes minutes begins first, so that two workers end together. Nothing is kept from run to
// run, for a machine of CI starts bare.

/** What takes long, the longest first; what is not named here follows, the larger files first. */
const SLOW = [/\/browser(\/|-\d)/, /\/e2e\/(deployment|bench)/, /\/medium(\/|-\d)/, /\/e2e\//, /\/architecture\//];

export default class SlowestFirst {
  sort(tests) {
    const rank = ({ path }) => {
      const place = SLOW.findIndex((names) => names.test(path));
      return place < 0 ? SLOW.length : place;
    };
    const size = ({ context, path }) => context.hasteFS.getSize(path) ?? 0;
    return [...tests].sort((a, b) => rank(a) - rank(b) || size(b) - size(a) || (a.path < b.path ? -1 : 1));
  }

  shard(tests, { shardIndex, shardCount }) {
    return tests.filter((_, place) => place % shardCount === shardIndex - 1);
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
