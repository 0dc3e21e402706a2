import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";

/** Google's interfaces that must be switched on in a project before anything can be built with them. */
export type GoogleApi = "compute" | "iam" | "run" | "secretmanager" | "servicenetworking" | "sqladmin" | "storage";

/** A bucket's name has 63 characters, of which a project's id takes 30 and the hyphen one. */
const BUCKET_NAME_CHARS = 32;
const ACCESS_LOG_DAYS = 365;

/** What the services of one stack share, each part made when the first service asks for it. */
export class GoogleFoundation extends Construct {
  /** The foundation of the stack that a construct stands in. */
  static of(scope: Construct): GoogleFoundation {
    const stack = TerraformStack.of(scope);
    const id = "Foundation-google";
    const found = stack.node.tryFindChild(id);
    return found instanceof GoogleFoundation ? found : new GoogleFoundation(stack, id);
  }

  private readonly apis = new Map<GoogleApi, ReturnType<GoogleFoundation["enable"]>>();
  private readonly logBuckets = new Map<string, string>();

  /** Switches on one of Google's interfaces; what is built with it must depend on this. It stays on when the stack is gone. */
  api(name: GoogleApi): ReturnType<GoogleFoundation["enable"]> {
    const api = this.apis.get(name) ?? this.enable(name);
    this.apis.set(name, api);
    return api;
  }

  /**
   * A bucket's name: no two in the world may be alike, so it begins with the project, whose id no other has. Read off a resource and not
   * a data source: a plan then reads nothing.
   */
  bucketName(scope: Construct, ...part: readonly string[]): string {
    return `${this.api("storage").project}-${physicalName(scope, { max: BUCKET_NAME_CHARS }, ...part)}`;
  }

  /** Name of the bucket that access logs of a region go to. */
  logBucketName(region: string): string {
    const name = this.logBuckets.get(region) ?? this.defineLogBucket(region);
    this.logBuckets.set(region, name);
    return name;
  }

  private enable(name: GoogleApi) {
    return new bindings.ProjectService(this, `api_${name}`, { service: `${name}.googleapis.com`, disableOnDestroy: false });
  }

  /** A log bucket does not log itself. Google's own group writes the logs, and may do nothing else. */
  private defineLogBucket(region: string): string {
    const bucket = new bindings.StorageBucket(this, `logs_${region}`, {
      name: this.bucketName(this, "logs", region),
      location: region.toUpperCase(),
      uniformBucketLevelAccess: true,
      publicAccessPrevention: "enforced",
      forceDestroy: false,
      versioning: { enabled: true },
      lifecycleRule: [
        { action: { type: "Delete" }, condition: { age: ACCESS_LOG_DAYS, withState: "LIVE" } },
        { action: { type: "Delete" }, condition: { daysSinceNoncurrentTime: 1, withState: "ARCHIVED" } },
      ],
    });
    new bindings.StorageBucketIamMember(this, `logs_${region}_writer`, {
      bucket: bucket.name,
      role: "roles/storage.objectCreator",
      member: "group:cloud-storage-analytics@google.com",
    });
    return bucket.name;
  }
}
