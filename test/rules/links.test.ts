/** What the rules, and whoever else asks, make of what is known of addresses. Answers come from hostile servers. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  addressesToCheck,
  archiveCalendar,
  checkDocument,
  defaultSettings,
  describeLink,
  type Finding,
  type LinkReason,
  type LinkStatuses,
  linkStatusOf,
  parseDocument,
  SourceText,
  textsOf,
} from '../../server/core/index.ts';
import { stateOfReason } from '../../server/services/links/verdict.ts';
import { type KnownLink, knownLinks } from '../support/knownLinks.ts';
import { askedText, readOne } from '../support/setText.ts';

const facts = { today: { year: 2026, month: 11, day: 24 } };
const url = 'https://www.kade.example/oud';

function check(text: string, links: LinkStatuses, rules = {}): readonly Finding[] {
  return checkDocument(parseDocument(new SourceText(text)), { ...defaultSettings, rules }, { ...facts, links });
}

function withNote(note: string): string {
  return askedText(`Vraag 1\n\nKent u dit bericht?<sup>1</sup>\n\n<sup>1</sup> Streekbode, 3 juni 2024, ${note}`);
}

describe('addressesToCheck', () => {
  const checked = (note: string) => addressesToCheck(parseDocument(new SourceText(withNote(note))));

  test('each page once, in reading order, whatever the fragment', () => {
    const note = '<https://a.example/1#x>, https://b.example/ en [c](https://a.example/1#y), www.c.example/z';
    assert.deepEqual(checked(note), ['https://a.example/1#x', 'https://b.example/', 'https://www.c.example/z']);
    const text = withNote('https://a.example/1');
    assert.deepEqual(addressesToCheck(parseDocument(new SourceText(text + text))), ['https://a.example/1']);
  });

  test('none that is badly written, and nothing but the web', () => {
    assert.deepEqual(checked('ttps://a.example/1 en https://u:p@b.example/ en (https://c.example/a b/c)'), []);
    assert.deepEqual(checked('<mailto:post@a.example> [x](ftp://a.example/x) [y](file:///etc/hosts)'), []);
  });
});

describe('linkStatusOf', () => {
  const stateOf = (note: string, known: KnownLink) => {
    const [address] = readOne(withNote(note)).addresses;
    assert.ok(address);
    const status = linkStatusOf(address, knownLinks([known]));
    return status && [status.state, status.reason];
  };

  test('by page; nothing where nothing is known', () => {
    assert.deepEqual(stateOf(`${url}#kop`, { url, state: 'ok' }), ['ok', undefined]);
    assert.equal(stateOf(`${url}/anders`, { url, state: 'ok' }), undefined);
  });

  test('a badly written address is not checked', () => {
    assert.deepEqual(stateOf(url.slice(1), { url, state: 'ok' }), ['unchecked', 'malformed']);
  });

  test('a site that refuses https may speak http only, where the author named neither', () => {
    const refused: KnownLink = { url, state: 'gone', reason: 'refused' };
    assert.deepEqual(stateOf('www.kade.example/oud', refused), ['unverifiable', 'refused']);
    assert.deepEqual(stateOf(url, refused), ['gone', 'refused']);
    const missing: KnownLink = { url, state: 'gone', reason: 'not-found', status: 404 };
    assert.deepEqual(stateOf('www.kade.example/oud', missing), ['gone', 'not-found']);
  });
});

describe('what is said', () => {
  /** By type: every reason there is. Written apart from the code, so that a slip in it is seen. */
  const states: Readonly<Record<LinkReason, KnownLink['state']>> = {
    'not-found': 'gone',
    deleted: 'gone',
    'no-host': 'gone',
    refused: 'gone',
    moved: 'moved',
    https: 'moved',
    'front-page': 'moved',
    login: 'unverifiable',
    forbidden: 'unverifiable',
    busy: 'unverifiable',
    legal: 'unverifiable',
    'server-error': 'unverifiable',
    'robot-wall': 'unverifiable',
    status: 'unverifiable',
    timeout: 'unverifiable',
    tls: 'unverifiable',
    broken: 'unverifiable',
    lookup: 'unverifiable',
    unreachable: 'unverifiable',
    proxy: 'unverifiable',
    redirects: 'unverifiable',
    'bad-redirect': 'unverifiable',
    private: 'unverifiable',
    'not-web': 'unverifiable',
    credentials: 'unverifiable',
    offline: 'unchecked',
    ignored: 'unchecked',
    malformed: 'unchecked',
    cancelled: 'unchecked',
  };
  const reasons = Object.keys(states) as LinkReason[];
  const described = (known: Omit<KnownLink, 'url'>, language: 'nl' | 'en' = 'nl') =>
    describeLink(knownLinks([{ url, ...known }]).get(url), textsOf(language));

  test('every reason makes the state that it should', () => {
    assert.deepEqual(stateOfReason, states);
  });

  test('what was seen, and when', () => {
    const gone = { state: 'gone', reason: 'not-found', status: 404, checked: '2026-11-24T14:05' } as const;
    assert.equal(described(gone), 'Deze pagina bestaat niet of niet meer (404 op 24 november 14:05).');
    assert.equal(described(gone, 'en'), 'This page does not exist, or no longer (404 on 24 November 14:05).');
    assert.match(described({ state: 'unverifiable', reason: 'timeout' }), /\(geen antwoord op 24 november 14:05\)\.$/);
    assert.match(described({ state: 'ok', status: 204, checked: '2026-01-02T03:04' }), /\(204 op 2 januari 03:04\)\.$/);
    assert.match(described({ state: 'moved', reason: 'moved', status: 200 }), /\(gezien op 24 november 14:05\)\.$/);
    assert.equal(described({ state: 'unchecked', reason: 'offline' }), 'Er is geen verbinding met internet.');
  });

  test('every reason has its own words, and says when', () => {
    for (const language of ['nl', 'en'] as const) {
      const said = reasons.map((reason) => described({ state: states[reason], reason }, language));
      assert.equal(new Set(said).size, reasons.length);
      for (const sentence of said) assert.match(sentence, /^[\p{Lu}][^.]*\.$/u);
      for (const sentence of said) assert.doesNotMatch(sentence, /undefined|dood/);
    }
  });

  test('every state is a finding of one rule, or of none', () => {
    const rules = {
      gone: 'url-unreachable',
      moved: 'url-moved',
      unverifiable: 'url-unverifiable',
      unchecked: undefined,
    };
    for (const reason of reasons) {
      const state = states[reason];
      const found = check(withNote(url), knownLinks([{ url, state, reason }]));
      const rule = rules[state as keyof typeof rules];
      assert.deepEqual(
        found.map((it) => [it.rule, it.severity]),
        rule === undefined ? [] : [[rule, state === 'gone' ? 'warning' : 'hint']],
        reason,
      );
    }
    assert.deepEqual(check(withNote(url), knownLinks([{ url, state: 'ok', status: 200 }])), []);
    assert.deepEqual(check(withNote(url), new Map()), []);
  });

  test('at every place where the address stands', () => {
    const text = withNote(`${url} en <${url}#kop>`);
    const gone = knownLinks([{ url, state: 'gone', reason: 'deleted', status: 410 }]);
    const two = `${text}\n${text.replace('2024Z12345', '2024Z12346')}`;
    assert.deepEqual(
      check(two, gone).map(({ span }) => two.slice(span.start, span.end)),
      [url, `${url}#kop`, url, `${url}#kop`],
    );
  });

  test('a comment hides it; that one hides nothing now is no finding', () => {
    for (const [state, rule] of [
      ['gone', 'url-unreachable'],
      ['moved', 'url-moved'],
      ['unverifiable', 'url-unverifiable'],
    ] as const) {
      const text = withNote(`${url} <!-- kamervragen-negeer ${rule}: zelf nagegaan -->`);
      assert.deepEqual(check(text, knownLinks([{ url, state }])), []);
      assert.deepEqual(check(text, new Map()), []);
      assert.equal(check(withNote(url), knownLinks([{ url, state }]), { [rule]: 'error' })[0]?.severity, 'error');
    }
  });
});

test('the calendar of a page is a page of the archive, whatever the page', () => {
  assert.equal(archiveCalendar(`${url}#kop`), `https://web.archive.org/web/*/${url}`);
  assert.equal(
    archiveCalendar('https://a.example/?b=c&d=é "<'),
    'https://web.archive.org/web/*/https://a.example/?b=c&d=%C3%A9%20%22%3C',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (page) => {
      const calendar = archiveCalendar(`https://a.example/${page}`);
      assert.match(calendar, /^https:\/\/web\.archive\.org\/web\/\*\/https:\/\/a\.example\/[!-~]*$/);
    }),
  );
});
