import type { Kind, ServiceOf } from "../../spec";
import type { Completed, Setting } from "../completion";
import { completeBucket, type BucketFacts, type BucketPlan } from "./bucket";
import { completeCache, type CacheFacts, type CachePlan } from "./cache";
import { completeContainer, type ContainerFacts, type ContainerPlan } from "./container";
import { completeDatabase, type DatabaseFacts, type DatabasePlan } from "./database";
import { completeFunction, type FunctionFacts, type FunctionPlan } from "./function";
import { completeNetwork, type NetworkFacts, type NetworkPlan } from "./network";
import { completeQueue, type QueueFacts, type QueuePlan } from "./queue";
import { completeRegistry, type RegistryFacts, type RegistryPlan } from "./registry";
import { completeSecret, type SecretFacts, type SecretPlan } from "./secret";
import { completeTable, type TableFacts, type TablePlan } from "./table";
import { completeTopic, type TopicFacts, type TopicPlan } from "./topic";
import { completeVm, type VmFacts, type VmPlan } from "./vm";

/** Every kind that can be completed: what its provider must know, and what a complete one looks like. */
interface Completable {
  network: { facts: NetworkFacts; plan: NetworkPlan };
  vm: { facts: VmFacts; plan: VmPlan };
  container: { facts: ContainerFacts; plan: ContainerPlan };
  function: { facts: FunctionFacts; plan: FunctionPlan };
  database: { facts: DatabaseFacts; plan: DatabasePlan };
  table: { facts: TableFacts; plan: TablePlan };
  cache: { facts: CacheFacts; plan: CachePlan };
  bucket: { facts: BucketFacts; plan: BucketPlan };
  queue: { facts: QueueFacts; plan: QueuePlan };
  topic: { facts: TopicFacts; plan: TopicPlan };
  secret: { facts: SecretFacts; plan: SecretPlan };
  registry: { facts: RegistryFacts; plan: RegistryPlan };
}

export type CompletableKind = keyof Completable & Kind;
export type PlanOf<K extends CompletableKind> = Completable[K]["plan"];
export type FactsOf<K extends CompletableKind> = Completable[K]["facts"];
export type Plan = { [K in CompletableKind]: PlanOf<K> }[CompletableKind];

type Completions = { readonly [K in CompletableKind]: (service: ServiceOf<K>, setting: Setting<FactsOf<K>>) => Completed<PlanOf<K>> };

export const completions: Completions = {
  network: completeNetwork,
  vm: completeVm,
  container: completeContainer,
  function: completeFunction,
  database: completeDatabase,
  table: completeTable,
  cache: completeCache,
  bucket: completeBucket,
  queue: completeQueue,
  topic: completeTopic,
  secret: completeSecret,
  registry: completeRegistry,
};
