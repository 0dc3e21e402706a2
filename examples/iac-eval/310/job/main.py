"""The work of every day."""


def handler(event, context):
    print("started by", event.get("source", "nobody"))
