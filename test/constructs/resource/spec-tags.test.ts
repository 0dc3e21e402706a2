import { synthSpec } from "../../../src/testing";
import { resourceAt } from "../../support/terraform-json";

const TAGS = { Team: "web", "Cost Center": "R&D" };
const GROUP = { type: "azurerm_resource_group", name: "main", arguments: { name: "main", location: "westeurope" } };
const built = (resources: readonly object[], more: object = {}) =>
  synthSpec({ version: 1, name: "shop", provider: "azurerm", region: "westeurope", tags: TAGS, resources, ...more });
const groupWith = (given: object) => ({ ...GROUP, arguments: { ...GROUP.arguments, ...given } });
const tagsOf = (resource: object, more: object = {}) => resourceAt(built([resource], more), "azurerm_resource_group.main")["tags"];

describe("the tags of a spec on a resource of Azure", () => {
  test("stand in its own argument, because the provider has none for everything", () => {
    expect(tagsOf(GROUP)).toEqual({ Team: "web", "Cost Center": "R_D" });
    expect(tagsOf(GROUP, { tags: {} })).toBeUndefined();
    expect(tagsOf(GROUP, { tags: undefined })).toBeUndefined();
  });

  test("are below its own, whose keys are the same in any letters", () => {
    expect(tagsOf(groupWith({ tags: { team: "data", Owner: "me" } }))).toEqual({ "Cost Center": "R_D", team: "data", Owner: "me" });
  });

  test("are left out where an expression tells all of them", () => {
    const variables = { tags: { type: "map(string)" } };
    expect(tagsOf(groupWith({ tags: "${var.tags}" }), { variables })).toBe("${var.tags}");
  });

  test("are not given to a type without tags, nor to a data source, nor to tags that are something else", () => {
    const json = built(
      [
        {
          type: "azurerm_management_lock",
          name: "keep",
          arguments: { name: "keep", scope: "${azurerm_resource_group.main.id}", lock_level: "CanNotDelete" },
        },
        {
          type: "azurerm_api_management_named_value",
          name: "level",
          arguments: { name: "level", display_name: "level", resource_group_name: "main", api_management_name: "api" },
        },
        GROUP,
      ],
      { data: [{ type: "azurerm_resource_group", name: "old", arguments: { name: "old" } }] },
    );
    expect(resourceAt(json, "azurerm_management_lock.keep")).not.toHaveProperty("tags");
    expect(resourceAt(json, "azurerm_api_management_named_value.level")).not.toHaveProperty("tags");
    expect(json.data?.["azurerm_resource_group"]?.["old"]).not.toHaveProperty("tags");
  });

  test("are those that it takes: the keys of a DNS zone hold no space", () => {
    const zone = { type: "azurerm_dns_zone", name: "main", arguments: { name: "example.com", resource_group_name: "main" } };
    expect(resourceAt(built([zone]), "azurerm_dns_zone.main")["tags"]).toEqual({ Team: "web" });
  });

  test("reach resources of AWS by the provider's block alone", () => {
    const json = synthSpec({
      version: 1,
      name: "shop",
      provider: "aws",
      tags: { Team: "web" },
      resources: [{ type: "aws_sqs_queue", name: "jobs", arguments: { tags: { Owner: "me" } } }],
    });
    expect(resourceAt(json, "aws_sqs_queue.jobs")["tags"]).toEqual({ Owner: "me" });
    expect(json["provider"]).toMatchObject({ aws: [{ default_tags: [{ tags: { Team: "web" } }] }] });
  });
});
