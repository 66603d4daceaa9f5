/** A process of its own: hosts on loopback that answer each request after a while. Tells its port, and what it counted. */
import { createServer } from 'node:http';

const delay = Number(process.argv[2]);
let requests = 0;
const server = createServer((_request, response) => {
  requests++;
  setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(), delay);
});
/** All of 127.0.0.0/8 leads here. */
server.listen(0, '0.0.0.0', () => process.send?.(server.address()));
process.on('message', () => process.send?.({ requests }));
