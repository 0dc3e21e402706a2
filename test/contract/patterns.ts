import type { TerraformJson } from "../../src/synth";
import { resourcesOf, typeOf } from "../support/terraform-json";
import type { Pattern } from "./contract";

/** Addresses of the resources that fit a pattern. */
export function fitting(json: TerraformJson, { type, has = {} }: Pattern): string[] {
  return [...resourcesOf(json)].filter(([address, body]) => typeOf(address) === type && holds(body, has)).map(([address]) => address);
}

/** Whether a value has at least what is wanted; each wanted entry of a list must be somewhere in it, and text may be told by a pattern. */
export function holds(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) return Array.isArray(value) && wanted.every((each) => value.some((entry) => holds(entry, each)));
  if (wanted instanceof RegExp) return typeof value === "string" && wanted.test(value);
  if (typeof wanted !== "object" || wanted === null) return value === wanted;
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(wanted).every(([key, each]) => holds((value as Readonly<Record<string, unknown>>)[key], each));
}
