import type { Access } from "../../blueprint";

/** Each service that is used, once: one that is used to read and to write is opened for both. */
export function accessByService<S>(uses: readonly { readonly to: S; readonly access: Access }[]): ReadonlyMap<S, Access> {
  const accesses = new Map<S, Access>();
  for (const { to, access } of uses) {
    const earlier = accesses.get(to) ?? access;
    accesses.set(to, earlier === access ? access : "readWrite");
  }
  return accesses;
}
