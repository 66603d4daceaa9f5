import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readTitle } from '../../../server/services/links/readTitle.ts';

describe('readTitle', () => {
  test('reads the title on one line', () => {
    const pages: Readonly<Record<string, string | undefined>> = {
      '<!doctype html><html><head><title>De klok van Hoogkade</title></head>': 'De klok van Hoogkade',
      '<TITLE lang="nl">\n  De klok\t van \r\n Hoogkade </TITLE >': 'De klok van Hoogkade',
      '<title>B&amp;W: &eacute;&#233;n &euro;&#x20ac; &lt;b&gt;</title>': 'B&W: één €€ <b>',
      '<title>Vis & friet &onbekend; &copy 2024</title>': 'Vis & friet &onbekend; © 2024',
      '<title>De <b>klok</b></title>': 'De <b>klok</b>',
      '<title></title><title> </title><title>Tweede</title>': 'Tweede',
      '<title>Eerste</title><title>Tweede</title>': 'Eerste',
      '<title>Afgebroken': 'Afgebroken',
      '<title>Afgebroken &am': 'Afgebroken &am',
      '<title>Afgebroken</tit': 'Afgebroken</tit',
      '<!-- <title>Weg</title> --><title>Echt</title>': 'Echt',
      '<script>"<title>Weg</title>"</script><title>Echt</title>': 'Echt',
      '<style><title>Weg</title></style><textarea><title>Weg</title></textarea><title>Echt</title>': 'Echt',
      '<meta content="<title>Weg</title>"><title>Echt</title>': 'Echt',
      '<svg><path d=""/><title>Tekening</title></svg><title>Echt</title>': 'Echt',
      '<svg/><title>Echt</title>': 'Echt',
      '<titles>Weg</titles><title>Echt</title>': 'Echt',
      '': undefined,
      '<title></title>': undefined,
      '<title>&nbsp;&#8203;</title>': undefined,
      'De klok van Hoogkade': undefined,
      '<html><body><h1>De klok</h1>': undefined,
    };
    for (const [html, title] of Object.entries(pages)) assert.equal(readTitle(html), title, html);
  });

  test('lets nothing through that is not seen or turns the text around', () => {
    assert.equal(readTitle('<title>a&#0;b\u0007c\u202Ed\u2066e\u00ADf\uFEFFg\uD800h</title>'), 'a\uFFFDb cdefgh');
    assert.equal(readTitle('<title>a&#x202E;b&#10;c&#xD800;d&#x110000;</title>'), 'ab c\uFFFDd\uFFFD');
  });

  test('cuts a long title short, but no character in two', () => {
    assert.equal(readTitle(`<title>${'a'.repeat(200)}</title>`), 'a'.repeat(200));
    assert.equal(readTitle(`<title>${'a'.repeat(201)}</title>`), `${'a'.repeat(199)}…`);
    assert.equal(readTitle(`<title>${'a'.repeat(198)}😀😀</title>`), `${'a'.repeat(198)}…`);
    assert.equal(readTitle(`<title>${'a'.repeat(60_000)}`)?.length, 200);
    assert.equal(readTitle(`<title>${'&amp;'.repeat(12_000)}`)?.length, 200);
  });

  test('never throws on anything', () => {
    const piece = fc.constantFrom(
      '<title>',
      '</title>',
      '<svg',
      '/>',
      '&',
      '&#',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      '"',
      'x',
    );
    const html = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 })
        .map((it) => it.join('')),
    );
    fc.assert(
      fc.property(html, (text) => {
        const title = readTitle(text);
        assert.ok(title === undefined || (title.length > 0 && title.length <= 200));
        assert.doesNotMatch(title ?? '', /[\p{Cc}\p{Cs}]/u);
      }),
      { numRuns: 1000 },
    );
  });
});
