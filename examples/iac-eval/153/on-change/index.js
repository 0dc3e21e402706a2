/** Told of every change of the table, in batches. */
exports.handler = async ({ Records: records }) => {
  for (const { eventName, dynamodb } of records) console.log(eventName, JSON.stringify(dynamodb.Keys));
};
