import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { proxyFor } from '../../../server/services/links/proxyFor.ts';

const settings = {
  enabled: true,
  http: 'http://proxy.nl:3128',
  https: 'http://proxy.nl:3129',
  bypass: [],
  strictSsl: true,
};

function direct(url: string, ...bypass: readonly string[]): boolean {
  return proxyFor(url, { ...settings, bypass }) === undefined;
}

describe('proxyFor', () => {
  test('gives the proxy of the scheme', () => {
    assert.equal(proxyFor('http://hoogkade.nl/', settings), 'http://proxy.nl:3128');
    assert.equal(proxyFor('https://hoogkade.nl/', settings), 'http://proxy.nl:3129');
    assert.equal(proxyFor('https://hoogkade.nl/', { ...settings, https: undefined }), undefined);
    assert.equal(proxyFor('https://hoogkade.nl/', { ...settings, https: ' ' }), undefined);
    assert.equal(proxyFor('http://hoogkade.nl/', { ...settings, enabled: false }), undefined);
  });

  test('leaves alone what is to be visited directly', () => {
    for (const entry of ['hoogkade.nl', '.hoogkade.nl', '*.hoogkade.nl', 'HOOGKADE.nl', 'hoogkade.nl:80', 'nl', '*']) {
      assert.ok(direct('http://www.hoogkade.nl/', entry), entry);
    }
    for (const entry of ['oogkade.nl', 'hoogkade', 'hoogkade.nl:8080', 'www2.hoogkade.nl', '', '.', '*.']) {
      assert.ok(!direct('http://www.hoogkade.nl/', entry), entry);
    }
    assert.ok(direct('https://hoogkade.nl/', 'hoogkade.nl:443'));
    assert.ok(direct('http://hoogkade.nl:8080/', 'elders.nl', 'hoogkade.nl:8080'));
    assert.ok(direct('http://[2a00::1]:8080/', '[2a00::1]:8080'));
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (entry) => typeof direct('http://hoogkade.nl/', entry) === 'boolean'),
    );
  });
});
