import { Draft } from "./draft";

/** Makes a group of `count` of one draft, or of its group: as many more of the same kind. */
export function grow(draft: Draft, count: number, drafts: Draft[]): readonly Draft[] {
  const members = draft.group.length > 0 ? draft.group : [draft];
  const others = Array.from({ length: count - members.length }, () => {
    const twin = new Draft(draft.kind, draft.evidence);
    twin.provider = draft.provider;
    twin.state = draft.state;
    twin.soft = draft.soft;
    twin.workload = draft.workload;
    twin.mentions.push(...draft.mentions);
    for (const [field, stated] of draft.fields) twin.put(field, stated.value, stated);
    return twin;
  });
  const group = [...members, ...others];
  for (const member of group) member.group = group;
  drafts.splice(drafts.indexOf(members.at(-1) as Draft) + 1, 0, ...others);
  return group;
}
