import type { Row } from "./row";

/** What the small providers do. */
export const SMALL: Readonly<Record<string, Row>> = {
  "zip, zip file, archive": { others: "archive_file" },
  "random password, password, generated password": { others: "random_password" },
  "random name, random suffix, random id": { others: "random_pet random_id random_string" },
  uuid: { others: "random_uuid" },
  "wait, delay, sleep, pause": { others: "time_sleep" },
  "private key, self signed certificate": { others: "tls_private_key tls_self_signed_cert" },
  "local file, write file": { others: "local_file" },
  "http request, download": { others: "http" },
};
