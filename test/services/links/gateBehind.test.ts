import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gateBehind } from '../../../server/services/links/gateBehind.ts';

const from = new URL('https://www.hoogkade.nl/nieuws/klok?a=1');

describe('gateBehind', () => {
  const gate = (to: string, at = from) => gateBehind(at, new URL(to));

  test('knows where a login or consent is asked for', () => {
    assert.equal(gate('https://myprivacy.elders.nl/consent?siteKey=a'), 'robot-wall');
    assert.equal(gate('https://consent.elders.nl/'), 'robot-wall');
    assert.equal(gate('https://elders.nl/privacy-gate/'), 'robot-wall');
    assert.equal(gate('https://geo.captcha-delivery.com/captcha/'), 'robot-wall');
    assert.equal(gate('https://login.elders.nl/'), 'login');
    assert.equal(gate('https://elders.nl/Inloggen?naar=b'), 'login');
    assert.equal(gate('https://elders.nl/account/signin'), 'login');
    assert.equal(gate('https://sso.elders.nl/'), 'login');
  });

  test('is not taken in by words that only look like it, nor by the title of an article', () => {
    const pages = [
      'https://elders.nl/nieuws/klok',
      'https://elders.nl/professor/blogindex',
      'https://blogindex.nl/',
      'https://elders.nl/?naar=login',
      'https://elders.nl/nieuws/waarom-inloggen-bij-de-gemeente-niet-lukt',
      'https://elders.nl/lessons/',
    ];
    for (const page of pages) assert.equal(gate(page), undefined, page);
  });

  test('on the same host only a piece of the path that says nothing else is one', () => {
    assert.equal(gate('https://www.hoogkade.nl/login'), 'login');
    assert.equal(gate('https://www.hoogkade.nl/account/Inloggen.aspx?naar=/nieuws/klok'), 'login');
    assert.equal(gate('https://www.hoogkade.nl/cookiewall/?naar=b'), 'robot-wall');
    for (const page of ['inloggen-digid', 'nieuws/login-geblokkeerd', 'consentformulier', '?naar=/login']) {
      assert.equal(gate(`https://www.hoogkade.nl/${page}`), undefined, page);
    }
  });

  test('from one gate to its like is no wall', () => {
    assert.equal(gate('https://www.hoogkade.nl/inloggen', new URL('https://www.hoogkade.nl/login')), undefined);
    assert.equal(gate('https://login.elders.nl/', new URL('https://inloggen.hoogkade.nl/')), undefined);
  });
});
