/** The `index`th range of a network cut into ranges whose prefix is `bits` longer: 10.0.0.0/16, 4, 1 → 10.0.16.0/20. */
export function subnetRange(network: string, bits: number, index: number): string {
  const [address = "", length = "0"] = network.split("/");
  const prefix = Number(length) + bits;
  const mask = (0xffffffff << (32 - Number(length))) >>> 0;
  const base = (Number(length) === 0 ? 0 : toNumber(address) & mask) >>> 0;
  return `${toAddress(base + index * 2 ** (32 - prefix))}/${prefix}`;
}

const toNumber = (address: string): number => address.split(".").reduce((value, part) => value * 256 + Number(part), 0);
const toAddress = (value: number): string => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");
