import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address belongs to a host that anyone on the internet can reach. What cannot be read, has a zone, or
 * stands for a private IPv4 address in whatever dress, does not.
 */
export function isPublicAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return isPublicIPv4(ipaddr.IPv4.parse(address).octets);
  const parts = readIPv6(address);
  if (parts === undefined) return false;
  const inner = innerIPv4(parts);
  // An address of a tunnel inside a site (ISATAP) may have any prefix.
  if (parts[5] === 0x5efe && !isPublicIPv4(octetsOf(parts[6], parts[7]))) return false;
  if (inner !== undefined) return isPublicIPv4(inner);
  const first = parts[0] ?? 0;
  return first >= 0x2000 && first <= 0x3fff && new ipaddr.IPv6([...parts]).range() === 'unicast';
}

/** The virtual machines of one cloud ask their keeper here, at an address that looks like any other. */
const METADATA = '168.63.129.16';

function isPublicIPv4(octets: readonly number[]): boolean {
  return octets.join('.') !== METADATA && new ipaddr.IPv4([...octets]).range() === 'unicast';
}

function readIPv6(address: string): readonly number[] | undefined {
  if (address.includes('%') || !ipaddr.IPv6.isValid(address)) return undefined;
  const tail = address.slice(address.lastIndexOf(':') + 1);
  // Others may read `010` as ten, or as eight: nobody is to wonder where the connection goes.
  if (tail.includes('.') && !ipaddr.IPv4.isValidFourPartDecimal(tail)) return undefined;
  return ipaddr.IPv6.parse(address).parts;
}

/** Where an IPv6 address is only another way to write an IPv4 address: mapped, compatible, translated, NAT64, 6to4. */
function innerIPv4(parts: readonly number[]): readonly number[] | undefined {
  if (parts[0] === 0x2002) return octetsOf(parts[1], parts[2]);
  const prefix = parts.slice(0, 6).join(':');
  return PREFIXES.has(prefix) ? octetsOf(parts[6], parts[7]) : undefined;
}

const PREFIXES: ReadonlySet<string> = new Set(
  [
    [0, 0, 0, 0, 0, 0xffff],
    [0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0xffff, 0],
    [0x64, 0xff9b, 0, 0, 0, 0],
  ].map((parts) => parts.join(':')),
);

function octetsOf(high = 0, low = 0): readonly number[] {
  return [high >> 8, high & 0xff, low >> 8, low & 0xff];
}
