import type { RegionFact } from "../../../provider-facts";

const zones = (id: string, letters = "abc"): string[] => [...letters].map((letter) => `${id}${letter}`);

/** Regions of AWS with the zones that every account can use. Source: AWS Regions and Availability Zones, read on 2026-11-21. */
export const regions: readonly RegionFact[] = [
  { id: "us-east-1", places: ["virginia", "n. virginia", "northern virginia"], zones: zones("us-east-1", "abcdef") },
  { id: "eu-west-1", places: ["ireland", "dublin"], zones: zones("eu-west-1") },
];
