const { SQSClient, SendMessageCommand } = require("@aws-sdk/client-sqs");

const sqs = new SQSClient({});

/** Takes an order over HTTP and puts it into the queue. The queue's address came by `uses`. */
exports.handler = async ({ body }) => {
  await sqs.send(new SendMessageCommand({ QueueUrl: process.env.ORDERS_URL, MessageBody: body }));
  return { statusCode: 202 };
};
