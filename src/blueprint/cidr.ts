/** Arithmetic of IPv4 ranges: 10.0.0.0/16. */

/** How many bits of a range are its network's. */
export const prefixOf = (cidr: string): number => Number(cidr.split("/")[1]);

/** How many addresses a range has. */
export const sizeOf = (cidr: string): number => 2 ** (32 - prefixOf(cidr));

/** The first address of a range as a number, whichever address of it is written. */
export function firstAddress(cidr: string): number {
  const [address = ""] = cidr.split("/");
  const value = address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  return Math.floor(value / sizeOf(cidr)) * sizeOf(cidr);
}

export const lastAddress = (cidr: string): number => firstAddress(cidr) + sizeOf(cidr) - 1;

/** A range by its first address: 10.0.3.7/16 → 10.0.0.0/16. */
export const canonicalRange = (cidr: string): string => `${addressText(firstAddress(cidr))}/${prefixOf(cidr)}`;

/** The `index`th range of a network cut into ranges whose prefix is `bits` longer: 10.0.0.0/16, 4, 1 → 10.0.16.0/20. */
export function subnetRange(network: string, bits: number, index: number): string {
  const prefix = prefixOf(network) + bits;
  return `${addressText(firstAddress(network) + index * 2 ** (32 - prefix))}/${prefix}`;
}

const addressText = (value: number): string => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");
