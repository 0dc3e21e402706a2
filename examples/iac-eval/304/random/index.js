const { GetObjectCommand, S3Client } = require("@aws-sdk/client-s3");
const { DynamoDBClient, ScanCommand } = require("@aws-sdk/client-dynamodb");

const pictures = new S3Client();
const table = new DynamoDBClient();

/** Any one of the pictures. */
exports.handler = async () => {
  const { Items: cats = [] } = await table.send(new ScanCommand({ TableName: process.env.TABLE }));
  const cat = cats[Math.floor(Math.random() * cats.length)];
  if (cat === undefined) return { statusCode: 404, body: "no cats yet" };
  const { Body: picture } = await pictures.send(new GetObjectCommand({ Bucket: process.env.PICTURES, Key: cat.id.S }));
  return {
    statusCode: 200,
    headers: { "content-type": cat.type.S },
    body: await picture.transformToString("base64"),
    isBase64Encoded: true,
  };
};
