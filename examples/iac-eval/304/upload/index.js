const { randomUUID } = require("node:crypto");
const { PutObjectCommand, S3Client } = require("@aws-sdk/client-s3");
const { DynamoDBClient, PutItemCommand } = require("@aws-sdk/client-dynamodb");

const pictures = new S3Client();
const table = new DynamoDBClient();

/** Keeps the picture in the body, and notes that it is there. */
exports.handler = async ({ body, isBase64Encoded, headers }) => {
  const id = randomUUID();
  const picture = Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8");
  const type = headers?.["content-type"] ?? headers?.["Content-Type"] ?? "image/jpeg";
  await pictures.send(new PutObjectCommand({ Bucket: process.env.PICTURES, Key: id, Body: picture, ContentType: type }));
  await table.send(new PutItemCommand({ TableName: process.env.TABLE, Item: { id: { S: id }, type: { S: type } } }));
  return { statusCode: 201, body: JSON.stringify({ id }) };
};
