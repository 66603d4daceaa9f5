/** Names that only mean something on the machine or the network of the user, or are not for the open web (RFC 6762, G). */
const LOCAL = /(?:^|\.)(?:localhost|local|internal|localdomain|intranet|private|corp|home|lan|onion|home\.arpa)$/;

/** Whether a host name (in lower case, without a final dot) must not even be looked up. */
export function isLocalName(name: string): boolean {
  return !name.includes('.') || LOCAL.test(name);
}

/** Whether a name can exist at all: no empty labels, none too long. */
export function isName(name: string): boolean {
  return name.length <= 253 && name.split('.').every((label) => label !== '' && label.length <= 63);
}
