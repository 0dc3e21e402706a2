import { controlsOf, type Surroundings } from "../../../blueprint";
import type { Service } from "../../../spec";
import type { BucketSpec } from "../../../spec/kinds/bucket";

/** A choice that no field of a spec asks for, and why. */
export interface Settled<T> {
  readonly value: T;
  readonly because: string;
}

/** Fewest days that Log Analytics keeps what it is sent. */
const LEAST_LOG_DAYS = 30;

/** How a storage account keeps its copies. None leaves the region: where data may lie is for people to say. */
export function redundancyOf({ environment, region }: Surroundings): Settled<"ZRS" | "LRS"> {
  if (environment !== "production") return { value: "LRS", because: `three copies in one zone are enough for ${environment}` };
  if (region.zones.length < 2) return { value: "LRS", because: `${region.id} has one zone, and a copy elsewhere would leave the region` };
  return { value: "ZRS", because: "production survives the loss of a zone; a copy in another region would move data out of this one" };
}

/** The tier that old objects move to. */
export function archiveTierOf(at: Surroundings): Settled<"cold" | "archive"> {
  return redundancyOf(at).value === "ZRS"
    ? { value: "cold", because: "Azure has no archive tier for storage that spans zones; cold is the cheapest that it has" }
    : { value: "archive", because: "the cheapest tier; an object takes hours to come back from it" };
}

/** For how many days logs are kept. */
export function logRetentionOf({ environment }: Pick<Surroundings, "environment">): Settled<number> {
  const wanted = controlsOf(environment).logRetentionDays;
  return wanted >= LEAST_LOG_DAYS
    ? { value: wanted, because: `${environment} keeps its logs this long` }
    : { value: LEAST_LOG_DAYS, because: "the fewest that Log Analytics keeps, at no further price" };
}

/** Whether what holds data refuses to be deleted. */
export function deletionGuardOf({ environment }: Pick<Surroundings, "environment">): Settled<boolean> {
  return environment === "production"
    ? { value: true, because: "Azure deletes a storage account with everything in it by one call" }
    : { value: false, because: `${environment} is torn down and built again` };
}

/** Name of the Terraform variable with the addresses that people and pipelines come from. */
export const OPERATOR_RANGES = "azure_operator_ranges";

const setIt = `set the variable ${OPERATOR_RANGES} (TF_VAR_${OPERATOR_RANGES}='["203.0.113.7"]') before applying, or apply from inside the network`;

/** Whether everybody may call: to read what is public, or from a browser, with leave that the application gave. */
export const isOpen = ({ exposure, cors = [] }: Pick<BucketSpec, "exposure" | "cors">): boolean =>
  exposure !== undefined || cors.length > 0;

/** Who may come from the internet: to the vault, whose keys and passwords Terraform itself must write. */
export const vaultRanges: Settled<readonly string[]> = {
  value: [],
  because: `Terraform writes to a key vault that is closed to the internet: ${setIt}`,
};

const storageRanges: Settled<readonly string[]> = {
  value: [],
  because: `nobody reaches the objects but services that use the bucket; for anybody else ${setIt}`,
};

/** What is settled for a bucket. */
export function settledForBucket(service: Service, at: Surroundings): Readonly<Record<string, Settled<unknown>>> {
  if (service.kind !== "bucket") return {};
  const ranges = controlsOf(at.environment).ownKeys ? vaultRanges : storageRanges;
  const archives = service.lifecycle?.some(({ action }) => action === "archive") === true;
  return {
    redundancy: redundancyOf(at),
    deletionProtection: deletionGuardOf(at),
    ...(isOpen(service) && ranges === storageRanges ? {} : { operatorRanges: ranges }),
    ...(archives ? { archiveTier: archiveTierOf(at) } : {}),
  };
}
