import { BlockList, isIP } from 'node:net'

/** Address ranges that aren't on the public internet, or that tunnel to another address. */
const NOT_PUBLIC: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
]

const notPublic = new BlockList()
for (const [address, prefix] of NOT_PUBLIC) {
  notPublic.addSubnet(address, prefix, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** Whether an IP address isn't on the public internet. Also recognizes IPv4 written as IPv6. */
export const isPrivateAddress = (address: string): boolean =>
  notPublic.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
