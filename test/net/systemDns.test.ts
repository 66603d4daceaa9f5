/** The system's own look-up, and questions to a name server on loopback. */
import assert from 'node:assert/strict';
import { createSocket, type Socket } from 'node:dgram';
import { after, before, test } from 'node:test';
import { createSystemDns } from '../../server/net/systemDns.ts';

/** Knows the root and `nl`; says of `stil` nothing, and of all others that they are not there. */
let server: Socket;
before(async () => {
  server = createSocket('udp4');
  server.on('message', (question, { port, address }) => {
    const name = nameIn(question);
    if (name === 'stil') return;
    const known = name === '' || name === 'nl';
    server.send(known ? answerTo(question) : absenceOf(question), port, address);
  });
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
});
after(() => new Promise<void>((resolve) => server.close(resolve)));

const dns = () => createSystemDns([`127.0.0.1:${server.address().port}`]);

test('name servers of a domain, and of the root', async () => {
  assert.equal(await dns().hasNameServers('nl', 2000), true);
  assert.equal(await dns().hasNameServers('.', 2000), true);
});

test('no name servers: not there, no answer in time, no server at all, no name', async () => {
  assert.equal(await dns().hasNameServers('zzzz', 2000), false);
  assert.equal(await dns().hasNameServers('stil', 100), false);
  assert.equal(await createSystemDns(['127.0.0.1:9']).hasNameServers('nl', 300), false);
  assert.equal(await dns().hasNameServers('..', 300), false);
  assert.equal(await dns().hasNameServers('a'.repeat(300), 300), false);
});

test('addresses stand for themselves', async () => {
  assert.deepEqual(await dns().lookup('127.0.0.1', 2000), ['127.0.0.1']);
  assert.deepEqual(await dns().lookup('::1', 2000), ['::1']);
});

test('what can be no name is absent or cannot be found', async () => {
  assert.equal(typeof (await dns().lookup(`${'a'.repeat(300)}.invalid`, 2000)), 'string');
});

function nameIn(question: Buffer): string {
  const labels: string[] = [];
  let at = 12;
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return labels.join('.');
}

/** The question as it stands, without what may follow it. */
function questionOf(message: Buffer): Buffer {
  const name = nameIn(message);
  return message.subarray(12, 12 + (name === '' ? 1 : name.length + 2) + 4);
}

function head(question: Buffer, flags: number, answers: number): Buffer {
  const bytes = Buffer.alloc(12);
  question.copy(bytes, 0, 0, 2);
  bytes.writeUInt16BE(flags, 2);
  bytes.writeUInt16BE(1, 4);
  bytes.writeUInt16BE(answers, 6);
  return bytes;
}

function answerTo(question: Buffer): Buffer {
  const server = Buffer.from('\u0002ns\u0004test\u0000', 'latin1');
  const record = Buffer.from([0xc0, 12, 0, 2, 0, 1, 0, 0, 0, 60, 0, server.length]);
  return Buffer.concat([head(question, 0x8180, 1), questionOf(question), record, server]);
}

function absenceOf(question: Buffer): Buffer {
  return Buffer.concat([head(question, 0x8183, 0), questionOf(question)]);
}
