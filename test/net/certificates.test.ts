import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { rootCertificates } from 'node:tls';
import { systemAnchors, trustToo } from '../../server/net/certificates.ts';
import { createSendRequest } from '../../server/net/sendRequest.ts';
import { certificates } from '../support/certificates.ts';
import { type HostileServer, startHostileServer } from '../support/hostileServer.ts';
import { httpRequest, shortly } from '../support/httpRequest.ts';

const folder = mkdtempSync(join(tmpdir(), 'kamervragen-'));
let server: HostileServer;
before(async () => {
  server = await startHostileServer('https');
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function visit(anchors: ReturnType<typeof systemAnchors>) {
  return shortly(await createSendRequest(anchors)(httpRequest(server.url('/page', certificates.good.name))));
}

test('nobody vouches for the certificate of a stranger', async () => {
  assert.equal(await visit(systemAnchors({}, [])), 'tls');
});

test('a certificate in a file of the system, or in one the user names', async () => {
  const path = file('een.pem', `# een\n${certificates.good.cert}\n`);
  assert.equal(await visit(systemAnchors({}, [path])), 200);
  assert.equal(await visit(systemAnchors({ SSL_CERT_FILE: path }, [])), 200);
  assert.equal(await visit(systemAnchors({ NODE_EXTRA_CA_CERTS: path }, [])), 200);
});

test('damaged and missing files spoil nothing', async () => {
  const damaged = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
  const path = file('stuk.pem', `${damaged}zomaar\n${certificates.good.cert}`);
  assert.equal(await visit(systemAnchors({}, [path, join(folder, 'weg.pem'), folder])), 200);
  assert.equal(await visit(systemAnchors({}, [file('onzin.pem', damaged)])), 'tls');
});

test('the files are read once, when they are needed', async () => {
  const path = file('later.pem', '');
  const anchors = systemAnchors({}, [path]);
  file('later.pem', certificates.good.cert);
  assert.equal(await visit(anchors), 200);
  rmSync(path);
  assert.equal(await visit(anchors), 200);
});

test('those whom Node trusts already need nothing', () => {
  assert.equal(trustToo([]), undefined);
  assert.equal(trustToo(rootCertificates.slice(0, 3).map((pem) => `${pem}\n`)), undefined);
});
