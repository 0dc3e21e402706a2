import { keysAt } from "../../src/deploy/json-place";

const json =
  '{"//": {"x": "{\\"["}, "resource": {"aws_vpc": {"net_vpc": {"cidr_block": "10.0.0.0/16", "tags": {"é": [1, {"b": "é"}]}}}}, "terraform": {}}';
const at = (mark: string, offset = 0): (string | number)[] =>
  keysAt(Buffer.from(json), Buffer.from(json.slice(0, json.indexOf(mark) + offset)).length);

test.each([
  ["a value", '"10.0', 0, ["resource", "aws_vpc", "net_vpc", "cidr_block"]],
  ["a key", '"cidr_block"', 0, ["resource", "aws_vpc", "net_vpc", "cidr_block"]],
  ["a colon behind a key", ": {}}", 0, ["terraform"]],
  ["the inside of a list", '{"b"', 0, ["resource", "aws_vpc", "net_vpc", "tags", "é", 1]],
  ["a value in a list", '"é"}]', 0, ["resource", "aws_vpc", "net_vpc", "tags", "é", 1, "b"]],
  ["the bracket that closes an object", "}}}}, ", 1, ["resource", "aws_vpc", "net_vpc"]],
  ["the beginning", "{", 0, []],
])("%s", (_, mark, offset, expected) => {
  expect(at(mark, offset)).toEqual(expected);
});

test("a byte beyond the end, and text that is no JSON, raise nothing", () => {
  expect(keysAt(Buffer.from('{"a": 1}'), 10_000)).toEqual([]);
  expect(keysAt(Buffer.from('{"a\\'), 3)).toEqual([]);
  expect(keysAt(Buffer.from(""), 3)).toEqual([]);
});
