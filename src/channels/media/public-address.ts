import { BlockList, isIP } from 'node:net';

/** Addresses of machines that are not on the public Internet (RFC 6890), and IPv6 forms that hide an IPv4 one (6to4, Teredo). */
const unpublic = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  unpublic.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  unpublic.addSubnet(net, bits, 'ipv6');

/** What is given out in IPv6: loopback, mapped IPv4, NAT64, link-local and unique local addresses all lie outside of it. */
const public6 = new BlockList();
public6.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address is one of this machine or of a network around it; what is no address counts as such. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return unpublic.check(address, 'ipv4');
  // A zone (`fe80::1%eth0`) names a network around us.
  if (family !== 6 || address.includes('%')) return true;
  return !public6.check(address, 'ipv6') || unpublic.check(address, 'ipv6');
}
